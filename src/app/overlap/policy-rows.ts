import { DEFAULT_POLICY, type Policy, RUNNING_ROLES } from '../../dataset/policy';
import type { Role, Strength } from '../../dataset/types';
import { ROLE_WORDS, STRENGTH_WORDS } from '../words';

export { DEFAULT_POLICY as USUAL_POLICY };

/** One weight of the policy, as it is edited. */
export interface PolicyRow {
  readonly key: string;
  readonly word: string;
  readonly value: number;
  readonly usual: number;
  readonly max: number;
  readonly step: number;
  /** The policy with another value of this weight. */
  readonly apply: (value: number) => Policy;
}

/** Weights that stand for one thing, and why the usual values are what they are. */
export interface PolicyGroup {
  readonly title: string;
  readonly reason: string;
  readonly rows: readonly PolicyRow[];
}

const SHARE = { max: 1, step: 0.05 };

/** Every weight that a score depends on, with the reason for its usual value. */
export function selectPolicyGroups(policy: Policy): PolicyGroup[] {
  const role = (one: Role): PolicyRow => ({
    key: one,
    word: ROLE_WORDS[one],
    value: policy.presence[one],
    usual: DEFAULT_POLICY.presence[one],
    ...SHARE,
    apply: (value) => ({ ...policy, presence: { ...policy.presence, [one]: value } }),
  });
  const strength = (one: Strength): PolicyRow => ({
    key: one,
    word: STRENGTH_WORDS[one],
    value: policy.strength[one],
    usual: DEFAULT_POLICY.strength[one],
    ...SHARE,
    apply: (value) => ({ ...policy, strength: { ...policy.strength, [one]: value } }),
  });
  const single = (
    key: 'confirmedPresence' | 'minSubjectOverlap' | 'subjectWeight' | 'declaredWeight',
    word: string,
    scale: { max: number; step: number },
  ): PolicyRow => ({
    key,
    word,
    value: policy[key],
    usual: DEFAULT_POLICY[key],
    max: Math.max(scale.max, policy[key]),
    step: scale.step,
    apply: (value) => ({ ...policy, [key]: value }),
  });
  return [
    {
      title: 'Who runs it',
      reason: 'Without them nothing takes place: a whole person is lost.',
      rows: RUNNING_ROLES.map(role),
    },
    {
      title: 'Who is expected',
      reason:
        'A topic lead is needed for one topic at least; so is a guest who has confirmed. Others on a list of people wanted may not know of it: as likely there as not. A name in the text says nothing of being there.',
      rows: [
        role('topic-lead'),
        single('confirmedPresence', 'wanted, confirmed', SHARE),
        role('attendee'),
        role('mentioned'),
      ],
    },
    {
      title: 'What it is about',
      reason:
        'A topic brings nearly the listeners that the main subject does; what is only mentioned brings few. A subsystem that many name weighs less for each.',
      rows: [strength('core'), strength('topic'), strength('mention')],
    },
    {
      title: 'What is too little to show',
      reason: `Less than ${DEFAULT_POLICY.minSubjectOverlap} is one shared mention between two long proposals.`,
      rows: [single('minSubjectOverlap', 'least subject overlap', { max: 0.5, step: 0.01 })],
    },
    {
      title: 'What makes a group, in people',
      reason: `Two MCs with all subjects in common weigh like ${DEFAULT_POLICY.subjectWeight} people in both: of the weights tried on LPC 2024, this one gives the groups closest to those made by hand. A wish not to run side by side says that the same people want to be in both.`,
      rows: [
        single('subjectWeight', 'all subjects in common', { max: 20, step: 0.5 }),
        single('declaredWeight', 'a declared wish', { max: 10, step: 0.5 }),
      ],
    },
  ];
}

/** How many weights differ from the usual. */
export function countChanged(policy: Policy): number {
  return selectPolicyGroups(policy)
    .flatMap(({ rows }) => rows)
    .filter(({ value, usual }) => value !== usual).length;
}
