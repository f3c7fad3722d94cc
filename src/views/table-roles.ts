/**
 * What a table and its parts are to those who listen. Elements say so themselves, but some browsers
 * forget it once their `display` is another than a table's.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** The same of a table that is walked cell by cell. */
export const GRID_ROLES = {
  ...TABLE_ROLES,
  table: { role: 'grid' },
  cell: { role: 'gridcell' },
} as const;
