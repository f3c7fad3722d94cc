/** Precision, recall and F1 of one kind of fact, and what they rest on. */
export interface Figure {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many the gold has, how many of them the dataset has, and how many it has besides or otherwise. */
  readonly goldCount: number;
  readonly hitCount: number;
  readonly extraCount: number;
}

/** One fact in either, under a key that is equal when both speak of the same thing. */
export interface Fact {
  readonly mc: string;
  readonly text: string;
  /** What is said of it, where the two can differ in that: a strength, a name. */
  readonly value?: string;
}

export interface Tally {
  readonly figure: Figure;
  readonly misses: readonly string[];
}

/** What is there of what should be there; 1 when nothing should be and nothing is. */
function toFigure(kind: string, goldCount: number, hitCount: number, extraCount: number): Figure {
  const foundCount = hitCount + extraCount;
  const precision = foundCount === 0 ? 1 : hitCount / foundCount;
  const recall = goldCount === 0 ? 1 : hitCount / goldCount;
  return {
    kind,
    precision,
    recall,
    f1: harmonicMean(precision, recall),
    goldCount,
    hitCount,
    extraCount,
  };
}

export function harmonicMean(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/**
 * Compares two sets of facts by their keys. A miss is a line that stays the same as long as the
 * fact does: "x86-microconference subsystem missed: subsystem:boot (topic)".
 */
export function tally(
  kind: string,
  singular: string,
  gold: ReadonlyMap<string, Fact>,
  found: ReadonlyMap<string, Fact>,
): Tally {
  const missed = [...gold].filter(([key]) => !found.has(key));
  const extra = [...found].filter(([key]) => !gold.has(key));
  const differing = [...gold].flatMap(([key, asked]) => {
    const said = found.get(key);
    if (said === undefined || said.value === asked.value) return [];
    return [`${asked.mc} ${singular} differs: ${asked.text} is ${said.value}, not ${asked.value}`];
  });
  const hitCount = gold.size - missed.length - differing.length;
  return {
    figure: toFigure(kind, gold.size, hitCount, extra.length + differing.length),
    misses: [
      ...missed.map(([, { mc, text }]) => `${mc} ${singular} missed: ${text}`),
      ...extra.map(([, { mc, text }]) => `${mc} ${singular} extra: ${text}`),
      ...differing,
    ],
  };
}
