import type { Dataset, EntityKind } from '../dataset/types';
import type { FoldedLens } from '../graph/fold';
import type { ViewState } from '../view-state/view-state';
import type { Arrangement } from './arrangement';
import { selectIndex } from './insights';
import { selectPaths } from './place-drawing';
import { countWord } from './words';

interface Shown {
  readonly dataset: Dataset;
  readonly arrangement: Arrangement;
  readonly view: ViewState;
  readonly lens: FoldedLens;
}

/** The same while there is nothing to be seen yet. */
export function describeWaiting({ microconferences }: Dataset): string {
  return `${countWord(microconferences.length, 'mc')}. Finding their groups …`;
}

/** One sentence, or two, that say what is being seen. */
export function describeDrawing(shown: Shown): string {
  const { dataset, arrangement, view, lens } = shown;
  const folded = lens.nodes.filter(({ kind }) => kind === 'group').length;
  if (folded > 0) return describeFolded(shown);
  const { nameOf } = selectIndex(dataset);
  const count = (kind: EntityKind): number =>
    lens.nodes.filter((node) => node.kind === kind).length;
  // What the legend hides is not spoken of either.
  const isShown = (kind: EntityKind): boolean => !view.hide.includes(kind);
  const mcs = isShown('mc') ? countMcs(arrangement, lens) : 'No microconferences';
  const people = count('person');
  switch (view.lens) {
    case 'bridges': {
      if (!isShown('person')) return `${mcs}. The people who tie them are hidden.`;
      return `${mcs}. ${countWord(people, 'person')} ${people === 1 ? 'ties' : 'tie'} them together.`;
    }
    case 'microconferences':
      return `${mcs}. Lines join those that share people or subjects.`;
    case 'everything': {
      const parts = [
        ...(isShown('mc') ? [mcs] : []),
        ...(isShown('person') ? [countWord(people, 'person')] : []),
      ];
      const rest = lens.nodes.length - count('mc') - people;
      const named = parts.length === 0 ? '' : `${parts.join(', ')} and `;
      return `Everything the report names: ${named}${rest} more.`;
    }
    case 'focus': {
      const around = lens.nodes.filter(({ id }) => !isIn(view.select, id)).length;
      if (view.select.length === 0) return 'Nothing is selected, so there is nothing to focus on.';
      const steps = view.depth === 1 ? 'one step' : `${view.depth} steps`;
      return `${view.select.map(nameOf).join(' and ')}, and ${around} around within ${steps}.`;
    }
    case 'path': {
      const { from, to } = view;
      if (from === null && to === null) return 'A path needs two ends: choose where it starts.';
      if (from === null || to === null) {
        return `From ${nameOf((from ?? to) as never)}: choose where the path leads.`;
      }
      const ways = selectPaths(dataset, arrangement, view);
      const ends = `${nameOf(from)} to ${nameOf(to)}`;
      if (ways.length === 0) return `No path leads from ${ends}.`;
      const steps = ways[0]?.steps.length ?? 0;
      const shortest = steps === 1 ? 'one step' : `${steps} steps`;
      if (ways.length === 1) return `One path from ${ends}, of ${shortest}.`;
      return `The ${ways.length} shortest paths from ${ends}; the first has ${shortest}.`;
    }
  }
}

const isIn = (ids: readonly string[], id: string): boolean => ids.includes(id);

function countMcs({ communities }: Arrangement, { nodes }: FoldedLens): string {
  const shown = nodes.filter(({ kind }) => kind === 'mc');
  const groups = new Set(shown.map(({ id }) => communities.numberOf.get(id) ?? 0));
  const mcs = countWord(shown.length, 'mc');
  if (communities.communities.length === 0) return mcs;
  return `${mcs} in ${groups.size} ${groups.size === 1 ? 'group' : 'groups'}`;
}

/** Too much to draw at once: what stands for what, and what is left out. */
function describeFolded({ lens }: Shown): string {
  const groups = lens.nodes.flatMap((node) => (node.kind === 'group' ? [node] : []));
  const mcs = groups.reduce((sum, { mcCount }) => sum + mcCount, 0);
  const parts = [
    `${countWord(mcs, 'mc')} folded into ${groups.length} groups. Press a group to unfold it.`,
  ];
  if (lens.left.edges > 0) parts.push(`${lens.left.edges} weaker lines are not drawn.`);
  if (lens.left.nodes > 0) parts.push(`${lens.left.nodes} lesser nodes are not drawn.`);
  return parts.join(' ');
}
