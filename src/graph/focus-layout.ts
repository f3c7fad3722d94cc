import { compareBy } from '../lib/order';

export interface FocusNode {
  readonly id: string;
  readonly kind: string;
  /** What nodes of one ring are kept together by: a community number. */
  readonly group: number;
}

const RING = 190;
/** Room for a label on a ring, in pixels along it. */
const ROOM = 66;
/** Every second node stands this much further out, so that labels side by side do not touch. */
const STAGGER = 58;
const KINDS = ['mc', 'person', 'subsystem', 'org', 'thread'];

/**
 * Positions for a neighbourhood: the selection in the middle, everything else on rings by how
 * many steps away it is, sorted by kind and group. Rings are ellipses, since labels are wide.
 */
export function placeAround(
  selection: readonly string[],
  nodes: readonly FocusNode[],
  edges: readonly { readonly source: string; readonly target: string }[],
): Record<string, [number, number]> {
  const steps = countSteps(selection, edges);
  const rings = new Map<number, FocusNode[]>();
  for (const node of nodes) {
    const ring = steps.get(node.id) ?? 4;
    rings.set(ring, [...(rings.get(ring) ?? []), node]);
  }
  const positions: Record<string, [number, number]> = {};
  let radius = 0;
  for (const [ring, members] of [...rings].sort(([a], [b]) => a - b)) {
    const sorted = [...members].sort(
      compareBy(
        ({ kind }) => KINDS.indexOf(kind),
        ({ group }) => group,
        ({ id }) => id,
      ),
    );
    const needed = (sorted.length * ROOM) / (2 * Math.PI);
    radius = ring === 0 ? (sorted.length > 1 ? 90 : 0) : Math.max(radius + RING, needed);
    sorted.forEach(({ id }, index) => {
      const angle = (2 * Math.PI * index) / sorted.length - Math.PI / 2;
      const reach = radius + (ring > 0 && index % 2 === 1 ? STAGGER : 0);
      positions[id] = [round(1.45 * reach * Math.cos(angle)), round(reach * Math.sin(angle))];
    });
    if (ring > 0) radius += STAGGER;
  }
  return positions;
}

/** Breadth first from the selection, along edges in either direction. */
function countSteps(
  selection: readonly string[],
  edges: readonly { readonly source: string; readonly target: string }[],
): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const { source, target } of edges) {
    next.set(source, [...(next.get(source) ?? []), target]);
    next.set(target, [...(next.get(target) ?? []), source]);
  }
  const steps = new Map(selection.map((id) => [id, 0]));
  const queue = [...selection];
  for (let at = 0; at < queue.length; at++) {
    const id = queue[at] as string;
    for (const other of next.get(id) ?? []) {
      if (steps.has(other)) continue;
      steps.set(other, (steps.get(id) ?? 0) + 1);
      queue.push(other);
    }
  }
  return steps;
}

const round = (value: number): number => Math.round(value * 10) / 10;
