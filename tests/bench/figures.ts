import { formatTable } from './measure';

/** One line of the browser's table: what the runs gave, and what was aimed at. */
export interface Figure {
  readonly name: string;
  readonly values: readonly number[];
  readonly unit: 'ms' | 'fps' | '%' | '×' | 'MB' | 'elements' | 'steps';
  /** The most, or the least, that the median should be. */
  readonly most?: number;
  readonly least?: number;
  /** Said where there is no value. */
  readonly missing?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (upper + lower) / 2;
}

/** The median decides; runs that miss where it does not are told all the same. */
function judge({ values, most, least }: Figure): string {
  if (most === undefined && least === undefined) return '';
  const isMet = (value: number): boolean =>
    value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? 0);
  if (!isMet(median(values))) return 'NOT MET';
  const met = values.filter(isMet).length;
  return met === values.length ? 'met' : `met in ${met} of ${values.length}`;
}

export function formatFigures(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, values, unit, most, least, missing } = figure;
    if (values.length === 0) return [name, missing ?? 'not measured'];
    const aim = most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '–';
    return [
      name,
      `${format(median(values))} ${unit}`,
      `${format(Math.min(...values))}–${format(Math.max(...values))}`,
      String(values.length),
      aim,
      judge(figure),
    ];
  });
  return formatTable([[title, 'median', 'min–max', 'runs', 'aim', ''], ...rows]);
}

const format = (value: number): string =>
  value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
