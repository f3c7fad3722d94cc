import { escapePart, quote, unescapePart } from './address-text';
import type { InLink } from './field-kinds';
import { SORT_COLUMNS, type Sort } from './view-state';

/** How a table is sorted: a column, with a minus before it for the other way round (`-mcs`). */
export const sortField: InLink<Sort> = {
  parameter: 'sort',
  write: writeSort,
  read: (text, _known, fallback) => {
    const word = unescapePart(text);
    const descending = word.startsWith('-');
    const by = SORT_COLUMNS.find((column) => column === word.slice(descending ? 1 : 0));
    if (by !== undefined) return { value: { by, descending } };
    return {
      notice: `This link sorts by ${quote(word)}, which this version does not have; sorting by ${fallback.by}.`,
    };
  },
};

function writeSort({ by, descending }: Sort): string {
  return `${descending ? '-' : ''}${escapePart(by)}`;
}
