const ADDRESS = /(?<![\w.+=-])[\w.+=-]+@[\w-]+(?:\.[\w-]+)*/g;
/** How a link begins; those to mails are often written without `https://`. */
export const LINK_BEGINS =
  /(?:https?:\/\/|(?<![\w.-])(?:(?:lore|lkml)\.kernel\.org|(?:patch\.)?msgid\.link)\/)/;
const URL_TEXT = new RegExp(`${LINK_BEGINS.source}\\S+`, 'g');
const MAX = 120;

/**
 * A short quotation of a line: white space collapsed, people's addresses masked (addresses
 * inside URLs are Message-IDs and stay), at most 120 characters, cut around `focus`.
 */
export function makeExcerpt(text: string, focus = ''): string {
  const masked = maskLine(text);
  if (masked.length <= MAX) return masked;
  const at = Math.max(0, masked.indexOf(collapse(maskAddresses(focus))));
  const room = MAX - 2;
  const ideal = at - Math.floor((room - Math.min(focus.length, room)) / 2);
  let start = Math.max(0, Math.min(ideal, masked.length - room));
  if (start > 0 && start < at && masked[start - 1] !== ' ') {
    // Half a word, or half an address, is no quotation: begin at a whole one.
    const space = masked.indexOf(' ', start);
    start = space >= 0 && space < at ? space + 1 : at;
  }
  const end = start + room;
  return `${start > 0 ? '…' : ''}${masked.slice(start, end).trim()}${end < masked.length ? '…' : ''}`;
}

let last = { text: '', masked: '' };

/** A line may be quoted for each of a thousand things in it: it is masked once, and kept once. */
function maskLine(text: string): string {
  if (text !== last.text) last = { text, masked: collapse(maskAddresses(text)) };
  return last.masked;
}

/** Most text has single spaces only, and is left as it is. */
function collapse(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Replaces every address outside a URL by `‹address›`. */
export function maskAddresses(text: string): string {
  if (!text.includes('@')) return text;
  let masked = '';
  let last = 0;
  for (const url of text.matchAll(URL_TEXT)) {
    masked += text.slice(last, url.index).replace(ADDRESS, '‹address›') + url[0];
    last = url.index + url[0].length;
  }
  return masked + text.slice(last).replace(ADDRESS, '‹address›');
}

/** The addresses of a text, in lower case: they tell people apart, and are never written out. */
export function findAddresses(text: string): string[] {
  if (!text.includes('@')) return [];
  return [...text.replace(URL_TEXT, ' ').matchAll(ADDRESS)].map((match) => match[0].toLowerCase());
}
