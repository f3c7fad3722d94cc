import { describe, expect, it } from 'vitest';
import {
  buildDirectory,
  columnsOf,
  countLists,
  shownColumns,
  writeDirectoryCsv,
} from '../../../src/app/directory/directory';
import type { ReadyState } from '../../../src/app/store';
import { ENTITY_LISTS, type EntityList, type ViewState } from '../../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from '../lpc';

const readyWith = (view: Partial<ViewState>): ReadyState => ({
  status: 'ready',
  dataset: LPC,
  arrangement: LPC_ARRANGEMENT,
  stability: null,
  viewState: lpcView(view),
});
const directoryOf = ({ list = 'people', ...view }: Partial<ViewState> & { list?: EntityList }) =>
  buildDirectory(readyWith(view), list);

describe('the directory', () => {
  it.each(ENTITY_LISTS)('lists all %s, each with a cell for every column', (list) => {
    const { rows, columns, total } = directoryOf({ list });
    expect(total).toBe(countLists(readyWith({}))[list]);
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it('says of a person what they run, where else they are wanted, and which groups that connects', () => {
    const { rows, columns } = directoryOf({ list: 'people' });
    const row = rows.find(({ id }) => id === 'person:andrea-righi');
    const said = Object.fromEntries(columns.map(({ id }, at) => [id, row?.cells[at]]));
    expect(said.runs?.text).toBe('Sched-Ext');
    expect(said.wanted?.text).toBe('Complex Cameras');
    expect(said.mcs?.text).toBe('2');
    expect(said.groups?.groups).toHaveLength(2);
  });

  it('starts with whoever ties most, and threads with the newest', () => {
    const people = directoryOf({ list: 'people' });
    const counts = people.rows.map(({ cells }) => Number(cells[0]?.key));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(people.sort).toEqual({ by: 'mcs', descending: true });
    const dates = directoryOf({ list: 'threads' }).rows.map(({ cells }) => cells[1]?.text ?? '');
    expect(dates[0]?.localeCompare(dates[1] ?? '')).toBeGreaterThanOrEqual(0);
  });

  it.each(ENTITY_LISTS)('sorts the %s by every column either way, what is empty last', (list) => {
    for (const { id } of columnsOf(list)) {
      for (const descending of [false, true]) {
        const { rows } = directoryOf({ list, columns: [id], sort: { by: id, descending } });
        const keys = rows.map(({ cells }) => cells[0]?.key ?? null);
        const filled = keys.filter((key) => key !== null);
        expect(keys.slice(0, filled.length)).toEqual(filled);
        const sorted = [...filled].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(filled).toEqual(descending ? sorted.reverse() : sorted);
      }
    }
  });

  it('shows the columns chosen, in their own order, and the usual ones where it has none of them', () => {
    expect(shownColumns('people', ['wrote', 'mcs'])).toEqual(['mcs', 'wrote']);
    const usual = shownColumns('people', []);
    expect(shownColumns('people', ['date'])).toEqual(usual);
  });

  it('finds words anywhere in a row, whatever their case and accents', () => {
    const { rows, total } = directoryOf({ list: 'people', find: 'RODEL confidential' });
    expect(rows.map(({ id }) => id)).toEqual(['person:jorg-rodel']);
    expect(total).toBe(LPC.people.length);
  });

  it('leaves out what the filter leaves out', () => {
    const base = readyWith({}).viewState.filter;
    const filter = { ...base, organizations: ['org:red-hat' as const] };
    const { total } = directoryOf({ list: 'people', filter });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(LPC.people.length);
  });

  it('is copied as CSV with what is seen, in the order seen', () => {
    const directory = directoryOf({ list: 'subsystems', find: 'cgroups' });
    const lines = writeDirectoryCsv(directory).trimEnd().split('\r\n');
    expect(lines[0]).toBe('Name,MCs,At the core of,Maintained by,Mailing list,Groups,Id');
    expect(lines).toHaveLength(directory.rows.length + 1);
  });
});
