import { DEFAULT_POLICY, type Policy } from '../dataset/policy';
import type { Role, Strength } from '../dataset/types';
import { type InLink, readList, writeList } from './field-kinds';
import { type Bounds, readNumber, writeNumber } from './number-text';

type Entry = Role | Strength | 'confirmed' | 'min-subject' | 'subject-weight' | 'declared-weight';

const SHARE: Bounds = { min: 0, max: 1, decimals: 3 };
const WEIGHT: Bounds = { min: 0, max: 100, decimals: 3 };

/** Every weight by its name in a link. A new role or strength does not compile until it has one. */
const BOUNDS = {
  author: SHARE,
  coauthor: SHARE,
  presenter: SHARE,
  'mc-lead': SHARE,
  contact: SHARE,
  'topic-lead': SHARE,
  attendee: SHARE,
  mentioned: SHARE,
  confirmed: SHARE,
  core: SHARE,
  topic: SHARE,
  mention: SHARE,
  'min-subject': SHARE,
  'subject-weight': WEIGHT,
  'declared-weight': WEIGHT,
} satisfies Record<Entry, Bounds>;

const ENTRIES = Object.keys(BOUNDS) as Entry[];

/**
 * The weights that differ from the default, sorted by name:
 *
 *     policy = weight *("," weight)
 *     weight = (role | strength | "confirmed" | "min-subject" | "subject-weight" | "declared-weight") ":" number
 *
 * For example `attendee:0.3,core:0.9,subject-weight:4`.
 */
export const policyField: InLink<Policy> = {
  parameter: 'policy',
  write: (policy) => {
    const weights = weightsOf(policy);
    const usual = weightsOf(DEFAULT_POLICY);
    const text = (entry: Entry, of: Record<Entry, number>) => {
      return `${entry}:${writeNumber(of[entry], BOUNDS[entry])}`;
    };
    const changed = ENTRIES.filter((entry) => text(entry, weights) !== text(entry, usual));
    return writeList(changed.map((entry) => text(entry, weights)));
  },
  read: (text, _known, fallback) => {
    const read = new Map<Entry, number>();
    const { unknown } = readList(text, (word) => {
      const weight = readWeight(word);
      if (weight === undefined) return undefined;
      const [entry, value] = weight;
      // Of a weight that is there twice the first counts, as with parameters.
      if ((read.get(entry) ?? value) !== value) return undefined;
      read.set(entry, value);
      return weight;
    });
    const value = policyOf({ ...weightsOf(fallback), ...Object.fromEntries(read) });
    if (unknown === '') return { value };
    const notice = `This link weighs ${unknown}, which this version cannot read; using the usual weights there.`;
    return { value, notice };
  },
};

function readWeight(word: string): [Entry, number] | undefined {
  const [, name, number = ''] = /^([^:]*):(.*)$/s.exec(word) ?? [];
  const entry = ENTRIES.find((known) => known === name);
  const value = entry && readNumber(number, BOUNDS[entry]);
  return entry !== undefined && value !== undefined ? [entry, value] : undefined;
}

function weightsOf(policy: Policy): Record<Entry, number> {
  return {
    ...policy.presence,
    ...policy.strength,
    confirmed: policy.confirmedPresence,
    'min-subject': policy.minSubjectOverlap,
    'subject-weight': policy.subjectWeight,
    'declared-weight': policy.declaredWeight,
  };
}

function policyOf(weights: Record<Entry, number>): Policy {
  return {
    presence: {
      author: weights.author,
      coauthor: weights.coauthor,
      presenter: weights.presenter,
      'mc-lead': weights['mc-lead'],
      contact: weights.contact,
      'topic-lead': weights['topic-lead'],
      attendee: weights.attendee,
      mentioned: weights.mentioned,
    },
    confirmedPresence: weights.confirmed,
    strength: { core: weights.core, topic: weights.topic, mention: weights.mention },
    minSubjectOverlap: weights['min-subject'],
    subjectWeight: weights['subject-weight'],
    declaredWeight: weights['declared-weight'],
  };
}
