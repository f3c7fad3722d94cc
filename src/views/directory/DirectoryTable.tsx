import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Directory, DirectoryHead } from '../../app/directory/directory';
import { useApp, useReady } from '../../app/store';
import type { Sort } from '../../view-state/view-state';
import { SortHead } from '../SortHead';
import look from '../Table.module.css';
import { TABLE_ROLES } from '../table-roles';
import { DirectoryRowItem } from './DirectoryRowItem';
import styles from './DirectoryTable.module.css';

/** Rows drawn beyond what is seen, so that scrolling does not show white. */
const OVERSCAN = 12;
const USUAL_ROW_HEIGHT = 44;

interface DirectoryTableProps {
  readonly directory: Directory;
  readonly find: string;
  /** What it lists, in the plural. */
  readonly many: string;
}

/**
 * The rows of a list. Only those in sight are in the page; the table is one stop of the Tab key,
 * and the arrows, Home, End and the page keys walk all of it.
 */
export function DirectoryTable({ directory, find, many }: DirectoryTableProps) {
  const { columns, rows } = directory;
  const { viewState } = useReady();
  const select = useApp((state) => state.select);
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_ROW_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (place) => rows[place]?.id ?? place,
  });
  const stop = Math.min(active, rows.length - 1);
  const goTo = (place: number): void => {
    virtual.scrollToIndex(place);
    setActive(place);
    setWanted(place);
  };
  // A row that was out of sight takes the focus once it is in the page.
  useEffect(() => {
    if (wanted === null) return;
    const button = frame.current?.querySelector<HTMLElement>(`[data-place="${wanted}"]`);
    if (button === null || button === undefined) return;
    button.focus({ preventScroll: true });
    setWanted(null);
  });
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || rows.length === 0) return;
    const last = rows.length - 1;
    const page = Math.max(1, virtual.getVirtualItems().length - 2 * OVERSCAN);
    const next = {
      ArrowUp: stop - 1,
      ArrowDown: stop + 1,
      PageUp: stop - page,
      PageDown: stop + page,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    goTo(Math.max(0, Math.min(last, next)));
  };
  const template = ['minmax(180px, 3fr)', ...columns.map(widthOf)].join(' ');
  const selected = new Set<string>(viewState.select);
  return (
    <div
      ref={frame}
      className={`${look.frame} ${styles.frame}`}
      style={{ '--columns': template } as React.CSSProperties}
    >
      <table
        className={look.table}
        aria-rowcount={rows.length + 1}
        aria-label={`All ${many}`}
        {...TABLE_ROLES.table}
      >
        <Head columns={columns} sort={directory.sort} />
        <tbody
          className={`${look.body} ${styles.body}`}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onKeyDown}
          {...TABLE_ROLES.rowgroup}
        >
          {virtual.getVirtualItems().map(({ index: place, start, key }) => {
            const row = rows[place];
            return row === undefined ? null : (
              <DirectoryRowItem
                key={key}
                row={row}
                columns={columns}
                place={place}
                top={start}
                measure={virtual.measureElement}
                isSelected={selected.has(row.id)}
                isTabStop={place === stop}
                onOpen={() => {
                  setActive(place);
                  select(row.id);
                }}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className={look.empty}>
          {find === ''
            ? `There are no ${many} to list. Clear the filters, or choose another list.`
            : `None of the ${many} says “${find}”. Clear the field to see all.`}
        </p>
      )}
    </div>
  );
}

/** A number needs little; names share what is left. */
function widthOf({ counts }: DirectoryHead): string {
  return counts ? '76px' : 'minmax(120px, 2fr)';
}

/** Of these one wants to see the most first, though they are words. */
const MANY: readonly Sort['by'][] = ['runs', 'wanted', 'groups', 'cited', 'core'];

function Head({ columns, sort }: { columns: readonly DirectoryHead[]; sort: Sort }) {
  const name = { id: 'name' as const, word: 'Name', title: 'By name', counts: false };
  return (
    <thead className={look.headRow} {...TABLE_ROLES.rowgroup}>
      <tr className={look.columns} aria-rowindex={1} {...TABLE_ROLES.row}>
        {[name, ...columns].map(({ id, word, title, counts }) => (
          <SortHead
            key={id}
            sort={sort}
            by={id}
            word={word}
            title={`Sort: ${title}`}
            isNumber={counts}
            isMany={counts || MANY.includes(id)}
          />
        ))}
      </tr>
    </thead>
  );
}
