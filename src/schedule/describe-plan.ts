import { countPeople } from '../analysis/overlap';
import { listWords } from '../lib/list-words';
import type { Conflict } from './conflicts';
import { areItemsConcurrent, NOWHERE } from './cost';
import { describeBrokenRule } from './feasible';
import type { Plan } from './plan-schedule';
import { type Cost, type Item, LEVELS, type Level } from './problem';

/** What a number of each level counts, as a label. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  declared: 'wishes not to run side by side, broken',
  runs: 'times somebody runs two at once',
  wanted: 'people lost who are wanted in both',
  subject: 'overlap of subjects side by side',
  moved: 'microconferences moved',
};

/** The value of a level in its unit: counts as they are, thousandths as "0.8". */
function describeLevel(level: Level, value: number): string {
  return String(level === 'wanted' || level === 'subject' ? value / 1000 : value);
}

/** A cost in one line: "Nobody has to be in two places; overlap of subjects side by side: 0.03". */
export function describeCost(cost: Cost): string {
  const isNobodyLost = cost.declared === 0 && cost.runs === 0 && cost.wanted === 0;
  const levels = LEVELS.filter((level) => cost[level] > 0).map(
    (level) => `${LEVEL_WORDS[level]}: ${describeLevel(level, cost[level])}`,
  );
  return [...(isNobodyLost ? ['Nobody has to be in two places'] : []), ...levels].join('; ');
}

/** What differs between two costs: "times somebody runs two at once: 2 → 1". */
export function describeCostChange(before: Cost, after: Cost): string {
  const changes = LEVELS.filter((level) => before[level] !== after[level]).map(
    (level) =>
      `${LEVEL_WORDS[level]}: ${describeLevel(level, before[level])} → ${describeLevel(level, after[level])}`,
  );
  return changes.length === 0 ? 'costs the same' : changes.join('; ');
}

type Described = Pick<Plan, 'problem' | 'places' | 'broken' | 'leftOut' | 'cost'>;

/**
 * A plan in sentences: what takes place, what does not fit, who is lost, which subjects run side
 * by side, what was moved.
 *
 * @param conflicts What `findConflicts` says of its timetable.
 * @param titleOf How a microconference is called.
 */
export function describePlan(
  plan: Described,
  conflicts: readonly Conflict[],
  titleOf: (mc: Item['mcs'][number]) => string,
): string[] {
  const { problem, broken, leftOut, cost } = plan;
  const nameOf = ({ mcs }: Item): string => mcs.map(titleOf).join(' + ');
  const sentences = [describeSize(plan)];
  if (leftOut.length > 0) sentences.push(`Left out: ${listWords(leftOut.map(titleOf))}.`);
  const outside = broken.filter(({ kind }) => kind === 'place').flatMap(({ items }) => items);
  if (outside.length > 0) {
    const names = listWords(outside.map((i) => nameOf(problem.items[i] as Item)));
    sentences.push(
      `${outside.length} too many: ${names} ${outside.length === 1 ? 'finds' : 'find'} no place.`,
    );
  }
  sentences.push(
    ...broken
      .filter(({ kind }) => kind !== 'place')
      .map((rule) => describeBrokenRule(problem, rule, nameOf)),
  );
  sentences.push(describeLost(conflicts), describeSubjects(plan, nameOf));
  if (cost.moved > 0) {
    sentences.push(
      cost.moved === 1
        ? '1 microconference has moved.'
        : `${cost.moved} microconferences have moved.`,
    );
  }
  return sentences;
}

function describeSize({ problem: { items, bins, tracks }, places }: Described): string {
  const placed = items.filter((_, i) => places[i] !== NOWHERE);
  const halves = placed.filter(({ isHalf }) => isHalf).length;
  const what = count(placed.length, 'microconference', 'microconferences');
  const lengths = halves === 0 ? '' : `, ${halves} of half length,`;
  const size = `${count(bins.length, 'bin', 'bins')} of ${count(tracks, 'track', 'tracks')}`;
  return `${what}${lengths} in ${size}.`;
}

function describeLost(conflicts: readonly Conflict[]): string {
  const peopleOf = (kind: Conflict['kind']): Set<string> =>
    new Set(conflicts.flatMap((one) => (one.kind === kind ? one.people.map(({ id }) => id) : [])));
  const running = peopleOf('runs');
  const wanted = [...peopleOf('wanted')].filter((id) => !running.has(id));
  const wishes = conflicts.filter(({ kind }) => kind === 'declared').length;
  const parts: string[] = [];
  if (wishes > 0) parts.push(`${count(wishes, 'wish', 'wishes')} not to run side by side broken`);
  if (running.size > 0) {
    parts.push(`${countPeople(running.size)} ${running.size === 1 ? 'runs' : 'run'} two at once`);
  }
  if (wanted.length > 0) {
    const verb = wanted.length === 1 ? 'is' : 'are';
    const who = running.size > 0 ? `${wanted.length} more` : countPeople(wanted.length);
    parts.push(`${who} ${verb} wanted in two at once`);
  }
  return parts.length === 0 ? 'Nobody has to be in two places.' : `${listWords(parts)}.`;
}

function describeSubjects({ problem, places }: Described, nameOf: (item: Item) => string): string {
  const { items, pairCost } = problem;
  let pairs = 0;
  let most = 0;
  let closest = '';
  items.forEach((one, i) => {
    items.slice(i + 1).forEach((other, offset) => {
      const j = i + 1 + offset;
      const overlap = pairCost.subject[i * items.length + j] as number;
      if (overlap === 0 || !areItemsConcurrent(problem, places, i, j)) return;
      pairs++;
      if (overlap <= most) return;
      most = overlap;
      closest = `${nameOf(one)} and ${nameOf(other)}`;
    });
  });
  if (pairs === 0) return 'No related subjects run side by side.';
  const what =
    pairs === 1 ? '1 pair of related subjects runs' : `${pairs} pairs of related subjects run`;
  return `${what} side by side; closest are ${closest} (${describeLevel('subject', most)}).`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
