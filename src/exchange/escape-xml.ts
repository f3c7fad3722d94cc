import { dropForbidden, FORBIDDEN } from '../lib/xml-characters';

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

/** Safe in an element and in an attribute, and read back as the same text, line ends included. */
export function escapeXml(text: string): string {
  return dropForbidden(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character] ?? '');
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
