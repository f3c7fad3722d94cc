import type { EntityKind } from './types';

/*
 * Corrections as one short text of letters that every address carries as they are:
 *
 *     text       = [ "1" correction { "." correction } ]     (nothing at all for none)
 *     correction = letter { "_" field }
 *     id         = kind-letter escaped-rest | reference      "palex" is person:alex
 *     reference  = upper-case letters                        "A" is the first id of the text, "AA" the 27th
 *     escape     = "~~" a space | "~-" a slash | "~" hex "~" any other character but A-Z a-z 0-9 -
 *
 *     m keep drop reason                    s entity to name reason item…     n entity name reason
 *     r person mc (s|x)roles reason name    k mc (a|x)wish reason item…       c mc subsystem strength reason
 *     d finding reason
 *
 * Empty fields at the end are left out: `1mpalex-williamson_palex.dlikely-same-person~-640`.
 */

export const LINK_VERSION = '1';
export const KIND_LETTERS = {
  person: 'p',
  org: 'o',
  mc: 'c',
  subsystem: 's',
  thread: 't',
} as const satisfies Record<EntityKind, string>;
export const WISH_LETTERS = {
  'only-on': 'o',
  'avoid-overlap': 'v',
  duration: 'd',
  room: 'r',
} as const;
/** One letter per role and strength, in their order; `x` is none. */
export const letterAt = (index: number): string => String.fromCharCode(97 + index);
export const indexOfLetter = (letter: string): number => letter.charCodeAt(0) - 97;

export function escapeText(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/gu, (letter) =>
    letter === ' ' ? '~~' : letter === '/' ? '~-' : `~${letter.codePointAt(0)?.toString(16)}~`,
  );
}

/** The text that was escaped; what nobody could have escaped so comes back as it is. */
export function unescapeText(text: string): string {
  return text.replace(/~(?:-|([0-9a-f]{0,6})~)/g, (all, hex: string | undefined) => {
    if (hex === undefined) return '/';
    if (hex === '') return ' ';
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
