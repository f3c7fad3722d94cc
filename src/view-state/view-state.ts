import type { MatrixOrder } from '../analysis/matrix-order';
import type { Policy } from '../dataset/policy';
import type { EntityId, EntityKind, McId } from '../dataset/types';
import type { Filter } from '../graph/filter';
import type { Marks } from './marks-field';
import type { PlanState } from './plan-state';

/** The screens that exist. A link to any other one falls back to the graph, with a notice. */
export const VIEWS = [
  'start',
  'graph',
  'table',
  'overlap',
  'schedule',
  'directory',
  'sources',
  'mine',
] as const;
export type View = (typeof VIEWS)[number];

/** What the graph draws and the table lists. */
export const LENSES = ['bridges', 'microconferences', 'everything', 'focus', 'path'] as const;
export type Lens = (typeof LENSES)[number];

/** What the directory lists, each in a table of its own. */
export const ENTITY_LISTS = ['people', 'organizations', 'subsystems', 'threads', 'mcs'] as const;
export type EntityList = (typeof ENTITY_LISTS)[number];

/** These, and people against subsystems. */
export const LISTS = [...ENTITY_LISTS, 'work'] as const;
export type List = (typeof LISTS)[number];

/** The columns of the directory besides the name; each list has some of them. */
export const DIRECTORY_COLUMNS = [
  'group',
  'mcs',
  'runs',
  'wanted',
  'organizations',
  'groups',
  'between',
  'maintains',
  'people',
  'invited',
  'core',
  'lists',
  'parent',
  'list',
  'date',
  'cited',
  'wrote',
  'joined',
  'topics',
  'subsystems',
  'threads',
  'asks',
  'lost',
] as const;
export type DirectoryColumn = (typeof DIRECTORY_COLUMNS)[number];

/** The parts of the sources: what was read, what is doubtful in it, and what the reader says of it. */
export const SOURCES_SECTIONS = [
  'source',
  'findings',
  'names',
  'constraints',
  'subsystems',
  'corrections',
  'datasets',
] as const;
export type SourcesSection = (typeof SOURCES_SECTIONS)[number];

/** The columns the graph's table has. */
export const TABLE_COLUMNS = ['kind', 'name', 'group', 'mcs', 'ties'] as const;

/** The columns that one table or another can be sorted by. */
export const SORT_COLUMNS = ['kind', 'name', 'ties', ...DIRECTORY_COLUMNS] as const;

/** What the overlap view tells beside its matrix; the brief is in place of it. */
export const OVERLAP_PARTS = ['pairs', 'people', 'suggestions', 'weights', 'brief'] as const;
export type OverlapPart = (typeof OVERLAP_PARTS)[number];

/** The classes of evidence that two microconferences share something, strongest first. */
export const EVIDENCE_CLASSES = ['declared', 'runs', 'wanted', 'subject'] as const;
export type EvidenceClass = (typeof EVIDENCE_CLASSES)[number];

export interface Sort {
  readonly by: (typeof SORT_COLUMNS)[number];
  readonly descending: boolean;
}

/** Which dataset a view is of: the event's id and eight hex digits of the dataset. */
export interface DataRef {
  readonly event: string;
  readonly hash: string;
}

/** Everything needed to show the same thing again. */
export interface ViewState {
  readonly data: DataRef;
  readonly view: View;
  readonly lens: Lens;
  /**
   * What is selected, sorted, without repeats. One entity opens its panel; exactly two
   * microconferences open the panel of what these two share.
   */
  readonly select: readonly EntityId[];
  /** How many steps the focus lens reaches from the selection: 1, 2 or 3. */
  readonly depth: number;
  /** The two ends of the path lens, as far as they are chosen. */
  readonly from: EntityId | null;
  readonly to: EntityId | null;
  /** Kinds that the legend has switched off, sorted. */
  readonly hide: readonly EntityKind[];
  /** The community in view, named by its smallest microconference id. */
  readonly community: McId | null;
  /** Resolution of the community detection, 0.1 to 5, one decimal or two. */
  readonly resolution: number;
  /** Seed of the community detection, a whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** The weights that every score depends on. */
  readonly policy: Policy;
  readonly sort: Sort;
  /** What the directory lists, which columns it shows (none: the usual ones), and a text to find. */
  readonly list: List;
  readonly columns: readonly DirectoryColumn[];
  readonly find: string;
  readonly section: SourcesSection;
  /** What the reader says of the data, as a link says it: see `corrections-field.ts`. */
  readonly corrections: string;
  /** The timetable in the making. */
  readonly plan: PlanState;
  /** What somebody cares about, in words; what is selected goes before it. */
  readonly ask: string;
  /** What the overlap view tells, which classes of evidence it shows (none: all), and in which order. */
  readonly part: OverlapPart;
  readonly evidence: readonly EvidenceClass[];
  readonly order: MatrixOrder;
  /** What is marked for "My plan". */
  readonly marks: Marks;
  /** What is left out besides the hidden kinds. */
  readonly filter: Filter;
}
