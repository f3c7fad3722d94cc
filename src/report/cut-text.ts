/** No title or name of a track is longer: what is was made to break a reader. */
export const MAX_TEXT = 500;

/** A text of one line, cut at a word where it is too long: ids are made of it, and written over and over. */
export function cutText(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const space = text.lastIndexOf(' ', MAX_TEXT);
  // Half a sign of two units would be none.
  return text
    .slice(0, space > 0 ? space : MAX_TEXT)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}
