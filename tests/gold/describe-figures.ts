import type { Figure } from './tally';

/** The figures as a table, in percent. */
export function describeFigures(figures: readonly Figure[]): string {
  const head = ['', 'precision', 'recall', 'F1', 'gold', 'found', 'extra'];
  const rows = figures.map((figure) => [
    figure.kind,
    ...[figure.precision, figure.recall, figure.f1].map((share) => (share * 100).toFixed(1)),
    ...[figure.goldCount, figure.hitCount, figure.extraCount].map(String),
  ]);
  return [head, ...rows]
    .map(
      ([kind = '', ...cells]) => kind.padEnd(24) + cells.map((cell) => cell.padStart(10)).join(''),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}
