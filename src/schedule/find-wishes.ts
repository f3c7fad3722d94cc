import type { Overlap } from '../analysis/overlap';
import type { Dataset, McId } from '../dataset/types';
import { listDates } from '../lib/describe-date';
import { listWords } from '../lib/list-words';
import { describeBin } from './bins';
import { assembleProblem } from './build-problem';
import { constraintKeys } from './constraint-keys';
import type { Wish } from './explain-infeasible';
import type { Pin, PlanRequest } from './plan-request';
import type { Problem } from './problem';

/** A hard rule of a request that could be given up. */
export interface RequestWish extends Wish {
  readonly kind: 'strict' | 'absence' | 'forbidden' | 'only-on' | 'pin';
  readonly mcs: readonly McId[];
  /** What names it among its kind. */
  readonly key: string;
}

export interface RequestWishes {
  /** By kind, then in the order of the request. */
  readonly wishes: readonly RequestWish[];
  /** The problem under some of the wishes only. */
  readonly problemWith: (kept: readonly RequestWish[]) => Problem;
}

/**
 * The hard rules of a request one by one, for `explainInfeasible`.
 *
 * @param problem As `planSchedule` has it: of what takes place, in the length it has.
 * @param request As `planSchedule` has resolved it.
 */
export function findWishes(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  problem: Problem,
  request: PlanRequest,
): RequestWishes {
  const wishes = [
    ...findStrict(dataset, problem, request),
    ...findAbsences(dataset, problem, request),
    ...findForbidden(dataset, problem, request),
    ...findDays(dataset, problem, request),
    ...request.pins.map((pin): RequestWish => {
      return {
        kind: 'pin',
        mcs: [pin.mc],
        key: JSON.stringify(pin),
        label: sayPin(dataset, problem, pin),
      };
    }),
  ];
  return { wishes, problemWith: (kept) => buildWith(dataset, overlaps, problem, request, kept) };
}

function buildWith(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  problem: Problem,
  request: PlanRequest,
  kept: readonly RequestWish[],
): Problem {
  const keys = new Set(kept.map(({ kind, key }) => `${kind} ${key}`));
  const isKept = (kind: RequestWish['kind'], key: unknown): boolean =>
    keys.has(`${kind} ${typeof key === 'string' ? key : JSON.stringify(key)}`);
  const pins = request.pins.filter((pin) => isKept('pin', pin));
  const days = dataset.microconferences.flatMap((mc) =>
    constraintKeys(mc).filter((_, index) => mc.constraints[index]?.kind === 'only-on'),
  );
  const items = problem.items.map((item) => {
    const track = pins.find((pin) => item.mcs.includes(pin.mc) && pin.track !== undefined)?.track;
    return { ...item, track: track === undefined ? null : track - 1 };
  });
  const built = assembleProblem(dataset, overlaps, {
    request: {
      ...request,
      pins,
      forbidden: request.forbidden.filter((one) => isKept('forbidden', one)),
      absences: request.absences.filter((one) => isKept('absence', one)),
      switchedOff: [...request.switchedOff, ...days.filter((key) => !isKept('only-on', key))],
      strict: false,
    },
    bins: problem.bins,
    items,
  });
  const n = items.length;
  for (const { kind, key } of kept) {
    if (kind !== 'strict') continue;
    const [i, j] = key.split(' ').map(Number) as [number, number];
    built.apart[i * n + j] = 1;
    built.apart[j * n + i] = 1;
  }
  return built;
}

/** Pairs that `strict` keeps apart at any price. */
function findStrict(dataset: Dataset, problem: Problem, { strict }: PlanRequest): RequestWish[] {
  const { items, pairCost } = problem;
  if (!strict) return [];
  return items.flatMap(({ mcs }, i) =>
    items.flatMap((other, j): RequestWish[] => {
      const pair = i * items.length + j;
      const isLoss = (pairCost.declared[pair] ?? 0) > 0 || (pairCost.runs[pair] ?? 0) > 0;
      if (j <= i || !isLoss) return [];
      const both = [...mcs, ...other.mcs];
      const label = `${sayMcs(dataset, both)} not at the same time`;
      return [{ kind: 'strict', mcs: both, key: `${i} ${j}`, label }];
    }),
  );
}

function findAbsences(
  dataset: Dataset,
  problem: Problem,
  { absences }: PlanRequest,
): RequestWish[] {
  return absences.map((absence) => {
    const name = dataset.people.find(({ id }) => id === absence.person)?.name ?? absence.person;
    const label = `${name} not there on ${sayBin(problem, absence.bin)}`;
    return { kind: 'absence', mcs: [], key: JSON.stringify(absence), label };
  });
}

function findForbidden(
  dataset: Dataset,
  problem: Problem,
  { forbidden }: PlanRequest,
): RequestWish[] {
  return forbidden.map((one) => {
    const label = `${sayMcs(dataset, [one.mc])} not on ${sayBin(problem, one.bin)}`;
    return { kind: 'forbidden', mcs: [one.mc], key: JSON.stringify(one), label };
  });
}

/** What proposals ask of the day. */
function findDays(
  dataset: Dataset,
  { items }: Problem,
  { switchedOff }: PlanRequest,
): RequestWish[] {
  const placed = new Set(items.flatMap(({ mcs }) => mcs));
  return dataset.microconferences
    .filter(({ id }) => placed.has(id))
    .flatMap((mc) =>
      constraintKeys(mc).flatMap((key, index): RequestWish[] => {
        const constraint = mc.constraints[index];
        if (constraint?.kind !== 'only-on' || switchedOff.includes(key)) return [];
        const label = `${mc.shortTitle} only on ${listDates(constraint.dates)}`;
        return [{ kind: 'only-on', mcs: [mc.id], key, label }];
      }),
    );
}

function sayPin(dataset: Dataset, problem: Problem, { mc, bin, day, track }: Pin): string {
  const parts = [
    ...(bin === undefined ? [] : [sayBin(problem, bin)]),
    ...(day === undefined ? [] : [day]),
    ...(track === undefined ? [] : [`track ${track}`]),
  ];
  return `${sayMcs(dataset, [mc])} pinned to ${listWords(parts)}`;
}

function sayBin({ bins }: Problem, id: string): string {
  const bin = bins.find((one) => one.id === id);
  return bin === undefined ? id : describeBin(bin);
}

function sayMcs({ microconferences }: Dataset, ids: readonly McId[]): string {
  return listWords(ids.map((id) => microconferences.find((mc) => mc.id === id)?.shortTitle ?? id));
}
