/** Orders texts by code unit: the same on every machine, whatever the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders by the first of several keys that differs; numbers ascend, texts by code unit. */
export function compareBy<T>(
  ...keys: ((item: T) => string | number)[]
): (left: T, right: T) => number {
  return (left, right) => {
    for (const key of keys) {
      const a = key(left);
      const b = key(right);
      if (a === b) continue;
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      return compareText(String(a), String(b));
    }
    return 0;
  };
}
