import { fold } from '../lib/fold';
import { listWords } from '../lib/list-words';
import { pushTo } from '../lib/multi-map';
import { compareBy } from '../lib/order';
import { describeSpan, minuteOf } from './local-time';
import type { ImportedTimetable, Talk } from './session';

/** Talks of one person that run at the same time. */
export interface TalkConflict {
  /** As it is written where it stands first. */
  readonly person: string;
  /** Two or more, in order of time; each runs at the same time as another of them. */
  readonly talks: readonly Talk[];
  readonly sentence: string;
}

/**
 * Checks a timetable on its own: whoever speaks twice at one time, in different rooms or in what
 * is not known to be one. People are told apart by their folded names, whatever the order of
 * given and family name; initials between them count for nothing. Of a session with talks inside,
 * only the talks count; the same talk listed twice is one.
 */
export function checkTalks({ sessions }: Pick<ImportedTimetable, 'sessions'>): TalkConflict[] {
  const talks = sessions
    .flatMap((session): readonly Talk[] => session.talks ?? [session])
    .sort(
      compareBy(
        ({ start }) => start,
        ({ title }) => title,
        ({ room }) => room,
        ({ id }) => id,
      ),
    );
  const ofPerson = new Map<string, Talk[]>();
  const names = new Map<string, string>();
  for (const talk of talks) {
    for (const [key, name] of new Map(talk.speakers.map((one) => [nameKey(one), one]))) {
      if (key === '') continue;
      if (!names.has(key)) names.set(key, name);
      pushTo(ofPerson, key, talk);
    }
  }
  return [...ofPerson]
    .flatMap(([key, all]) => {
      const person = names.get(key) ?? key;
      return clusters(all).map((inside) => ({
        person,
        talks: inside,
        sentence: describeTalks(person, inside),
      }));
    })
    .sort(
      compareBy(
        (one) => one.talks[0]?.start ?? '',
        ({ person }) => person,
      ),
    );
}

const HONORIFIC = new Set(['mr', 'ms', 'mrs', 'miss', 'mx', 'dr', 'prof']);

/** `Lovelace, Dr. Ada K.` and `Ada Lovelace` have one key. */
function nameKey(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !HONORIFIC.has(word));
  const long = words.filter((word) => [...word].length > 1);
  return (long.length > 1 ? long : words).sort().join(' ');
}

/** Nobody speaks in more talks at one time; a file that says so was made to break a reader. */
const MOST_TALKS = 50;

/** Groups of talks in which each runs beside another, from talks in order of time. */
function clusters(talks: readonly Talk[]): Talk[][] {
  const found: Talk[][] = [];
  let group: Talk[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const talk of talks) {
    const start = minuteOf(talk.start);
    if (start >= end) {
      found.push(group);
      group = [];
    }
    const isNew = !group.some((other) => isSame(talk, other));
    if (isNew && group.length < MOST_TALKS) group.push(talk);
    end = Math.max(end, start + talk.minutes);
  }
  return [...found, group]
    .map((inside) => inside.filter((one) => inside.some((other) => areApart(one, other))))
    .filter((inside) => inside.length > 1);
}

/** One talk that is listed twice: by room, or as a session and its only talk. */
function isSame(one: Talk, other: Talk): boolean {
  return (
    one.start === other.start &&
    one.minutes === other.minutes &&
    fold(one.title) === fold(other.title)
  );
}

/** At one time, and not known to be in one room. */
function areApart(one: Talk, other: Talk): boolean {
  if (one === other || (one.room !== '' && fold(one.room) === fold(other.room))) return false;
  const [a, b] = [minuteOf(one.start), minuteOf(other.start)];
  return a < b + other.minutes && b < a + one.minutes;
}

function describeTalks(person: string, talks: readonly Talk[]): string {
  const date = talks[0]?.start.slice(0, 10) ?? '';
  const shown = talks.map(({ title, room, start, minutes }) => {
    const where = room === '' ? '' : `${room}, `;
    return `“${title}” (${where}${describeSpan(start, minutes)})`;
  });
  const listed = shown.length > 6 ? [...shown.slice(0, 5), `${shown.length - 5} more`] : shown;
  return `${date}: ${person} speaks at the same time in ${listWords(listed)}.`;
}
