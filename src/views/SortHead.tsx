import { ArrowDown, ArrowUp } from 'lucide-react';
import { useApp } from '../app/store';
import type { Sort } from '../view-state/view-state';
import table from './Table.module.css';
import { TABLE_ROLES } from './table-roles';

interface SortHeadProps {
  readonly sort: Sort;
  readonly by: Sort['by'];
  readonly word: string;
  readonly title: string;
  /** A column of numbers. */
  readonly isNumber: boolean;
  /** Whoever sorts by how many there are wants to see the most first. */
  readonly isMany?: boolean;
}

/** The name of a column sorts by it, and pressed again turns the order round. */
export function SortHead({ sort, by, word, title, isNumber, isMany = isNumber }: SortHeadProps) {
  const adjust = useApp((state) => state.adjust);
  const isSorted = sort.by === by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={isNumber ? table.number : undefined}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      {...TABLE_ROLES.columnheader}
    >
      <button
        type="button"
        className={isSorted ? `${table.sort} ${table.sorted}` : table.sort}
        title={title}
        onClick={() => adjust({ sort: { by, descending: isSorted ? !sort.descending : isMany } })}
      >
        {word}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  );
}
