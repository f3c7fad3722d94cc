/** One line of the bench table. Times are in milliseconds, ratios plain numbers. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '×';
  readonly runs: number;
  readonly limit?: number;
}

/** The median time of `runs` warm runs; what the action gives is thrown away. */
export function medianTime(action: () => unknown, runs: number, warmups = 3): number {
  for (let warmup = 0; warmup < warmups; warmup++) action();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    action();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const upper = times[Math.floor(runs / 2)] ?? 0;
  const lower = times[Math.floor((runs - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}

export function formatMeasurements(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, value, unit, runs, limit }) => [
    name,
    `${format(value)} ${unit}`,
    String(runs),
    limit === undefined ? '–' : `${limit} ${unit}`,
    limit === undefined ? '' : value <= limit ? 'ok' : 'over',
  ]);
  return formatTable([['bench', 'median', 'runs', 'limit', ''], ...rows]);
}

/** Columns as wide as their widest cell: the first flush left, the others flush right. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}
