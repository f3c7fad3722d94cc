import { parseArgs } from 'node:util';
import { findOverlaps, type Overlap } from '../analysis/overlap';
import { parseDataset } from '../dataset/parse-dataset';
import { DEFAULT_POLICY } from '../dataset/policy';
import type { Dataset, McId } from '../dataset/types';
import { formatJson } from '../lib/json';
import { SourceError } from '../lib/source-error';
import { describeBin } from '../schedule/bins';
import { findConflicts } from '../schedule/conflicts';
import { describePlan } from '../schedule/describe-plan';
import { explainInfeasible } from '../schedule/explain-infeasible';
import { findUnavoidable } from '../schedule/find-unavoidable';
import { findWishes } from '../schedule/find-wishes';
import { defaultRequest, type Pin, type PlanRequest } from '../schedule/plan-request';
import { finishPlan, type Plan, planSchedule } from '../schedule/plan-schedule';
import type { LpSolver, Problem } from '../schedule/problem';
import { type Proof, proveOptimal } from '../schedule/prove-optimal';
import { provePossible } from '../schedule/prove-possible';
import { RequestError } from '../schedule/request-error';
import { readTimetable } from '../timetable/read-timetable';
import { resolveTimetable } from '../timetable/resolve-timetable';
import { CommandError } from './command-error';
import { createHighsSolver } from './highs-solver';
import { readDataset, readText } from './read-input';

export const PLAN_USAGE =
  'plumbline plan DATASET [--event FILE] --tracks K [--days D] [--periods P] [--half ID,… | --halves N]\n' +
  '      [--without ID,…] [--merge A+B]… [--choose N] [--pin ID=BIN]… [--strict] [--seed S]\n' +
  '      [--from TIMETABLE] [--time-limit SECONDS] [--json]';

const DEFAULT_TIME_LIMIT_SECONDS = 60;
const SECONDS_PER_WISH = 5;

const OPTIONS = {
  event: { type: 'string' },
  tracks: { type: 'string' },
  days: { type: 'string' },
  periods: { type: 'string' },
  half: { type: 'string' },
  halves: { type: 'string' },
  without: { type: 'string' },
  merge: { type: 'string', multiple: true },
  choose: { type: 'string' },
  pin: { type: 'string', multiple: true },
  strict: { type: 'boolean', default: false },
  seed: { type: 'string' },
  from: { type: 'string' },
  'time-limit': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/**
 * Plans a timetable and proves it. Exit 0: it keeps all rules; 1: none does, or none was found in
 * time; 2: what was asked cannot be meant so.
 */
export async function runPlan(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: OPTIONS,
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    throw new CommandError(`Name one dataset, or - for standard input. Usage: ${PLAN_USAGE}`);
  }
  if (values.tracks === undefined) {
    throw new CommandError(`Say how many tracks there are. Usage: ${PLAN_USAGE}`);
  }
  if (values.half !== undefined && values.halves !== undefined) {
    throw new CommandError('Give --half or --halves, not both.');
  }
  const dataset = withEvent(readDataset(path), values.event);
  const overlaps = findOverlaps(dataset, DEFAULT_POLICY);
  const plan = asSentence(() => planSchedule(dataset, overlaps, readRequest(dataset, values)));
  const timeLimitSeconds =
    readNumber('time-limit', values['time-limit']) ?? DEFAULT_TIME_LIMIT_SECONDS;
  const solver = await createHighsSolver();
  const proof = proveOptimal(plan.problem, plan.places, solver, {
    timeLimitSeconds,
    now: Date.now,
  });
  const proven: Plan = { ...plan, ...finishPlan(plan.problem, proof.places, plan.request) };
  const whyNot = proof.status === 'infeasible' ? explain(dataset, overlaps, plan, solver) : '';
  const isBroken = proof.status === 'infeasible' || proven.broken.length > 0;
  const text = values.json
    ? formatJson(toJson(dataset, overlaps, proven, proof, isBroken))
    : describe(dataset, overlaps, proven, proof, isBroken, whyNot);
  process.stdout.write(text);
  if (isBroken) process.exitCode = 1;
}

