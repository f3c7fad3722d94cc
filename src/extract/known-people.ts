import type { KnownName } from './knowledge';
import { nameTokens } from './person-name';

/** Curated knowledge of people, ready to look up. */
export interface KnownPeople {
  /** The canonical name of a known person, by any known spelling. */
  readonly canonicalOf: (display: string) => string | undefined;
  /** Whether two given names may be one person's: equal, or one a known short form. */
  readonly sameGivenName: (a: string, b: string) => boolean;
  /** Who is meant where text gives nothing but this given name, and nobody near has it. */
  readonly byGivenNameAlone: (word: string) => string | undefined;
  readonly names: readonly string[];
}

/** Spellings meet under their folded words in order, joined without a space. */
export function knownKey(display: string): string {
  return nameTokens(display).join('');
}

export function buildKnownPeople(rows: readonly KnownName[]): KnownPeople {
  const canonical = new Map<string, string>();
  const shortForms = new Set<string>();
  const alone = new Map<string, string>();
  for (const { name, aliases, kind } of rows) {
    if (kind === 'given-name') {
      for (const alias of aliases) shortForms.add(`${nameTokens(alias)[0]} ${nameTokens(name)[0]}`);
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
    byGivenNameAlone: (word) => alone.get(word),
    names: [...new Set(canonical.values())],
  };
}
