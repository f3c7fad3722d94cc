import { classifyLine } from './classify-line';
import type { RichLine } from './rich-text';
import { readSourceLines } from './source-lines';

const IMAGE = /!\[[^\][]{0,300}\]\([^()\s]*(?:\s+"[^"]*")?\)/g;
const LINK =
  /\[([^\][]{0,300})\]\(<?(https?:\/\/[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"[^"]*")?\)/g;
/** `[1]: https://…`, where a numbered link is explained. */
const EXPLAINED = /^(\s*\[\d{1,2}\]):\s+(?=https?:)/;
/** A line under a text that makes it a heading, or between paragraphs to part them. */
const RULE = /^\s*(?:=+|-{3,}|(?:\*\s*){3,}|_{3,})\s*$/;

/**
 * Reads Markdown line by line, as far as a proposal needs it: headings, lists, emphasis and
 * links, which become `label (address)`.
 *
 * @param firstRow the row on which the text begins, where it is a part of another
 */
export function readMarkdown(text: string, firstRow: number): RichLine[] {
  const lines: RichLine[] = [];
  for (const { raw, line, gap } of readSourceLines(text.split('\n'))) {
    if (RULE.test(raw)) {
      const above = lines.at(-1);
      if (above === undefined || gap || above.kind !== 'text' || !/^\s*[=-]/.test(raw)) continue;
      lines[lines.length - 1] = { ...above, kind: 'heading', level: raw.includes('=') ? 1 : 2 };
      continue;
    }
    const plain = raw.replace(IMAGE, '').replace(LINK, putAddressBehind).replace(EXPLAINED, '$1 ');
    if (plain.trim() === '') continue;
    const { line: _, ...rest } = classifyLine(plain, line, gap);
    lines.push({ ...rest, row: firstRow + line - 1 });
  }
  return lines;
}

const putAddressBehind = (_: string, label: string, address: string): string =>
  describeLink(label, address);

/** A label that is its own address, perhaps cut short, says nothing the address does not. */
export function describeLink(label: string, address: string): string {
  const plain = label.trim();
  return plain === '' || /^(?:https?:\/\/|www\.)/i.test(plain) ? address : `${plain} (${address})`;
}
