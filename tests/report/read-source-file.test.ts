import { describe, expect, it } from 'vitest';
import { readPdfPages } from '../../src/cli/pdf-pages';
import { extractDataset } from '../../src/extract/extract-dataset';
import { readSourceFile } from '../../src/report/read-source-file';
import { KNOWLEDGE } from '../builders/extracted';
import { PdfWriter } from '../builders/pdf/pdf-writer';
import { drawReport } from '../builders/report-text';

const read = (bytes: Uint8Array) => readSourceFile(bytes, { readPdfPages });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PDF of these lines, a list per page. */
function drawPdf(pages: readonly (readonly string[])[]): Uint8Array {
  const out = new PdfWriter(595, 842);
  for (const lines of pages) {
    out.turnPage();
    for (const [index, line] of lines.entries()) out.write(line, 70, 100 + index * 20, 11);
  }
  return out.bytes();
}

const FRONT = ['Example Plumbing Conference 2031', 'Report of Contributions'];
const PDF = drawPdf([
  FRONT,
  [
    'Contribution ID: 3',
    'Type: not specified',
    'Sched MC',
    'We discuss BPF.',
    'Primary authors: DOE, Jane (Example)',
    'Track Classification: Microconferences',
  ],
]);

describe('readSourceFile', () => {
  it('reads a PDF, of which every line knows its page', async () => {
    const report = await read(PDF);
    const [contribution] = report.contributions;
    expect(report).toMatchObject({ kind: 'indico-report', title: FRONT[0] });
    expect(contribution).toMatchObject({ contributionId: 3, title: 'Sched MC' });
    const author = contribution?.bylines[0]?.entries[0];
    expect(author).toMatchObject({ given: 'Jane', family: 'Doe', affiliation: 'Example' });
    expect(report.places?.[(author?.line ?? 0) - 1]).toEqual({ line: author?.line, page: 2 });
  });

  it('gives the digest of the file, and the same report for the same file', async () => {
    const report = await read(PDF);
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.sha256).not.toBe(
      (await read(drawPdf([FRONT, ['Contribution ID: 1', 'A']]))).sha256,
    );
    expect(await read(PDF)).toEqual(report);
  });

  it('reads the bytes that Node has of a file, and leaves them as they are', async () => {
    const buffer = Buffer.from(PDF);
    expect((await read(buffer)).contributions).toHaveLength(1);
    expect(buffer.equals(PDF)).toBe(true);
  });

  it('leads to evidence that names the page', async () => {
    const { relations, findings } = extractDataset(await read(PDF), KNOWLEDGE);
    const places = relations.flatMap(({ evidence }) => evidence.map(({ page }) => page));
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places)).toEqual(new Set([2]));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('reads what is no PDF as text, whatever it is called', async () => {
    expect(
      (await readSourceFile(bytesOf(drawReport([{}])), { name: 'a.pdf', readPdfPages })).kind,
    ).toBe('indico-report');
    const wrong = readSourceFile(bytesOf('oops'), { name: 'a.json', readPdfPages });
    await expect(wrong).rejects.toThrow('begins like JSON');
  });

  it.each([
    ['is cut short', PDF.slice(0, 30), 'The file begins like a PDF, but is damaged: '],
    ['holds bytes of any kind', bytesOf(`%PDF-1.4\n${'\u0001x'.repeat(500)}`), 'but is damaged: '],
    ['holds no text', drawPdf([[]]), 'The PDF holds no text'],
    [
      'is another document',
      drawPdf([['Dear all,'], ['see you there.']]),
      'No contribution was found',
    ],
    ['has no bytes', new Uint8Array(), 'The file is empty.'],
    ['is too large', bytesOf(`%PDF-${' '.repeat(21 * 1024 * 1024)}`), 'reads at most 20 MB'],
  ])('says what is wrong with a file that %s', async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(sentence);
  });

  it('reads a PDF whose table of places is damaged', async () => {
    const text = new TextDecoder('latin1').decode(PDF);
    const damaged = text.replace(/startxref\n\d+/, 'startxref\n1');
    const bytes = Uint8Array.from(damaged, (letter) => letter.charCodeAt(0));
    expect((await read(bytes)).contributions).toHaveLength(1);
  });

  it('refuses a PDF with more pages than any report has', async () => {
    await expect(read(drawPdf(Array.from({ length: 3001 }, () => [])))).rejects.toThrow(
      'The PDF has 3001 pages; Plumbline reads at most 3000.',
    );
  });
});
