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
  const names = new Map<string, readonly string[]>();
  for (const { display, nickname } of people) {
    if (isSingleName(display)) continue;
    // The parts of a double name stand for it, too.
    const words = [...nameTokens(display), ...nameTokens(display.replaceAll('-', ' '))];
    names.set(fold(display), [...new Set([...words, ...nameTokens(nickname ?? '')])]);
  }
  const all = [...names.values()];
  return {
    fits: (display) => {
      const wanted = nameTokens(display);
      const long = wanted.filter((word) => word.length > 1);
      if (long.length === 0 || (wanted.length === 1 && (long[0]?.length ?? 0) < 2)) return false;
      return all.some((words) =>
        wanted.every((word) =>
          words.some((one) =>
            word.length === 1 ? one.startsWith(word) : known.standsFor(word, one),
          ),
        ),
      );
    },
  };
}
