const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];

/**
 * iCalendar folds lines by octets, so a fold may stand inside a letter. Moves each such fold
 * behind its letter, so that the text is UTF-8 and has as many lines as before.
 */
export function mendFolds(bytes: Uint8Array): Uint8Array {
  const mended = new Uint8Array(bytes.length);
  let to = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = foldLength(bytes, at);
    if (length > 0 && isInside(bytes[at + length])) {
      let behind = at + length;
      while (isInside(bytes[behind])) mended[to++] = bytes[behind++] as number;
      mended.set(bytes.subarray(at, at + length), to);
      to += length;
      at = behind;
    } else mended[to++] = bytes[at++] as number;
  }
  return mended;
}

/** The length of a line break with the blank or tab that makes it a fold, or 0. */
function foldLength(bytes: Uint8Array, at: number): number {
  const lineBreak = bytes[at] === CR && bytes[at + 1] === LF ? 2 : bytes[at] === LF ? 1 : 0;
  const mark = bytes[at + lineBreak];
  return lineBreak > 0 && (mark === SPACE || mark === TAB) ? lineBreak + 1 : 0;
}

/** A byte that cannot begin a letter in UTF-8. */
const isInside = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0xc0) === 0x80;
