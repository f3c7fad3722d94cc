import { describe, expect, it } from 'vitest';
import { checkTalks } from '../../src/timetable/check-timetable';
import type { Session } from '../../src/timetable/session';
import { cpuTime } from '../tools/cpu-time';
import { drawSessions } from './drawn-event';

/** Each line a session, and behind a bar who speaks: `Talk @ 2031-09-17T10:00 30 A | Ann Lee`. */
function draw(drawing: string): Session[] {
  const lines = drawing.trim().split('\n');
  const sessions = drawSessions(lines.map((line) => line.split('|')[0]).join('\n'));
  return sessions.map((session, at) => ({
    ...session,
    speakers: (lines[at]?.split('|')[1] ?? '').split(';').flatMap((name) => name.trim() || []),
  }));
}

const sentences = (drawing: string): string[] =>
  checkTalks({ sessions: draw(drawing) }).map(({ sentence }) => sentence);

describe('checkTalks', () => {
  it('finds one person in two rooms at one time, under any spelling of the name', () => {
    expect(
      sentences(`
        One @ 2031-09-17T10:00 30 A | Jörg Rödel
        Two @ 2031-09-17T10:15 30 B | RODEL, Dr. Jorg K.; Ann Lee
        Three @ 2031-09-17T10:45 30 B | Ann Lee`),
    ).toEqual([
      '2031-09-17: Jörg Rödel speaks at the same time in “One” (A, 10:00–10:30) and “Two” (B, 10:15–10:45).',
    ]);
  });

  it('sees nothing wrong in talks that follow each other, are in one room, or are one talk', () => {
    expect(
      sentences(`
        One @ 2031-09-17T10:00 30 A | Ann Lee
        Two @ 2031-09-17T10:30 30 B | Ann Lee
        Panel @ 2031-09-17T12:00 60 A | Ben Roe
        Part of it @ 2031-09-17T12:15 15 a | Ben Roe
        Same @ 2031-09-17T14:00 30 A | Cy Noe
        SAME @ 2031-09-17T14:00 30 B | Cy Noe`),
    ).toEqual([]);
  });

  it('finds talks whose rooms are not known, and lists more than two together', () => {
    expect(
      sentences(`
        One @ 2031-09-17T10:00 60 | Ann Lee
        Two @ 2031-09-17T10:30 60 | Ann Lee
        Three @ 2031-09-17T11:00 60 | Ann Lee`),
    ).toEqual([
      '2031-09-17: Ann Lee speaks at the same time in “One” (10:00–11:00), “Two” (10:30–11:30) and “Three” (11:00–12:00).',
    ]);
  });

  it('does not take two people with one family name or one given name for one', () => {
    expect(
      sentences(`
        One @ 2031-09-17T10:00 30 A | Ann Lee
        Two @ 2031-09-17T10:00 30 B | Ben Lee
        Three @ 2031-09-17T10:00 30 C | Ann Roe`),
    ).toEqual([]);
  });

  it('counts of a session with talks inside only these', () => {
    const [block, talk, other] = draw(`
      Block @ 2031-09-17T10:00 90 A | Ann Lee
      Inside @ 2031-09-17T10:00 30 A | Ben Roe
      Elsewhere @ 2031-09-17T10:00 30 B | Ann Lee; Ben Roe`) as [Session, Session, Session];
    const found = checkTalks({ sessions: [{ ...block, talks: [talk] }, other] });
    expect(found.map(({ person }) => person)).toEqual(['Ben Roe']);
  });

  it('stays quick with thousands of talks of one person at one time', () => {
    const sessions = Array.from({ length: 5000 }, (_, at) => ({
      ...(draw('Talk @ 2031-09-17T10:00 30 A | Ann Lee')[0] as Session),
      title: `Talk ${at}`,
      room: `${at}`,
    }));
    const started = cpuTime();
    const [found] = checkTalks({ sessions });
    expect(found?.sentence).toMatch(/and 45 more\.$/);
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});
