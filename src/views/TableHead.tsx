import { useReady } from '../app/store';
import type { Sort } from '../view-state/view-state';
import { SortHead } from './SortHead';
import look from './Table.module.css';
import styles from './TablePage.module.css';
import { TABLE_ROLES } from './table-roles';

const COLUMNS: readonly { by: Sort['by']; word: string; isNumber: boolean; title: string }[] = [
  { by: 'name', word: 'Name', isNumber: false, title: 'Sort by name' },
  { by: 'kind', word: 'Kind', isNumber: false, title: 'Sort by kind' },
  { by: 'group', word: 'Group', isNumber: false, title: 'Sort by group' },
  { by: 'mcs', word: 'MCs', isNumber: true, title: 'Sort by how many microconferences it ties' },
  {
    by: 'ties',
    word: 'Ties',
    isNumber: true,
    title: 'Sort by how many lines of the graph end at it',
  },
];

export function TableHead() {
  const { sort } = useReady().viewState;
  return (
    <thead className={look.headRow} {...TABLE_ROLES.rowgroup}>
      <tr className={look.columns} {...TABLE_ROLES.row}>
        {COLUMNS.map((column) => (
          <SortHead key={column.by} sort={sort} {...column} />
        ))}
        <th scope="col" className={styles.roleHead} {...TABLE_ROLES.columnheader}>
          Role
        </th>
      </tr>
    </thead>
  );
}
