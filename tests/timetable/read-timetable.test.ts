import { describe, expect, it } from 'vitest';
import { SourceError } from '../../src/lib/source-error';
import { readTimetable } from '../../src/timetable/read-timetable';
import { cpuTime } from '../tools/cpu-time';

const at = (date: string, time: string, tz = 'UTC') => ({ date, time, tz });

const TIMETABLE = {
  results: {
    7: {
      20310917: {
        s1: {
          entryType: 'Session',
          title: 'Sched MC',
          sessionId: 41,
          startDate: at('2031-09-17', '08:00:00'),
          endDate: at('2031-09-17', '11:30:00'),
          room: 'Hall',
          conveners: [{ firstName: 'Ann', familyName: 'Lee' }],
          entries: {
            c5: {
              title: 'Deadlines',
              friendlyId: 12,
              startDate: at('2031-09-17', '08:00:00'),
              endDate: at('2031-09-17', '08:30:00'),
              room: '',
              presenters: [{ name: 'Roe, Ben' }],
            },
            b6: { title: 'Break', startDate: at('2031-09-17', '09:30:00') },
          },
        },
        b2: { title: 'Lunch', startDate: at('2031-09-17', '11:30:00'), duration: 60 },
      },
      20310918: {
        c9: {
          title: 'Keynote',
          friendlyId: 3,
          startDate: at('2031-09-18', '10:00:00', 'Europe/Vienna'),
          duration: 45,
          presenters: [],
        },
      },
    },
  },
};

const EVENT = {
  results: [
    {
      title: 'Drawn Conference',
      timezone: 'Europe/Vienna',
      sessions: [
        {
          id: 's-1',
          title: 'Sched MC: part 1',
          session: { id: 4, title: 'Sched MC' },
          startDate: at('2031-09-17', '08:00:00.000'),
          endDate: at('2031-09-17', '09:30:00'),
          room: 'Hall',
          contributions: [],
        },
      ],
      contributions: [
        talk('One', '10:00:00', 'Rust MC'),
        talk('Two', '10:30:00', 'Rust MC'),
        talk('Three', '13:00:00', 'Rust MC'),
        { title: 'Not scheduled', startDate: null, endDate: null, session: null },
      ],
    },
  ],
};

function talk(title: string, time: string, session: string | null): object {
  return {
    id: title,
    friendly_id: 8,
    title,
    startDate: at('2031-09-17', time),
    endDate: null,
    duration: 30,
    room: 'B',
    session,
    speakers: [{ first_name: 'Cy', last_name: 'Noe' }],
  };
}

describe('readTimetable, Indico timetable', () => {
  it('reads blocks with their talks and contributions of their own, without breaks', () => {
    const { kind, sessions, timeZone } = readTimetable(JSON.stringify(TIMETABLE), {
      timeZone: 'Europe/Vienna',
    });
    expect({ kind, timeZone }).toEqual({ kind: 'indico-timetable', timeZone: 'Europe/Vienna' });
    expect(sessions).toEqual([
      {
        id: 's1',
        title: 'Sched MC',
        start: '2031-09-17T10:00',
        minutes: 210,
        room: 'Hall',
        speakers: ['Ann Lee'],
        series: '41',
        talks: [
          {
            id: 'c5',
            title: 'Deadlines',
            start: '2031-09-17T10:00',
            minutes: 30,
            room: 'Hall',
            speakers: ['Ben Roe'],
            contributionId: 12,
          },
        ],
      },
      {
        id: 'c9',
        title: 'Keynote',
        start: '2031-09-18T10:00',
        minutes: 45,
        room: '',
        speakers: [],
        contributionId: 3,
      },
    ]);
  });

  it('tells all times by the zone of the first date, where nobody names one', () => {
    const { timeZone, sessions } = readTimetable(JSON.stringify(TIMETABLE));
    expect(timeZone).toBe('UTC');
    expect(sessions.map(({ start }) => start)).toEqual(['2031-09-17T08:00', '2031-09-18T08:00']);
  });

  it('counts a block that runs past midnight and is listed on both days once', () => {
    const { s1 } = TIMETABLE.results[7][20310917];
    const text = JSON.stringify({ results: { 7: { 20310917: { s1 }, 20310918: { s1 } } } });
    expect(readTimetable(text).sessions).toHaveLength(1);
  });

  it('reads an empty list where an empty object is meant', () => {
    const { s1 } = TIMETABLE.results[7][20310917];
    const text = JSON.stringify({
      results: { 7: { 20310917: { s1: { ...s1, entries: [] } }, 20310918: [] } },
    });
    expect(readTimetable(text).sessions[0]).not.toHaveProperty('talks');
  });
});

