import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Bin } from '../../schedule/problem';
import { type Assignment, sortAssignments, type Timetable } from '../../schedule/timetable';

/** The timetable that was opened last. A link has its bins by name only; how long they are is here. */
export interface Imported {
  readonly bins: readonly Bin[];
  readonly assignments: readonly Assignment[];
  /** The conference's own timetable, not something that is still being planned. */
  readonly isReal: boolean;
}

/** It lasts as long as the page: a view is complete without it. */
export const importedStore = createStore<{ readonly imported: Imported | null }>(() => ({
  imported: null,
}));

export function useImported(): Imported | null {
  return useStore(importedStore, ({ imported }) => imported);
}

/** Whatever is planned or changed here is a proposal; what was opened and left as it was is not. */
export function isProposal(imported: Imported | null, { assignments, bins }: Timetable): boolean {
  if (imported?.isReal !== true) return true;
  const text = (all: readonly Assignment[]): string =>
    JSON.stringify(
      sortAssignments(all, bins).map(({ mc, bin, track, half }) => [mc, bin, track, half ?? 0]),
    );
  return text(imported.assignments) !== text(assignments);
}
