import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useApp, useReady } from '../app/store';
import { findRows, selectTable, type TableRow } from '../app/table';
import control from './Control.module.css';
import look from './Table.module.css';
import { TableHead } from './TableHead';
import styles from './TablePage.module.css';
import { TableRowItem } from './TableRowItem';
import { TABLE_ROLES } from './table-roles';

const FIRST_ROWS = 40;

/**
 * What the graph shows, as a table: for everybody who cannot or does not want to use the canvas. The
 * field above it narrows what is listed, not what the view is.
 */
export default function TablePage() {
  const { dataset, arrangement, viewState } = useReady();
  const table = selectTable(dataset, arrangement, viewState);
  const select = useApp((state) => state.select);
  const navigate = useApp((state) => state.navigate);
  const body = useRef<HTMLTableSectionElement>(null);
  const [text, setText] = useState('');
  // Typing must not wait for a thousand rows.
  const wanted = useDeferredValue(text);
  const found = useMemo(() => findRows(table.rows, wanted), [table, wanted]);
  // Hundreds of rows are laid out while the page goes on; the first of them are there at once.
  const rows = useDeferredValue(found, found.slice(0, FIRST_ROWS));
  const [active, setActive] = useState<string | null>(null);
  const selected = new Set<string>(viewState.select);
  const tabStop = findTabStop(rows, active, selected);

  const unfolded = useRef<number | null>(null);
  const open = useCallback(
    (row: TableRow) => {
      if (row.kind !== 'group') select(row.id as (typeof viewState.select)[number]);
      else if (row.unfolds !== null) {
        unfolded.current = row.group;
        navigate({ community: row.unfolds });
      }
    },
    [select, navigate],
  );
  // The row that was pressed is gone: the focus goes to the first of those that were in it.
  useEffect(() => {
    const first = rows.find(({ group, kind }) => group === unfolded.current && kind !== 'group');
    if (first === undefined) return;
    unfolded.current = null;
    buttonsOf(body.current)
      .find(({ dataset }) => dataset.row === first.id)
      ?.focus();
  }, [rows]);

  const enter = (): void =>
    buttonsOf(body.current)
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
  return (
    <section className={styles.view} aria-label="Table">
      <div className={styles.tools}>
        <label className={styles.find}>
          <span>Find in this table</span>
          <input
            type="search"
            className={`${control.field} ${styles.field}`}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && text !== '') {
                event.preventDefault();
                event.stopPropagation();
                setText('');
              } else if (event.key === 'ArrowDown') {
                event.preventDefault();
                enter();
              }
            }}
          />
        </label>
        <p className={styles.count} role="status">
          {found.length} of {table.rows.length} shown
        </p>
        {table.isFolded && viewState.community !== null && (
          <button
            type="button"
            className={control.button}
            onClick={() => navigate({ community: null })}
          >
            Fold all groups
          </button>
        )}
      </div>
      <div className={`${look.frame} ${styles.frame}`}>
        {table.rows.length > 0 && (
          <table className={look.table} {...TABLE_ROLES.table}>
            <caption className="visually-hidden">{table.sentence}</caption>
            <TableHead />
            <tbody
              ref={body}
              className={look.body}
              {...TABLE_ROLES.rowgroup}
              onKeyDown={moveFocus}
              onFocus={(event) => {
                const { row } = (event.target as HTMLElement).dataset;
                if (row !== undefined) setActive(row);
              }}
            >
              {rows.map((row) => (
                <TableRowItem
                  key={row.id}
                  row={row}
                  isSelected={selected.has(row.id)}
                  isTabStop={row.id === tabStop}
                  onOpen={open}
                />
              ))}
            </tbody>
          </table>
        )}
        {found.length === 0 && (
          <p className={look.empty}>
            {table.rows.length === 0
              ? 'There is nothing to list. Show hidden kinds again, loosen the filter, or choose another lens.'
              : `Nothing in this table says “${wanted.trim()}”. Press Esc in the field to see all rows.`}
          </p>
        )}
      </div>
    </section>
  );
}

/** A table is one stop of the Tab key: where the reader was, or the selection, or its first row. */
function findTabStop(
  rows: readonly TableRow[],
  active: string | null,
  selected: ReadonlySet<string>,
): string | undefined {
  const canOpen = rows.filter(({ kind, unfolds }) => kind !== 'group' || unfolds !== null);
  const stop =
    canOpen.find(({ id }) => id === active) ??
    canOpen.find(({ id }) => selected.has(id)) ??
    canOpen[0];
  return stop?.id;
}

function buttonsOf(body: HTMLElement | null): HTMLElement[] {
  return [...(body?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.indexOf(event.target as HTMLElement);
  const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: buttons.length - 1 }[key];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  buttons[next]?.focus();
}
