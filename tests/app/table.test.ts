import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../src/app/arrangement';
import { selectShown } from '../../src/app/drawing';
import { findRows, selectTable, type TableRow } from '../../src/app/table';
import { fold } from '../../src/lib/fold';
import { LENSES, TABLE_COLUMNS, type ViewState } from '../../src/view-state/view-state';
import { generateDataset } from '../builders/generated-dataset';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

const list = (change: Partial<ViewState> = {}) =>
  selectTable(LPC, LPC_ARRANGEMENT, lpcView(change));
const rowsOf = (change: Partial<ViewState> = {}): readonly TableRow[] => list(change).rows;
const everything = { lens: 'everything' } as const;

function rowOf(id: string, change: Partial<ViewState> = everything): TableRow {
  const row = rowsOf(change).find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no row ${id}.`);
  return row;
}

describe('selectTable', () => {
  it.each(LENSES)('has a row for every node of the lens %s, and no other', (lens) => {
    const kvm = 'mc:kvm-microconference';
    const change = { lens, select: [kvm], from: kvm, to: 'person:steven-rostedt' } as const;
    const { nodes } = selectShown(LPC, LPC_ARRANGEMENT, lpcView(change));
    expect(rowsOf(change).length).toBeGreaterThan(0);
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort();
    expect(ids(rowsOf(change))).toEqual(ids(nodes));
  });

  it('says the same sentence as the graph', () => {
    expect(list().sentence).toMatch(/^24 microconferences in \d+ groups\. \d+ people tie/);
  });

  it('names a microconference in full, with what the graph calls it', () => {
    for (const { id, title, shortTitle } of LPC.microconferences) {
      const row = rowOf(id);
      expect(row.name).toBe(title);
      expect(row.shortName).toBe(title === shortTitle ? '' : shortTitle);
      expect(row.kindWord).toBe('microconference');
      expect(row.mcCount).toBeNull();
    }
  });

  it('gives number and title of the group, and nothing for what has none', () => {
    for (const row of rowsOf(everything)) {
      const number = LPC_ARRANGEMENT.communities.numberOf.get(row.id) ?? 0;
      const { communities } = LPC_ARRANGEMENT.communities;
      const title = communities.find((one) => one.number === number)?.title ?? '';
      expect([row.group, row.groupTitle], row.id).toEqual([number, title]);
    }
  });

  it('counts the lines of the lens that end at a row', () => {
    const { edges } = selectShown(LPC, LPC_ARRANGEMENT, lpcView());
    const rows = rowsOf();
    const ends = edges.flatMap(({ source, target }) => [source, target]);
    for (const { id, tieCount } of rows) {
      expect(tieCount, id).toBe(ends.filter((end) => end === id).length);
    }
    const sum = rows.reduce((total, { tieCount }) => total + tieCount, 0);
    expect(sum).toBe(2 * edges.length);
  });

  it('says what each kind does there, in words', () => {
    for (const { kind, role, id } of rowsOf(everything)) {
      if (kind === 'person' && role !== '') {
        expect(role, id).toMatch(/^(runs|leads a topic of|wanted in|mentioned in) /);
      }
      if (kind === 'org' && role !== '') {
        expect(role, id).toMatch(/^(\d+ (person|people)|invited to .+)$/);
      }
      if (kind === 'subsystem') expect(role, id).toMatch(/^named by \d+ microconferences?$/);
      if (kind === 'mc' && role !== '') expect(role, id).toMatch(/^run by \S.+/);
    }
    for (const { id, list: mailingList = '', date = '' } of LPC.threads) {
      expect(rowOf(id).role).toBe([mailingList, date].filter(Boolean).join(', '));
    }
  });

  it('lists what the filter and the legend leave', () => {
    const hidden = rowsOf({ hide: ['person'] });
    expect(hidden.some(({ kind }) => kind === 'person')).toBe(false);
    const { filter } = lpcView();
    const wanted = rowsOf({ ...everything, filter: { ...filter, roles: ['attendee'] } });
    expect(wanted.length).toBeLessThan(rowsOf(everything).length);
    expect(rowsOf({ hide: ['mc', 'org', 'person', 'subsystem', 'thread'] })).toEqual([]);
  });

  it('has the usual order of kinds, and within one that of names', () => {
    const kinds = rowsOf(everything).map(({ kind }) => kind);
    const inOrder = [...new Set(kinds)];
    expect(inOrder).toEqual(['mc', 'person', 'subsystem', 'org', 'thread']);
    expect(kinds).toEqual(inOrder.flatMap((kind) => kinds.filter((one) => one === kind)));
    const names = rowsOf(everything).flatMap(({ kind, name }) =>
      kind === 'person' ? [fold(name)] : [],
    );
    expect(names).toEqual([...names].sort());
  });

  it.each(TABLE_COLUMNS)('sorts by %s either way, what is empty last', (by) => {
    const value = (row: TableRow) =>
      ({
        kind: row.kind,
        name: fold(row.name),
        group: row.group || null,
        mcs: row.mcCount,
        ties: row.tieCount,
      })[by];
    const sorted = (descending: boolean) => {
      const values = rowsOf({ ...everything, sort: { by, descending } }).map(value);
      const full = values.filter((one) => one !== null);
      expect(values.slice(full.length).every((one) => one === null)).toBe(true);
      return full.filter((one, place) => one !== full[place - 1]);
    };
    const up = sorted(false);
    expect(new Set(up).size).toBe(up.length);
    expect(sorted(true)).toEqual([...up].reverse());
    if (by !== 'kind') {
      const inOrder = [...up].sort((a, b) => (a < b ? -1 : 1));
      expect(up).toEqual(inOrder);
    }
  });

  it('keeps the usual order within what ties, whichever way it is sorted', () => {
    for (const descending of [false, true]) {
      const rows = rowsOf({ ...everything, sort: { by: 'mcs', descending } });
      const people = rows.filter(({ kind, mcCount }) => kind === 'person' && mcCount === 1);
      const names = people.map(({ name }) => fold(name));
      expect(names.length).toBeGreaterThan(10);
      expect(names).toEqual([...names].sort());
    }
  });

  it('is made once per view and order, whatever is selected', () => {
    expect(list({ select: ['mc:kvm-microconference'] })).toBe(list());
    expect(list({ sort: { by: 'name', descending: true } })).not.toBe(list());
  });
});

describe('selectTable with folded groups', () => {
  const dataset = generateDataset({ mcs: 120, seed: 1 });
  const [first, ...others] = dataset.microconferences.map(({ id }) => id);
  if (first === undefined) throw new Error('There is no microconference.');
  const members = [[first, ...others.slice(0, 59)], others.slice(59)];
  const communities = members.map((own, index) => ({
    number: index + 1,
    id: own[0] ?? first,
    members: own,
    title: `Half ${index + 1}`,
    explanation: '',
    people: [],
    subsystems: [],
  }));
  const arrangement: Arrangement = {
    ...LPC_ARRANGEMENT,
    communities: {
      ...LPC_ARRANGEMENT.communities,
      communities,
      numberOf: new Map(
        communities.flatMap(({ number, members: own }) => own.map((id) => [id, number] as const)),
      ),
    },
    bridges: [],
  };
  const folded = (change: Partial<ViewState> = {}) =>
    selectTable(dataset, arrangement, lpcView({ ...everything, ...change }));

  it('has a row for each folded group, with what unfolds it', () => {
    const { rows, isFolded } = folded();
    expect(isFolded).toBe(true);
    expect(rows.slice(0, 3)).toMatchObject([
      { id: 'group:1', kind: 'group', name: 'Half 1', unfolds: first, mcCount: 60 },
      { id: 'group:2', kind: 'group', name: 'Half 2', unfolds: others[59], mcCount: 60 },
      { id: 'group:0', kind: 'group', unfolds: null },
    ]);
  });

  it('lists the members of the group that is in view', () => {
    const { rows } = folded({ community: first });
    expect(rows.some(({ id }) => id === 'group:1')).toBe(false);
    expect(rows.filter(({ kind }) => kind === 'mc')).toHaveLength(60);
  });
});

describe('findRows', () => {
  const rows = rowsOf(everything);

  it('finds rows that have every word, whatever case and accents', () => {
    expect(findRows(rows, 'BONZINI páolo').map(({ id }) => id)).toEqual([
      'mc:kvm-microconference',
      'person:paolo-bonzini',
    ]);
  });

  it('finds by group, kind and role, too', () => {
    const title = LPC_ARRANGEMENT.communities.communities[0]?.title ?? '';
    const found = findRows(rows, `${title} microconference`);
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThan(rows.length);
    expect(findRows(rows, 'wanted in').every(({ kind }) => kind === 'person')).toBe(true);
  });

  it('leaves all rows for no words, and none for unknown ones', () => {
    expect(findRows(rows, '  ')).toBe(rows);
    expect(findRows(rows, 'xyzzy')).toEqual([]);
  });
});
