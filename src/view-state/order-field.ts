import type { MatrixOrder } from '../analysis/matrix-order';
import { escapePart } from './address-text';
import { type InLink, readList } from './field-kinds';
import { findMc } from './filter-field';

const WORDS = ['group', 'title', 'total'] as const;

/**
 * How the rows of the matrix are ordered: a word, or the list of somebody's hand in its order:
 *
 *     order = "group" | "title" | "total" | mc-id *("," mc-id)
 *
 * For example `mc:sched-mc,mc:rust-mc`. Microconferences that the list leaves out come after it.
 */
export const orderField: InLink<MatrixOrder> = {
  parameter: 'order',
  write: (order) =>
    typeof order === 'string' ? order : [...new Set(order)].map(escapePart).join(',') || 'group',
  read: (text, known, fallback) => {
    const word = WORDS.find((one) => one === text);
    if (word !== undefined) return { value: word };
    const { found, unknown } = readList(text, (id) => findMc(id, known));
    const value = found.length === 0 ? fallback : [...new Set(found)];
    if (unknown === '') return { value };
    const notice = `This link puts ${unknown} in order, which this data does not have; left out.`;
    return { value, notice };
  },
};
