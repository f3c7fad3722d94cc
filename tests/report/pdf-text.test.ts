import { describe, expect, it } from 'vitest';
import type { PdfItem, PdfLink, PdfPage } from '../../src/report/pdf-page';
import { writePdfText } from '../../src/report/pdf-text';
import { measureText } from '../builders/pdf/pdf-writer';

type Drawn = readonly [text: string, x: number, y: number, more?: Partial<PdfItem>];

/** A text at a place, as wide as it is printed. */
const item = ([text, x, y, more = {}]: Drawn): PdfItem => {
  const size = more.size ?? 10;
  return { text, x, y, width: measureText(text, size), size, isBold: false, ...more };
};
const page = (items: readonly Drawn[], links: readonly PdfLink[] = []): PdfPage => ({
  width: 600,
  height: 800,
  items: items.map(item),
  links,
});
/** The lines below each other that these texts are, from a height on. */
const column = (texts: readonly string[], x: number, from: number): Drawn[] =>
  texts.map((text, index) => [text, x, from + index * 12]);
const link = (url: string, text: string, x: number, baseline: number): PdfLink => ({
  url,
  text,
  x,
  y: baseline + 2,
  width: measureText(text, 10),
  height: 11,
});
const write = (...pages: PdfPage[]): string[] => writePdfText(pages).text.trimEnd().split('\n');

describe('the lines of a page', () => {
  it('are read from top to bottom and left to right, in whatever order they were written', () => {
    expect(
      write(
        page([
          ['below', 50, 112],
          ['Type: Talk', 400, 100],
          ['Contribution ID: 3', 50, 100],
        ]),
      ),
    ).toEqual(['Contribution ID: 3 Type: Talk', 'below']);
  });

  it('hold the digit of a footnote, which stands higher', () => {
    const word = measureText('UFS', 10);
    expect(
      write(
        page([
          ['UFS', 50, 100],
          ['3', 50 + word, 96, { size: 7 }],
          ['and on', 70 + word, 100],
        ]),
      ),
    ).toEqual(['UFS3 and on']);
  });

  it('hold no text twice that was printed twice to look bold', () => {
    expect(
      write(
        page([
          ['Sched MC', 50, 100],
          ['Sched MC', 50.3, 100],
        ]),
      ),
    ).toEqual(['Sched MC']);
  });

  it('of two columns are those of the left one, then those of the right', () => {
    const [left, right] = ['left', 'right'].map((side) =>
      Array.from({ length: 9 }, (_, index) => `The ${side} column says a thing ${index}`),
    ) as [string[], string[]];
    const written = write(
      page([
        ['A line above that is as wide as both columns of the page are together, and more', 50, 80],
        ...column(left, 50, 110),
        ...column(right, 330, 104),
      ]),
    );
    expect(written.filter((line) => line !== '').slice(1)).toEqual([...left, ...right]);
  });

  it('of a table are read across', () => {
    const rows = Array.from({ length: 9 }, (_, index): Drawn[] => [
      [index === 4 ? 'a much longer cell than others' : `row ${index}`, 50, 100 + index * 12],
      [`cell ${index}`, 400, 100 + index * 12],
    ]);
    expect(write(page(rows.flat()))[0]).toBe('row 0 cell 0');
  });
});

describe('headings and lists', () => {
  it('are known by size, by being bold, and by their marks and places', () => {
    const body = ['Contribution ID: 1 Type: Talk', 50, 60] as const;
    expect(
      write(
        page([
          body,
          ['Sched MC', 250, 90, { size: 17, isBold: true }],
          ['Topics', 50, 120, { size: 14 }],
          ['MC Leads:', 50, 150, { isBold: true }],
          ['•', 60, 170],
          ['first', 72, 170],
          ['–', 80, 182],
          ['second_level *', 90, 182],
        ]),
      ).filter((line) => line !== ''),
    ).toEqual([
      body[0],
      '# Sched MC',
      '## Topics',
      '**MC Leads:**',
      '  - first',
      '      - second\\_level \\*',
    ]);
  });

  it('are not what a paragraph goes on with', () => {
    const texts = ['We met in room 4 or', '12. that was not clear, a', '- dash follows'];
    expect(write(page(column(texts, 50, 100)))).toEqual([
      texts[0],
      '12\\. that was not clear, a',
      '\\- dash follows',
    ]);
  });
});

