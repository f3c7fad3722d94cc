import type { Drawing, DrawnNode } from './drawing';
import { countWord, KIND_WORDS } from './words';

/** Where the keyboard stands: on a node, and from which one its neighbours are walked. */
export interface Cursor {
  readonly at: string;
  readonly base: string;
}

/** People before subsystems before the rest, as the panel has them. */
const KIND_ORDER = ['group', 'mc', 'person', 'subsystem', 'org', 'thread'];

/** The nodes that J and K walk over: microconferences and folded groups by group, then by name. */
export function orderStops({ nodes }: Drawing): DrawnNode[] {
  const mcs = nodes.filter(({ kind }) => kind === 'mc' || kind === 'group');
  return [...(mcs.length > 0 ? mcs : nodes)].sort(
    (a, b) => a.community - b.community || compareLabels(a, b),
  );
}

/** The neighbours of a node by kind, then by name: the order in which L and H walk them. */
export function orderNeighbours({ nodes, edges }: Drawing, id: string): DrawnNode[] {
  const near = new Set<string>();
  for (const { source, target } of edges) {
    if (source === id) near.add(target);
    if (target === id) near.add(source);
  }
  near.delete(id);
  return nodes
    .filter((node) => near.has(node.id))
    .sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || compareLabels(a, b));
}

function compareLabels(a: DrawnNode, b: DrawnNode): number {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The next or the previous stop, around the ends; the first where the keyboard stood nowhere. */
export function moveAlong(drawing: Drawing, cursor: Cursor | null, step: 1 | -1): Cursor | null {
  const stops = orderStops(drawing);
  const now = stops.findIndex(({ id }) => id === cursor?.base);
  const next = now < 0 ? (step > 0 ? 0 : -1) : (now + step) % stops.length;
  const found = stops.at(next);
  return found === undefined ? null : { at: found.id, base: found.id };
}

/** Into the neighbours of the base and along them; before the first lies the base itself. */
export function moveAround(drawing: Drawing, cursor: Cursor, step: 1 | -1): Cursor {
  const around = orderNeighbours(drawing, cursor.base);
  const now = cursor.at === cursor.base ? -1 : around.findIndex(({ id }) => id === cursor.at);
  const next = Math.min(around.length - 1, now + step);
  return { base: cursor.base, at: around[next]?.id ?? cursor.base };
}

/** What a screen reader says of the node under the cursor. */
export function describeCursor(
  drawing: Drawing,
  { at, base }: Cursor,
  titles: ReadonlyMap<number, string>,
): string {
  const node = drawing.nodes.find(({ id }) => id === at);
  if (node === undefined) return '';
  const around = orderNeighbours(drawing, at).length;
  const parts = [describeNode(node, titles), countNeighbours(around)];
  const [list, of] =
    at === base
      ? [orderStops(drawing), '']
      : [orderNeighbours(drawing, base), ` around ${labelOf(drawing, base)}`];
  const place = list.findIndex(({ id }) => id === at);
  if (place >= 0) parts.push(`${place + 1} of ${list.length}${of}`);
  return `${parts.join(', ')}.`;
}

/** "Sched, microconference in the group Real-time & Sched" */
function describeNode(node: DrawnNode, titles: ReadonlyMap<number, string>): string {
  const label = oneLine(node.label);
  if (node.kind === 'group') return `Folded group ${label}`;
  const title = titles.get(node.community);
  const group = title === undefined ? '' : ` in the group ${title}`;
  const ties = node.kind === 'mc' ? '' : `, tied to ${countWord(node.mcCount, 'mc')}`;
  return `${label}, ${KIND_WORDS[node.kind].one}${group}${ties}`;
}

export const countNeighbours = (count: number): string =>
  `${count} ${count === 1 ? 'neighbour' : 'neighbours'}`;

const oneLine = (label: string): string => label.replaceAll('\n', ' ');

function labelOf({ nodes }: Drawing, id: string): string {
  return oneLine(nodes.find((node) => node.id === id)?.label ?? '');
}
