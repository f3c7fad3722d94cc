import { runsIt, strongestRole } from '../analysis/presence';
import type { Dataset, EntityId, EntityKind, McId, Relation } from '../dataset/types';
import type { FoldedLens, GroupId } from '../graph/fold';
import { fold } from '../lib/fold';
import { compareBy, compareText } from '../lib/order';
import type { Sort, ViewState } from '../view-state/view-state';
import type { Arrangement } from './arrangement';
import { describeDrawing } from './describe-drawing';
import { type DrawnKind, selectShown } from './drawing';
import type { EntityIndex } from './entity-index';
import { selectIndex } from './insights';
import { countWord, describeRoles, KIND_WORDS, listWords } from './words';

/** One node of the lens, in words and numbers. */
export interface TableRow {
  readonly id: EntityId | GroupId;
  readonly kind: DrawnKind;
  readonly kindWord: string;
  /** The full title of a microconference. */
  readonly name: string;
  /** What the graph calls it, where that is something else; otherwise empty. */
  readonly shortName: string;
  /** People only: runs something, rather than being only wanted. */
  readonly runs: boolean;
  /** Community number; 0 for none. */
  readonly group: number;
  /** Empty for none. */
  readonly groupTitle: string;
  /** What unfolds a folded group; null for everything else, and for several groups together. */
  readonly unfolds: McId | null;
  /** How many microconferences it is tied to, or holds; null for a microconference itself. */
  readonly mcCount: number | null;
  /** How many lines of the lens end at it. */
  readonly tieCount: number;
  /** What it does there: "runs Sched; wanted in Rust", "5 people". */
  readonly role: string;
  /** All its words, folded: what is searched by "find". */
  readonly folded: string;
}

/** What the lens shows, as rows; and the same sentence as above the graph. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly sentence: string;
  /** Whether groups are folded into one row each. */
  readonly isFolded: boolean;
}

/** The order of kinds in a list: what holds others first. */
const KIND_ORDER: readonly DrawnKind[] = ['group', 'mc', 'person', 'subsystem', 'org', 'thread'];
/** Tables kept to go back to, as for drawings. */
const KEPT_TABLES = 24;

const tables = new WeakMap<Arrangement, Map<string, Table>>();

/** The same table for every view that shows the same in the same order. */
export function selectTable(dataset: Dataset, arrangement: Arrangement, view: ViewState): Table {
  const known = tables.get(arrangement) ?? new Map<string, Table>();
  tables.set(arrangement, known);
  const { lens, hide, filter, policy, depth, select, from, to, community, sort } = view;
  const own =
    lens === 'focus'
      ? [depth, select]
      : lens === 'path'
        ? [from, to]
        : lens === 'microconferences'
          ? [policy]
          : [];
  const key = JSON.stringify([lens, hide, filter, own, community, sort]);
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= KEPT_TABLES) known.clear();
  const made = makeTable(dataset, arrangement, view);
  known.set(key, made);
  return made;
}

/** The rows in which every word of a text occurs somewhere, whatever its case and accents. */
export function findRows(rows: readonly TableRow[], text: string): readonly TableRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ folded }) => words.every((word) => folded.includes(word)));
}

function makeTable(dataset: Dataset, arrangement: Arrangement, view: ViewState): Table {
  const lens = selectShown(dataset, arrangement, view);
  const index = selectIndex(dataset);
  const tieCounts = countTies(lens);
  const { numberOf, communities } = arrangement.communities;
  const groups = new Map(communities.map((community) => [community.number, community]));
  const rows = lens.nodes.map((node): TableRow => {
    const tieCount = tieCounts.get(node.id) ?? 0;
    const isGroup = node.kind === 'group';
    const group = isGroup ? node.community : (numberOf.get(node.id) ?? 0);
    const words = isGroup
      ? {
          kindWord: 'folded group',
          name: node.label,
          shortName: '',
          role: `${node.memberCount - node.mcCount} more folded into it`,
        }
      : { kindWord: KIND_WORDS[node.kind].one, ...nameNode(node.id, node.label, index) };
    const groupTitle = groups.get(group)?.title ?? '';
    return {
      id: node.id,
      kind: node.kind,
      ...words,
      runs: node.kind === 'person' && node.runs === true,
      group,
      groupTitle,
      unfolds: isGroup ? (groups.get(group)?.id ?? null) : null,
      mcCount: node.kind === 'mc' ? null : node.mcCount,
      tieCount,
      folded: fold(
        [words.name, words.shortName, words.kindWord, groupTitle, words.role].join('\n'),
      ),
    };
  });
  return {
    rows: sortRows(rows, view.sort),
    sentence: describeDrawing({ dataset, arrangement, view, lens }),
    isFolded: lens.nodes.some(({ kind }) => kind === 'group'),
  };
}

