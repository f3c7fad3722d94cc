import type { Dice } from '../indico-report/dice';

/** How one PDF is laid out: one choice for each thing that Indico's template and its versions leave open. */
export interface PdfLayout {
  /** Of the page, in points. */
  readonly paper: readonly [width: number, height: number];
  readonly margin: number;
  readonly size: number;
  /** Distance of lines, in sizes. */
  readonly leading: number;
  /** Of the title and the headings, in sizes of the text. */
  readonly titleScale: number;
  readonly headingScale: number;
  readonly people: 'primary' | 'author' | 'before 2.2';
  /** Whether code and type stand on lines of their own. */
  readonly ownLines: boolean;
  readonly head: 'none' | 'one line' | 'three lines';
  readonly foot: 'none' | 'one line' | 'two lines';
  readonly bullet: string;
  readonly subBullet: string;
  /** Every line but the last of a paragraph reaches the right margin. */
  readonly isJustified: boolean;
  /** Long words are broken at the end of a line. */
  readonly isHyphenated: boolean;
  /** Whether addresses are links, too; `cut` addresses go on over the end of a line. */
  readonly links: 'whole' | 'linked' | 'cut and linked' | 'cut';
  /** Words are written in pieces, as programs do that set letters closer. */
  readonly isKerned: boolean;
  /** What is written first stands anywhere on the page. */
  readonly isShuffled: boolean;
}

export function choosePdfLayout(dice: Dice): PdfLayout {
  const links = dice.pick('links', ['whole', 'linked', 'cut and linked', 'cut'] as const);
  // An address that is not cut needs the room; small pages end often.
  const wide = [842, 595] as const;
  const small = [500, 500] as const;
  const isShuffled = dice.chance('shuffled', 0.2);
  return {
    paper:
      links === 'cut and linked'
        ? dice.pick('paper', [[595, 842], [612, 792], small, small] as const)
        : wide,
    margin: dice.between('margin', 40, 80),
    size: dice.pick('size', [9, 10, 10.95, 12]),
    leading: dice.pick('leading', [1.15, 1.2, 1.35]),
    titleScale: dice.pick('title', [1, 1.2, 1.44, 2]),
    headingScale: dice.pick('heading', [1, 1.2, 1.44]),
    people: dice.pick('people', ['primary', 'author', 'before 2.2'] as const),
    ownLines: dice.chance('own lines', 0.3),
    head: dice.pick('head', ['none', 'one line', 'one line', 'three lines'] as const),
    foot: dice.pick('foot', ['none', 'one line', 'one line', 'two lines'] as const),
    bullet: dice.pick('bullet', ['•', '•', '–', '∗', '▪']),
    subBullet: dice.pick('sub-bullet', ['–', '·', '◦', '•']),
    isJustified: dice.chance('justified', 0.5),
    isHyphenated: dice.chance('hyphens', 0.5),
    links,
    // No program writes the halves of a word in any order.
    isKerned: !isShuffled && dice.chance('kerned', 0.3),
    isShuffled,
  };
}
