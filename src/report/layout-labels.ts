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

/** `LAST, First`: what tells a byline from a sentence that starts with the word "Authors". */
const ENTRY_FORM = /\p{Lu}[^,;()]*,\s*\p{L}/u;

/** Reads a line of layout, or undefined for a line of somebody's text. */
export function readLabel(raw: string): LayoutLabel | undefined {
  const id = CONTRIBUTION_ID.exec(raw);
  if (id !== null) {
    return { kind: 'id', contributionId: Number(id[1]), rest: id[2] ?? '' };
  }
  for (const [role, pattern] of BYLINES) {
    const value = pattern.exec(raw)?.[1];
    if (value !== undefined && (value.trim() === '' || ENTRY_FORM.test(value))) {
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
    if (value !== undefined) return { kind, value: value.replace(/\*+$/, '').trim() };
  }
  return undefined;
}

/** `Wednesday, August 24, 2022 5:10 PM (20 minutes)`: the line under a scheduled title. */
export const DATE_LINE =
  /^[\s*_]*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:\d{1,2}\s+)?\p{L}+\s+\d{1,2}?,?\s*\d{4}\b/u;
