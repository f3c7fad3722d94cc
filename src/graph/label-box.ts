import type { Size } from './boxes';

const MC_CHAR = 7.6;
const OTHER_CHAR = 6.3;
const TITLE_CHAR = 8.6;
/** From this many characters on, a label stands on two lines. */
const TWO_LINES_FROM = 12;

/** Two lines from 12 characters on, split at the space or slash nearest the middle. */
export function labelLines(label: string): string[] {
  if (label.length < TWO_LINES_FROM) return [label];
  let best: { at: number; miss: number } | undefined;
  for (let at = 1; at < label.length; at++) {
    const before = label[at - 1];
    // A line may end after a slash or at a space; the space itself is dropped.
    const splits = before === '/' || label[at] === ' ';
    const miss = Math.abs(at - label.length / 2);
    if (splits && (best === undefined || miss < best.miss)) best = { at, miss };
  }
  if (best === undefined) return [label];
  return [label.slice(0, best.at).trim(), label.slice(best.at).trim()];
}

/** The box of a microconference: 13 px at weight 600, with its padding. */
export function mcBox(label: string): Size {
  const lines = labelLines(label);
  const longest = Math.max(...lines.map(({ length }) => length));
  return { width: longest * MC_CHAR + 28, height: lines.length * 18 + 14 };
}

/** A 16 px glyph with an 11 px label under it. */
export function otherSize(label: string): Size {
  return { width: Math.max(20, label.length * OTHER_CHAR), height: 36 };
}

/** The box of a region's title, 13 px and bold. */
export function titleSize(title: string): Size {
  return { width: title.length * TITLE_CHAR, height: 18 };
}

/** The box of a folded group: its title and what it holds, a line each. */
export function groupBox(label: string): Size {
  const lines = label.split('\n');
  const longest = Math.max(...lines.map(({ length }) => length));
  return { width: longest * MC_CHAR + 36, height: lines.length * 18 + 22 };
}
