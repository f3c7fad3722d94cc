import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../src/report/decode-source';
import { parseICalendar } from '../../src/report/icalendar';

const EVENT = {
  UID: 'indico-contribution-3@indico.example',
  DTSTAMP: '20310101T000000Z',
  DTSTART: '20310918T080000Z',
  DTEND: '20310918T093000Z',
  SUMMARY: 'Sched MC',
} as const;

function drawEvent(given: Readonly<Record<string, string | undefined>> = {}): string {
  const lines = Object.entries({ ...EVENT, ...given }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}${/^[;:]/.test(value) ? '' : ':'}${value}`,
  );
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

const drawCalendar = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-WR-CALNAME:Example\\, Conference 2031',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const codes = (text: string) => parseICalendar(text).findings.map(({ code }) => code);

describe('parseICalendar', () => {
  it('reads events as contributions, with title, track, times and days', () => {
    const report = parseICalendar(
      drawCalendar(
        drawEvent({ CATEGORIES: 'Micro\\, conferences,Kernel' }),
        drawEvent({ UID: 'b', DTSTART: ';VALUE=DATE:20310920', DTEND: undefined }),
      ),
    );
    expect(report).toMatchObject({
      kind: 'icalendar',
      title: 'Example, Conference 2031',
      event: { start: '2031-09-18', end: '2031-09-20' },
      findings: [],
    });
    expect(report.contributions[0]).toMatchObject({
      title: 'Sched MC',
      contributionId: null,
      track: 'Micro, conferences, Kernel',
      start: '2031-09-18T08:00:00.000Z',
      end: '2031-09-18T09:30:00.000Z',
    });
    expect(report.contributions[1]).not.toHaveProperty('start');
  });

  it('reads times in a zone, floating times, and a duration instead of an end', () => {
    const startOf = (DTSTART: string) =>
      parseICalendar(drawCalendar(drawEvent({ DTSTART, DTEND: undefined, DURATION: 'PT1H30M' })))
        .contributions[0];
    expect(startOf(';TZID=Europe/Vienna:20310918T100000')).toMatchObject({
      start: '2031-09-18T08:00:00.000Z',
      end: '2031-09-18T09:30:00.000Z',
    });
    expect(startOf(';TZID=/example.org/Europe/Vienna:20310918T100000')?.start).toBe(
      '2031-09-18T08:00:00.000Z',
    );
    expect(startOf('20310918T100000')).not.toHaveProperty('start');
  });

  it('counts days in the zone of the calendar', () => {
    const text = drawCalendar(
      'X-WR-TIMEZONE:Europe/Vienna',
      drawEvent({ DTSTART: '20310917T223000Z' }),
    );
    expect(parseICalendar(text).event).toEqual({
      start: '2031-09-18',
      end: '2031-09-18',
      timeZone: 'Europe/Vienna',
    });
  });

  it('takes the speakers out of the description, outside parentheses only', () => {
    const DESCRIPTION =
      'Speakers: Jane Q. Doe (Example\\, Inc. (EU))\\, TBD\\, John Roe\\n\\nTopics:\\n- one\\; two';
    const [contribution] = parseICalendar(drawCalendar(drawEvent({ DESCRIPTION }))).contributions;
    expect(contribution?.bylines).toMatchObject([
      {
        role: 'presenter',
        entries: [
          { given: 'Jane Q.', family: 'Doe', affiliation: 'Example, Inc. (EU)' },
          { given: 'John', family: 'Roe' },
        ],
      },
    ]);
    expect(contribution?.description.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Topics:'],
      ['item', 'one; two'],
    ]);
  });

  it('unfolds lines, and says of each line of a description on which line of the file it begins', () => {
    const text = drawCalendar(
      drawEvent({ DESCRIPTION: 'fir\r\n st\\nsee https://lore.kern\r\n\tel.org/r/a@b\\nlast' }),
    );
    const { contributions, places = [] } = parseICalendar(text);
    const lines = text.split('\r\n');
    const described = contributions[0]?.description.map(({ text: words, line }) => [
      words,
      lines[(places[line - 1]?.line ?? 0) - 1],
    ]);
    expect(described).toEqual([
      ['first', 'DESCRIPTION:fir'],
      ['see https://lore.kernel.org/r/a@b', ' st\\nsee https://lore.kern'],
      ['last', '\tel.org/r/a@b\\nlast'],
    ]);
    expect(places.every(({ path }) => path === undefined)).toBe(true);
  });

  it('reads a file whose folds stand inside a letter', () => {
    const bytes = new TextEncoder().encode(drawCalendar(drawEvent({ SUMMARY: 'Łukasz’s MC' })));
    const at = bytes.indexOf(0xc5) + 1;
    const folded = new Uint8Array([...bytes.slice(0, at), 13, 10, 32, ...bytes.slice(at)]);
    expect(parseICalendar(decodeSource(folded)).contributions[0]?.title).toBe('Łukasz’s MC');
    expect(() => decodeSource(folded.subarray(1))).toThrow('not UTF-8');
  });

  it('leaves out cancelled and repeated events, with a note', () => {
    const text = drawCalendar(
      drawEvent(),
      drawEvent({ UID: 'b', STATUS: 'CANCELLED' }),
      drawEvent({ 'RECURRENCE-ID': '20310919T080000Z' }),
    );
    expect(parseICalendar(text).contributions).toHaveLength(1);
    expect(codes(text)).toEqual(['cancelled-event', 'repeated-event']);
  });

  it('does not take an alarm for the event it stands in', () => {
    const alarm = 'BEGIN:VALARM\r\nSUMMARY:Wake up\r\nEND:VALARM';
    const text = drawCalendar(
      `BEGIN:VEVENT\r\n${alarm}\r\nUID:a\r\nDTSTART:20310918T080000Z\r\nSUMMARY:Sched MC\r\nEND:VEVENT`,
    );
    expect(parseICalendar(text).contributions.map(({ title }) => title)).toEqual(['Sched MC']);
  });

  it('writes down what is missing or unreadable, and reads the rest', () => {
    const text = drawCalendar(
      drawEvent({ UID: undefined, DTSTART: 'soon' }),
      'no property at all',
      drawEvent({ SUMMARY: undefined }),
      'BEGIN:VEVENT\r\nUID:z\r\nDTSTART:20310918T080000Z\r\nSUMMARY:Never closed',
    );
    expect(codes(text)).toEqual(['missing-field', 'missing-field', 'unreadable-line', 'no-title']);
    expect(parseICalendar(text).contributions.map(({ title }) => title)).toEqual([
      'Sched MC',
      'Never closed',
    ]);
  });

  it.each([
    ['no event', drawCalendar()],
    ['only cancelled events', drawCalendar(drawEvent({ STATUS: 'CANCELLED' }))],
    ['10,000 parts in each other', `BEGIN:VCALENDAR\r\n${'BEGIN:VTODO\r\n'.repeat(10_000)}`],
    ['strange names', 'BEGIN:VCALENDAR\r\n__PROTO__:x\r\nCONSTRUCTOR;X="y:z'],
  ])('says of a calendar with %s that nothing takes place', (_, text) => {
    expect(() => parseICalendar(text)).toThrow('The calendar holds no event that takes place');
  });

  it('reads one line folded 50,000 times in time that grows with the text alone', () => {
    const start = performance.now();
    parseICalendar(drawCalendar(drawEvent({ DESCRIPTION: 'a\\n\r\n '.repeat(50_000) })));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
