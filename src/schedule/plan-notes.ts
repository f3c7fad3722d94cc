import type { Dataset } from '../dataset/types';
import { compareBy } from '../lib/order';
import { isOnDates } from './allowed-places';
import { keptConstraints } from './constraint-keys';
import type { PlanRequest } from './plan-request';
import type { Problem } from './problem';

/**
 * What proposals ask that the plan does not hold them to, a sentence each: lengths that no bin has,
 * rooms, and days that a timetable without these dates cannot keep.
 */
export function findPlanNotes(
  dataset: Dataset,
  { items, bins }: Problem,
  request: PlanRequest,
): string[] {
  const halves = new Set(items.flatMap(({ mcs, isHalf }) => (isHalf ? mcs : [])));
  const placed = new Set(items.flatMap(({ mcs }) => mcs));
  const longest = Math.max(0, ...bins.map(({ minutes }) => minutes ?? 0));
  const notes: string[] = [];
  const mcs = [...dataset.microconferences].sort(compareBy(({ id }) => id));
  for (const mc of mcs) {
    if (!placed.has(mc.id)) continue;
    for (const constraint of keptConstraints(mc, request.switchedOff)) {
      if (constraint.kind === 'room') notes.push(`${mc.shortTitle} asks: “${constraint.text}”`);
      if (constraint.kind === 'duration') {
        const minutes = halves.has(mc.id) ? (dataset.event.halfMinutes ?? longest / 2) : longest;
        if (minutes > 0 && minutes < constraint.minutes) {
          notes.push(
            `${mc.shortTitle} asks for ${constraint.minutes} minutes; its place here has ${minutes}.`,
          );
        }
      }
      if (constraint.kind === 'only-on') {
        const days = constraint.dates.join(', ');
        if (bins.every(({ date }) => date === undefined)) {
          notes.push(`${mc.shortTitle} asks for ${days}; this timetable has no dates.`);
        } else if (!bins.some((bin) => isOnDates(bin, constraint.dates))) {
          notes.push(`${mc.shortTitle} asks for ${days}, which is no day of this timetable.`);
        }
      }
    }
  }
  return notes;
}