describe('readTimetable, Indico event', () => {
  it('reads blocks, and puts contributions of a session without blocks together up to a long gap', () => {
    const imported = readTimetable(JSON.stringify(EVENT));
    expect(imported).toMatchObject({
      kind: 'indico-event',
      title: 'Drawn Conference',
      timeZone: 'Europe/Vienna',
    });
    expect(
      imported.sessions.map(({ title, start, minutes, talks = [] }) => [
        title,
        start.slice(11),
        minutes,
        talks.map((one) => one.title),
      ]),
    ).toEqual([
      ['Sched MC', '10:00', 90, []],
      ['Rust MC', '12:00', 60, ['One', 'Two']],
      ['Rust MC', '15:00', 30, ['Three']],
    ]);
    expect(imported.findings).toEqual([
      {
        severity: 'note',
        message: '“Not scheduled” (results[0].contributions[3]) has no time; it is left out.',
      },
    ]);
  });
});

describe('readTimetable, schedule.json', () => {
  const drawSchedule = (event: object, conference: object = {}, more: object = {}): string =>
    JSON.stringify({
      ...more,
      schedule: {
        conference: {
          title: 'DemoCon',
          days: [{ index: 1, rooms: { Gray: [{ title: 'Talk', ...event }] } }],
          ...conference,
        },
      },
    });

  it('tells times by the zone of the file, and by the offsets where it names none', () => {
    const event = { id: 4, date: '2031-09-17T09:00:00+01:00', duration: '01:30' };
    expect(readTimetable(drawSchedule(event)).sessions[0]).toMatchObject({
      start: '2031-09-17T09:00',
      minutes: 90,
      room: 'Gray',
      contributionId: 4,
    });
    const inVienna = drawSchedule(event, { time_zone_name: 'Europe/Vienna' });
    expect(readTimetable(inVienna).sessions[0]?.start).toBe('2031-09-17T10:00');
    expect(readTimetable(inVienna, { timeZone: 'UTC' }).sessions[0]?.start).toBe(
      '2031-09-17T08:00',
    );
  });

  it('reads speakers of frab and of pretalx, and an id of ours only from a file of ours', () => {
    const event = {
      date: '2031-09-17T09:00:00Z',
      duration: '00:30',
      slug: 'sched-mc',
      persons: [{ public_name: 'Ann Lee' }, { name: 'Ben Roe' }],
    };
    const [foreign] = readTimetable(drawSchedule(event)).sessions;
    expect(foreign).toMatchObject({ speakers: ['Ann Lee', 'Ben Roe'] });
    expect(foreign).not.toHaveProperty('mc');
    const ours = drawSchedule(event, {}, { generator: { name: 'Plumbline' } });
    expect(readTimetable(ours).sessions[0]?.mc).toBe('sched-mc');
  });

  it('leaves out what has no title, no date or no length, and says where', () => {
    const text = JSON.stringify({
      schedule: {
        conference: {
          days: [
            {
              rooms: {
                A: [
                  { title: '' },
                  { title: 'x', date: null },
                  { title: 'y', date: '2031-09-17T09:00:00Z', duration: '00:00' },
                  { title: 'z', date: '2031-09-17T09:00:00Z', duration: '00:10' },
                ],
              },
            },
          ],
        },
      },
    });
    const { sessions, findings } = readTimetable(text);
    expect(sessions.map(({ title }) => title)).toEqual(['z']);
    expect(findings.map(({ message }) => message)).toEqual([
      'schedule.conference.days[0].rooms.A[0] has no title; it is left out.',
      'schedule.conference.days[0].rooms.A[1] has no date; it is left out.',
      'schedule.conference.days[0].rooms.A[2] takes no time; it is left out.',
    ]);
  });
});

