import { pushTo } from '../lib/multi-map';
import type { KnownName } from './knowledge';
import { nameTokens } from './person-name';

/** Curated knowledge of people, ready to look up. */
export interface KnownPeople {
  /** The canonical name of a known person, by any known spelling. */
  readonly canonicalOf: (display: string) => string | undefined;
  /** Whether two given names may be one person's: equal, or one a known short form. */
  readonly sameGivenName: (a: string, b: string) => boolean;
  /** Whether a given name that is written may stand for this one: equal, or a known short form of it. */
  readonly standsFor: (written: string, given: string) => boolean;
  /** A given name and all that may be the same one's. */
  readonly givenNamesOf: (given: string) => readonly string[];
  /** A program that sends mail under a name of its own. */
  readonly isBot: (display: string) => boolean;
  /** Who is meant where text gives nothing but this given name, and nobody near has it. */
  readonly byGivenNameAlone: (word: string) => string | undefined;
  readonly names: readonly string[];
}

/** `kernel test robot`, `patchwork-bot+netdev`: what programs call themselves; a `Talbot` is none. */
const BOT_WORD = /(?:^|[^\p{L}])(?:bot\d*|robot)(?:[^\p{L}]|$)/iu;

/** Spellings meet under their folded words in order, joined without a space. */
export function knownKey(display: string): string {
  return nameTokens(display).join('');
}

export function buildKnownPeople(rows: readonly KnownName[]): KnownPeople {
  const canonical = new Map<string, string>();
  const shortForms = new Set<string>();
  const forms = new Map<string, string[]>();
  const bots = new Set<string>();
  const alone = new Map<string, string>();
  for (const { name, aliases, kind } of rows) {
    if (kind === 'given-name') {
      const given = nameTokens(name)[0] ?? '';
      for (const alias of aliases) {
        const short = nameTokens(alias)[0] ?? '';
        shortForms.add(`${short} ${given}`);
        pushTo(forms, short, given);
        pushTo(forms, given, short);
      }
      continue;
    }
    if (kind === 'bot') {
      for (const spelling of [name, ...aliases]) bots.add(knownKey(spelling));
      continue;
    }
    canonical.set(knownKey(name), name);
    if (kind === 'in-text') {
      for (const alias of aliases) alone.set(alias, name);
      continue;
    }
    for (const alias of aliases) canonical.set(knownKey(alias), name);
  }
  return {
    canonicalOf: (display) => canonical.get(knownKey(display)),
    sameGivenName: (a, b) => a === b || shortForms.has(`${a} ${b}`) || shortForms.has(`${b} ${a}`),
    standsFor: (written, given) => written === given || shortForms.has(`${written} ${given}`),
    givenNamesOf: (given) => [given, ...(forms.get(given) ?? [])],
    isBot: (display) => bots.has(knownKey(display)) || BOT_WORD.test(display),
    byGivenNameAlone: (word) => alone.get(word),
    names: [...new Set(canonical.values())],
  };
}
