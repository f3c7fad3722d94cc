/**
 * Undoes what conversions do to one line of text: Markdown escapes and emphasis, and the
 * `$…$` debris that a LaTeX-minded converter leaves around links and bullets.
 */
export function cleanText(raw: string): string {
  if (!/[\\*_$&]/.test(raw)) return raw.replace(/\s+/g, ' ').trim();
  let text = raw;
  if (text.includes('$')) text = cleanLatex(text);
  return text
    .replace(/\*\*/g, '')
    .replace(/(^|[\s(])__(?=[^\s_])((?:[^_]|_(?!_))*)(?<=\S)__(?=[\s).,;:]|$)/g, '$1$2')
    .replace(/(?<!\\)\\+([^A-Za-z0-9\s])/g, '$1')
    .replace(/(^|[\s(])\*([^\s*][^*]*?)\*(?=[\s).,;:]|$)/g, '$1$2')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .trim();
}

function cleanLatex(text: string): string {
  if (hasDollars(text)) return text.replace(/\\\$/g, '$');
  return text
    .replace(/\\hbox\{([^{}]*)\}/g, '$1')
    .replace(/\\([a-z]+)/g, (whole, name: string) => SIGNS.get(name) ?? whole)
    .replace(/\\\\/g, ' ')
    .replace(/\\(?=\s)/g, ' ')
    .replace(/\\\$/g, '')
    .replace(/\$/g, '');
}

/** Signs that a conversion spells out, which lists and legends of marks use. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['bullet', '•'],
  ['cdot', '·'],
  ['checkmark', '✓'],
  ['ast', '*'],
  ['star', '*'],
  ['dagger', '†'],
  ['ddagger', '‡'],
  ['rightarrow', '→'],
  ['leftrightarrow', '↔'],
]);

/** Prices and variables of a shell: escaped, or alone on their line, they are no edges of a formula. */
function hasDollars(text: string): boolean {
  const bare = text.replace(/\\\$/g, '');
  return !/\\[\s\p{L}]/u.test(bare) && /^[^$]*(?:\$\w[^$]*)?$/.test(bare);
}
