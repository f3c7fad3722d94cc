import { strongestRole } from '../../analysis/presence';
import type { EntityId, EntityKind } from '../../dataset/types';
import { fold } from '../../lib/fold';
import { compareBy, compareText } from '../../lib/order';
import { writeTable } from '../../lib/write-table';
import {
  type DirectoryColumn,
  ENTITY_LISTS,
  type EntityList,
  LISTS,
  type List,
  type Sort,
} from '../../view-state/view-state';
import { selectFiltered, selectIndex, selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import { countWord } from '../words';
import {
  type Cell,
  type CellSource,
  COLUMNS_OF,
  USUAL_COLUMNS,
  USUAL_SORT,
} from './directory-columns';

export { LISTS };

export interface DirectoryRow {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The full title of a microconference. */
  readonly name: string;
  /** Community number; 0 for none. */
  readonly group: number;
  /** People only: wanted, but runs nothing. */
  readonly outlined: boolean;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
}

export interface DirectoryHead {
  readonly id: DirectoryColumn;
  readonly word: string;
  readonly title: string;
  readonly counts: boolean;
}

/** One list as a table: what is asked for, in the order asked for. */
export interface Directory {
  readonly columns: readonly DirectoryHead[];
  /** By the name or by one of the columns. */
  readonly sort: Sort;
  readonly rows: readonly DirectoryRow[];
  /** How many there are before the text to find narrows them. */
  readonly total: number;
  /** "209 people" */
  readonly words: string;
}

export const KIND_OF_LIST: Readonly<Record<EntityList, EntityKind>> = {
  people: 'person',
  organizations: 'org',
  subsystems: 'subsystem',
  threads: 'thread',
  mcs: 'mc',
};

/** Whether a list is one of entities, each a row. */
export function isEntityList(list: List): list is EntityList {
  return ENTITY_LISTS.some((one) => one === list);
}

/** The columns a list can show, in their order. */
export function columnsOf(list: EntityList): DirectoryHead[] {
  return (Object.keys(COLUMNS_OF[list]) as DirectoryColumn[]).map((id) => headOf(list, id));
}

/** The columns a list shows: those chosen, as far as it has them, else the usual. */
export function shownColumns(
  list: EntityList,
  columns: readonly DirectoryColumn[],
): DirectoryColumn[] {
  const chosen = columnsOf(list).filter(({ id }) => columns.includes(id));
  return chosen.length > 0 ? chosen.map(({ id }) => id) : [...USUAL_COLUMNS[list]];
}

function headOf(list: EntityList, id: DirectoryColumn): DirectoryHead {
  const column = COLUMNS_OF[list][id];
  if (column === undefined) throw new Error(`The list “${list}” has no column “${id}”.`);
  const { word, title, counts = false } = column;
  return { id, word, title, counts };
}

/** The list that a view asks for. The cost is one pass over the entities of the list per column. */
export function buildDirectory(ready: ReadyState, list: EntityList): Directory {
  const { viewState } = ready;
  const { find } = viewState;
  const source = sourceOf(ready);
  const heads = shownColumns(list, viewState.columns).map((id) => headOf(list, id));
  const sort = sortOf(viewState.sort, list, heads);
  const all = idsOf(ready, list).map((id): DirectoryRow => {
    const { index, numberOf } = source;
    return {
      id,
      kind: KIND_OF_LIST[list],
      name: index.mcs.get(id)?.title ?? index.nameOf(id),
      group: list === 'mcs' ? (numberOf.get(id) ?? 0) : 0,
      outlined: list === 'people' && !isRunning(id, source),
      cells: heads.map((head) => COLUMNS_OF[list][head.id]?.cell(id, source) ?? EMPTY),
    };
  });
  const found = findWords(all, find);
  return {
    columns: heads,
    sort,
    rows: sortRows(
      found,
      sort,
      heads.findIndex(({ id }) => id === sort.by),
    ),
    total: all.length,
    words: countWord(all.length, KIND_OF_LIST[list]),
  };
}

/** The order that was asked for; a column that is not shown leaves the usual one. */
function sortOf(sort: Sort, list: EntityList, heads: readonly DirectoryHead[]): Sort {
  const isHere = (by: Sort['by']): boolean => by === 'name' || heads.some(({ id }) => id === by);
  if (isHere(sort.by)) return sort;
  return isHere(USUAL_SORT[list].by) ? USUAL_SORT[list] : { by: 'name', descending: false };
}

/** How many each list has, for the switch between them. */
export function countLists(ready: ReadyState): Readonly<Record<EntityList, number>> {
  const { people, organizations, subsystems, threads, microconferences } = filteredOf(ready);
  return {
    people: people.length,
    organizations: organizations.length,
    subsystems: subsystems.length,
    threads: threads.length,
    mcs: microconferences.length,
  };
}

/** The table as it is seen, for a spreadsheet; formulas stay text. */
export function writeDirectoryCsv({ columns, rows }: Directory): string {
  return writeTable(
    ['Name', ...columns.map(({ word }) => word), 'Id'],
    rows.map(({ name, cells, id }) => [name, ...cells.map(({ text }) => text), id]),
  );
}

const EMPTY: Cell = { text: '', key: null };

function filteredOf({ dataset, arrangement, viewState }: ReadyState) {
  return selectFiltered(dataset, arrangement, viewState.filter);
}

function idsOf(ready: ReadyState, list: EntityList): readonly EntityId[] {
  const { people, organizations, subsystems, threads, microconferences } = filteredOf(ready);
  const lists = { people, organizations, subsystems, threads, mcs: microconferences };
  return lists[list].map(({ id }) => id);
}

function sourceOf(ready: ReadyState): CellSource {
  const { arrangement, viewState } = ready;
  const dataset = filteredOf(ready);
  const { communities, numberOf } = arrangement.communities;
  const titles = new Map(communities.map(({ number, title }) => [number, title]));
  const lostOf = new Map<string, number>();
  for (const { a, b, peopleLost } of selectOverlaps(ready.dataset, viewState.policy)) {
    for (const mc of [a, b]) lostOf.set(mc, (lostOf.get(mc) ?? 0) + peopleLost);
  }
  return {
    index: selectIndex(dataset),
    numberOf,
    groupTitle: (number) => titles.get(number) ?? '',
    bridges: new Map(arrangement.bridges.map((bridge) => [bridge.person, bridge])),
    lostOf,
  };
}

function isRunning(id: EntityId, { index }: CellSource): boolean {
  return (index.from.get(id) ?? []).some(
    (relation) =>
      relation.kind === 'participates' &&
      !['topic-lead', 'attendee', 'mentioned'].includes(strongestRole(relation)),
  );
}

/** Every word of the text occurs somewhere in the row, whatever its case and accents. */
function findWords(rows: readonly DirectoryRow[], text: string): readonly DirectoryRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name, cells }) => {
    const folded = fold([name, ...cells.map((cell) => cell.text)].join('\n'));
    return words.every((word) => folded.includes(word));
  });
}

/** By a column, what is empty last either way; by name where the list has no such column. */
function sortRows(
  rows: readonly DirectoryRow[],
  { by, descending }: Sort,
  column: number,
): readonly DirectoryRow[] {
  const keyed = rows.map((row) => ({
    row,
    name: fold(row.name),
    key: row.cells[column]?.key ?? null,
  }));
  const byName = compareBy<(typeof keyed)[number]>(
    ({ name }) => name,
    ({ row }) => row.id,
  );
  const turn = descending ? -1 : 1;
  return keyed
    .sort((left, right) => {
      if (column < 0) return (by === 'name' ? turn : 1) * byName(left, right);
      if (left.key === null || right.key === null) {
        if (left.key !== right.key) return left.key === null ? 1 : -1;
      } else if (left.key !== right.key) return turn * compareKeys(left.key, right.key);
      return byName(left, right);
    })
    .map(({ row }) => row);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
}
