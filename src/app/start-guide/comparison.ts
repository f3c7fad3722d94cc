import {
  type Aspect,
  type ComparedAspect,
  compareEntities,
  type Tied,
} from '../../analysis/compare-entities';
import type { Dataset, EntityId, Evidence } from '../../dataset/types';
import { describeStep } from '../../graph/paths';
import { compareBy } from '../../lib/order';
import { selectIndex } from '../insights';
import { KIND_WORDS } from '../words';
import type { GuideName } from './guide-page';

/** Something that one or both of two entities have. */
export interface ComparedRow {
  readonly entity: GuideName;
  readonly why: readonly { readonly title: string; readonly evidence: readonly Evidence[] }[];
}

export interface ComparedSection {
  readonly title: string;
  readonly shared: readonly ComparedRow[];
  readonly only: readonly [readonly ComparedRow[], readonly ComparedRow[]];
}

export interface ComparisonPage {
  readonly names: readonly [GuideName, GuideName];
  /** "Red Hat and SUSE share 2 microconferences." */
  readonly sentence: string;
  readonly sections: readonly ComparedSection[];
}

const TITLES: Readonly<Record<Aspect, string>> = {
  microconferences: 'Microconferences',
  people: 'People',
  organizations: 'Organizations',
  subsystems: 'Subsystems',
  threads: 'Threads',
  maintains: 'Maintained',
  maintainers: 'Maintainers',
  wrote: 'Threads written',
  joined: 'Threads answered',
};

/** Two entities of one kind side by side; null for any other selection. */
export function selectComparison(
  dataset: Dataset,
  ids: readonly EntityId[],
): ComparisonPage | null {
  const { nameOf, kindOf } = selectIndex(dataset);
  const [a, b] = ids;
  if (ids.length !== 2 || a === undefined || b === undefined || kindOf(a) !== kindOf(b)) {
    return null;
  }
  const name = (id: EntityId): GuideName => ({ id, kind: kindOf(id), name: nameOf(id) });
  const row = (id: EntityId, relations: Tied['relations']): ComparedRow => ({
    entity: name(id),
    why: relations.map((relation) => ({
      title: describeStep({ from: relation.from, to: relation.to, relation }, nameOf),
      evidence: relation.evidence,
    })),
  });
  const byName = compareBy<ComparedRow>(
    ({ entity }) => entity.name,
    ({ entity }) => entity.id,
  );
  const aspects = compareEntities(dataset, a, b);
  return {
    names: [name(a), name(b)],
    sentence: describeShared(nameOf(a), nameOf(b), aspects),
    sections: aspects.map(({ aspect, shared, only }) => ({
      title: TITLES[aspect],
      shared: shared.map(({ id, relations }) => row(id, relations.flat())).sort(byName),
      only: [
        only[0].map(({ id, relations }) => row(id, relations)).sort(byName),
        only[1].map(({ id, relations }) => row(id, relations)).sort(byName),
      ] as const,
    })),
  };
}

function describeShared(a: string, b: string, aspects: readonly ComparedAspect[]): string {
  const counted = aspects.flatMap(({ aspect, shared }) =>
    shared.length === 0 ? [] : [`${shared.length} ${wordOf(aspect, shared.length)}`],
  );
  if (counted.length === 0) return `${a} and ${b} share nothing that the report names.`;
  return `${a} and ${b} share ${counted.join(', ')}.`;
}

function wordOf(aspect: Aspect, count: number): string {
  const { one, many } =
    aspect === 'microconferences'
      ? KIND_WORDS.mc
      : aspect === 'people' || aspect === 'maintainers'
        ? KIND_WORDS.person
        : aspect === 'organizations'
          ? KIND_WORDS.org
          : aspect === 'subsystems' || aspect === 'maintains'
            ? KIND_WORDS.subsystem
            : KIND_WORDS.thread;
  return count === 1 ? one : many;
}
