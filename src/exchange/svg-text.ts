import { dropForbidden } from '../lib/xml-characters';
import { escapeXml } from './escape-xml';

/** Marks that turn the direction of all that follows; on the sheet they could turn other words. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A number with one decimal at most, and never `NaN`, `-0` or an exponent. */
export function number(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 10) / 10 + 0) : '0';
}

/** Text of one line, escaped. */
export function line(text: string): string {
  return escapeXml(dropForbidden(text).replace(TURNING, '').replace(/\s+/g, ' ').trim());
}

/** An element with its attributes in the order given; numbers are rounded. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const text = typeof value === 'number' ? number(value) : escapeXml(String(value));
      return ` ${key}="${text}"`;
    })
    .join('');
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Lines of at most so many characters, broken at spaces, and within a word that is longer. */
export function wrap(text: string, maxLength: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of dropForbidden(text).split(/\s+/).filter(Boolean)) {
    const characters = [...word];
    if (current !== '' && [...current].length + 1 + characters.length <= maxLength) {
      current += ` ${word}`;
      continue;
    }
    if (current !== '') lines.push(current);
    while (characters.length > maxLength) lines.push(characters.splice(0, maxLength).join(''));
    current = characters.join('');
  }
  return current === '' ? lines : [...lines, current];
}
