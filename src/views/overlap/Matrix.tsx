import { useCallback, useRef, useState } from 'react';
import { type Matrix as MatrixValue, moveRow } from '../../app/overlap/matrix';
import { useApp, useReady } from '../../app/store';
import type { McId } from '../../dataset/types';
import { GRID_ROLES } from '../table-roles';
import styles from './Matrix.module.css';
import { MatrixGround } from './MatrixGround';
import { MatrixRowItem } from './MatrixRowItem';
import { moveCell, type Place } from './matrix-keys';

/** The place of the titles at the left. */
const TITLES = -1;

/**
 * The lower half of the table of all pairs: one stop of the Tab key, walked by arrows. Every cell
 * says the whole of its pair, so that nobody needs the titles on the diagonal, which are only seen.
 */
export function Matrix({
  matrix,
  onPoint,
}: {
  matrix: MatrixValue;
  onPoint: (sentence: string | null) => void;
}) {
  const { rows } = matrix;
  const { viewState } = useReady();
  const { select: selected, order } = viewState;
  const select = useApp((state) => state.select);
  const adjust = useApp((state) => state.adjust);
  const grid = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<Place>({ row: 0, column: TITLES });
  const [pointed, setPointed] = useState<Place | null>(null);
  const isByHand = typeof order !== 'string';
  const open = useCallback((...ids: McId[]) => select(...ids), [select]);
  const focus = (place: Place): void => {
    grid.current
      ?.querySelector<HTMLElement>(`[data-place="${place.row},${place.column}"]`)
      ?.focus();
  };
  const point = (place: Place | null): void => {
    setPointed(place);
    const cell = place === null ? undefined : rows[place.row]?.cells[place.column];
    onPoint(cell?.sentence ?? (place === null ? null : (rows[place.row]?.fullTitle ?? null)));
  };
  const move = useCallback(
    (id: McId, to: number) => adjust({ order: moveRow(matrix, id, to) }),
    [adjust, matrix],
  );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const at = placeOf(event.target);
    if (at === null) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    const row = rows[at.row];
    if (altKey && step !== undefined && isByHand && row !== undefined) {
      event.preventDefault();
      move(row.id, at.row + step);
      const next = Math.max(0, Math.min(rows.length - 1, at.row + step));
      // The row is drawn at its new place by then.
      requestAnimationFrame(() => focus({ row: next, column: TITLES }));
      return;
    }
    if (altKey || metaKey) return;
    if (key === 'Escape' && selected.length > 0) {
      event.preventDefault();
      select();
      return;
    }
    const next = moveCell(at, key, ctrlKey, rows.length);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };
  const last = rows.length - 1;
  const stopRow = Math.min(stop.row, last);
  return (
    <div className={styles.frame}>
      <div
        className={isByHand ? `${styles.stage} ${styles.byHand}` : styles.stage}
        style={{ '--count': rows.length } as React.CSSProperties}
      >
        <MatrixGround blocks={matrix.blocks} count={rows.length} pointed={pointed} />
        <table
          ref={grid}
          className={styles.table}
          {...GRID_ROLES.table}
          aria-label="What every two microconferences share"
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const place = placeOf(event.target);
            if (place === null) return;
            setStop(place);
            point(place);
          }}
          onBlur={() => point(null)}
          onMouseOver={(event) => {
            const place = placeOf(event.target);
            if (place?.row !== pointed?.row || place?.column !== pointed?.column) point(place);
          }}
          onMouseLeave={() => point(null)}
        >
          <colgroup>
            <col className={styles.heads} />
            <col span={rows.length} />
          </colgroup>
          <tbody {...GRID_ROLES.rowgroup}>
            {rows.map((row, place) => (
              <MatrixRowItem
                key={row.id}
                row={row}
                place={place}
                stop={place === stopRow ? Math.min(stop.column, place - 1) : null}
                isPointed={pointed?.row === place || pointed?.column === place}
                isSelected={selected.includes(row.id)}
                partner={partnerOf(row.id, selected)}
                onOpen={open}
                onMove={isByHand ? move : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** The other one of a selected pair. */
function partnerOf(id: McId, selected: readonly string[]): string | null {
  if (selected.length !== 2 || !selected.includes(id)) return null;
  return selected.find((other) => other !== id) ?? null;
}

/** Where in the matrix an element is that can be pressed. */
function placeOf(element: EventTarget): Place | null {
  const text = (element as Element).closest<HTMLElement>('[data-place]')?.dataset.place;
  if (text === undefined) return null;
  const [row = 0, column = TITLES] = text.split(',').map(Number);
  return { row, column };
}
