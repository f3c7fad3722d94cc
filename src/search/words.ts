import { fold } from '../lib/fold';

/** The words of a text, without accents, in lower case and in the singular. */
export function splitWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(toSingular);
}

/**
 * Cuts the `s` of a plural, so that *drivers* finds *driver*. Both the words of the data and those
 * looked for go through this: that it also cuts the `s` of *Rogers* does no harm. What is short
 * (*dts*) and what ends in `ss`, `us` or `is` (*access*, *bus*, *analysis*) is left alone.
 */
function toSingular(word: string): string {
  if (word.length < 5 || !/[^sui]s$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** German and Nordic letters as people type them who lack the key: `Rödel` → `Roedel`. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
};

/** The name, and where it has such letters, the name with these spelled out. */
export function spellings(name: string): string[] {
  const spelled = name.normalize('NFC').replace(/[äöüøå]/gi, (letter) => {
    return SPELLED_OUT[letter.toLowerCase()] ?? letter;
  });
  return spelled === name ? [name] : [name, spelled];
}

/** Words for a microconference: they say which kind is meant, not which one. */
const MC_WORDS: ReadonlySet<string> = new Set([
  'mc',
  'microconf',
  'microconference',
  'miniconf',
  'uconf',
]);

export function isMcWord(word: string): boolean {
  return MC_WORDS.has(word);
}

/**
 * Given names and what their bearers are called: one row per name, any of which may stand for any
 * other. Only forms that are no beginning of each other: *Jon* finds *Jonathan* as it is.
 */
const GIVEN_NAMES: readonly (readonly string[])[] = [
  ['anthony', 'tony'],
  ['andrew', 'andy', 'drew'],
  ['catherine', 'katherine', 'kate', 'cathy', 'katie'],
  ['charles', 'chuck', 'charlie'],
  ['david', 'dave', 'davey'],
  ['edward', 'ed', 'ted'],
  ['elizabeth', 'liz', 'beth'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['john', 'jack', 'johnny'],
  ['joseph', 'josef', 'joe'],
  ['margaret', 'maggie', 'peggy'],
  ['michael', 'mike', 'mick'],
  ['nicholas', 'nick', 'nicolas', 'nikolas'],
  ['peter', 'pete'],
  ['richard', 'rick', 'dick', 'rich'],
  ['robert', 'rob', 'bob', 'bobby'],
  ['stephen', 'steven', 'steve'],
  ['theodore', 'ted'],
  ['thomas', 'tom', 'tommy'],
  ['william', 'will', 'bill'],
].map((row) => row.map(toSingular));

/** The other forms of a given name; none for any other word. */
export function otherGivenNames(word: string): string[] {
  const others = GIVEN_NAMES.filter((row) => row.includes(word)).flat();
  return [...new Set(others)].filter((other) => other !== word);
}