describe('readTimetable, iCalendar', () => {
  const drawCalendar = (...lines: string[]): string =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  const drawEvent = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

  it('reads title, time, room and speakers, unescaped and unfolded', () => {
    const text = drawCalendar(
      'X-WR-CALNAME:Drawn\\, 2031',
      'X-WR-TIMEZONE:Europe/Vienna',
      ...drawEvent(
        'UID:a@indico.example',
        'DTSTART:20310917T080000Z',
        'DURATION:PT1H30M',
        'SUMMARY:Sched\\, and',
        '  more',
        'LOCATION:Hall\\; left',
        'DESCRIPTION:Speakers: Ann Lee (Example\\, Inc. (UK))\\, Ben Roe\\nText: with colon',
        'BEGIN:VALARM',
        'SUMMARY:Wake up',
        'END:VALARM',
      ),
    );
    expect(readTimetable(text)).toEqual({
      kind: 'icalendar',
      title: 'Drawn, 2031',
      timeZone: 'Europe/Vienna',
      sessions: [
        {
          id: 'a@indico.example',
          title: 'Sched, and more',
          start: '2031-09-17T10:00',
          minutes: 90,
          room: 'Hall; left',
          speakers: ['Ann Lee', 'Ben Roe'],
        },
      ],
      findings: [],
    });
  });

  it.each([
    ['in another zone', ';TZID=America/New_York:20310917T040000', '2031-09-17T10:00'],
    ['floating', ':20310917T100000', '2031-09-17T10:00'],
    ['in a zone that nobody knows', ';TZID=Custom Zone:20310917T100000', '2031-09-17T10:00'],
    ['with a prefix', ';TZID=/example.org/Europe/Vienna:20310917T100000', '2031-09-17T10:00'],
  ])('tells a time %s by the clocks of the conference', (_, start, expected) => {
    const text = drawCalendar(...drawEvent('SUMMARY:x', `DTSTART${start}`, 'DURATION:PT1H'));
    expect(readTimetable(text, { timeZone: 'Europe/Vienna' }).sessions[0]?.start).toBe(expected);
  });

  it('leaves out what is cancelled, lasts all day or has no end, and says so', () => {
    const text = drawCalendar(
      ...drawEvent('SUMMARY:a', 'STATUS:CANCELLED', 'DTSTART:20310917T080000Z', 'DURATION:PT1H'),
      ...drawEvent('SUMMARY:b', 'DTSTART;VALUE=DATE:20310917'),
      ...drawEvent('SUMMARY:c', 'DTSTART:20310917T080000Z'),
      ...drawEvent('DTSTART:20310917T080000Z'),
      ...drawEvent('SUMMARY:d', 'DTSTART:20310917T080000Z', 'DTEND:20310917T090000Z'),
    );
    const { sessions, findings } = readTimetable(text);
    expect(sessions.map(({ title }) => title)).toEqual(['d']);
    expect(findings.map(({ message }) => message)).toEqual([
      '“a” (line 3) is cancelled; it is left out.',
      '“b” (line 9) lasts all day; it is left out.',
      '“c” (line 13) has no end behind its start; it is left out.',
      'The event on line 17 has no SUMMARY; it is left out.',
    ]);
  });
});

describe('readTimetable, CSV', () => {
  it.each([
    ['title,start,end,room\nA,2031-09-17 10:00,2031-09-17 11:30,Hall'],
    ['Room;End;Session;Start\nHall;11:30;;\nHall;2031-09-17T11:30;A;2031-09-17T10:00'],
    ['\uFEFFSession\tStart time\tDuration (min)\tVenue\r\nA\t17.9.2031 10:00\t90\tHall\r\n'],
    ['date,from,until,name,location\n2031-09-17,10:00,11:30,A,Hall'],
    ['day,start,length,title,where\n2031-09-17,10:00 AM,1:30,A,Hall'],
    ['title,start,minutes,room\nA,2031-09-17T08:00:00Z,1 h 30 min,Hall'],
    ['title,start,end,room\n"A",2031-09-17T09:00+01:00,2031-09-17T10:30+01:00,"Hall"'],
  ])('reads columns in any order and under the usual names: %j', (text) => {
    const { kind, sessions } = readTimetable(text, { timeZone: 'Europe/Vienna' });
    expect(kind).toBe('csv');
    expect(sessions).toMatchObject([
      { title: 'A', start: '2031-09-17T10:00', minutes: 90, room: 'Hall' },
    ]);
  });

  it('reads people, numbers and our ids', () => {
    const { sessions } = readTimetable(
      'title,start,end,id,speakers\nA,2031-09-17 10:00,2031-09-17 11:00,12,Ann Lee; Ben Roe\nB,2031-09-17 10:00,2031-09-17 11:00,mc:b,',
    );
    expect(sessions[0]).toMatchObject({ contributionId: 12, speakers: ['Ann Lee', 'Ben Roe'] });
    expect(sessions[1]).toMatchObject({ mc: 'mc:b', speakers: [] });
  });
});