describe('what the end of a line cuts', () => {
  const cut = (...texts: string[]): string[] => write(page(column(texts, 50, 100)));

  it('is put together where the hyphen is of the line', () => {
    expect(cut('more infor-', 'mation, then', 'soft\u00AD', 'ness')).toEqual([
      'more information,',
      'then',
      'softness',
    ]);
  });

  it.each([
    ['the document writes it so elsewhere', 'real-time', 'a real-', 'time task'],
    ['both halves are words of the document', 'open or source', 'the open-', 'source way'],
    ['it may be of a name in capitals', 'names', 'ROS-', 'TEDT, Jane'],
  ])('keeps its hyphen where %s', (_, hint, above, below) => {
    expect(cut(hint, above, below)).toEqual([hint, above, below]);
  });

  it('loses the hyphen of a name that stands elsewhere in one piece', () => {
    expect(cut('Rostedt', 'ROS-', 'TEDT, Jane')).toEqual(['Rostedt', 'ROSTEDT,', 'Jane']);
  });

  it('is put together where it is an address without room for more', () => {
    const start = 'it reads https://lore.kernel.org/all/20240109-';
    const wide = 'This line is as wide as lines of this paragraph is';
    expect(cut(wide, start, '112.28-1-d@example.org/ and on')).toEqual([
      wide,
      `${start}112.28-1-d@example.org/`,
      'and on',
    ]);
    const whole = 'https://lore.kernel.org/r/a@b.example/';
    expect(cut(wide, whole, 'and/or this')).toEqual([wide, whole, 'and/or this']);
  });

  it('goes on behind the end of a page where its last line is full, and else does not', () => {
    const lines = [
      'This is a line as wide as the column is here',
      'and another line that is as wide as that one',
    ];
    const low = lines.map((text, index): Drawn => [text, 50, 700 + index * 12]);
    expect(write(page(low), page([['widely known thing', 50, 100]]))).toEqual([
      ...lines,
      'widely known thing',
    ]);
    const short = page([...low, ['and short', 50, 724]]);
    expect(write(short, page([['a', 50, 100]]))).toEqual([...lines, 'and short', '', 'a']);
  });
});

describe('links', () => {
  const url = 'https://lore.kernel.org/r/a_b@c.example/';

  it('stand behind their labels', () => {
    const [before, label] = ['See ', 'the series'];
    const x = 50 + measureText(before, 10);
    const text = [[`${before}${label}, please`, 50, 100]] as const;
    expect(write(page(text, [link(url, label, x, 100)]))).toEqual([
      `See the series (${url.replace('_', '\\_')}), please`,
    ]);
  });

  it('are whole where the page shows but a part of the address, or two', () => {
    const [first, second] = [url.slice(0, 30), url.slice(30)];
    const texts: Drawn[] = [
      [`See ${first}`, 50, 100],
      [`${second} and on`, 50, 112],
      [`${url.slice(0, 20)}…`, 50, 140],
    ];
    const x = 50 + measureText('See ', 10);
    const links = [
      link(url, second, 50, 112),
      link(url, first, x, 100),
      link(url, `${url.slice(0, 20)}…`, 50, 140),
      link('mailto:jane@x.example', 'See', 50, 100),
    ];
    const whole = url.replace('_', '\\_');
    expect(write(page(texts, links))).toEqual([`See ${whole}`, 'and on', '', whole]);
  });

  it('to one address on two lines are two', () => {
    const links = [link(url, url, 50, 100), link(url, url, 50, 112)];
    expect(write(page(column([url, url], 50, 100), links))).toHaveLength(2);
  });
});

describe('heads and feet', () => {
  const body = (title: string, index: number): Drawn[] => [
    ['Example Conf... / Report of Contributions', 50, 40],
    [title, 400, 40],
    [`Contribution ID: ${index} Type: Talk`, 50, 100],
    ['Contribution ID lines stand at one height, too.', 50, 112],
    [`Page ${index}`, 500, 780],
  ];

  it('are left out, whatever the contribution and the page', () => {
    const written = write(
      page([['Example Conference', 200, 300, { size: 20 }]]),
      ...['A', 'B', 'C'].map((title, index) => page(body(title, index))),
    );
    expect(written.join('\n')).not.toMatch(/Report of|Page/);
    expect(written.filter((line) => line.startsWith('Contribution ID:'))).toHaveLength(3);
  });

  it('are left to the text where there is but one page of them', () => {
    expect(write(page([['Example', 200, 300]]), page(body('A', 1))).join('\n')).toMatch(/Page 1/);
  });
});
