/** A cell of the matrix; column −1 is the title of the row. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a lower triangle; null for a key that leads nowhere. */
export function moveCell({ row, column }: Place, key: string, isFar: boolean, count: number) {
  const last = count - 1;
  const to = (nextRow: number, nextColumn: number): Place => {
    const inside = Math.max(0, Math.min(last, nextRow));
    return { row: inside, column: Math.max(-1, Math.min(inside - 1, nextColumn)) };
  };
  switch (key) {
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'PageUp':
      return to(row - 10, column);
    case 'PageDown':
      return to(row + 10, column);
    case 'Home':
      return to(isFar ? 0 : row, -1);
    case 'End':
      return isFar ? to(last, last) : to(row, row);
    default:
      return null;
  }
}
