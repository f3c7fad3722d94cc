import type { Dice } from './dice';
import type { Damage } from './layout';
import type { ModelPerson } from './model';

/** Where a list is broken: these stand in the text until it is laid out. */
export const BREAK = '\uE000';
export const PAGE = '\uE001';

/**
 * A list of persons as the generator joins it, with marks where a conversion breaks it, and who
 * should be read from it.
 */
export function writePeople(
  people: readonly ModelPerson[],
  dice: Dice,
  damage: Damage,
  mayBreakAnywhere: (before: string) => boolean,
): { text: string; read: ModelPerson[] } {
  const read = [...people];
  const entries = people.map(({ family, given, typed, affiliation, honorific }, index) => {
    const own = dice.at(index);
    let last = family.toUpperCase();
    let first = typed ?? given;
    let body = affiliation;
    if (damage.brokenWords && own.chance('break given', 0.15))
      first = breakWord(first, own.at('given'));
    if (damage.brokenWords && own.chance('break body', 0.3) && body !== undefined) {
      body = breakWord(body, own.at('body'));
    }
    if (damage.brokenCapitals && own.chance('break family', 0.2) && /^\p{Lu}{4,}$/u.test(last)) {
      last = `${last.slice(0, 2)}-${BREAK}${last.slice(2)}`;
      const parts = [family.slice(0, 2), family.charAt(2).toUpperCase() + family.slice(3)];
      read[index] = { ...(people[index] as ModelPerson), family: parts.join('-') };
    }
    const title = honorific === undefined ? '' : `${honorific} `;
    const name = `${title}${last}, ${first}`;
    return body === undefined ? name : `${name} (${body})`;
  });
  let text = entries.join('; ');
  if (damage.brokenLists) text = breakBlanks(text, BREAK, dice.at('lists'));
  if (damage.brokenPages && dice.chance('has open page', 0.2)) {
    text = breakBlanks(text, PAGE, dice.at('pages'));
  }
  if (damage.brokenPages && dice.chance('has page', 0.3)) {
    text = breakOnce(text, dice.at('page'), mayBreakAnywhere);
  }
  return { text, read };
}

/** A hyphen between two small letters, where a conversion broke the word. */
function breakWord(text: string, dice: Dice): string {
  const places = [...text.matchAll(/(?<=\p{Ll}\p{Ll})(?=\p{Ll}\p{Ll})/gu)].map(
    ({ index }) => index,
  );
  if (places.length === 0) return text;
  const place = dice.pick('place', places);
  return `${text.slice(0, place)}-${dice.pick('how', [BREAK, BREAK, PAGE])}${text.slice(place)}`;
}

/** Turns some of the blanks at which a list visibly goes on into a break. */
function breakBlanks(text: string, mark: string, dice: Dice): string {
  return text.replace(/ /g, (blank, place: number) =>
    dice.chance(place, 0.15) && isVisiblyOpen(text.slice(0, place), text.slice(place + 1))
      ? mark
      : blank,
  );
}

/** Ends the page at one blank behind all other breaks. */
function breakOnce(text: string, dice: Dice, mayBreak: (before: string) => boolean): string {
  const from = Math.max(text.lastIndexOf(BREAK), text.lastIndexOf(PAGE));
  const places = [...text.matchAll(/ /g)]
    .map(({ index }) => index)
    .filter((place) => place > from && mayBreak(text.slice(0, place)));
  if (places.length === 0) return text;
  const place = dice.pick('place', places);
  return text.slice(0, place) + PAGE + text.slice(place + 1);
}

/** Whether everybody can see that the list goes on behind this. */
function isVisiblyOpen(before: string, behind: string): boolean {
  let depth = 0;
  for (const letter of before) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  if (depth > 0 || /[;,]$/.test(before)) return true;
  return behind.startsWith('(') || /; (?:Mr|Ms|Mrs|Dr|Prof\.|Mx)$/.test(before);
}
