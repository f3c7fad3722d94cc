import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatJson } from '../../src/lib/json';
import { drawEventDataset } from '../timetable/drawn-event';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const DATASET = drawEventDataset(`
  Ash has ann author
  Birch has ann author, ben attendee
  Cedar has ben author
  Elm avoids Cedar`);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-plan-'));
  writeFileSync(join(folder, 'dataset.json'), formatJson(DATASET));
  writeFileSync(
    join(folder, 'event.json'),
    '{"event":{"periods":[{"start":"09:00","minutes":120,"breakMinutes":0}]}}',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function plan(...args: string[]): { code: number | null; out: string; error: string } {
  const result = spawnSync(process.execPath, [CLI, 'plan', join(folder, 'dataset.json'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline plan', () => {
  it('prints a timetable that loses nobody and proves it', () => {
    const { code, out } = plan('--tracks', '2', '--days', '1', '--json');
    const { status, cost, bound, assignments, conflicts, unavoidable } = JSON.parse(out);
    expect(code).toBe(0);
    expect(status).toBe('optimal');
    expect(cost).toEqual({ declared: 0, runs: 0, wanted: 0, subject: 0, moved: 0 });
    expect(bound).toEqual(cost);
    expect(assignments).toHaveLength(4);
    expect([conflicts, unavoidable]).toEqual([[], []]);
    const binOf = new Map(assignments.map(({ mc, bin }: { mc: string; bin: string }) => [mc, bin]));
    expect(binOf.get('mc:ash')).not.toBe(binOf.get('mc:birch'));
    expect(binOf.get('mc:elm')).not.toBe(binOf.get('mc:cedar'));
  });

  it('says what cannot be avoided where there is too little room, and who is lost', () => {
    const { code, out } = plan('--tracks', '4', '--days', '1', '--periods', '1', '--json');
    const { status, cost, conflicts, unavoidable } = JSON.parse(out);
    expect([code, status]).toEqual([0, 'optimal']);
    expect([cost.declared, cost.runs]).toEqual([1, 1]);
    expect(conflicts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'declared',
      'runs',
      'wanted',
    ]);
    expect(unavoidable[0].sentence).toContain('no timetable of this size can keep them apart');
    expect(unavoidable[0]).not.toHaveProperty('bin');
  });

  it('exits 1 where no timetable keeps the rules', () => {
    const { code, out } = plan('--tracks', '1', '--days', '1', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out).status).toBe('infeasible');
    expect(plan('--tracks', '4', '--days', '1', '--periods', '1', '--strict').code).toBe(1);
  });

  it('pins, leaves out and merges as it is told, by ids with or without prefix', () => {
    const { code, out } = plan(
      ...['--tracks', '2', '--days', '2', '--without', 'cedar', '--merge', 'ash+mc:elm'],
      ...['--pin', 'birch=day-2', '--json', '--seed', '3'],
    );
    // The event has dates, so there is no day-2.
    expect([code, out]).toEqual([2, '']);
    const [day] = DATASET.event.start?.split('T') ?? [];
    const told = plan(
      ...['--tracks', '2', '--days', '2', '--without', 'cedar', '--merge', 'ash+mc:elm'],
      ...['--pin', `birch=${day}`, '--json'],
    );
    const { assignments } = JSON.parse(told.out) as { assignments: { mc: string; bin: string }[] };
    const binOf = new Map(assignments.map(({ mc, bin }) => [mc, bin]));
    expect([...binOf.keys()].sort()).toEqual(['mc:ash', 'mc:birch', 'mc:elm']);
    expect(binOf.get('mc:ash')).toBe(binOf.get('mc:elm'));
    expect(binOf.get('mc:birch')).toMatch(new RegExp(`^${day}T`));
  });

  it('takes days and periods of another event file', () => {
    const { out } = plan(
      '--tracks',
      '4',
      '--days',
      '1',
      '--event',
      join(folder, 'event.json'),
      '--json',
    );
    const bins = JSON.parse(out).assignments.map(({ bin }: { bin: string }) => bin.slice(-5));
    expect(new Set(bins)).toEqual(new Set(['09:00']));
  });

  it('names the nearest of an unknown id, and what it wants of a number', () => {
    expect(plan('--tracks', '2', '--without', 'brich')).toMatchObject({ code: 2 });
    expect(plan('--tracks', '2', '--without', 'brich').error).toContain(
      'The nearest is “mc:birch”',
    );
    expect(plan('--tracks', 'two').error).toContain('--tracks wants a whole number');
    expect(plan().error).toContain('Say how many tracks there are');
  });

  it('is read as words without --json', () => {
    const { out } = plan('--tracks', '2', '--days', '1');
    expect(out).toContain('4 microconferences in 2 bins of 2 tracks.');
    expect(out).toContain('Nobody has to be in two places.');
    expect(out).toContain('Proven: no timetable of this size is better.');
  });
});
