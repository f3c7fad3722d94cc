import { memo } from 'react';
import type { Matrix } from '../../app/overlap/matrix';
import styles from './Matrix.module.css';
import type { Place } from './matrix-keys';

interface Props {
  readonly blocks: Matrix['blocks'];
  readonly count: number;
  readonly pointed: Place | null;
}

/** What lies under the cells: the communities, the grid, and the way from a cell to its titles. */
export function MatrixGround({ blocks, count, pointed }: Props) {
  return (
    <div className={styles.ground} aria-hidden="true">
      <Blocks blocks={blocks} count={count} />
      {pointed !== null && pointed.column >= 0 && (
        <>
          <span className={styles.across} style={span(pointed.row, 0, pointed.row)} />
          <span className={styles.down} style={span(pointed.column, pointed.column + 1, count)} />
        </>
      )}
    </div>
  );
}

function span(at: number, from: number, to: number): React.CSSProperties {
  return { '--at': at, '--from': from, '--to': to } as React.CSSProperties;
}

/** Drawn in cells: the frame gives them their size. */
const Blocks = memo(function Blocks({ blocks, count }: Omit<Props, 'pointed'>) {
  const lines = Array.from({ length: count }, (_, at) => at);
  return (
    <svg
      className={styles.blocks}
      viewBox={`0 0 ${count} ${count}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map((at) => (
        <path
          key={at}
          className={styles.gridLine}
          d={`M0 ${at + 1}H${at + 1}M${at} ${at}V${count}`}
        />
      ))}
      {blocks.map(({ community, start, end }) => (
        <g key={start} style={{ '--fill': `var(--fill-${community % 11})` } as React.CSSProperties}>
          <path className={styles.block} d={`M${start} ${start}L${end} ${end}H${start}Z`} />
          <path className={styles.blockEdge} d={`M${start} ${start}V${end}H${end}`} />
        </g>
      ))}
    </svg>
  );
});
