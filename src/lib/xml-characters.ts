/** What XML 1.0 forbids: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The text without the characters that no XML file may hold, not even escaped. */
export function dropForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}
