import { describe, expect, it } from 'vitest';
import { selectDrawing } from '../../src/app/drawing';
import {
  type Cursor,
  describeCursor,
  moveAlong,
  moveAround,
  orderNeighbours,
  orderStops,
} from '../../src/app/roving';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

const drawing = selectDrawing(LPC, LPC_ARRANGEMENT, lpcView());
const titles = new Map(
  LPC_ARRANGEMENT.communities.communities.map(({ number, title }) => [number, title]),
);
const stops = orderStops(drawing).map(({ id }) => id);

describe('walking the graph by keys', () => {
  it('visits every microconference once, group by group, and comes round', () => {
    const seen: string[] = [];
    let cursor: Cursor | null = null;
    for (let step = 0; step < stops.length; step++) {
      cursor = moveAlong(drawing, cursor, 1);
      seen.push(cursor?.at ?? '');
    }
    expect([...seen].sort()).toEqual(LPC.microconferences.map(({ id }) => id).sort());
    const groups = seen.map((id) => drawing.nodes.find((node) => node.id === id)?.community ?? 0);
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
    expect(moveAlong(drawing, cursor, 1)?.at).toBe(stops[0]);
    expect(moveAlong(drawing, null, -1)?.at).toBe(stops.at(-1));
  });

  it('reaches every node from the microconferences and what is around them', () => {
    const reached = new Set(stops);
    for (const id of stops) {
      for (const node of orderNeighbours(drawing, id)) reached.add(node.id);
    }
    expect(reached.size).toBe(drawing.nodes.length);
  });

  it('walks the neighbours by kind and name, and back to where it came from', () => {
    const base = 'mc:kvm-microconference';
    const around = orderNeighbours(drawing, base);
    expect(around.map(({ kind }) => kind)).toEqual(
      around
        .map(({ kind }) => kind)
        .sort((a, b) => ['person', 'subsystem'].indexOf(a) - ['person', 'subsystem'].indexOf(b)),
    );
    let cursor: Cursor = { at: base, base };
    for (const { id } of around) {
      cursor = moveAround(drawing, cursor, 1);
      expect(cursor).toEqual({ at: id, base });
    }
    // At the last one it stays.
    expect(moveAround(drawing, cursor, 1)).toEqual(cursor);
    for (const _ of around) cursor = moveAround(drawing, cursor, -1);
    expect(cursor).toEqual({ at: base, base });
    expect(moveAround(drawing, cursor, -1)).toEqual({ at: base, base });
  });

  it('says where it is', () => {
    const base = 'mc:kvm-microconference';
    const [first] = orderNeighbours(drawing, base);
    expect(describeCursor(drawing, { at: base, base }, titles)).toMatch(
      /^KVM, microconference in the group .+, \d+ neighbours, \d+ of 24\.$/,
    );
    expect(describeCursor(drawing, { at: first?.id ?? '', base }, titles)).toMatch(
      /^Paolo Bonzini, person in the group .+, tied to 2 microconferences, 2 neighbours, 1 of \d+ around KVM\.$/,
    );
    expect(describeCursor(drawing, { at: 'mc:gone', base }, titles)).toBe('');
  });

  it('walks whatever there is where no microconference is shown', () => {
    const people = selectDrawing(LPC, LPC_ARRANGEMENT, lpcView({ hide: ['mc'] }));
    expect(orderStops(people)).toHaveLength(people.nodes.length);
    const kinds = ['mc', 'org', 'person', 'subsystem', 'thread'] as const;
    const nothing = selectDrawing(LPC, LPC_ARRANGEMENT, lpcView({ hide: kinds }));
    expect(moveAlong(nothing, null, 1)).toBeNull();
  });
});