function countTies({ edges }: FoldedLens): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of edges) {
    for (const id of new Set<string>([source, target])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function nameNode(
  id: EntityId,
  label: string,
  index: EntityIndex,
): Pick<TableRow, 'name' | 'shortName' | 'role'> {
  const mc = index.mcs.get(id);
  const name = mc?.title ?? label;
  return {
    name,
    shortName: name === label ? '' : label,
    role: ROLE_OF[index.kindOf(id)](id, index),
  };
}

/** Leads named in a cell; of more, the rest is counted. */
const MOST_LEADS = 3;

/** What an entity does there, as one short cell. */
const ROLE_OF: Readonly<Record<EntityKind, (id: EntityId, index: EntityIndex) => string>> = {
  mc: (id, index) => {
    const leads = relationsOf(index.to, id, 'participates').filter((one) =>
      runsIt(strongestRole(one)),
    );
    const names = leads.map(({ from }) => index.nameOf(from));
    const shown = names.length > MOST_LEADS ? [...names.slice(0, MOST_LEADS - 1)] : names;
    const more = names.length - shown.length;
    if (names.length === 0) return '';
    return `run by ${listWords(more > 0 ? [...shown, `${more} more`] : shown)}`;
  },
  person: (id, index) =>
    describeRoles(
      relationsOf(index.from, id, 'participates').map((relation) => ({
        role: strongestRole(relation),
        name: index.nameOf(relation.to),
      })),
    ),
  org: (id, index) => {
    const people = relationsOf(index.to, id, 'affiliated').length;
    if (people > 0) return countWord(people, 'person');
    const invited = relationsOf(index.from, id, 'invited').map(({ to }) => index.nameOf(to));
    return invited.length === 0 ? '' : `invited to ${listWords(invited)}`;
  },
  subsystem: (id, index) =>
    `named by ${countWord(relationsOf(index.to, id, 'covers').length, 'mc')}`,
  thread: (id, index) => {
    const { list, date } = index.threads.get(id) ?? {};
    return [list, date].filter((part) => part !== undefined).join(', ');
  },
};

function relationsOf(
  side: EntityIndex['from'],
  id: EntityId,
  kind: Relation['kind'],
): readonly Relation[] {
  return (side.get(id) ?? []).filter((relation) => relation.kind === kind);
}

/** Rows without a value in the column come last either way; what ties is in the order of kinds. */
function sortRows(rows: readonly TableRow[], { by, descending }: Sort): readonly TableRow[] {
  const keyed = rows.map((row) => ({ row, name: fold(row.name), key: keyOf(row, by) }));
  const usual = compareBy<(typeof keyed)[number]>(
    ({ row }) => KIND_ORDER.indexOf(row.kind),
    ({ name }) => name,
    ({ row }) => row.id,
  );
  const turn = descending ? -1 : 1;
  return keyed
    .sort((left, right) => {
      if (left.key === null || right.key === null) {
        if (left.key !== right.key) return left.key === null ? 1 : -1;
      } else if (left.key !== right.key) return turn * compareKeys(left.key, right.key);
      return usual(left, right);
    })
    .map(({ row }) => row);
}

function keyOf(row: TableRow, by: Sort['by']): string | number | null {
  switch (by) {
    case 'kind':
      return KIND_ORDER.indexOf(row.kind);
    case 'name':
      return fold(row.name);
    case 'group':
      return row.group === 0 ? null : row.group;
    case 'mcs':
      return row.mcCount;
    case 'ties':
      return row.tieCount;
    // Sorted by a column that only the directory has.
    default:
      return KIND_ORDER.indexOf(row.kind);
  }
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
}
