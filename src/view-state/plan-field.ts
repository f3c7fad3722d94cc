import type { McId, PersonId } from '../dataset/types';
import type { Pin } from '../schedule/plan-request';
import type { Assignment, Half } from '../schedule/timetable';
import { escapePart, quoteSome, unescapePart } from './address-text';
import { type InLink, type Known, normalSet } from './field-kinds';
import { readNumber } from './number-text';
import { NO_PLAN, type PlanState } from './plan-state';

const MOST_TRACKS = 8;
const MOST_DAYS = 14;
const MOST_PERIODS = 12;
const MOST_MCS = 10_000;

/** One section of the value: how it is written, and read back into a change of the plan. */
interface Section {
  readonly name: string;
  /** Empty where there is nothing to say; a section may be there several times. */
  readonly write: (plan: PlanState) => readonly string[];
  /** Undefined where the text cannot be read. */
  readonly read: (text: string, plan: PlanState, reader: Reader) => Partial<PlanState> | undefined;
}

/** Finds what ids stand for, and remembers those that stand for nothing. */
interface Reader {
  readonly mc: (word: string) => McId | undefined;
  readonly person: (word: string) => PersonId | undefined;
}

/**
 * A plan, section by section; microconferences and people without the prefix of their ids:
 *
 *     plan    = section *(";" section)
 *     section = name ":" value
 *
 *     tracks:4  days:3  periods:2  choose:18  seed:2  strict:yes
 *     halves:a-mc,b-mc  halve:12 (those with fewest topics)  halve:12~planner  without:c-mc
 *     merge:a-mc~b-mc  pin:a-mc~2024-09-18T10:00,b-mc~2024-09-18,c-mc~t2
 *     not:a-mc~2024-09-18T10:00  away:juri-lelli~2024-09-18T10:00  off:boot-mc/only-on
 *     at:2024-09-18T10:00~a-mc.1,b-mc.2a,c-mc.2b   (bin, then track and half of each)
 *     was:…  (as `at`: the timetable to depart from)  ok:a-mc~b-mc  (conflicts that are accepted)
 */
export const planField: InLink<PlanState> = {
  parameter: 'plan',
  write: writePlan,
  read: (text, known) => {
    const lost = new Set<string>();
    const plan = readPlan(unescapePart(text), readerOf(known, lost), lost);
    // Written and read once more, lists have the one order that a plan has in a link.
    const value = readPlan(unescapePart(writePlan(plan)), readerOf(known, new Set()), new Set());
    if (lost.size === 0) return { value };
    const notice = `The plan of this link says ${quoteSome([...lost])}, which cannot be read with this data; left out.`;
    return { value, notice };
  },
};

function writePlan(plan: PlanState): string {
  const written = SECTIONS.flatMap(({ name, write }) =>
    write(plan).map((text) => `${name}:${escapeValue(text)}`),
  );
  return written.join(';');
}

function readPlan(text: string, reader: Reader, lost: Set<string>): PlanState {
  let plan = NO_PLAN;
  for (const part of text.split(';')) {
    if (part === '') continue;
    const end = part.indexOf(':');
    const section = SECTIONS.find(({ name }) => name === part.slice(0, end));
    const change = section?.read(part.slice(end + 1), plan, reader);
    if (change === undefined) lost.add(part.length > 40 ? `${part.slice(0, 39)}…` : part);
    else plan = { ...plan, ...change };
  }
  return plan;
}

/** The separators of a plan stay readable; what a browser or a mail program would change does not. */
function escapeValue(text: string): string {
  return text.split(',').map(escapePart).join(',');
}

