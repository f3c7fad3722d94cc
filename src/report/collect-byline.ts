import { classifyLine } from './classify-line';
import { beginsLikeByline, isTitleAlone, readLabel } from './layout-labels';
import type { BylinePiece } from './parse-byline';
import type { SourceLine } from './source-lines';

/**
 * The lines of one byline. It goes on over a blank line while it is visibly not at its end (an
 * open parenthesis, a hyphen, a comma, a semicolon, half a name), and over the end of a page
 * where the next page begins with the rest of a paragraph.
 */
export function collectByline(
  lines: readonly SourceLine[],
  from: number,
  value: string,
  isRunning: (at: number) => boolean,
): { pieces: BylinePiece[]; endLine: number; next: number } {
  const first = lines[from] as SourceLine;
  const pieces: BylinePiece[] = [{ text: value, line: first.line }];
  const state = new OpenList(value);
  let endLine = first.line;
  let next = from + 1;
  for (; next < lines.length; next++) {
    if (isRunning(next)) {
      const after = skipRunning(lines, next, isRunning);
      if (!state.goesOnWith(textAt(lines, after)) && !endsBeforeLabel(lines, after, isRunning))
        break;
      next = after - 1;
      state.turnPage();
      continue;
    }
    const { raw, line, gap } = lines[next] as SourceLine;
    if (readLabel(raw) !== undefined) break;
    const { kind, text } = classifyLine(raw, line, gap);
    if (kind === 'heading') break;
    if (gap && !state.goesOnWith(text)) break;
    // Names as a list with a mark before each need no semicolon between them.
    const isNext = kind === 'item' && !state.isBroken();
    pieces.push({ text: isNext ? `; ${text}` : raw, line });
    state.add(text);
    endLine = line;
  }
  return { pieces, endLine, next };
}

function skipRunning(
  lines: readonly SourceLine[],
  from: number,
  isRunning: (at: number) => boolean,
): number {
  let at = from;
  while (at < lines.length && isRunning(at)) at++;
  return at;
}

function textAt(lines: readonly SourceLine[], at: number): string {
  const source = lines[at];
  return source === undefined ? '' : classifyLine(source.raw, source.line, source.gap).text;
}

/** Whether a paragraph of plain text stands here and a label of the layout follows it. */
function endsBeforeLabel(
  lines: readonly SourceLine[],
  from: number,
  isRunning: (at: number) => boolean,
): boolean {
  const first = lines[from];
  if (first === undefined || readLabel(first.raw) !== undefined) return false;
  if (classifyLine(first.raw, first.line, first.gap).kind !== 'text') return false;
  let at = from + 1;
  while (
    at < lines.length &&
    lines[at]?.gap === false &&
    readLabel(lines[at]?.raw ?? '') === undefined
  )
    at++;
  at = skipRunning(lines, at, isRunning);
  return readLabel(lines[at]?.raw ?? '') !== undefined;
}

/** Whether a list is visibly not at its end, kept up to date line by line. */
class OpenList {
  private depth = 0;
  private last = '';
  /** The entry at the end: how it begins, and what it has by now. */
  private entry = '';
  private hasComma = false;
  private hasBody = false;
  private hasTurned = false;

  constructor(text: string) {
    this.add(text);
  }

  add(line: string): void {
    const text = line.trim();
    if (text === '') return;
    this.last = text.slice(-1);
    this.hasTurned = false;
    for (const letter of text) {
      if (letter === '(') {
        this.depth++;
        this.hasBody = true;
      } else if (letter === ')') this.depth--;
      else if (this.depth > 0) continue;
      else if (letter === ';') {
        this.entry = '';
        this.hasComma = false;
        this.hasBody = false;
      } else {
        this.hasComma ||= letter === ',';
        if (this.entry.length < 8) this.entry += letter;
      }
    }
  }

  /** The page ended inside the list: whatever comes first on the next belongs to it. */
  turnPage(): void {
    this.hasTurned = true;
  }

  /** Whether the list goes on with this text, though a blank line stands between. */
  goesOnWith(text: string): boolean {
    if (this.isOpen() || this.hasTurned) return true;
    if (text.startsWith('(')) return this.hasComma && !this.hasBody;
    if (this.hasComma || !beginsLikeByline(text)) return false;
    return text.includes(',') || isTitleAlone(this.entry);
  }

  isOpen(): boolean {
    return this.last === '' || ';,'.includes(this.last) || this.isBroken();
  }

  /** Inside a word or an affiliation. */
  isBroken(): boolean {
    return this.last === '-' || this.depth > 0;
  }
}
