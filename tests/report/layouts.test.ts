import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/parse-report';
import { drawReport } from '../builders/report-text';
import { cpuTime } from '../tools/cpu-time';

const FRONT = 'Example Conference 2031\n\nReport of Contributions\n\n';
const people = (text: string): string[] =>
  parseReport(text).contributions.flatMap(({ bylines }) =>
    bylines.flatMap(({ role, entries }) =>
      entries.map(({ given, family }) => `${role} ${given} ${family}`.trim()),
    ),
  );

describe('the layouts of parseReport', () => {
  it('reads a byline of a script without cases, and a single name', () => {
    expect(people(drawReport([{ trailer: 'Author: 王, 小明\n\nPresenter(s) : LINUS' }]))).toEqual([
      'author 小明 王',
      'presenter Linus',
    ]);
  });

  it('does not take a sentence that begins with a label for a byline', () => {
    const body =
      'Presenter: Jane, who will talk\n\nAuthors:\n\n- Jane Doe\n\n### More\n\nContribution ID: 12 is near.\n\nPresenters: TBD';
    const text = drawReport([{ body, trailer: 'Authors:\n\nDOE, Jane' }]);
    const { contributions } = parseReport(text);
    expect(contributions).toHaveLength(1);
    expect(contributions[0]?.description.map((line) => line.text)).toContain('More');
    expect(people(text)).toEqual(['author Jane Doe']);
  });

  it('reads a byline over a page foot and the head of the next page', () => {
    const trailer =
      'Authors: DOE, Jane (Ex-\n\nAugust 24, 2031      Page 1\n\f\nExample Plumb... / Report of Contributions     Example MC\n\nample); ROE, Richard\nAugust 24, 2031     Page 2';
    expect(people(drawReport([{ trailer }]))).toEqual(['author Jane Doe', 'author Richard Roe']);
  });

  it('keeps a sentence that ends in a page number', () => {
    const [read] = parseReport(drawReport([{ body: 'See page 12' }])).contributions;
    expect(read?.description.map((line) => line.text)).toEqual(['See page 12']);
  });

  it('reads a byline whose names are a list with marks', () => {
    const trailer = 'Authors:\n\n- DOE, Jane\n- ROE, Richard (X)';
    expect(people(drawReport([{ trailer }]))).toEqual(['author Jane Doe', 'author Richard Roe']);
  });

  it('reads a first contribution whose ID line was lost', () => {
    const first = 'First MC\n\nText.\n\nAuthor: DOE, Jane\n\nTrack Classification: MC\n\n';
    const report = parseReport(`${FRONT}${first}Contribution ID: 2\n\nSecond MC\n`);
    expect(report.contributions.map(({ title }) => title)).toEqual(['First MC', 'Second MC']);
    expect(report.title).toBe('Example Conference 2031');
  });

  it('reads a code and a type that share a line, and a title that begins with "Type:"', () => {
    const text = `${FRONT}Contribution ID: 3\nContribution code: AB-1    Type: Talk\n\nType: a story\n`;
    expect(parseReport(text).contributions[0]).toMatchObject({
      code: 'AB-1',
      type: 'Talk',
      title: 'Type: a story',
    });
  });

  it('takes out control characters and marks that turn the direction of text', () => {
    const text = drawReport([{ title: 'A\u202E b\u0007 MC' }]);
    expect(parseReport(text).contributions[0]?.title).toBe('A b MC');
  });

  it.each([
    ['blanks behind a label', `Type${' '.repeat(200_000)}x`],
    ['blanks in a heading', `# a${' '.repeat(200_000)}b`],
    ['hashes', `# a${' #'.repeat(50_000)}${'#'.repeat(200_000)}b`],
    ['backslashes', `${'\\'.repeat(200_000)}a`],
    ['stars', `Track Classification: ${'*'.repeat(200_000)}a`],
    ['an endless byline', `Authors: DOE, Jane (\n${'foo\n'.repeat(50_000)}`],
  ])('reads %s in time that grows with the text alone', (_, body) => {
    const start = cpuTime();
    parseReport(drawReport([{ body }]));
    expect(cpuTime() - start).toBeLessThan(2000);
  });
});