/** The dataset with the days, periods and tracks of another file. */
function withEvent(dataset: Dataset, path: string | undefined): Dataset {
  if (path === undefined) return dataset;
  let event: unknown;
  try {
    const read: unknown = JSON.parse(readText(path));
    event = (read as { event?: unknown } | null)?.event ?? read;
  } catch (error) {
    throw new CommandError(`${path}: this is no JSON (${(error as Error).message}).`);
  }
  try {
    return parseDataset({ ...dataset, event: { ...dataset.event, ...(event as object) } });
  } catch (error) {
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
}

function readRequest(dataset: Dataset, values: Values): PlanRequest {
  const usual = defaultRequest(dataset);
  const number = (name: 'tracks' | 'days' | 'periods' | 'seed' | 'choose' | 'halves') =>
    readNumber(name, values[name]);
  return {
    ...usual,
    tracks: number('tracks') ?? usual.tracks,
    days: number('days') ?? usual.days,
    periods: number('periods') ?? usual.periods,
    seed: number('seed') ?? usual.seed,
    choose: number('choose') ?? null,
    halvesCount: number('halves') ?? null,
    halves: readIds(values.half),
    without: readIds(values.without),
    merges: (values.merge ?? []).map((group) => group.split('+').map(asId)),
    pins: (values.pin ?? []).map(readPin),
    strict: values.strict === true,
    from: values.from === undefined ? null : readEarlier(dataset, values.from),
  };
}

function readNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text)) {
    throw new CommandError(`--${name} wants a whole number, not “${text}”.`);
  }
  return Number(text);
}

/** Ids are taken with or without their prefix; the core tells which it does not know. */
const asId = (word: string): McId => word.trim() as McId;

function readIds(text: string | undefined): McId[] {
  return (text ?? '')
    .split(',')
    .filter((word) => word.trim() !== '')
    .map(asId);
}

/** `ID=2024-09-18T10:00`, `ID=2024-09-18`, `ID=day-1`, `ID=track-2`. */
function readPin(text: string): Pin {
  const at = text.indexOf('=');
  const place = text.slice(at + 1);
  if (at < 1 || place === '') {
    throw new CommandError(`--pin wants ID=BIN, ID=DAY or ID=track-2, not “${text}”.`);
  }
  const mc = asId(text.slice(0, at));
  const track = /^track-(\d)$/.exec(place)?.[1];
  if (track !== undefined) return { mc, track: Number(track) };
  return /^(\d{4}-\d\d-\d\d|day-\d+)$/.test(place) ? { mc, day: place } : { mc, bin: place };
}

function readEarlier(dataset: Dataset, path: string) {
  const { timeZone } = dataset.event;
  const text = readText(path);
  try {
    const imported = readTimetable(text, {
      name: path,
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    return resolveTimetable(dataset, imported).timetable;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new CommandError(`${path}: ${error.message}`);
  }
}

function asSentence<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RequestError) throw new CommandError(error.message);
    throw error;
  }
}

/** Which wishes cannot hold together, or how many are too many. */
function explain(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  { problem, request }: Plan,
  solver: LpSolver,
): string {
  const { wishes, problemWith } = findWishes(dataset, overlaps, problem, request);
  const isPossible = (one: Problem) =>
    provePossible(one, solver, { timeLimitSeconds: SECONDS_PER_WISH, now: Date.now });
  return explainInfeasible(wishes, problemWith, isPossible)?.sentence ?? '';
}

function toJson(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  plan: Plan,
  proof: Proof,
  isBroken: boolean,
) {
  return {
    status: isBroken ? 'infeasible' : proof.status,
    cost: plan.cost,
    bound: proof.bound,
    assignments: plan.timetable.assignments,
    conflicts: findConflicts(dataset, overlaps, plan.timetable, plan.request),
    unavoidable: findUnavoidable(dataset, overlaps, plan.problem, plan.request).map(
      ({ bin: _bin, ...conflict }) => conflict,
    ),
  };
}

function describe(
  dataset: Dataset,
  overlaps: readonly Overlap[],
  plan: Plan,
  proof: Proof,
  isBroken: boolean,
  whyNot: string,
): string {
  const titles = new Map(dataset.microconferences.map(({ id, shortTitle }) => [id, shortTitle]));
  const titleOf = (mc: McId): string => titles.get(mc) ?? mc;
  const { timetable, request } = plan;
  const conflicts = findConflicts(dataset, overlaps, timetable, request);
  const verdict = isBroken
    ? proof.status === 'infeasible'
      ? `Proven: no timetable keeps all rules. ${whyNot}`.trim()
      : 'No timetable was found that keeps all rules.'
    : proof.status === 'optimal'
      ? 'Proven: no timetable of this size is better.'
      : 'Not proven: there may be a better one.';
  const bins = timetable.bins.map((bin) => {
    const inside = timetable.assignments
      .filter((one) => one.bin === bin.id)
      .map(({ mc, track, half }) => {
        const part = half === undefined ? '' : half === 1 ? ', first half' : ', second half';
        return `  ${track}  ${titleOf(mc)}${part}`;
      });
    return [describeBin(bin), ...inside].join('\n');
  });
  return [
    ...describePlan(plan, conflicts, titleOf),
    verdict,
    ...plan.notes,
    '',
    bins.join('\n\n'),
    ...(conflicts.length === 0 ? [] : ['', ...conflicts.map(({ sentence }) => sentence)]),
    '',
  ].join('\n');
}
