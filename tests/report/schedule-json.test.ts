import { describe, expect, it } from 'vitest';
import { parseScheduleJson } from '../../src/report/schedule-json';

/** An event as pretalx publishes one. */
function drawEvent(given: object = {}): object {
  return {
    id: 25,
    guid: '8079583e-8321-506c-95af-fd2903a5f075',
    code: 'G9JGWY',
    date: '2031-09-18T09:00:00+02:00',
    start: '09:00',
    duration: '01:30',
    room: 'Gray Room',
    title: 'Example talk',
    track: 'Kernel',
    type: 'Talk',
    abstract: 'In short.',
    description: 'Topics:\n\n- one',
    persons: [{ id: 26, code: 'NQTF8Y', public_name: 'Jane Doe' }],
    ...given,
  };
}

function drawSchedule(rooms: object, conference: object = {}): string {
  return JSON.stringify({
    schedule: {
      version: 'v1',
      conference: {
        title: 'DemoCon 2031',
        start: '2031-09-18',
        end: '2031-09-20',
        time_zone_name: 'Europe/Vienna',
        days: [{ index: 1, date: '2031-09-18', rooms }],
        ...conference,
      },
    },
  });
}

describe('parseScheduleJson', () => {
  it('reads events of all rooms, their persons as presenters, abstract and description as one text', () => {
    const report = parseScheduleJson(
      drawSchedule({ 'Gray Room': [drawEvent()], __proto__x: [drawEvent({ id: 26 })] }),
    );
    expect(report.kind).toBe('schedule-json');
    expect(report.event).toEqual({
      start: '2031-09-18',
      end: '2031-09-20',
      timeZone: 'Europe/Vienna',
    });
    expect(report.contributions).toHaveLength(2);
    expect(report.contributions[0]).toMatchObject({
      contributionId: 25,
      title: 'Example talk',
      track: 'Kernel',
      code: 'G9JGWY',
      start: '2031-09-18T07:00:00.000Z',
      end: '2031-09-18T08:30:00.000Z',
      bylines: [
        {
          role: 'presenter',
          entries: [{ given: 'Jane', family: 'Doe', keys: { personId: '26' } }],
        },
      ],
    });
    expect(report.contributions[0]?.description.map(({ text }) => text)).toEqual([
      'In short.',
      'Topics:',
      'one',
    ]);
    expect(report.findings).toEqual([]);
  });

  it('names the place by its path, whatever the room is called', () => {
    const { contributions, places = [] } = parseScheduleJson(
      drawSchedule({ 'A "B" [0]': [drawEvent()] }),
    );
    const line = contributions[0]?.bylines[0]?.line ?? 0;
    expect(places[line - 1]?.path).toBe(
      'schedule.conference.days[0].rooms["A \\"B\\" [0]"][0].persons[0]',
    );
  });

  it('reads an older frab file, which lacks rooms, tracks and the end', () => {
    const old = drawEvent({
      persons: [{ id: 3, full_public_name: 'John Roe' }],
      track: null,
      description: null,
    });
    const report = parseScheduleJson(
      drawSchedule({ R: [old] }, { end: undefined, time_zone_name: undefined }),
    );
    expect(report.event).toEqual({ start: '2031-09-18', end: '2031-09-18' });
    expect(report.contributions[0]?.bylines[0]?.entries[0]).toMatchObject({
      given: 'John',
      family: 'Roe',
    });
    expect(report.findings).toEqual([]);
  });

  it('writes down what is missing or of the wrong kind, and reads the rest', () => {
    const { persons: _, ...bare } = drawEvent() as { persons: unknown };
    const report = parseScheduleJson(
      drawSchedule({ A: [bare, 7, drawEvent({ title: '' })], B: 'closed' }),
    );
    expect(report.contributions).toHaveLength(1);
    expect(report.findings.map(({ code, message }) => `${code} ${message}`).sort()).toEqual([
      'missing-field “persons” is missing at schedule.conference.days[0].rooms.A[0]; it is read as empty.',
      'no-title schedule.conference.days[0].rooms.A[2] has no title; it is left out.',
      'wrong-kind schedule.conference.days[0].rooms.A[1]: expected an object, found a number; it is left out.',
      'wrong-kind schedule.conference.days[0].rooms.B: expected a list, found text; it is left out.',
    ]);
  });

  it.each([
    ['{"schedule":[]}', 'schedule: expected an object, found a list'],
    ['{"schedule":{}}', 'schedule.conference: expected an object, found nothing'],
    [
      '{"schedule":{"conference":{"days":{}}}}',
      'schedule.conference.days: expected a list, found an object',
    ],
    [
      '{"schedule":{"conference":{"days":[]}}}',
      'schedule.conference.days: the timetable holds no event',
    ],
    ['{"schedule":{"conference":{"days":[7,null,{"rooms":3}]}}}', 'holds no event'],
  ])('says of %s what was expected', (text, sentence) => {
    expect(() => parseScheduleJson(text)).toThrow(sentence);
  });
});
