/** A title or a name is never longer; what is was made to break a reader. */
const MAX_LENGTH = 500;

/** Control characters, marks that turn the direction of text, and halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u{ad}\u{200b}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}]/gu;

/** A text of one line: white space collapsed, nothing that cannot be seen. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(INVISIBLE, '').slice(0, MAX_LENGTH).trim();
}
