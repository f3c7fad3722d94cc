import type { ConferenceEvent, Dataset } from '../../src/dataset/types';
import type { Session } from '../../src/timetable/session';
import { drawDataset } from '../builders/dataset-builder';

/** Two periods a day, as conferences of microconferences have them. */
export const EVENT: ConferenceEvent = {
  id: 'drawn-2031',
  title: 'Drawn Conference 2031',
  start: '2031-09-17',
  end: '2031-09-18',
  timeZone: 'Europe/Vienna',
  periods: [
    { start: '10:00', minutes: 210, breakMinutes: 30 },
    { start: '15:00', minutes: 210, breakMinutes: 30 },
  ],
  halfMinutes: 90,
  tracks: 2,
};

/** A drawn dataset that takes place at a real time. */
export function drawEventDataset(drawing: string, event: Partial<ConferenceEvent> = {}): Dataset {
  return { ...drawDataset(drawing), event: { ...EVENT, ...event } };
}

/** `Sched MC @ 2031-09-17T10:00 210 Hall` as a session; the room may be left out. */
export function drawSessions(drawing: string): Session[] {
  return drawing
    .trim()
    .split('\n')
    .map((line, index): Session => {
      const [, title = '', start = '', minutes = '', room = ''] =
        /^\s*(.*?) @ (\S+) (\d+)\s*(.*?)\s*$/.exec(line) ?? [];
      if (title === '') throw new Error(`Not a session: ${line}`);
      return { id: `row ${index + 1}`, title, start, minutes: Number(minutes), room, speakers: [] };
    });
}
