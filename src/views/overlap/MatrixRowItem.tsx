import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo } from 'react';
import type { MatrixCell, MatrixRow } from '../../app/overlap/matrix';
import type { McId } from '../../dataset/types';
import { GRID_ROLES } from '../table-roles';
import { EvidenceSign } from './EvidenceSign';
import styles from './Matrix.module.css';

interface Props {
  readonly row: MatrixRow;
  readonly place: number;
  /** The column that the Tab key comes to, if it is in this row. */
  readonly stop: number | null;
  readonly isPointed: boolean;
  readonly isSelected: boolean;
  /** The other one of a selected pair, if this is one of the two. */
  readonly partner: string | null;
  readonly onOpen: (...ids: McId[]) => void;
  /** Moves the row to a place; null where the order is not made by hand. */
  readonly onMove: ((id: McId, to: number) => void) | null;
}

/** A row: title, one cell per earlier row, and the title of its column on the diagonal. */
export const MatrixRowItem = memo(function MatrixRowItem(props: Props) {
  const { row, place, stop, isPointed, isSelected, partner, onOpen, onMove } = props;
  const { id, title, fullTitle, community, cells } = row;
  const colour = {
    '--fill': `var(--fill-${community % 11})`,
    '--text': `var(--text-${community % 11})`,
  } as React.CSSProperties;
  const marks = [isPointed ? styles.pointed : '', isSelected ? styles.chosen : ''].join(' ');
  return (
    <tr style={colour} {...GRID_ROLES.row}>
      <th
        scope="row"
        {...GRID_ROLES.rowheader}
        className={styles.head}
        draggable={onMove !== null}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
        onDragOver={(event) => onMove !== null && event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          onMove?.(event.dataTransfer.getData('text/plain') as McId, place);
        }}
      >
        <div className={styles.headLine}>
          {onMove !== null && (
            <>
              <Move word={`Move ${title} up`} onMove={() => onMove(id, place - 1)} isUp />
              <Move word={`Move ${title} down`} onMove={() => onMove(id, place + 1)} />
            </>
          )}
          <button
            type="button"
            className={`${styles.title} ${marks}`}
            title={fullTitle}
            data-place={`${place},-1`}
            tabIndex={stop === -1 ? 0 : -1}
            onClick={() => onOpen(id)}
          >
            <bdi>{title}</bdi>
          </button>
        </div>
      </th>
      {cells.map((cell, column) => (
        <Cell
          key={cell.other}
          id={id}
          cell={cell}
          place={`${place},${column}`}
          isStop={stop === column}
          isOpen={partner === cell.other}
          onOpen={onOpen}
        />
      ))}
      <td className={styles.diagonal} aria-hidden="true">
        <span className={`${styles.turned} ${marks}`}>{title}</span>
      </td>
    </tr>
  );
});

function Move({
  word,
  onMove,
  isUp = false,
}: {
  word: string;
  onMove: () => void;
  isUp?: boolean;
}) {
  const Arrow = isUp ? ChevronUp : ChevronDown;
  return (
    <button type="button" className={styles.move} tabIndex={-1} aria-label={word} onClick={onMove}>
      <Arrow size={14} aria-hidden="true" />
    </button>
  );
}

const OPEN = { 'aria-selected': true } as const;

interface CellProps {
  readonly id: McId;
  readonly cell: MatrixCell;
  readonly place: string;
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly onOpen: Props['onOpen'];
}

function Cell({ id, cell, place, isStop, isOpen, onOpen }: CellProps) {
  const { other, sentence, evidence, count, size, community } = cell;
  const looks = [
    styles.cell,
    evidence === 'runs' || evidence === 'declared' ? styles.strong : '',
    evidence === 'subject' && community === 0 ? styles.quiet : '',
    community > 0 ? styles.inside : '',
  ];
  return (
    <td {...GRID_ROLES.cell} {...(isOpen ? OPEN : {})}>
      <button
        type="button"
        className={looks.join(' ')}
        aria-label={sentence}
        data-place={place}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onOpen(other, id)}
      >
        {evidence !== null && (
          <>
            <EvidenceSign evidence={evidence} size={size} />
            {evidence !== 'declared' && <span className={styles.number}>{count}</span>}
          </>
        )}
      </button>
    </td>
  );
}
