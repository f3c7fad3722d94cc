import type { Dataset, EntityId, EntityKind, Evidence } from '../dataset/types';
import { describeStep, findHubs, type Path, type PathStep } from '../graph/paths';
import type { ViewState } from '../view-state/view-state';
import type { Arrangement } from './arrangement';
import type { EntityIndex } from './entity-index';
import { selectFiltered, selectIndex } from './insights';
import { selectPaths } from './place-drawing';

export interface PathEntity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

/** A sentence whose entities can be pressed: a text before each of them, and one behind the last. */
export interface Telling {
  readonly texts: readonly string[];
  readonly entities: readonly PathEntity[];
}

interface ToldStep {
  /** The ends of the step as it is walked; the sentence may be told the other way round. */
  readonly from: PathEntity;
  readonly to: PathEntity;
  readonly sentence: string;
  readonly telling: Telling;
  readonly evidence: readonly Evidence[];
}

export interface ToldPath {
  readonly key: string;
  /** "2 steps" */
  readonly title: string;
  readonly steps: readonly ToldStep[];
}

/** How one entity is connected to another. */
interface PathPanel {
  readonly from?: PathEntity;
  readonly to?: PathEntity;
  readonly paths: readonly ToldPath[];
  /** Hubs on paths of fewer steps, which are there once hubs are allowed. */
  readonly avoided: readonly PathEntity[];
  readonly sentence: Telling;
  /** Where there are paths: what shorter ones would lead through. */
  readonly shorter?: Telling;
}

export function selectPathPanel(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
): PathPanel {
  const index = selectIndex(dataset);
  const ends = selectPathEnds(dataset, view);
  const paths = selectPaths(dataset, arrangement, view);
  const avoided = findAvoided(dataset, arrangement, view, paths).map((id) => entityOf(id, index));
  return {
    ...ends,
    paths: paths.map((path) => tellPath(path, index)),
    avoided,
    sentence: tellWhatIsFound(ends, paths, avoided, view),
    ...(paths.length > 0 && avoided.length > 0 ? { shorter: tellShorter(avoided) } : {}),
  };
}

/** The two ends, as far as they are chosen. */
export function selectPathEnds(
  dataset: Dataset,
  { from, to }: ViewState,
): Pick<PathPanel, 'from' | 'to'> {
  const index = selectIndex(dataset);
  return {
    ...(from === null ? {} : { from: entityOf(from, index) }),
    ...(to === null ? {} : { to: entityOf(to, index) }),
  };
}

/** The same sentence as plain text. */
export function describeTelling({ texts, entities }: Telling): string {
  return texts.map((text, place) => text + (entities[place]?.name ?? '')).join('');
}

const entityOf = (id: EntityId, { kindOf, nameOf }: EntityIndex): PathEntity => ({
  id,
  kind: kindOf(id),
  name: nameOf(id),
});

/** The hubs on those of the best paths that have fewer steps than any without hubs. */
function findAvoided(
  dataset: Dataset,
  arrangement: Arrangement,
  view: ViewState,
  paths: readonly Path[],
): EntityId[] {
  const { filter, from, to } = view;
  if (filter.hubs) return [];
  const fewest = Math.min(...paths.map(({ steps }) => steps.length));
  const shorter = selectPaths(dataset, arrangement, {
    ...view,
    filter: { ...filter, hubs: true },
  }).filter(({ steps }) => steps.length < fewest);
  const hubs = findHubs(selectFiltered(dataset, arrangement, filter));
  const passed = shorter.flatMap(({ steps }) => steps.map((step) => step.to));
  return [...new Set(passed)].filter((id) => hubs.has(id) && id !== from && id !== to);
}

function tellPath({ steps }: Path, index: EntityIndex): ToldPath {
  return {
    key: steps.map(({ to }) => to).join(' '),
    title: countSteps(steps.length),
    steps: steps.map((step) => tellStep(step, index)),
  };
}

function tellStep(step: PathStep, index: EntityIndex): ToldStep {
  const { from, to, relation } = step;
  // A line break stands for each name, since no words of a step have one.
  const texts = describeStep(step, () => '\n').split('\n');
  const entities = [relation.from, relation.to].map((id) => entityOf(id, index));
  return {
    from: entityOf(from, index),
    to: entityOf(to, index),
    sentence: describeStep(step, index.nameOf),
    telling: { texts, entities },
    evidence: relation.evidence,
  };
}

const countSteps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);

function tellWhatIsFound(
  { from, to }: Pick<PathPanel, 'from' | 'to'>,
  paths: readonly Path[],
  avoided: readonly PathEntity[],
  { filter, hide }: ViewState,
): Telling {
  if (from === undefined && to === undefined) {
    return tell`Press a node, or search, to choose where the path starts.`;
  }
  if (to === undefined && from !== undefined) {
    return tell`From ${from}. Press a node, or search, to choose where the path leads.`;
  }
  if (from === undefined || to === undefined) {
    return tell`To ${to as PathEntity}. Press a node, or search, to choose where the path starts.`;
  }
  if (from.id === to.id) return tell`Both ends are ${from}. Clear one and choose another.`;
  const counts = paths.map(({ steps }) => steps.length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  if (paths.length === 1) return plain(`One path leads there, in ${countSteps(fewest)}.`);
  if (paths.length > 1) {
    const steps = fewest === most ? countSteps(most) : `${fewest} to ${countSteps(most)}`;
    return plain(`The ${paths.length} shortest paths, of ${steps}.`);
  }
  if (avoided.length > 0) return tell`No path leads from ${from} to ${to} without hubs.`;
  if (hide.length > 0) {
    return tell`No path leads from ${from} to ${to} without the kinds that are switched off.`;
  }
  if (filter.hubs) return tell`No path leads from ${from} to ${to}.`;
  return tell`No path leads from ${from} to ${to}, not even through hubs.`;
}

/** "Shorter through Red Hat or Google, which tie nearly everything." */
function tellShorter(hubs: readonly PathEntity[]): Telling {
  const before = hubs.map((_, place) =>
    place === 0 ? 'Shorter through ' : place === hubs.length - 1 ? ' or ' : ', ',
  );
  const verb = hubs.length === 1 ? 'ties' : 'tie';
  return { texts: [...before, `, which ${verb} nearly everything.`], entities: hubs };
}

const tell = (texts: TemplateStringsArray, ...entities: PathEntity[]): Telling => ({
  texts: [...texts],
  entities,
});
const plain = (text: string): Telling => ({ texts: [text], entities: [] });