function readerOf({ resolve }: Known, lost: Set<string>): Reader {
  const find = (prefix: string, word: string): string | undefined => {
    const id = resolve(`${prefix}${word}`);
    if (id?.startsWith(prefix)) return id;
    lost.add(word);
    return undefined;
  };
  return {
    mc: (word) => find('mc:', word) as McId | undefined,
    person: (word) => find('person:', word) as PersonId | undefined,
  };
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

const SECTIONS: readonly Section[] = [
  numberSection('tracks', 'tracks', MOST_TRACKS),
  numberSection('days', 'days', MOST_DAYS),
  numberSection('periods', 'periods', MOST_PERIODS),
  {
    name: 'halves',
    write: ({ halves }) => listOf(halves.map(bare)),
    read: (text, _plan, { mc }) => ({ halves: normalSet(known(text, mc)) }),
  },
  {
    name: 'halve',
    write: ({ halvesCount, halvesBy }) =>
      halvesCount === null ? [] : [`${halvesCount}${halvesBy === 'planner' ? '~planner' : ''}`],
    read: (text) => {
      const [count = '', by] = text.split('~');
      const halvesCount = readCount(count, 0, MOST_MCS);
      if (halvesCount === undefined || (by !== undefined && by !== 'planner')) return undefined;
      return { halvesCount, halvesBy: by ?? 'topics' };
    },
  },
  {
    name: 'without',
    write: ({ without }) => listOf(without.map(bare)),
    read: (text, _plan, { mc }) => ({ without: normalSet(known(text, mc)) }),
  },
  {
    name: 'merge',
    write: ({ merges }) => listOf(merges.map((group) => normalSet(group.map(bare)).join('~'))),
    read: (text, _plan, { mc }) => ({
      merges: wordsOf(text)
        .map((word) => normalSet(known(word.replaceAll('~', ','), mc)))
        .filter((group) => group.length > 1),
    }),
  },
  numberSection('choose', 'choose', MOST_MCS),
  {
    name: 'pin',
    write: ({ pins }) => listOf(pins.flatMap(writePin)),
    read: (text, _plan, { mc }) => ({
      pins: pairsOf(text).flatMap(([word, where]): Pin[] => {
        const id = mc(word);
        if (id === undefined) return [];
        const track = /^t([1-8])$/.exec(where)?.[1];
        if (track !== undefined) return [{ mc: id, track: Number(track) }];
        const isDay = /^(\d{4}-\d\d-\d\d|day-\d+)$/.test(where);
        return [isDay ? { mc: id, day: where } : { mc: id, bin: where }];
      }),
    }),
  },
  {
    name: 'not',
    write: ({ forbidden }) => listOf(forbidden.map(({ mc, bin }) => `${bare(mc)}~${bin}`)),
    read: (text, _plan, { mc }) => ({
      forbidden: pairsOf(text).flatMap(([word, bin]) => {
        const id = mc(word);
        return id === undefined ? [] : [{ mc: id, bin }];
      }),
    }),
  },
  {
    name: 'away',
    write: ({ absences }) => listOf(absences.map(({ person, bin }) => `${bare(person)}~${bin}`)),
    read: (text, _plan, { person }) => ({
      absences: pairsOf(text).flatMap(([word, bin]) => {
        const id = person(word);
        return id === undefined ? [] : [{ person: id, bin }];
      }),
    }),
  },
  {
    name: 'off',
    write: ({ switchedOff }) => listOf(switchedOff.map(bare)),
    read: (text, _plan, { mc }) => ({
      switchedOff: normalSet(
        wordsOf(text).flatMap((word) => {
          const [name = '', ...rest] = word.split('/');
          const id = mc(name);
          return id === undefined ? [] : [[id, ...rest].join('/')];
        }),
      ),
    }),
  },
  {
    name: 'strict',
    write: ({ strict }) => (strict ? ['yes'] : []),
    read: (text) => (text === 'yes' ? { strict: true } : undefined),
  },
  {
    name: 'seed',
    write: ({ seed }) => (seed === NO_PLAN.seed ? [] : [String(seed)]),
    read: (text) => {
      const seed = readCount(text, 0, 2 ** 32 - 1);
      return seed === undefined ? undefined : { seed };
    },
  },
  assignmentSection('at'),
  assignmentSection('was'),
  {
    name: 'ok',
    write: ({ acknowledged }) => listOf(acknowledged),
    read: (text) => ({ acknowledged: normalSet(wordsOf(text)) }),
  },
];

function numberSection(
  name: string,
  key: 'tracks' | 'days' | 'periods' | 'choose',
  max: number,
): Section {
  return {
    name,
    write: (plan) => (plan[key] === null ? [] : [String(plan[key])]),
    read: (text) => {
      const number = readCount(text, 1, max);
      return number === undefined ? undefined : { [key]: number };
    },
  };
}

/** A section per bin; a timetable that is there and empty is an empty section. */
function assignmentSection(key: 'at' | 'was'): Section {
  return {
    name: key,
    write: (plan) => {
      const all = plan[key];
      if (all === null) return [];
      const bins = normalSet(all.map(({ bin }) => bin));
      if (bins.length === 0) return [''];
      return bins.map((bin) => {
        const inside = all.filter((one) => one.bin === bin).map(writeSeat);
        return `${bin}~${normalSet(inside).join(',')}`;
      });
    },
    read: (text, plan, { mc }) => {
      const before = plan[key] ?? [];
      if (text === '') return { [key]: before };
      const end = text.indexOf('~');
      if (end < 0) return undefined;
      const bin = text.slice(0, end);
      const read = wordsOf(text.slice(end + 1)).flatMap((word): Assignment[] => {
        const [, name = '', track = '', half] = /^(.+)\.(\d{1,2})([ab])?$/.exec(word) ?? [];
        const id = mc(name === '' ? word : name);
        if (id === undefined || before.some((one) => one.mc === id)) return [];
        const seat = { mc: id, bin, track: Math.max(1, Number(track)) };
        return [half === undefined ? seat : { ...seat, half: (half === 'a' ? 1 : 2) as Half }];
      });
      return { [key]: [...before, ...read] };
    },
  };
}

function writeSeat({ mc, track, half }: Assignment): string {
  return `${bare(mc)}.${track}${half === undefined ? '' : half === 1 ? 'a' : 'b'}`;
}

function writePin({ mc, bin, day, track }: Pin): string[] {
  const places = [bin, day, track === undefined ? undefined : `t${track}`];
  return places.flatMap((place) => (place === undefined ? [] : [`${bare(mc)}~${place}`]));
}

/** Words as one value of a section, sorted; nothing for none. */
function listOf(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [normalSet(words).join(',')];
}

const wordsOf = (text: string): string[] =>
  normalSet(text.split(',')).filter((word) => word !== '');

function pairsOf(text: string): [string, string][] {
  return wordsOf(text).flatMap((word): [string, string][] => {
    const end = word.indexOf('~');
    const pair: [string, string] = [word.slice(0, end), word.slice(end + 1)];
    return end < 1 || pair[1] === '' ? [] : [pair];
  });
}

function known<T>(text: string, find: (word: string) => T | undefined): T[] {
  return wordsOf(text).flatMap((word) => find(word) ?? []);
}

function readCount(text: string, min: number, max: number): number | undefined {
  return readNumber(text, { min, max, decimals: 0 });
}
