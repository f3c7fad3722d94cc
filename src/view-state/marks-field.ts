import type { EntityId, McId, PersonId } from '../dataset/types';
import { type InLink, normalSet, readList, writeList } from './field-kinds';

/** What can be marked. */
export type MarkId = McId | PersonId;

/** What the reader has marked, and what somebody else has whose link is looked at. */
export interface Marks {
  /** Sorted, without repeats. Kept in this browser. */
  readonly own: readonly MarkId[];
  /** Sorted, without repeats; null as long as the reader's own are shown. */
  readonly shared: readonly MarkId[] | null;
}

export const NO_MARKS: Marks = { own: [], shared: null };

/**
 * Only a link to the plan itself says what is marked, and it says what is seen. Whoever opens it
 * looks at somebody else's marks: their own stay as they are.
 */
export const marksField: InLink<Marks> = {
  parameter: 'marks',
  onlyIn: 'mine',
  write: ({ own, shared }) => writeList(shared ?? own),
  read: (text, { resolve }) => {
    const { found, unknown } = readList(text, (word) => {
      const id = resolve(word);
      return id !== undefined && isMarkId(id) ? id : undefined;
    });
    const shared = normalSet(found);
    const value = { own: [], shared: shared.length === 0 ? null : shared };
    if (unknown === '') return { value };
    return {
      value,
      notice: `This link marks ${unknown}, which is no microconference and no person of this data; left out.`,
    };
  },
};

export function isMarkId(id: EntityId): id is MarkId {
  return id.startsWith('mc:') || id.startsWith('person:');
}
