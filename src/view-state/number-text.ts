/** What a number in a link may be: from `min` to `max`, with at most so many decimals. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

/** The number as a link carries it: brought into its bounds and rounded. What is none is `min`. */
export function writeNumber(value: number, { min, max, decimals }: Bounds): string {
  const scale = 10 ** decimals;
  const inRange = value >= min ? Math.min(max, value) : min;
  return String(Math.round(inRange * scale) / scale);
}

/** The number that a text says, if it is within the bounds and written in plain digits. */
export function readNumber(word: string, { min, max, decimals }: Bounds): number | undefined {
  const match = /^\d{1,10}(?:\.(\d{1,10}))?$/.exec(word);
  if (match === null || (match[1] ?? '').length > decimals) return undefined;
  const value = Number(word);
  return value >= min && value <= max ? value : undefined;
}
