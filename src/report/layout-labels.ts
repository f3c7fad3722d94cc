import { cleanText } from './clean-text';
import { cutText } from './cut-text';
import type { Byline } from './report';

/**
 * The labels that Indico's LaTeX template prints, in the wordings of all its versions. A label
 * may be bold, plain or behind a heading mark, since conversions set that at random.
 */
const DRESS = String.raw`^[\s#*_>]*`;
const COLON = String.raw`\s*(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*`;

function label(words: string): RegExp {
  return new RegExp(`${DRESS}${words}${COLON}(.*)$`, 'iu');
}

const CONTRIBUTION_ID = new RegExp(
  `${DRESS}Contribution\\s+ID${COLON}\\**\\s*(\\d{1,9})\\b\\**(.*)$`,
  'iu',
);
const TYPE = label('Type');
const CODE = label('Contribution\\s+code');
const SESSION = label('Session\\s+Classification');
const TRACK = label('Track\\s+Classification');
const BYLINES: readonly (readonly [Byline['role'], RegExp])[] = [
  ['author', label('(?:Primary\\s+)?authors?\\s*(?:\\(s\\))?')],
  ['coauthor', label('Co-?\\s?authors?\\s*(?:\\(s\\))?')],
  ['presenter', label('Presenters?\\s*(?:\\(s\\))?')],
];

export type LayoutLabel =
  | { readonly kind: 'id'; readonly contributionId: number; readonly rest: string }
  | { readonly kind: 'type' | 'code' | 'session' | 'track'; readonly value: string }
  | { readonly kind: 'byline'; readonly role: Byline['role']; readonly value: string };

const HONORIFIC = /^(?:mr|ms|mrs|miss|dr|prof|mx)\.?(?:\s+|$)/iu;

/**
 * Whether a text begins like a list of persons: the generator upper-cases the family name, so
 * `ROSTEDT, Steven` does and "Jane, who will talk" does not. The name may be cut by the end of
 * the line, stand alone, or be of a script without cases.
 */
export function beginsLikeByline(text: string): boolean {
  const first = cleanText(text).split(/[;(]/, 1)[0] ?? '';
  // The page may have ended behind the title.
  if (isTitleAlone(first)) return true;
  const family = (first.split(',', 1)[0] ?? '').replace(HONORIFIC, '').trim();
  if (!/\p{L}/u.test(family) || family.length > 80 || isToBeNamed(family)) return false;
  return isUpperCased(family);
}

/** `Mrs`, `Prof.` and nothing else: the name is yet to come. */
export function isTitleAlone(text: string): boolean {
  return text.trim() !== '' && text.trim().replace(HONORIFIC, '') === '';
}

/** What stands where nobody is known yet. */
export function isToBeNamed(text: string): boolean {
  return /^(?:TB[ADC]|N\/A|\?+)$/i.test(text);
}

/** A small particle (`d'ARTAGNAN`, `McKENNEY`) is still an upper-cased name. */
function isUpperCased(family: string): boolean {
  const small = family.match(/\p{Ll}/gu)?.length ?? 0;
  return small === 0 || (small <= 2 && /\p{Lu}{3}/u.test(family));
}

/** Reads a line of layout, or undefined for a line of somebody's text. */
export function readLabel(raw: string): LayoutLabel | undefined {
  // Every label ends in a colon, and most lines have none.
  if (!raw.includes(':')) return undefined;
  const id = CONTRIBUTION_ID.exec(raw);
  const rest = id?.[2]?.trim() ?? '';
  // A sentence may begin with the label too: on the layout's line nothing but labels follows it.
  if (id !== null && (rest === '' || TYPE.test(rest) || CODE.test(rest))) {
    return { kind: 'id', contributionId: Number(id[1]), rest };
  }
  for (const [role, pattern] of BYLINES) {
    const value = pattern.exec(raw)?.[1];
    if (value !== undefined && (value.trim() === '' || beginsLikeByline(value))) {
      return { kind: 'byline', role, value };
    }
  }
  for (const [kind, pattern] of [
    ['session', SESSION],
    ['track', TRACK],
    ['code', CODE],
    ['type', TYPE],
  ] as const) {
    const value = pattern.exec(raw)?.[1];
    if (value !== undefined) {
      return { kind, value: cutText(cleanText(value.replace(/(?<!\*)\*+$/, ''))) };
    }
  }
  return undefined;
}

/**
 * `Wednesday, August 24, 2022 5:10 PM (20 minutes)`: the line under a scheduled title. A sentence
 * may begin with a day too, but not go on with a time.
 */
export const DATE_LINE =
  /^[\s*_]*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:\d{1,2}\s+)?\p{L}+\s+(?:\d{1,2},?\s*)?\d{4}(?=[\s*_]*(?:$|\d{1,2}:|\())/u;
