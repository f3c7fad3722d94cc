import type { Bridge } from '../../analysis/bridges';
import { runsIt, strongestRole } from '../../analysis/presence';
import type { EntityId, Relation, RelationKind } from '../../dataset/types';
import { listDates } from '../../lib/describe-date';
import type { DirectoryColumn, EntityList, Sort } from '../../view-state/view-state';
import type { EntityIndex } from '../entity-index';

/** What a cell says, and what it is sorted by; null comes last either way. */
export interface Cell {
  readonly text: string;
  readonly key: string | number | null;
  /** Community numbers, shown as colours beside the text. */
  readonly groups?: readonly number[];
}

/** What cells are made from. */
export interface CellSource {
  readonly index: EntityIndex;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly groupTitle: (number: number) => string;
  readonly bridges: ReadonlyMap<string, Bridge>;
  /** People lost beside any other microconference, summed, per microconference. */
  readonly lostOf: ReadonlyMap<string, number>;
}

interface Column {
  readonly word: string;
  /** The question the column answers. */
  readonly title: string;
  /** A number: right-aligned, and the most first where it is sorted by. */
  readonly counts?: true;
  readonly cell: (id: EntityId, source: CellSource) => Cell;
}

const columnsOfPeople = {
  mcs: counted('MCs', 'In how many microconferences, mere mentions aside', (id, source) => {
    return placesOf(id, source).length;
  }),
  runs: names('Runs', 'The microconferences they run', (id, source) =>
    placesOf(id, source)
      .filter(runs)
      .map(({ to }) => to),
  ),
  wanted: names('Wanted in', 'The microconferences that ask for them', (id, source) =>
    placesOf(id, source)
      .filter((one) => !runs(one))
      .map(({ to }) => to),
  ),
  organizations: names('Organization', 'The employer or project stated there', (id, source) =>
    toOf(id, 'affiliated', source),
  ),
  groups: groupsColumn((id, source) => placesOf(id, source).map(({ to }) => to)),
  between: counted(
    'Between',
    'Betweenness: the share of shortest ways between any two that lead through them, in thousandths',
    (id, { bridges }) => Math.round(1000 * (bridges.get(id)?.betweenness ?? 0)),
  ),
  maintains: names('Maintains', 'Subsystems they maintain', (id, source) =>
    toOf(id, 'maintains', source),
  ),
  wrote: counted(
    'Wrote',
    'Cited threads they wrote',
    (id, source) => toOf(id, 'wrote', source).length,
  ),
};

const columnsOfOrganizations = {
  people: counted('People', 'People of theirs who are named', (id, source) => {
    return fromOf(id, 'affiliated', source).length;
  }),
  mcs: counted('MCs', 'Microconferences with people of theirs', (id, source) => {
    return new Set(placesOfOrganization(id, source).map(({ to }) => to)).size;
  }),
  runs: names('Runs', 'The microconferences that people of theirs run', (id, source) =>
    placesOfOrganization(id, source)
      .filter(runs)
      .map(({ to }) => to),
  ),
  invited: names('Invited to', 'Microconferences that ask for somebody of theirs', (id, source) =>
    toOf(id, 'invited', source),
  ),
  groups: groupsColumn((id, source) => placesOfOrganization(id, source).map(({ to }) => to)),
};

const columnsOfSubsystems = {
  mcs: counted('MCs', 'Microconferences that touch it', (id, source) => {
    return fromOf(id, 'covers', source).length;
  }),
  core: names('At the core of', 'Microconferences that are about it', (id, source) =>
    relationsOf(id, 'covers', 'to', source)
      .filter(({ strength }) => strength === 'core')
      .map(({ from }) => from),
  ),
  people: names('Maintained by', 'Maintainers who are named in the report', (id, source) =>
    fromOf(id, 'maintains', source),
  ),
  lists: plain('Mailing list', 'Where it is discussed', (id, { index }) => {
    return index.subsystems.get(id)?.lists.join(', ') ?? '';
  }),
  parent: plain('Part of', 'The wider area', (id, { index }) => {
    const parent = index.subsystems.get(id)?.parent;
    return parent === undefined ? '' : index.nameOf(parent);
  }),
  groups: groupsColumn((id, source) => fromOf(id, 'covers', source)),
};

const columnsOfThreads = {
  list: plain(
    'Mailing list',
    'Where it was sent',
    (id, { index }) => index.threads.get(id)?.list ?? '',
  ),
  date: plain('Date', 'When the first cited message was sent', (id, { index }) => {
    return index.threads.get(id)?.date ?? '';
  }),
  cited: names('Cited by', 'The microconferences that cite it', (id, source) =>
    fromOf(id, 'cites', source),
  ),
  wrote: names('Written by', 'Its authors', (id, source) => fromOf(id, 'wrote', source)),
  joined: counted('Took part', 'People of this data who took part in it', (id, source) => {
    return fromOf(id, 'joined', source).length;
  }),
};

