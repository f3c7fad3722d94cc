import { runsIt, strongestRole } from '../analysis/presence';
import type { Dataset, McId, PersonId, Role } from '../dataset/types';
import { dayOf } from './bins';
import { keptConstraints } from './constraint-keys';
import type { PlanRequest } from './plan-request';
import type { Bin, Item } from './problem';

/** Why an item cannot stand in a bin. */
export interface Barrier {
  readonly kind: 'pin' | 'forbidden' | 'absence' | 'only-on';
  /** Which of the item's microconferences it is about. */
  readonly mc: McId;
  /** Who is not there. */
  readonly person?: PersonId;
}

/** What keeps an item out of a bin: pins, forbidden bins, absences of who runs it, its own days. */
export type BarriersOf = (item: Item, bin: Bin) => Barrier[];

/** Reads the barriers of a request. A date without a year (`--09-18`) fits every year. */
export function createBarriers(dataset: Dataset, request: PlanRequest): BarriersOf {
  const mcs = new Map(dataset.microconferences.map((mc) => [mc.id, mc]));
  const runners = findRunners(dataset);
  const ofMc = (id: McId, bin: Bin): Barrier[] => {
    const found: Barrier[] = [];
    const isElsewhere = request.pins.some(
      (pin) =>
        pin.mc === id &&
        ((pin.bin !== undefined && pin.bin !== bin.id) ||
          (pin.day !== undefined && pin.day !== dayOf(bin))),
    );
    if (isElsewhere) found.push({ kind: 'pin', mc: id });
    if (request.forbidden.some((one) => one.mc === id && one.bin === bin.id)) {
      found.push({ kind: 'forbidden', mc: id });
    }
    for (const absence of request.absences) {
      if (absence.bin !== bin.id || runners.get(id)?.has(absence.person) !== true) continue;
      found.push({ kind: 'absence', mc: id, person: absence.person });
    }
    const mc = mcs.get(id);
    for (const constraint of mc === undefined ? [] : keptConstraints(mc, request.switchedOff)) {
      if (constraint.kind !== 'only-on' || isOnDates(bin, constraint.dates)) continue;
      found.push({ kind: 'only-on', mc: id });
    }
    return found;
  };
  return (item, bin) => item.mcs.flatMap((mc) => ofMc(mc, bin));
}

/** A bin without a date cannot be said to be on another day. */
export function isOnDates(bin: Bin, dates: readonly string[]): boolean {
  const { date } = bin;
  if (date === undefined) return true;
  return dates.some((wanted) => wanted === date || wanted === `-${date.slice(4)}`);
}

/** Who runs each microconference, and in which role. */
export function findRunners(dataset: Dataset): Map<McId, Map<PersonId, Role>> {
  const runners = new Map<McId, Map<PersonId, Role>>();
  for (const relation of dataset.relations) {
    const role = strongestRole(relation);
    if (relation.kind !== 'participates' || !runsIt(role)) continue;
    const mc = relation.to as McId;
    const people = runners.get(mc) ?? new Map<PersonId, Role>();
    runners.set(mc, people.set(relation.from as PersonId, role));
  }
  return runners;
}
