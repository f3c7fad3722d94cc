import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/parse-report';
import type { Report } from '../../src/report/report';
import { drawReport, lineOf } from '../builders/report-text';
import { cpuTime } from '../tools/cpu-time';

/** What the generator of `generated.test.ts` has found, each as small as it goes. */
const FRONT = 'Example Conference 2031\n\nReport of Contributions\n\n';
const ONE = 'Contribution ID: 1 Type: Talk\n\n';

const texts = (report: Report): string[] =>
  report.contributions.flatMap(({ description }) => description.map(({ text }) => text));
const titles = (report: Report): string[] => report.contributions.map(({ title }) => title);
const codes = (report: Report): string[] => report.findings.map(({ code }) => code);
const people = (report: Report): string[][] =>
  report.contributions.map(({ bylines }) =>
    bylines.flatMap(({ entries }) =>
      entries.map(({ given, family, affiliation }) =>
        `${given} ${family} ${affiliation ?? ''}`.trim(),
      ),
    ),
  );
const readByline = (trailer: string): string[] =>
  people(parseReport(drawReport([{ trailer }])))[0] ?? [];

describe('running heads and feet', () => {
  it('above the first contribution are no part of the title of the conference', () => {
    const heads = ['Example Conf... / Report of Contributions    A', 'Example Conference 2031'];
    for (const head of heads) {
      const report = parseReport(`${FRONT}\f${head}\n\n${ONE}A\n`);
      expect(report.title).toBe('Example Conference 2031');
    }
  });

  it('may say the date on a line of its own above the number of the page', () => {
    const body = 'One.\n\nAugust 24, 2031\nPage 3\n\nTwo.\n\n24 August 2031\n\nThree.';
    expect(texts(parseReport(drawReport([{ body }])))).toEqual([
      'One.',
      'Two.',
      '24 August 2031',
      'Three.',
    ]);
  });

  it.each(['', '# '])('in three parts, each marked with "%s", end with a whole title', (mark) => {
    const head = (title: string): string =>
      `${mark}Example Conference 2031\n\n${mark}Report of Contributions\n\n${mark}${title}\n\n`;
    const report = parseReport(
      `${FRONT}${head('A')}${ONE}# A\n\nOne.\n\n${head('A')}Two.\n\n${head('B MC')}Contribution ID: 2\n\n# B MC\n`,
    );
    expect(texts(report)).toEqual(['One.', 'Two.']);
    expect(titles(report)).toEqual(['A', 'B MC']);
  });

  it('in three parts stand above a contribution that lost its ID line', () => {
    const head = '# Example Conf...\n\n# Report of Contributions\n\n# Lost MC\n\n';
    const first = `# A\n\nAuthor: DOE, Jane\n\nTrack Classification: X\n\n`;
    const report = parseReport(`${FRONT}${ONE}${first}${head}# Lost MC\n\nText.\n`);
    expect(titles(report)).toEqual(['A', 'Lost MC']);
    const front = parseReport(`${FRONT}${head}# Lost MC\n\nAuthor: DOE, Jane\n\n${ONE}# B\n`);
    expect(titles(front)).toEqual(['Lost MC', 'B']);
  });
});

describe('labels', () => {
  it('have values without escapes and marks, whatever is bold', () => {
    const text = `${FRONT}**Contribution ID:** 3 **Contribution code:** A\\_1 **Type:** Q&amp;A\n\n# T\n\n**Session Classification: Kernel\\_Summit**\n\n__Track Classification:__ Tools \\& more\n`;
    expect(parseReport(text).contributions[0]).toMatchObject({
      contributionId: 3,
      code: 'A_1',
      type: 'Q&A',
      session: 'Kernel_Summit',
      track: 'Tools & more',
    });
  });

  it('have values that run over the end of the line', () => {
    const report = parseReport(
      `${FRONT}${ONE}T\n\nTrack Classification: A long name\nof a track\nAugust 24, 2031\nPage 3\n`,
    );
    expect(report.contributions[0]?.track).toBe('A long name of a track');
    expect(codes(report)).toEqual(['running-head', 'running-head']);
  });
});

