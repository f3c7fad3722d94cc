import { describe, expect, it } from 'vitest';
import { readPdfPages } from '../../src/cli/pdf-pages';
import { readSourceFile } from '../../src/report/read-source-file';
import type { Contribution, Report } from '../../src/report/report';
import { Dice } from '../builders/indico-report/dice';
import { generateModel } from '../builders/indico-report/generate-model';
import type { ModelReport } from '../builders/indico-report/model';
import { describeExpected, describeRead } from '../builders/indico-report/read-back';
import { choosePdfLayout, type PdfLayout } from '../builders/pdf/pdf-layout';
import { renderPdf } from '../builders/pdf/render-pdf';

/** How many PDFs the property reads: thousands now and then, by this variable. */
const RUNS = Number(process.env.PLUMBLINE_PDF_RUNS ?? 60);
const FIRST = Number(process.env.PLUMBLINE_PDF_SEED ?? 1);

/** A report with the pages of its lines in place of their numbers. */
function onPages(report: Report): Report {
  const page = (line: number): number => report.places?.[line - 1]?.page ?? 0;
  const place = <T extends { line: number }>(item: T): T => ({ ...item, line: page(item.line) });
  return {
    ...report,
    contributions: report.contributions.map(
      (one): Contribution => ({
        ...place(one),
        description: one.description.map(place),
        bylines: one.bylines.map(place),
      }),
    ),
  };
}

async function compare(model: ModelReport, layout: PdfLayout, dice: Dice) {
  const { bytes, contributions } = renderPdf(model, layout, dice);
  const report = await readSourceFile(bytes, { readPdfPages });
  const harmless = new Set(['running-head', 'broken-word']);
  return {
    expected: describeExpected(model.title, {
      text: '',
      contributions,
      losses: [],
      cited: new Map(),
    }),
    read: [
      describeRead(onPages(report)),
      ...report.findings.flatMap(({ code, message }) => (harmless.has(code) ? [] : message)),
    ].join('\n'),
  };
}

describe('a generated PDF', () => {
  it('is read as it was meant, in every layout', { timeout: 60_000 + RUNS * 200 }, async () => {
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
      const dice = new Dice(seed);
      const model = generateModel(dice.at('model'));
      const layout = choosePdfLayout(dice.at('layout'));
      const { read, expected } = await compare(model, layout, dice.at('pdf'));
      expect(read, `Seed ${seed}: ${JSON.stringify(layout)}`).toBe(expected);
    }
  });
});
