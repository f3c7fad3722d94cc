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