const columnsOfMcs = {
  group: {
    word: 'Group',
    title: 'The group it is in',
    cell: (id: EntityId, { numberOf, groupTitle }: CellSource): Cell => {
      const number = numberOf.get(id) ?? 0;
      if (number === 0) return { text: '', key: null };
      return { text: groupTitle(number), key: number, groups: [number] };
    },
  },
  runs: names('Run by', 'Who runs it', (id, source) =>
    relationsOf(id, 'participates', 'to', source)
      .filter(runs)
      .map(({ from }) => from),
  ),
  wanted: counted('Wanted', 'People it asks for, besides those who run it', (id, source) => {
    return relationsOf(id, 'participates', 'to', source).filter((one) => !runs(one) && counts(one))
      .length;
  }),
  lost: counted(
    'Shared',
    'People it shares with all other microconferences, by how surely they are wanted in both',
    (id, { lostOf }) => lostOf.get(id) ?? 0,
  ),
  asks: plain('Asks for', 'What it asks of the timetable', (id, { index }) =>
    (index.mcs.get(id)?.constraints ?? [])
      .map((one) => {
        if (one.kind === 'only-on') return `only on ${listDates(one.dates)}`;
        if (one.kind === 'avoid-overlap')
          return `not beside ${one.with.map(index.nameOf).join(', ')}`;
        return one.kind === 'duration' ? `${one.minutes} minutes` : one.text;
      })
      .join('; '),
  ),
  subsystems: names('About', 'Subsystems that are its core or its topics', (id, source) =>
    relationsOf(id, 'covers', 'from', source)
      .filter(({ strength }) => strength !== 'mention')
      .map(({ to }) => to),
  ),
  topics: counted('Topics', 'Topics it proposes', (id, { index }) => {
    return index.mcs.get(id)?.topics.length ?? 0;
  }),
  threads: counted(
    'Threads',
    'Mail threads it cites',
    (id, source) => toOf(id, 'cites', source).length,
  ),
};

export const COLUMNS_OF: Readonly<Record<EntityList, Partial<Record<DirectoryColumn, Column>>>> = {
  people: columnsOfPeople,
  organizations: columnsOfOrganizations,
  subsystems: columnsOfSubsystems,
  threads: columnsOfThreads,
  mcs: columnsOfMcs,
};

/** What is shown until somebody chooses. */
export const USUAL_COLUMNS: Readonly<Record<EntityList, readonly DirectoryColumn[]>> = {
  people: ['mcs', 'runs', 'wanted', 'organizations', 'groups'],
  organizations: ['people', 'mcs', 'runs', 'invited', 'groups'],
  subsystems: ['mcs', 'core', 'people', 'lists', 'groups'],
  threads: ['list', 'date', 'cited', 'wrote'],
  mcs: ['group', 'runs', 'wanted', 'lost', 'asks', 'subsystems'],
};

/** The order of a list until somebody sorts it: what ties most together first. */
export const USUAL_SORT: Readonly<Record<EntityList, Sort>> = {
  people: { by: 'mcs', descending: true },
  organizations: { by: 'people', descending: true },
  subsystems: { by: 'mcs', descending: true },
  threads: { by: 'date', descending: true },
  mcs: { by: 'name', descending: false },
};

const runs = (relation: Relation): boolean => runsIt(strongestRole(relation));
const counts = (relation: Relation): boolean => strongestRole(relation) !== 'mentioned';

function relationsOf(
  id: EntityId,
  kind: RelationKind,
  side: 'from' | 'to',
  { index }: CellSource,
): readonly Relation[] {
  return (index[side].get(id) ?? []).filter((relation) => relation.kind === kind);
}

/** What relations of a kind lead to, from here. */
function toOf(id: EntityId, kind: RelationKind, source: CellSource): EntityId[] {
  return relationsOf(id, kind, 'from', source).map(({ to }) => to);
}

/** What relations of a kind come from, to here. */
function fromOf(id: EntityId, kind: RelationKind, source: CellSource): EntityId[] {
  return relationsOf(id, kind, 'to', source).map(({ from }) => from);
}

function placesOf(id: EntityId, source: CellSource): Relation[] {
  return relationsOf(id, 'participates', 'from', source).filter(counts);
}

function placesOfOrganization(id: EntityId, source: CellSource): Relation[] {
  return fromOf(id, 'affiliated', source).flatMap((person) => placesOf(person, source));
}

function counted(
  word: string,
  title: string,
  count: (id: EntityId, source: CellSource) => number,
): Column {
  const cell = (id: EntityId, source: CellSource): Cell => {
    const number = count(id, source);
    return { text: number === 0 ? '' : String(Math.round(number * 10) / 10), key: number };
  };
  return { word, title, counts: true, cell };
}

/** Names in one cell; sorted by how many there are. */
function names(
  word: string,
  title: string,
  find: (id: EntityId, source: CellSource) => readonly EntityId[],
): Column {
  const cell = (id: EntityId, source: CellSource): Cell => {
    const found = [...new Set(find(id, source))];
    return {
      text: found.map(source.index.nameOf).join(', '),
      key: found.length === 0 ? null : found.length,
    };
  };
  return { word, title, cell };
}

function plain(
  word: string,
  title: string,
  say: (id: EntityId, source: CellSource) => string,
): Column {
  const cell = (id: EntityId, source: CellSource): Cell => {
    const text = say(id, source);
    return { text, key: text === '' ? null : text };
  };
  return { word, title, cell };
}

/** The groups that something connects; sorted by how many. */
function groupsColumn(mcsOf: (id: EntityId, source: CellSource) => readonly EntityId[]): Column {
  const cell = (id: EntityId, source: CellSource): Cell => {
    const numbers = mcsOf(id, source).map((mc) => source.numberOf.get(mc) ?? 0);
    const groups = [...new Set(numbers)].filter((number) => number > 0).sort((a, b) => a - b);
    return {
      text: groups.map(source.groupTitle).join('; '),
      key: groups.length === 0 ? null : groups.length,
      groups,
    };
  };
  return { word: 'Groups', title: 'The groups it connects', cell };
}
