import { describe, expect, it } from 'vitest';
import { buildBoard } from '../../../src/app/schedule/board';
import { moveTo, takeOut } from '../../../src/app/schedule/change-plan';
import { comparePlan, describeMoves } from '../../../src/app/schedule/compare-plan';
import { sayBoard } from '../../../src/app/schedule/say-board';
import type { McId } from '../../../src/dataset/types';
import { boardOf, PLANNED, readyWith } from './lpc-board';

const SCHED = 'mc:sched-mc' as McId;
const REAL_TIME = 'mc:real-time-mc' as McId;
const planned = boardOf(readyWith({ at: PLANNED.assignments }));
const binOf = (mc: McId): string =>
  PLANNED.assignments.find((one) => one.mc === mc)?.bin ?? 'nowhere';
const together = moveTo(PLANNED, [SCHED], { bin: binOf(REAL_TIME) });

describe('the board', () => {
  it('is not there before something is planned', () => {
    expect(buildBoard(readyWith({}))).toBeNull();
  });

  it('has every microconference on one card, in days and bins', () => {
    const cards = planned.days.flatMap(({ bins }) => bins.flatMap((bin) => bin.cards));
    expect(planned.days.map(({ title }) => title)).toEqual([
      'Wednesday 18 September',
      'Thursday 19 September',
      'Friday 20 September',
    ]);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(24);
    expect(planned.waiting).toEqual([]);
    expect(planned.troubles).toEqual([]);
    expect(sayBoard(planned)).toBe('Nobody has to be in two places at once.');
  });

  it('tells who is lost once two that share people run side by side', () => {
    const board = boardOf(readyWith({ at: together }));
    const found = board.conflicts.find(
      ({ conflict }) => conflict.kind === 'runs' && conflict.mcs.includes(SCHED),
    );
    expect(found?.conflict.mcs).toContain(REAL_TIME);
    expect(found?.conflict.sentence).toContain('Juri Lelli');
    expect(sayBoard(board)).toMatch(/^\d+ people have to be in two places at once\./);
    const bin = board.days
      .flatMap(({ bins }) => bins)
      .find(({ bin: { id } }) => id === binOf(REAL_TIME));
    expect(bin?.conflictCount).toBeGreaterThan(0);
    expect(bin?.freeTracks).toBe(-1);
    expect(bin?.cards.find(({ id }) => id === SCHED)?.conflictCount).toBeGreaterThan(0);
  });

  it('puts accepted conflicts last and counts them no more', () => {
    const before = boardOf(readyWith({ at: together }));
    const key = before.conflicts[0]?.key ?? '';
    const after = boardOf(readyWith({ at: together, acknowledged: [key] }));
    expect(after.conflicts).toHaveLength(before.conflicts.length);
    expect(after.conflicts.at(-1)).toMatchObject({ key, isAcknowledged: true });
    const countOf = (board: typeof before) =>
      board.days.flatMap(({ bins }) => bins).reduce((sum, one) => sum + one.conflictCount, 0);
    expect(countOf(after)).toBe(countOf(before) - 1);
  });

  it('lets wait what was taken off, and not what is left out', () => {
    const at = takeOut(PLANNED, [SCHED, REAL_TIME]);
    const board = boardOf(readyWith({ at, without: [REAL_TIME] }));
    expect(board.waiting.map(({ id }) => id)).toEqual([SCHED]);
    expect(sayBoard(board)).toContain('1 MC has no place.');
  });

  it('holds merged ones on one card', () => {
    const merges = [[REAL_TIME, SCHED]];
    const at = moveTo(PLANNED, [REAL_TIME, SCHED], { bin: binOf(REAL_TIME) });
    const board = boardOf(readyWith({ at, merges }));
    const card = board.days
      .flatMap(({ bins }) => bins.flatMap((bin) => bin.cards))
      .find(({ mcs }) => mcs.includes(SCHED));
    expect(card?.mcs).toEqual([REAL_TIME, SCHED]);
    expect(card?.title).toBe('Real-time + Sched');
  });

  it('says where a card is pinned, and that a pin of another size cannot be meant so', () => {
    const pins = [{ mc: SCHED, day: '2024-09-18' }];
    const { days } = boardOf(readyWith({ at: PLANNED.assignments, pins }));
    const card = days
      .flatMap(({ bins }) => bins.flatMap((bin) => bin.cards))
      .find(({ id }) => id === SCHED);
    expect(card?.pin).toBe('2024-09-18');
    const odd = boardOf(
      readyWith({ at: PLANNED.assignments, pins: [{ mc: SCHED, day: '2024-09-30' }] }),
    );
    expect(odd.cost).toBeNull();
    expect(odd.troubles).toHaveLength(1);
  });
});

describe('comparing with the earlier timetable', () => {
  it('names what moved, and only that', () => {
    const board = boardOf(readyWith({ at: together }));
    const rows = comparePlan(readyWith({}).dataset, board, PLANNED.assignments);
    expect(rows).toHaveLength(24);
    const moved = rows.filter(({ change }) => change !== null);
    expect(moved.map(({ mc }) => mc)).toEqual([SCHED]);
    expect(moved[0]?.before).not.toBe(moved[0]?.now);
    expect(describeMoves(rows)).toBe('1 of 24 MCs moved.');
  });

  it('says so when nothing moved', () => {
    const rows = comparePlan(readyWith({}).dataset, planned, PLANNED.assignments);
    expect(describeMoves(rows)).toBe('Everything stands where it stood.');
  });
});
