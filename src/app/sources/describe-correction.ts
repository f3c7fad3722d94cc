import type { Correction, Wish } from '../../dataset/corrections-types';
import { listDates } from '../../lib/describe-date';
import { listWords } from '../../lib/list-words';
import { ROLE_WORDS, STRENGTH_WORDS } from '../words';

/** What a wish asks for, behind "asks": "not to run beside Sched and Real-time". */
export function describeWish(wish: Wish, nameOf: (id: string) => string): string {
  switch (wish.kind) {
    case 'only-on':
      return `to run only on ${listDates(wish.dates)}`;
    case 'avoid-overlap':
      return `not to run beside ${listWords(wish.with.map(nameOf))}`;
    case 'duration':
      return `for ${wish.minutes} minutes`;
    case 'room':
      return `for a room: “${wish.text}”`;
  }
}

/** A correction as a sentence that says how things are. */
export function describeCorrection(correction: Correction, nameOf: (id: string) => string): string {
  switch (correction.kind) {
    case 'merge':
      return `${nameOf(correction.drop)} and ${nameOf(correction.keep)} are one.`;
    case 'split': {
      const { entity, name, mentions = [], mcs = [] } = correction;
      const what = [
        ...(mentions.length === 0
          ? []
          : [`${mentions.length} ${mentions.length === 1 ? 'place' : 'places'}`]),
        ...mcs.map(nameOf),
      ];
      return `${name} is not ${nameOf(entity)}, in ${listWords(what)}.`;
    }
    case 'rename':
      return `${nameOf(correction.entity)} is called ${correction.name}.`;
    case 'role': {
      const roles = listWords(correction.roles.map((role) => ROLE_WORDS[role]));
      const verb = correction.change === 'set' ? 'is' : 'is not';
      return `${nameOf(correction.person)} ${verb} ${roles} in ${nameOf(correction.mc)}.`;
    }
    case 'constraint': {
      const verb = correction.change === 'add' ? 'asks' : 'does not ask';
      return `${nameOf(correction.mc)} ${verb} ${describeWish(correction.constraint, nameOf)}.`;
    }
    case 'covers': {
      const { strength } = correction;
      const subsystem = nameOf(correction.subsystem);
      return strength === 'none'
        ? `${nameOf(correction.mc)} is not about ${subsystem}.`
        : `${nameOf(correction.mc)} is about ${subsystem}: ${STRENGTH_WORDS[strength]}.`;
    }
    case 'dismiss':
      return `A finding is put aside: ${describeFindingId(correction.finding)}.`;
  }
}

/** `finding:likely-same-person/637` as "likely same person, line 637": it may no longer be there. */
function describeFindingId(id: string): string {
  const [, code = id, line] = /^finding:(.*?)(?:\/(\d+)(?:-\d+)?)?$/.exec(id) ?? [];
  const words = code.replace(/-/g, ' ');
  return line === undefined || line === '0' ? words : `${words}, line ${line}`;
}
