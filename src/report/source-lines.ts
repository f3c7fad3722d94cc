/** A non-blank source line, not yet understood. */
export interface SourceLine {
  readonly raw: string;
  readonly line: number;
  readonly gap: boolean;
}

/** No line of a proposal is longer; a longer one is read in pieces, so that time stays linear. */
const MAX_LENGTH = 4000;
/** Control characters, and marks that turn the direction of the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * The lines that say something. White space inside a line is worth one blank, whatever its kind
 * (a form feed is a page break, a narrow no-break space may stand before AM and PM); that in
 * front of it is kept, since it tells a centred line and the depth of a list.
 */
export function readSourceLines(sourceLines: readonly string[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = true;
  sourceLines.forEach((source, index) => {
    const visible = source.replace(INVISIBLE, '').replace(/[\f\v\u00A0\u202F]/g, ' ');
    const text = visible.trim();
    if (text === '') {
      gap = true;
      return;
    }
    const indent = visible.slice(0, visible.length - visible.trimStart().length).slice(0, 200);
    for (const [place, piece] of cutLong(text.replace(/\s+/g, ' ')).entries()) {
      lines.push({ raw: indent + piece, line: index + 1, gap: gap && place === 0 });
    }
    gap = false;
  });
  return lines;
}

/** Cuts at the last blank that fits, else where it must. */
function cutLong(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > MAX_LENGTH) {
    // Searched in the piece alone: a text without blanks would be searched from its start each time.
    const space = text.slice(start, start + MAX_LENGTH + 1).lastIndexOf(' ');
    const end = start + (space > 0 ? space : MAX_LENGTH);
    pieces.push(text.slice(start, end));
    start = space > 0 ? end + 1 : end;
  }
  pieces.push(text.slice(start));
  return pieces;
}
