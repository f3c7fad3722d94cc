/** A part of a list, and what parted it from the one before. */
export interface ListPart {
  readonly text: string;
  readonly index: number;
  readonly separator: '' | ',' | ';' | '/' | 'and' | '|';
}

/** `Jane Doe, Rob Roe / Ann Lee; Ida Moe and Max Poe | Red Hat`; at the end of a clause, `, and also`. */
const SEPARATOR =
  /^(?:\s*\|\s*|\s*;\s+|,?\s+(?:and|und|et|or|plus)\s+(?:also\s+)?|,?\s+as well as\s+|,?\s+(?:&|\+)\s+|\s+[/•·]\s+|[,/;])/;

/** Splits a list of people outside brackets and quotation marks. */
export function splitList(text: string): ListPart[] {
  const parts: ListPart[] = [];
  let start = 0;
  let depth = 0;
  let separator: ListPart['separator'] = '';
  const push = (end: number): void => {
    if (end > start || text.slice(start, end).trim() !== '')
      parts.push({ text: text.slice(start, end), index: start, separator });
  };
  // A bracket that never closes would swallow everybody behind it.
  const closes = countBrackets(text);
  const bullet = findBullet(text);
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (closes && (letter === '(' || letter === '[')) depth++;
    else if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
    if (depth > 0 || !/[\s,;/|]/.test(letter ?? '')) continue;
    const found =
      bullet !== undefined && text.startsWith(bullet, at)
        ? bullet
        : SEPARATOR.exec(text.slice(at, at + 16))?.[0];
    if (found === undefined) continue;
    push(at);
    separator = nameSeparator(found);
    start = at + found.length;
    at = start - 1;
  }
  push(text.length);
  return parts;
}

/** `- Jane Doe - Rob Roe - Ann Lee`: a list whose line breaks were lost keeps its bullets. */
function findBullet(text: string): string | undefined {
  const sign = /^\s{0,9}([–—*-])\s/.exec(text)?.[1];
  if (sign === undefined) return undefined;
  const bullet = ` ${sign} `;
  return text.indexOf(bullet, 2) < 0 ? undefined : bullet;
}

function countBrackets(text: string): boolean {
  const opened = text.match(/[([]/g)?.length ?? 0;
  return opened === (text.match(/[)\]]/g)?.length ?? 0);
}

function nameSeparator(found: string): ListPart['separator'] {
  const sign = found.trim().slice(-1);
  if (sign === ',' || sign === ';' || sign === '|') return sign;
  // A bullet parts as a semicolon does: names, and nothing that belongs to the one before.
  if (/^[–—*-]$/.test(sign)) return ';';
  return sign === '/' || sign === '•' || sign === '·' ? '/' : 'and';
}

/** `Jane Doe c Rob Roe Ann Lee c`: a mark between names ends one stretch, or begins the next. */
export function splitAtMarks(part: ListPart): ListPart[] {
  const outside = part.text.replace(/\([^()]*\)/g, (inside) => ')'.padStart(inside.length));
  const marks = [...outside.matchAll(/(?<=\s)(?:[*†‡✓+]|(?![aeouy]\s)\p{Ll})(?=\s{1,9}\p{Lu})/gu)];
  if (marks.length === 0) return [part];
  const isBefore = /^\s*(?:[*†‡✓+]|\p{Ll})\s/u.test(part.text);
  const cuts = marks.map(({ index, 0: mark }) => (isBefore ? index : index + mark.length));
  return cutPart(part, cuts);
}

function cutPart(part: ListPart, cuts: readonly number[]): ListPart[] {
  return [0, ...cuts].map((from, at) => ({
    text: part.text.slice(from, cuts[at] ?? part.text.length),
    index: part.index + from,
    separator: at === 0 ? part.separator : ',',
  }));
}

/**
 * `Jane Doe (Example) Rob Roe (Other) Ann Lee`: where lines were run together, a bracket ends each
 * name. Only where what stands on both sides of it has the form of names.
 */
export function splitAtBrackets(
  part: ListPart,
  isName: (text: string) => boolean,
  areNames: (text: string) => boolean,
): ListPart[] {
  const found = findBrackets(part.text);
  const cuts: number[] = [];
  let from = 0;
  found.forEach(({ from: opens, to }, place) => {
    const behind = part.text.slice(to, found[place + 1]?.from ?? part.text.length).trim();
    const isNext = place + 1 < found.length ? isName(behind) : areNames(behind);
    if (!isNext || !areNames(part.text.slice(from, opens).trim())) return;
    cuts.push(to);
    from = to;
  });
  return cutPart(part, cuts);
}

/** A stretch of a text that stands in brackets, nested ones within it. */
export interface Bracketed {
  readonly inside: string;
  readonly from: number;
  readonly to: number;
}

/** The outermost brackets of a text; one that never closes reaches to the end. */
export function findBrackets(text: string): Bracketed[] {
  const found: Bracketed[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(' || letter === '[') {
      if (depth === 0) from = at;
      depth++;
    } else if ((letter === ')' || letter === ']') && depth > 0) {
      depth--;
      if (depth === 0) found.push({ inside: text.slice(from + 1, at).trim(), from, to: at + 1 });
    }
  }
  if (depth > 0) found.push({ inside: text.slice(from + 1).trim(), from, to: text.length });
  return found;
}

/** A text with a space for each of the stretches, which stand in order. */
export function blankRanges(
  text: string,
  ranges: readonly Pick<Bracketed, 'from' | 'to'>[],
): string {
  let blanked = '';
  let at = 0;
  for (const { from, to } of ranges) {
    blanked += `${text.slice(at, from)} `;
    at = to;
  }
  return blanked + text.slice(at);
}
