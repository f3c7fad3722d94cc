import type { Dataset, McId } from '../../src/dataset/types';
import { buildBins } from '../../src/schedule/bins';
import { defaultRequest } from '../../src/schedule/plan-request';
import {
  type Assignment,
  type Half,
  sortAssignments,
  type Timetable,
} from '../../src/schedule/timetable';

/** `ash 2031-09-17T10:00 1, birch 2031-09-17T10:00 2/1`: id, bin, track and half. */
export function drawTimetable(dataset: Dataset, drawing: string): Timetable {
  const { tracks, days, periods } = defaultRequest(dataset);
  const bins = buildBins(dataset.event, days, periods);
  const assignments = drawing.split(',').map((part): Assignment => {
    const [, mc = '', bin = '', track = '', half] =
      /^\s*(\S+) (\S+) (\d+)(?:\/([12]))?\s*$/.exec(part) ?? [];
    if (mc === '') throw new Error(`Not an assignment: ${part}`);
    const seat = { mc: `mc:${mc}` as McId, bin, track: Number(track) };
    return half === undefined ? seat : { ...seat, half: Number(half) as Half };
  });
  return { bins, tracks, assignments: sortAssignments(assignments, bins) };
}

/** Titles that break writers of calendars, tables and web pages. */
export const HOSTILE_TITLES: readonly string[] = [
  '=HYPERLINK("https://example.org","x")',
  ' +1-1',
  '@SUM(A1)',
  "'=1+1",
  'a, b; c: d\\n "quoted" \'single\'',
  'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
  'tab\tline\nfeed\rreturn',
  'null\u0000bell\u0007 escape\u001b half\ud800 mark\ufeff',
  '\u202eturned\u2066 text',
  '<script>alert("x")</script> & <b>bold</b>',
  'Ж'.repeat(120),
  '👩‍💻 '.repeat(40),
  '__proto__',
];
