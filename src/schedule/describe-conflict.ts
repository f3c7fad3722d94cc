import type { Constraint, McId, Microconference, PersonId, Role } from '../dataset/types';
import { listDates } from '../lib/describe-date';
import { listWords } from '../lib/list-words';
import { describeBin } from './bins';
import type { ConflictDraft, ConflictPerson } from './conflicts';
import type { Bin } from './problem';

/** What the ids of a conflict stand for. */
export interface ConflictNames {
  readonly mcs: ReadonlyMap<McId, Microconference>;
  readonly people: ReadonlyMap<PersonId, string>;
  readonly bins: ReadonlyMap<string, Bin>;
}

/**
 * A conflict as one sentence with people, roles and microconferences; without a bin, as one that
 * nothing can avoid.
 *
 *     Wednesday 18 September, 10:00: Real-time and Sched both need Ann Lee (author of both).
 *     Real-time and Sched both need Ann Lee (author of both), and no timetable of this size can
 *     keep them apart.
 */
export function describeConflict(conflict: ConflictDraft, names: ConflictNames): string {
  const what = describeWhat(conflict, names);
  if (conflict.bin === null) return `${what}, and no timetable of this size can keep them apart.`;
  const bin = names.bins.get(conflict.bin);
  return `${bin === undefined ? conflict.bin : describeBin(bin)}: ${what}.`;
}

function describeWhat({ kind, mcs, people }: ConflictDraft, names: ConflictNames): string {
  const titles = mcs.map((mc) => names.mcs.get(mc)?.shortTitle ?? mc);
  const title = titles[0] ?? '';
  switch (kind) {
    case 'only-on':
      return `${title} asks for ${listDaysOf(names.mcs.get(mcs[0] as McId))} only`;
    case 'absence':
      return `${listWords(people.map((one) => namePerson(one, titles, names)))} ${
        people.length === 1 ? 'is' : 'are'
      } not there when ${title} runs`;
    case 'declared':
      return describeDeclared(mcs, titles, names);
    case 'runs':
    case 'wanted': {
      const all = mcs.length === 2 ? 'both' : 'all';
      const who = listWords(people.map((one) => namePerson(one, titles, names)));
      return `${listWords(titles)} ${all} need ${who}`;
    }
  }
}

/** Names the one that asks first, or says that both do. */
function describeDeclared(
  mcs: readonly McId[],
  titles: readonly string[],
  names: ConflictNames,
): string {
  const asks = (one: number, other: number): boolean =>
    constraintsOf(names.mcs.get(mcs[one] as McId), 'avoid-overlap').some((constraint) =>
      constraint.with.includes(mcs[other] as McId),
    );
  if (asks(0, 1) && asks(1, 0)) return `${listWords(titles)} ask not to run side by side`;
  const [asking, other] = asks(0, 1) ? titles : [...titles].reverse();
  return `${asking} asks not to run beside ${other}`;
}

function constraintsOf<Kind extends Constraint['kind']>(
  mc: Microconference | undefined,
  kind: Kind,
): Extract<Constraint, { kind: Kind }>[] {
  return (mc?.constraints ?? []).filter(
    (constraint): constraint is Extract<Constraint, { kind: Kind }> => constraint.kind === kind,
  );
}

function listDaysOf(mc: Microconference | undefined): string {
  return listDates(constraintsOf(mc, 'only-on').flatMap(({ dates }) => dates));
}

/** "Ann Lee (author of Sched and wanted in Real-time)". */
function namePerson(
  { id, roles }: ConflictPerson,
  titles: readonly string[],
  { people }: ConflictNames,
): string {
  const phrases = [...new Set(roles)].map((role) => {
    const where = titles.filter((_, at) => roles[at] === role);
    const all = where.length === 2 ? 'both' : 'all';
    const isAll = where.length === titles.length && titles.length > 1;
    return `${ROLE_PHRASES[role]} ${isAll ? all : listWords(where)}`;
  });
  return `${people.get(id) ?? id} (${listWords(phrases)})`;
}

const ROLE_PHRASES: Readonly<Record<Role, string>> = {
  author: 'author of',
  coauthor: 'co-author of',
  presenter: 'presenter of',
  'mc-lead': 'MC lead of',
  contact: 'contact of',
  'topic-lead': 'topic lead in',
  attendee: 'wanted in',
  mentioned: 'mentioned in',
};
