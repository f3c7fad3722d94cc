/** What XML 1.0 forbids: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** The text without the characters that no XML file may hold, not even escaped. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/** Safe in an element and in an attribute, and read back as the same text, line ends included. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? '');
}

/**
 * An id without forbidden characters. They are written as `_x0007_` rather than dropped, so that
 * two ids never become one.
 */
export function cleanId(id: string): string {
  return encode(id, FORBIDDEN);
}

/** An id as GraphML wants it, an XML name token: `a@b` becomes `a_x0040_b`. */
export function toNameToken(id: string): string {
  return encode(id, /[^-.\w:]/gu);
}

function encode(id: string, forbidden: RegExp): string {
  return id
    .replace(/_(?=x[0-9a-f]{4,6}_)/g, '_x005f_')
    .replace(
      forbidden,
      (character) => `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    );
}
