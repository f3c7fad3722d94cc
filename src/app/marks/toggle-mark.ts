import type { MarkId, Marks } from '../../view-state/marks-field';

export { isMarkId, NO_MARKS } from '../../view-state/marks-field';

/** Marks something, or takes its mark away; a plan that came with a link stays as it is. */
export function toggleMark({ own, shared }: Marks, id: MarkId): Marks {
  const others = own.filter((one) => one !== id);
  return { own: others.length < own.length ? others : [...own, id].sort(), shared };
}

/** What is marked, as the page shows it: a link's marks as long as they are looked at. */
export function shownMarks({ own, shared }: Marks): readonly MarkId[] {
  return shared ?? own;
}

/** Adds what a link marks to the reader's own. */
export function keepShared({ own, shared }: Marks): Marks {
  return { own: [...new Set([...own, ...(shared ?? [])])].sort(), shared: null };
}
