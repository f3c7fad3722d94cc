import { RUNNING_ROLES } from '../dataset/policy';
import type { EntityKind, Role, Strength } from '../dataset/types';
import { listWords } from '../lib/list-words';

export { listWords };

/** Words on screen for what the data has as codes: one word per idea, the same everywhere. */
export const KIND_WORDS: Readonly<Record<EntityKind, { one: string; many: string }>> = {
  mc: { one: 'microconference', many: 'microconferences' },
  person: { one: 'person', many: 'people' },
  org: { one: 'organization', many: 'organizations' },
  subsystem: { one: 'subsystem', many: 'subsystems' },
  thread: { one: 'thread', many: 'threads' },
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  author: 'author',
  coauthor: 'co-author',
  presenter: 'presenter',
  'mc-lead': 'MC lead',
  contact: 'contact',
  'topic-lead': 'topic lead',
  attendee: 'wanted',
  mentioned: 'mentioned',
};

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  core: 'core',
  topic: 'topic',
  mention: 'mentioned',
};

const RULE_WORDS: Readonly<Record<string, string>> = {
  'byline-author': 'listed under “Primary authors”',
  'byline-coauthor': 'listed under “Co-authors”',
  'byline-presenter': 'listed under “Presenters”',
  'listed-mc-lead': 'listed as lead of the MC',
  'listed-contact': 'listed as contact',
  'listed-attendee': 'in the list of people wanted',
  'listed-attendee-run-together': 'in a list of people whose names run together',
  'listed-mc-lead-run-together': 'in a list of leads whose names run together',
  'listed-contact-run-together': 'in a list of contacts whose names run together',
  'listed-topic-lead': 'in a list of speakers',
  'listed-topic-lead-run-together': 'in a list of speakers whose names run together',
  'named-in-sentence': 'asked for in a sentence',
  'asked-in-sentence': 'asked for in a sentence',
  'wanted-in-sentence': 'wanted, as a sentence says',
  'wished-in-sentence': 'wished for in a sentence',
  'agreed-in-sentence': 'has agreed to come, as a sentence says',
  'coming-in-sentence': 'plans to come, as a sentence says',
  'speaker-in-sentence': 'will speak, as a sentence says',
  'lead-in-sentence': 'leads it, as a sentence says',
  'contact-in-sentence': 'to be contacted, as a sentence says',
  'named-after-topic': 'named in brackets behind a topic',
  'speaker-of-topic': 'announced as speaker of a topic',
  'full-name-in-text': 'named in the text',
  'given-name-in-text': 'named by given name in the text',
  'short-name-in-text': 'named by a short form in the text',
  'known-by-given-name': 'known by the given name alone',
  'invited-to-be-named': 'is to send somebody',
  'invited-after-topic': 'named in brackets behind a topic',
  'invited-in-list': 'stands in a list of people wanted',
  'invited-in-sentence': 'invited in a sentence',
  'in-title': 'stands in the title',
  'in-topic': 'stands among the topics',
  'in-text': 'stands in the text',
  'in-past': 'stands among the results of last time',
  'in-passing': 'is an example or a comparison',
  'left-out': 'is left out, or left to others',
  'message-id': 'cited by its Message-ID',
  'message-id-repaired': 'cited by a damaged link, repaired',
  'hands-off': 'hands a subject over',
  'names-mc': 'names the other MC',
  'only-on-dates': 'asks for these days only',
  'asks-not-to-overlap': 'asks not to run at the same time',
  'asks-for-length': 'asks for this length',
  'asks-for-room': 'asks for a room',
  correction: 'corrected by hand',
  'session-convener': 'named as convener of the session',
  'topic-author': 'author of a talk in the session',
  'topic-presenter': 'speaker of a talk in the session',
  'topic-coauthor': 'co-author of a talk in the session',
  'invited-with-people': 'somebody of it is asked for by name',
  'maintainers-entry': 'maintainer in the kernel’s MAINTAINERS',
  'speaker-in-text': 'announced as speaker',
  'thread-author': 'author in the mail archive',
  'thread-participant': 'took part in the mail archive',
};

/** Why a place counts, in plain words. */
export function describeRule(rule: string): string {
  const known = RULE_WORDS[rule];
  if (known !== undefined) return known;
  if (rule.startsWith('affiliation-')) return 'employer stated there';
  return rule.replace(/-/g, ' ');
}

export function countWord(count: number, kind: EntityKind): string {
  const { one, many } = KIND_WORDS[kind];
  return `${count} ${count === 1 ? one : many}`;
}

/** What somebody does in several microconferences: "runs Sched and Real-time; wanted in Rust". */
export function describeRoles(
  places: readonly { readonly role: Role; readonly name: string }[],
): string {
  const verbs = [
    ['runs', RUNNING_ROLES],
    ['leads a topic of', ['topic-lead']],
    ['wanted in', ['attendee']],
    ['mentioned in', ['mentioned']],
  ] as const;
  return verbs
    .flatMap(([verb, roles]) => {
      const names = places.flatMap(({ role, name }) =>
        (roles as readonly Role[]).includes(role) ? [name] : [],
      );
      return names.length === 0 ? [] : [`${verb} ${listWords(names)}`];
    })
    .join('; ');
}
