import type { Dice } from './dice';

/** How one report is laid out: one choice for each thing that FORMATS §1 leaves to version and converter. */
export interface Layout {
  readonly form: 'markdown' | 'plain';
  readonly people: 'primary' | 'author' | 'before 2.2';
  readonly labels: 'bold' | 'bold word' | 'underscores' | 'whole line bold' | 'plain';
  /** Where code and type stand. */
  readonly head: 'one line' | 'own lines' | 'own paragraphs';
  /** 0 for a title without hashes. */
  readonly titleLevel: number;
  readonly titleBold: boolean;
  readonly bullet: string;
  readonly subBullet: string;
  /** 0 for lines that are never broken. */
  readonly width: number;
  readonly margin: number;
  readonly newline: string;
  readonly pageHead: 'none' | 'one line' | 'three lines';
  readonly pageFoot: 'none' | 'page' | 'one line' | 'two lines';
  /** A byline's names stand under its label. */
  readonly namesBelow: boolean;
}

/** What conversions do to a report. The second half takes away what cannot be read back. */
export interface Damage {
  readonly randomLabels: boolean;
  readonly randomBullets: boolean;
  readonly randomLevels: boolean;
  readonly escapes: boolean;
  readonly brokenWords: boolean;
  readonly brokenLists: boolean;
  readonly brokenPages: boolean;

  readonly lostIds: boolean;
  readonly brokenLinks: boolean;
  readonly latex: boolean;
  readonly brokenCapitals: boolean;
}

export const NO_DAMAGE: Damage = {
  randomLabels: false,
  randomBullets: false,
  randomLevels: false,
  escapes: false,
  brokenWords: false,
  brokenLists: false,
  brokenPages: false,
  lostIds: false,
  brokenLinks: false,
  latex: false,
  brokenCapitals: false,
};

export const LABELS = ['bold', 'bold word', 'underscores', 'whole line bold', 'plain'] as const;
const BULLETS = ['-', '*', '·', '•', 'o', '–'];

export function chooseLayout(dice: Dice): Layout {
  const form = dice.pick('form', ['markdown', 'plain'] as const);
  const isPlain = form === 'plain';
  const titleLevel = isPlain ? 0 : dice.between('level', 0, 4);
  return {
    form,
    people: dice.pick('people', ['primary', 'author', 'before 2.2'] as const),
    labels: isPlain ? 'plain' : dice.pick('labels', LABELS),
    head: dice.pick('head', ['one line', 'own lines', 'own paragraphs'] as const),
    titleLevel,
    titleBold: !isPlain && (titleLevel === 0 || dice.chance('bold', 0.5)),
    bullet: dice.pick('bullet', BULLETS),
    subBullet: dice.pick('sub-bullet', BULLETS),
    width: isPlain ? dice.between('width', 60, 100) : dice.pick('width', [0, 0, 80]),
    margin: isPlain ? dice.between('margin', 0, 12) : 0,
    newline: dice.pick('newline', ['\n', '\n', '\r\n']),
    pageHead: dice.pick('head of page', ['none', 'one line', 'one line', 'three lines'] as const),
    pageFoot: dice.pick('foot of page', ['none', 'page', 'one line', 'two lines'] as const),
    namesBelow: dice.chance('names below', 0.15),
  };
}

/** Damage after which everything can still be read. */
export function chooseDamage(dice: Dice): Damage {
  return {
    ...NO_DAMAGE,
    randomLabels: dice.chance('labels', 0.5),
    randomBullets: dice.chance('bullets', 0.5),
    randomLevels: dice.chance('levels', 0.5),
    escapes: dice.chance('escapes', 0.5),
    brokenWords: dice.chance('words', 0.5),
    brokenLists: dice.chance('lists', 0.5),
    brokenPages: dice.chance('pages', 0.5),
  };
}

/** Damage that takes something away, on top of what does not. */
export function chooseLoss(dice: Dice): Damage {
  return {
    ...chooseDamage(dice),
    lostIds: dice.chance('ids', 0.5),
    brokenLinks: dice.chance('links', 0.6),
    latex: dice.chance('latex', 0.5),
    brokenCapitals: dice.chance('capitals', 0.3),
  };
}
