import { kindOfId } from '../dataset/ids';
import { RUNNING_ROLES } from '../dataset/policy';
import type { EntityId, Relation } from '../dataset/types';
import { type PathStep, verbOf } from '../graph/paths';
import { listWords } from '../lib/list-words';
import { pushTo } from '../lib/multi-map';
import type { Suggestion } from './guide';

/** Of more verbs than these only the first are told; the others are in the evidence. */
const MOST_TOLD = 2;

/** Why something is suggested, in a few words. */
export function describeSuggestion(
  { isSubject, topics, reasons }: Suggestion<EntityId>,
  nameOf: (id: EntityId) => string,
  isKnown: (id: EntityId) => boolean,
): string {
  if (topics.length > 0) {
    const labels = topics.map((label) => `“${label}”`);
    return `has ${labels.length === 1 ? 'the topic' : 'the topics'} ${listWords(labels)}`;
  }
  const told = describeReasons(reasons, nameOf, isKnown);
  return isSubject && told === '' ? 'what you asked for' : told;
}

/**
 * Why something is suggested, told from its own side: "runs Sched and Real-time", "is run by ann, who
 * runs Sched". The tale of a way ends at what the reader knows already.
 */
export function describeReasons(
  reasons: readonly (readonly PathStep[])[],
  nameOf: (id: EntityId) => string,
  isKnown: (id: EntityId) => boolean,
): string {
  const told = new Map<string, string[]>();
  for (const path of reasons) {
    const [first, ...rest] = [...path].reverse();
    if (first === undefined) continue;
    const tail = isKnown(first.from) ? '' : tellRest(rest, nameOf, isKnown);
    pushTo(told, phraseOf(first), `${quoted(first.from, nameOf)}${tail}`);
  }
  const clauses = [...told].map(([phrase, objects]) => {
    const [first = ''] = objects;
    // A tale of several steps is enough: a second one would only be harder to read.
    return {
      isTale: isTale(first),
      text: `${phrase} ${isTale(first) ? first : listWords([...new Set(objects.filter((one) => !isTale(one)))])}`,
    };
  });
  const most = clauses[0]?.isTale === true ? 1 : MOST_TOLD;
  return clauses
    .filter(({ isTale: long }, place) => place === 0 || !long)
    .slice(0, most)
    .map(({ text }) => text)
    .join('; ');
}

function isTale(object: string): boolean {
  return /, (who|which) /.test(object);
}

function tellRest(
  steps: readonly PathStep[],
  nameOf: (id: EntityId) => string,
  isKnown: (id: EntityId) => boolean,
): string {
  const [step, ...rest] = steps;
  if (step === undefined) return '';
  const link = kindOfId(step.to) === 'person' ? 'who' : 'which';
  const tail = isKnown(step.from) ? '' : tellRest(rest, nameOf, isKnown);
  return `, ${link} ${phraseOf(step)} ${quoted(step.from, nameOf)}${tail}`;
}

function quoted(id: EntityId, nameOf: (id: EntityId) => string): string {
  // In a sentence the tags of a subject line only stand in the way: [PATCH v2 0/9], Re:.
  const bare = nameOf(id).replace(/^(?:re:|\[[^\]]*\]|\s)+(?=\S)/i, '');
  return kindOfId(id) === 'thread' ? `“${bare}”` : nameOf(id);
}

/** What the far end of a step does with the near one. */
function phraseOf({ to, relation }: PathStep): string {
  return relation.from === to ? verbOf(relation) : passiveOf(relation);
}

/** What is done to the second end of a relation: "is run by", "is a topic of". */
function passiveOf({ kind, roles = [], strength }: Relation): string {
  switch (kind) {
    case 'participates':
      if (roles.some((role) => RUNNING_ROLES.includes(role))) return 'is run by';
      if (roles.includes('topic-lead')) return 'has a topic led by';
      return roles.includes('attendee') ? 'wants' : 'mentions';
    case 'covers':
      if (strength === 'core') return 'is the subject of';
      return strength === 'topic' ? 'is a topic of' : 'is mentioned in';
    case 'cites':
      return 'is cited by';
    case 'wrote':
      return 'was written by';
    case 'maintains':
      return 'is maintained by';
    case 'joined':
      return 'was answered by';
    case 'refers':
      return 'is spoken of by';
    case 'affiliated':
      return 'employs';
    case 'invited':
      return 'invites';
  }
}
