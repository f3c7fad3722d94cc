import { pushTo } from '../../src/lib/multi-map';
import { type Figure, harmonicMean } from './tally';

/** One spelling in one microconference: who it is, and whom it was taken for. */
export interface Spelling {
  readonly text: string;
  readonly mc: string;
  readonly person: string;
  /** Absent when the spelling was not found: it then stands alone. */
  readonly entity?: string;
}

/**
 * B-cubed (Bagga and Baldwin 1998). With S(x) the spellings resolved like x and G(x) those that
 * are the same person: precision is the mean of |S(x) ∩ G(x)| / |S(x)|, recall the mean of
 * |S(x) ∩ G(x)| / |G(x)|. Unlike counts of pairs, a person of many spellings does not rule.
 */
export function scoreIdentity(spellings: readonly Spelling[]): Figure {
  const byPerson = groupBy(spellings, (spelling) => spelling.person);
  const byEntity = groupBy(
    spellings,
    (spelling) => spelling.entity ?? `alone: ${spelling.mc} ${spelling.text}`,
  );
  let precision = 0;
  let recall = 0;
  for (const group of byEntity.values()) {
    for (const { person } of group) {
      const alike = byPerson.get(person) ?? [];
      const bothCount = group.filter((other) => other.person === person).length;
      precision += bothCount / group.length / spellings.length;
      recall += bothCount / alike.length / spellings.length;
    }
  }
  const hitCount = spellings.filter((spelling) => spelling.entity !== undefined).length;
  return {
    kind: 'identity',
    precision: round(precision),
    recall: round(recall),
    f1: round(harmonicMean(precision, recall)),
    goldCount: spellings.length,
    hitCount,
    extraCount: 0,
  };
}

/** People told apart who are one, people taken for one who are not, and spellings not found. */
export function describeIdentityMisses(spellings: readonly Spelling[]): string[] {
  const lost = spellings
    .filter((spelling) => spelling.entity === undefined)
    .map(({ mc, text, person }) => `${mc} identity unresolved: ${text} (${person})`);
  const resolved = spellings.filter((spelling) => spelling.entity !== undefined);
  const split = [...groupBy(resolved, ({ person }) => person)].flatMap(([person, group]) => {
    const entities = unique(group.map((spelling) => spelling.entity ?? ''));
    return entities.length > 1 ? [`identity split: ${person} is ${entities.join(' and ')}`] : [];
  });
  const joined = [...groupBy(resolved, ({ entity }) => entity ?? '')].flatMap(([entity, group]) => {
    const people = unique(group.map((spelling) => spelling.person));
    return people.length > 1 ? [`identity joined: ${entity} is ${people.join(' and ')}`] : [];
  });
  return [...lost, ...split, ...joined];
}

function groupBy(
  spellings: readonly Spelling[],
  keyOf: (spelling: Spelling) => string,
): Map<string, Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) pushTo(groups, keyOf(spelling), spelling);
  return groups;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

/** Means are sums of fractions: without the rounding, all right would be 0.9999999999999998. */
function round(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