describe('a date', () => {
  it.each([
    'Monday, 4 September 2031 14:30 (3 hours)',
    '*Thursday, September 1, 2031 10:00\u00A0AM (1h 30m)*',
    'Wednesday, August 24, 2022 5:10\u202FPM (20 minutes)',
  ])('%s below a title is no text', (date) => {
    expect(texts(parseReport(`${FRONT}${ONE}# T\n\n${date}\n\nText.\n`))).toEqual(['Text.']);
  });

  it('with which a sentence begins is text', () => {
    const body = 'Wednesday, August 24, 2022 was when it began.';
    expect(texts(parseReport(drawReport([{ body }])))).toEqual([body]);
  });
});

describe('signs that mean something to Markdown or LaTeX', () => {
  it.each([
    ['__init and __exit', '__init and __exit'],
    ['__bold words__ here', 'bold words here'],
    ['It costs $500', 'It costs $500'],
    ['It costs \\$5, not \\$6', 'It costs $5, not $6'],
    ['Set $PATH first', 'Set $PATH first'],
    ['$[3] \\ see\\_this$', '[3] see_this'],
  ])('%s is read as %s', (body, read) => {
    expect(texts(parseReport(drawReport([{ body }])))).toEqual([read]);
  });
});

describe('a broken byline', () => {
  it.each([
    ['behind a title', 'Authors: DOE, Jane; Mr\n\nROE, Richard', 'Richard Roe'],
    ['behind the first title', 'Author: Dr\n\nDOE, Jane; ROE, Richard', 'Richard Roe'],
    ['inside a family name', 'Authors: DOE, Jane; VAN\n\nROE, Richard', 'Richard Van Roe'],
  ])('goes on %s', (_, trailer, last) => {
    expect(readByline(trailer)).toEqual(['Jane Doe', last]);
  });

  it('goes on with the affiliation', () => {
    expect(readByline('Authors: DOE, Jane\n\n(Example); ROE, Richard')).toEqual([
      'Jane Doe Example',
      'Richard Roe',
    ]);
  });

  it('goes on behind the end of a page, wherever that is', () => {
    const page = '\n\nPage 1\n\n\fExample Plumb... / Report of Contributions    Example MC\n\n';
    expect(readByline(`Authors: DOE, Ann${page}Marie (X); ROE,\nRichard`)).toEqual([
      'Ann Marie Doe X',
      'Richard Roe',
    ]);
    expect(readByline(`Authors: DOE, Ann${page}(X)`)).toEqual(['Ann Doe X']);
  });

  it('does not go on with text that no label follows', () => {
    const text = drawReport([{ trailer: 'Authors: DOE, Ann\n\nPage 1\n\nSee you there' }]);
    const report = parseReport(text.replace(/Track Class.*\n/, ''));
    expect(people(report)).toEqual([['Ann Doe']]);
    expect(codes(report)).toContain('text-after-end');
  });

  it('says that a hyphen between capitals may be of the name or of the line', () => {
    const text = drawReport([{ trailer: 'Authors:\n\nROS-\n\nTEDT, Jane' }]);
    const report = parseReport(text);
    expect(people(report)).toEqual([['Jane Ros-Tedt']]);
    expect(report.findings).toMatchObject([{ code: 'broken-name', line: lineOf(text, 'TEDT') }]);
  });
});

describe('a contribution that lost its ID line', () => {
  const first = 'First MC\n\nAuthor: DOE, Jane\n\nTrack Classification: X\n\n';

  it('keeps its people where its title is no heading', () => {
    const report = parseReport(
      `${FRONT}${ONE}${first}          Second MC\n\nText.\n\nAuthor: ROE, Richard\n`,
    );
    expect(titles(report)).toEqual(['First MC', 'Second MC']);
    expect(people(report)).toEqual([['Jane Doe'], ['Richard Roe']]);
    expect(codes(report)).toEqual(['lost-id']);
  });

  it('keeps the code and the type that are left of its head', () => {
    const report = parseReport(
      `${FRONT}${ONE}${first}Contribution code: A1\nType: BoF\n\n# Second MC\n\nText.\n`,
    );
    expect(report.contributions[1]).toMatchObject({ code: 'A1', type: 'BoF', title: 'Second MC' });
  });

  it('is one of very many, in time that grows with the text alone', () => {
    const start = cpuTime();
    const report = parseReport(
      `${FRONT}${ONE}A\n\n${'Track Classification: X\n\n# B\n\n'.repeat(40_000)}`,
    );
    expect(report.contributions).toHaveLength(40_001);
    expect(cpuTime() - start).toBeLessThan(4000);
  });
});