describe('readTimetable, what it refuses', () => {
  it.each([
    ['', 'The file is empty'],
    ['{', 'on line 1'],
    ['[]', 'found a list without'],
    ['{"results":{}}', 'results: expected the timetable of one event, found none'],
    ['{"results":{"1":{},"2":{}}}', 'found 2'],
    ['{"results":{"1":{}}}', 'results["1"]: the timetable is empty'],
    [
      '{"results":{"1":{"20310917":{"s1":7}}}}',
      'results["1"]["20310917"].s1 (line 1): expected an object, found a number',
    ],
    [
      '{"results":{"1":{"20310917":{"s1":{"title":"x","startDate":{"date":"17.9."}}}}}}',
      'startDate (line 1): expected a date such as',
    ],
    ['{"results":[]}', 'results: expected one event, found none'],
    ['{"results":[{"title":"x","contributions":[]}]}', 'nothing in “x” has a time'],
    ['{"schedule":{}}', 'schedule.conference.days: nothing stands here'],
    [
      '{"schedule":{"conference":{"days":[{"rooms":{"A":[{"title":"x","date":"soon"}]}}]}}}',
      'rooms.A[0].date (line 1): expected a date such as',
    ],
    ['{"schemaVersion":1,"microconferences":[]}', 'This is a dataset'],
    ['{"message":"Access denied"}', 'Access denied'],
    ['{"assignments":[]}', 'nothing stands in this plan'],
    ['{"assignments":[{"mc":"a","bin":"b","track":0}]}', 'assignments[0].track: expected at least'],
    ['{"format":"plumbline-timetable"}', 'event: expected'],
    ['{"format":"plumbline-timetable","schemaVersion":2}', 'schemaVersion 2'],
    ['<html>', 'found a web page'],
    ['<?xml version="1.0"?>', 'found XML'],
    ['Just some prose', 'no timetable that Plumbline knows'],
    ['a,b\n1,2', 'no column is called title or start'],
    ['title,start\nA,2031-09-17 10:00', 'no column is called end or minutes'],
    ['title,start,end\nA,17/09/2031 10:00,11:00', 'Row 2, “A”: “17/09/2031 10:00” is no time'],
    ['title,start,end\nA,2031-09-17 25:00,11:00', '“2031-09-17 25:00” is no time'],
    ['title,start,end\nA,2031-09-17 10:00,2031-09-17 09:00', 'expected an end behind its start'],
    ['title,start,end\n,,', 'No row has a title'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR', 'holds no event'],
    [
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nDTSTART:soon\nEND:VEVENT',
      'Line 2: “x” needs a DTSTART',
    ],
  ])('says of %j what was expected', (text, sentence) => {
    expect(() => readTimetable(text)).toThrow(SourceError);
    expect(() => readTimetable(text)).toThrow(sentence);
  });

  it('is not fooled by special keys, and refuses what is nested too deep', () => {
    const text =
      '{"__proto__":{"assignments":[]},"schedule":{"conference":{"days":[{"rooms":{"__proto__":[{"title":"constructor","date":"2031-09-17T09:00:00Z","duration":"00:10"}]}}]}}}';
    expect(readTimetable(text).sessions).toMatchObject([
      { title: 'constructor', room: '__proto__' },
    ]);
    expect(({} as { assignments?: unknown }).assignments).toBeUndefined();
    expect(() => readTimetable(`{"schedule":${'['.repeat(5000)}`)).toThrow('nested more than');
  });

  it('reads 20,000 rows in about a second', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `T${at},2031-09-17 10:00,2031-09-17 11:00`,
    );
    const started = cpuTime();
    expect(readTimetable(`title,start,end\n${rows.join('\n')}`).sessions).toHaveLength(20_000);
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});
