/** One sentence of a text and where it starts. */
export interface Sentence {
  readonly text: string;
  readonly index: number;
}

/** Splits after `.`, `!` or `?` before a capital, but not after short forms like `e.g.`. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]\s+(?=[\p{Lu}"“(])/gu)) {
    if (
      /(?:\b(?:e\.g|i\.e|etc|vs|w\.r\.t|Mr|Mrs|Ms|Dr|Prof|P\.S|Md|Mohd|St|Chr)|\b\p{Lu})$/u.test(
        text.slice(start, match.index),
      )
    )
      continue;
    sentences.push({ text: text.slice(start, match.index + 1), index: start });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), index: start });
  return sentences;
}
