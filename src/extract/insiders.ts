import { fold } from '../lib/fold';
import type { KnownPeople } from './known-people';
import type { PersonMention } from './person-mention';
import { isSingleName, nameTokens } from './person-name';

/** The people a contribution names in full, by every word of their names. */
export interface Insiders {
  /** Whether a full name, or what is left of one (`Jane`, `Doe`, `Jane D.`, `J. Doe`), is one of theirs. */
  readonly fits: (display: string) => boolean;
}

export function listInsiders(people: readonly PersonMention[], known: KnownPeople): Insiders {
  let all: (readonly string[])[] = [];
  let read = 0;
  return {
    fits: (display) => {
      const wanted = nameTokens(display);
      if (!wanted.some((word) => word.length > 1)) return false;
      // Reading goes on, and finds more of them.
      if (read !== people.length) all = listWords(people);
      read = people.length;
      return all.some((words) =>
        wanted.every((word) =>
          words.some((one) => {
            if (word.length === 1) return one.startsWith(word);
            if (one.length === 1) return word.startsWith(one) && wanted.length > 1;
            return known.standsFor(word, one);
          }),
        ),
      );
    },
  };
}

function listWords(people: readonly PersonMention[]): (readonly string[])[] {
  const names = new Map<string, readonly string[]>();
  for (const { display, nickname } of people) {
    if (isSingleName(display)) continue;
    // The parts of a double name stand for it, too.
    const words = [...nameTokens(display), ...nameTokens(display.replaceAll('-', ' '))];
    names.set(fold(display), [...new Set([...words, ...nameTokens(nickname ?? '')])]);
  }
  return [...names.values()];
}
