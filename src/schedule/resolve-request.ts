import type { Dataset, McId } from '../dataset/types';
import { compareText } from '../lib/order';
import { buildBins, dayOf } from './bins';
import { constraintKeys } from './constraint-keys';
import type { Pin, PlanRequest } from './plan-request';
import type { Bin } from './problem';
import { RequestError, unknownError } from './request-error';

/** As many rooms side by side as the board and the proof are made for. */
const MAX_TRACKS = 8;
const MAX_DAYS = 14;
const MAX_PERIODS = 12;

/**
 * A request with every id as the dataset has it today (given with or without its prefix, or as it
 * was called before), lists sorted and without repetition, groups that share a member joined.
 *
 * @param known The bins of a given timetable, where they are not those the request asks for; its size is then
 *   not for us to limit.
 * @throws RequestError for an unknown name, which names the nearest, and for wishes that cannot
 *   be meant so. What merely cannot be fulfilled together is for the proof to find.
 */
export function resolveRequest(
  dataset: Dataset,
  request: PlanRequest,
  known?: readonly Bin[],
): PlanRequest {
  if (known === undefined) {
    checkNumber('tracks', request.tracks, MAX_TRACKS);
    checkNumber('days', request.days, MAX_DAYS);
    checkNumber('periods', request.periods, MAX_PERIODS);
  }
  const mcOf = idReader(dataset.microconferences, 'mc', 'microconference');
  const personOf = idReader(dataset.people, 'person', 'person');
  const bins = known ?? buildBins(dataset.event, request.days, request.periods);
  const binOf = nameReader(
    'bin',
    bins.map(({ id }) => id),
  );
  const dayNamed = nameReader('day', [...new Set(bins.map(dayOf))]);
  const keyOf = nameReader('constraint', dataset.microconferences.flatMap(constraintKeys));
  const mcs = (ids: readonly McId[]): McId[] => sortSet(ids.map(mcOf));

  const resolved: PlanRequest = {
    ...request,
    halves: mcs(request.halves),
    without: mcs(request.without),
    merges: joinGroups(request.merges.map(mcs)),
    pins: sortSet(
      request.pins.map((pin) => resolvePin(pin, { mcOf, binOf, dayNamed, tracks: request.tracks })),
    ),
    forbidden: sortSet(request.forbidden.map(({ mc, bin }) => ({ mc: mcOf(mc), bin: binOf(bin) }))),
    absences: sortSet(
      request.absences.map(({ person, bin }) => ({ person: personOf(person), bin: binOf(bin) })),
    ),
    switchedOff: sortSet(request.switchedOff.map(keyOf)),
  };
  checkWithout(resolved);
  return resolved;
}

function checkNumber(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return;
  throw new RequestError(`The number of ${name} is a whole number from 1 to ${max}, not ${value}.`);
}

/** Reads an id with or without its prefix, or one that was in use before. */
function idReader<Kind extends 'mc' | 'person'>(
  entities: readonly { readonly id: `${Kind}:${string}`; readonly formerIds?: readonly string[] }[],
  prefix: Kind,
  kind: string,
): (id: string) => `${Kind}:${string}` {
  const known = new Map<string, `${Kind}:${string}`>();
  for (const { id, formerIds = [] } of entities) for (const old of formerIds) known.set(old, id);
  for (const { id } of entities) known.set(id, id);
  return (id) => {
    const full = id.startsWith(`${prefix}:`) ? id : `${prefix}:${id}`;
    const found = known.get(full);
    if (found === undefined) {
      throw unknownError(
        kind,
        full,
        entities.map((entity) => entity.id),
      );
    }
    return found;
  };
}

function nameReader(kind: string, known: readonly string[]): (name: string) => string {
  return (name) => {
    if (!known.includes(name)) throw unknownError(kind, name, known);
    return name;
  };
}

interface PinReaders {
  mcOf(id: string): McId;
  binOf(id: string): string;
  dayNamed(name: string): string;
  readonly tracks: number;
}

function resolvePin({ mc, bin, day, track }: Pin, readers: PinReaders): Pin {
  const id = readers.mcOf(mc);
  if (bin === undefined && day === undefined && track === undefined) {
    throw new RequestError(`The pin of ${id} names no bin, day or track.`);
  }
  if (track !== undefined && !(Number.isInteger(track) && track >= 1 && track <= readers.tracks)) {
    throw new RequestError(
      `${id} is pinned to track ${track}, but the tracks are 1 to ${readers.tracks}.`,
    );
  }
  return {
    mc: id,
    ...(bin === undefined ? {} : { bin: readers.binOf(bin) }),
    ...(day === undefined ? {} : { day: readers.dayNamed(day) }),
    ...(track === undefined ? {} : { track }),
  };
}

/** Sorted by what they say, each once. */
function sortSet<T>(values: readonly T[]): T[] {
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

/** Groups that share a member are one group. */
function joinGroups(groups: readonly (readonly McId[])[]): McId[][] {
  const joined: Set<McId>[] = [];
  for (const group of groups) {
    if (group.length < 2) {
      throw new RequestError(`Merging takes two microconferences or more, not ${group.length}.`);
    }
    const touching = joined.filter((one) => group.some((mc) => one.has(mc)));
    for (const one of touching) joined.splice(joined.indexOf(one), 1);
    joined.push(new Set([...touching.flatMap((one) => [...one]), ...group]));
  }
  return sortSet(joined.map((one) => [...one].sort()));
}

/** Nobody can be left out and asked for. */
function checkWithout({ without, merges, pins }: PlanRequest): void {
  for (const mc of without) {
    if (merges.some((group) => group.includes(mc))) {
      throw new RequestError(`${mc} is both left out and merged.`);
    }
    if (pins.some((pin) => pin.mc === mc)) {
      throw new RequestError(`${mc} is both left out and pinned.`);
    }
  }
}
