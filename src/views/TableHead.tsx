import { ArrowDown, ArrowUp } from 'lucide-react';
import { useApp, useReady } from '../app/store';
import type { Sort } from '../view-state/view-state';
import styles from './TablePage.module.css';
import { TABLE_ROLES } from './table-roles';

const COLUMNS: readonly { by: Sort['by']; word: string; counts: boolean; title: string }[] = [
  { by: 'name', word: 'Name', counts: false, title: 'Sort by name' },
  { by: 'kind', word: 'Kind', counts: false, title: 'Sort by kind' },
  { by: 'group', word: 'Group', counts: false, title: 'Sort by group' },
  { by: 'mcs', word: 'MCs', counts: true, title: 'Sort by how many microconferences it ties' },
  {
    by: 'ties',
    word: 'Ties',
    counts: true,
    title: 'Sort by how many lines of the graph end at it',
  },
];

/** The columns; the name of each sorts by it, and pressed again turns the order round. */
export function TableHead() {
  const { viewState } = useReady();
  const adjust = useApp((state) => state.adjust);
  const { by: sortedBy, descending } = viewState.sort;
  return (
    <thead className={styles.headRow} {...TABLE_ROLES.rowgroup}>
      <tr className={styles.columns} {...TABLE_ROLES.row}>
        {COLUMNS.map(({ by, word, counts, title }) => {
          const isSorted = by === sortedBy;
          const Arrow = descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={by}
              scope="col"
              className={counts ? styles.number : undefined}
              aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
              {...TABLE_ROLES.columnheader}
            >
              <button
                type="button"
                className={isSorted ? `${styles.sort} ${styles.sorted}` : styles.sort}
                title={title}
                // Whoever sorts by a count wants to see the most first.
                onClick={() =>
                  adjust({ sort: { by, descending: isSorted ? !descending : counts } })
                }
              >
                {word}
                {isSorted && <Arrow size={14} aria-hidden="true" />}
              </button>
            </th>
          );
        })}
        <th scope="col" className={styles.roleHead} {...TABLE_ROLES.columnheader}>
          Role
        </th>
      </tr>
    </thead>
  );
}
