import type { Params } from './upgrade';

/**
 * Escapes a text for the query of an address and leaves `: / @ ~` readable. Also escapes what a
 * browser would rewrite (`'`) and what ends a link too early in mail and chat (`!`, `*`, brackets).
 */
export function escapePart(text: string): string {
  // Most texts are ids and words, of which nothing is escaped.
  if (/^[\w.~:/@-]*$/.test(text)) return text;
  // Half a surrogate pair cannot be written in an address.
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%40/g, '@');
}

/** The text that was escaped; a text that nobody could have escaped so comes back as it is. */
export function unescapePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Splits a query into its parameters. Of one that is there twice the first counts. */
export function splitQuery(search: string): { params: Params; repeated: string[] } {
  const params = new Map<string, string>();
  const repeated = new Set<string>();
  for (const part of search.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const name = unescapePart(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? '' : part.slice(at + 1);
    if (!params.has(name)) params.set(name, value);
    else if (params.get(name) !== value) repeated.add(name);
  }
  return { params, repeated: [...repeated] };
}

/** A text from a link as a notice shows it: in quotation marks, and not the whole of a long one. */
export function quote(text: string): string {
  const letters = [...text];
  return `“${letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : text}”`;
}

/** Quotes the first few of some texts and counts the rest. */
export function quoteSome(texts: readonly string[]): string {
  const shown = texts.slice(0, 3).map(quote).join(', ');
  return texts.length > 3 ? `${shown} and ${texts.length - 3} more` : shown;
}
