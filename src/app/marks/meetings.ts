import type { McId } from '../../dataset/types';
import { pushTo } from '../../lib/multi-map';
import type { Assignment, Half, Timetable } from '../../schedule/timetable';

/** Things that are all at the same time, of which one can go to one only. */
export interface Meeting {
  readonly bin: string;
  /** Two or more; merged microconferences are one. In order of track. */
  readonly items: readonly (readonly McId[])[];
}

/**
 * What of a timetable runs at the same time, in order of time, each as large as it can be: what
 * takes a whole bin meets those of its first half, and those of its second half, who do not meet
 * each other.
 */
export function findMeetings(
  { assignments, bins }: Timetable,
  merges: readonly (readonly McId[])[],
): Meeting[] {
  const ofBin = new Map<string, Assignment[]>();
  for (const assignment of assignments) pushTo(ofBin, assignment.bin, assignment);
  return bins.flatMap(({ id: bin }) => {
    const inside = ofBin.get(bin) ?? [];
    const during = (half: Half): Assignment[] =>
      inside.filter((one) => one.half === undefined || one.half === half);
    const [first, second] = [during(1), during(2)];
    // What is all there in the other half as well says nothing new.
    const groups = [
      ...(first.every((one) => second.includes(one)) ? [] : [first]),
      ...(second.every((one) => first.includes(one)) && second.length < first.length
        ? []
        : [second]),
    ];
    return groups
      .map((group) => ({ bin, items: mergeItems(group, merges) }))
      .filter(({ items }) => items.length > 1);
  });
}

function mergeItems(
  group: readonly Assignment[],
  merges: readonly (readonly McId[])[],
): readonly (readonly McId[])[] {
  const items = new Map<string, McId[]>();
  for (const { mc } of group) {
    const merge = merges.find((one) => one.includes(mc));
    pushTo(items, merge?.join() ?? mc, mc);
  }
  return [...items.values()];
}
