import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/report/read-source';
import { drawExport, drawTalk } from '../builders/indico-json';
import { drawReport } from '../builders/report-text';

const SCHEDULE = {
  schedule: { conference: { title: 'C', days: [{ rooms: { R: [{ title: 'T' }] } }] } },
};
const CALENDAR = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:T\nEND:VEVENT\nEND:VCALENDAR';

describe('readSource', () => {
  it.each([
    ['indico-report', drawReport([{}])],
    ['indico-json', drawExport({ contributions: [drawTalk()] })],
    ['schedule-json', JSON.stringify(SCHEDULE)],
    ['icalendar', CALENDAR],
  ])(
    'tells %s by its content, whatever the file is called and what blanks stand before it',
    (kind, text) => {
      expect(readSource(text, { name: 'notes.txt' }).kind).toBe(kind);
      expect(readSource(`\uFEFF\n \n${text}`).kind).toBe(kind);
    },
  );

  it('reads a report that begins with a bracket as text', () => {
    expect(readSource(`[Example](https://a.example)\n\n${drawReport([{}])}`).kind).toBe(
      'indico-report',
    );
  });

  it('gives the digest of the text and its number of lines', () => {
    const text = `${drawExport({ contributions: [drawTalk()] }, 2)}\n`;
    expect(readSource(text)).toMatchObject({ lineCount: text.split('\n').length - 1 });
    expect(readSource(text).sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['{"count":0,"results":[]}', 'results: the list is empty'],
    [
      '{}',
      'Expected an object with “results”, as Indico exports an event, or with “schedule”, as in schedule.json; found an object with nothing in it.',
    ],
    ['{"a":1,"__proto__":2,"c":3,"d":4}', 'found an object with "a", "__proto__", "c", ….'],
    ['["a"]', 'found a list.'],
    [
      '{"message":"Access\\n denied","_type":"HTTPAPIError"}',
      'an answer that says “Access denied”',
    ],
    ['{"schemaVersion":1,"people":[]}', 'a dataset that Plumbline has already made'],
    ['{"results":[\n\n1,]}', 'The file begins like JSON, but on line 3 expected a value.'],
    ['{"results"', 'on line 1 expected “:” behind a key; the file ends too early.'],
    ['{"a":"b', 'a text is never closed'],
    ['{"a":"\\x"}', 'an escape that JSON does not have'],
    ['{"a":1} b', 'expected nothing behind the end'],
    ['{"a":01}', 'expected “,” or “}”'],
    ['{a:1}', 'expected a key in quotes'],
    ['[1 2]x', 'No contribution was found'],
    ['["a" 2]', 'expected “,” or “]”'],
    ['["",true,false,null,-1.5e3,"\\"\\\\"]', 'found a list.'],
    ['{"results":'.repeat(10_000), 'values are nested more than 100 deep'],
    ['['.repeat(10_000), 'values are nested more than 100 deep'],
    ['<!DOCTYPE html><p>Report', 'found a web page; Plumbline reads a Report of Contributions'],
    ['<?xml version="1.0"?><schedule/>', 'found XML'],
    [
      'Report of Abstracts\n\nAbstract ID : 3',
      'is a “Report of Abstracts”, which is not supported',
    ],
    ['Dear all, see you there.', 'No contribution was found'],
  ])('says what was expected of a file that is none of them (%#)', (text, sentence) => {
    expect(() => readSource(text)).toThrow(sentence);
  });

  it('takes a file at its name where its content is nothing known', () => {
    expect(() => readSource('oops', { name: 'event.json' })).toThrow('on line 1 expected a value');
    expect(() => readSource('oops', { name: 'event.ics' })).toThrow('Expected a calendar');
  });
});
