import { findOverlaps } from '../../src/analysis/overlap';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Constraint, Dataset, McId } from '../../src/dataset/types';
import { buildBins } from '../../src/schedule/bins';
import type { PlanRequest } from '../../src/schedule/plan-request';
import { defaultRequest } from '../../src/schedule/plan-request';
import type { Timetable } from '../../src/schedule/timetable';
import { drawDataset } from '../builders/dataset-builder';

type Constraints = Readonly<Record<string, Constraint>>;

/** Two days in September with a morning and an afternoon each, for a drawn dataset. */
export function drawConference(drawing: string, constraints: Constraints = {}): Dataset {
  const dataset = drawDataset(drawing);
  return {
    ...dataset,
    event: {
      ...dataset.event,
      start: '2024-09-18',
      end: '2024-09-19',
      periods: [
        { start: '10:00', minutes: 210, breakMinutes: 30 },
        { start: '15:00', minutes: 210, breakMinutes: 30 },
      ],
      halfMinutes: 90,
      tracks: 2,
    },
    microconferences: dataset.microconferences.map((mc) => {
      const added = constraints[mc.shortTitle];
      return added === undefined ? mc : { ...mc, constraints: [...mc.constraints, added] };
    }),
  };
}

export const MORNING = '2024-09-18T10:00';
export const AFTERNOON = '2024-09-18T15:00';
export const NEXT_MORNING = '2024-09-19T10:00';
export const NEXT_AFTERNOON = '2024-09-19T15:00';

export function askOf(dataset: Dataset, wishes: Partial<PlanRequest> = {}): PlanRequest {
  return { ...defaultRequest(dataset), ...wishes };
}

export const overlapsOf = (dataset: Dataset) => findOverlaps(dataset, DEFAULT_POLICY);

/** `place('Sched 10:00 1', …)`: title, bin, track, and half where there is one. */
export function drawTimetable(dataset: Dataset, tracks: number, ...lines: string[]): Timetable {
  return {
    bins: buildBins(dataset.event, 2, 2),
    tracks,
    assignments: lines.map((line) => {
      const [title = '', bin = '', track = '', half] = line.split(' ');
      return {
        mc: `mc:${title.toLowerCase()}` as McId,
        bin,
        track: Number(track),
        ...(half === undefined ? {} : { half: Number(half) as 1 | 2 }),
      };
    }),
  };
}
