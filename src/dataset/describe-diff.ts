import { canonical } from './diff-fields';
import type { AskedConstraint, DatasetDiff, EntityDiff, FieldChange, ListDiff } from './diff-types';
import type { Constraint, Relation } from './types';

/** Fields that tell where something stands, not what it is. */
const PLACES = ['line', 'endLine', 'page', 'lineCount'];
const MAX_VALUE = 60;

/**
 * A difference as lines in words, what matters first:
 *
 *     Jörg Rödel: new
 *     Alex: now one with Alex Williamson
 *     Jörg Rödel, Sched MC: topic-lead → author
 *     Sched MC: no longer asks not to run beside Rust MC
 *
 * What only moved to another line of the source is counted.
 */
export function describeDiff(diff: DatasetDiff): string[] {
  const nameOf = (id: string): string => diff.names[id] ?? id;
  const moved = { count: 0 };
  const lines = [
    ...diff.about.map(({ field, before, after }) => `${field}: ${arrow(before, after)}`),
    ...describeEntities(diff.people, '', ({ name }) => name, moved),
    ...describeEntities(diff.organizations, ' (organization)', ({ name }) => name, moved),
    ...describeEntities(diff.microconferences, '', ({ title }) => title, moved),
    ...describeEntities(diff.subsystems, ' (subsystem)', ({ name }) => name, moved),
    ...describeEntities(diff.threads, ' (thread)', ({ subject, id }) => subject ?? id, moved),
    ...describeConstraints(diff.constraints, nameOf, moved),
    ...describeRelations(diff.relations, nameOf, moved),
    ...describeList(
      diff.findings,
      moved,
      ({ message }) => `Finding: ${message}`,
      (fields) => fields.map(describeField).join('; '),
    ),
  ];
  if (moved.count > 0) lines.push(`Only on other lines of the source: ${moved.count}`);
  const { added, removed, changed } = diff.mentions;
  const counts = [
    [added.length, 'new'],
    [removed.length, 'gone'],
    [changed.length, 'read otherwise'],
  ] as const;
  const counted = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return counted.length === 0 ? lines : [...lines, `Mentions: ${counted.join(', ')}`];
}

interface Moved {
  count: number;
}

function describeEntities<T>(
  diff: EntityDiff<T>,
  kind: string,
  nameOf: (item: T) => string,
  moved: Moved,
): string[] {
  const title = (item: T) => nameOf(item) + kind;
  const listed = describeList(diff, moved, title, (fields) => fields.map(describeField).join('; '));
  return [
    ...diff.merged.map(({ before, into }) => `${title(before)}: now one with ${nameOf(into)}`),
    ...diff.renamed.map(({ before, after }) => `${title(before)}: now called ${nameOf(after)}`),
    ...listed,
  ];
}

function describeRelations(
  diff: ListDiff<Relation>,
  nameOf: (id: string) => string,
  moved: Moved,
): string[] {
  const whole = ({ kind, roles, strength, confirmed }: Relation): string => {
    if (kind !== 'participates' && kind !== 'covers') return kind;
    return [
      ...(roles ?? []),
      ...(strength === undefined ? [] : [strength]),
      ...(confirmed ? ['confirmed'] : []),
    ].join(', ');
  };
  const ends = ({ from, to }: Relation) => `${nameOf(from)}, ${nameOf(to)}`;
  return [
    ...diff.added.map((relation) => `${ends(relation)}: new, ${whole(relation)}`),
    ...diff.removed.map((relation) => `${ends(relation)}: gone, ${whole(relation)}`),
    ...describeList(
      { ...diff, added: [], removed: [] },
      moved,
      (relation) => ends(relation),
      // That a role has another evidence goes without saying.
      (fields) => {
        const telling = fields.filter(({ field }) => field !== 'evidence');
        return (telling.length > 0 ? telling : fields).map(describeField).join('; ');
      },
    ),
  ];
}

function describeConstraints(
  diff: ListDiff<AskedConstraint>,
  nameOf: (id: string) => string,
  moved: Moved,
): string[] {
  const asks = ({ constraint }: AskedConstraint) => wordsOf(constraint, nameOf);
  return [
    ...diff.added.map((one) => `${nameOf(one.mc)}: now asks ${asks(one)}`),
    ...diff.removed.map((one) => `${nameOf(one.mc)}: no longer asks ${asks(one)}`),
    ...describeList(
      { ...diff, added: [], removed: [] },
      moved,
      (one) => `${nameOf(one.mc)} asks ${asks(one)}`,
      (fields) => fields.map(describeField).join('; '),
    ),
  ];
}

function wordsOf(constraint: Constraint, nameOf: (id: string) => string): string {
  switch (constraint.kind) {
    case 'only-on':
      return `to run only on ${constraint.dates.join(', ')}`;
    case 'avoid-overlap':
      return `not to run beside ${constraint.with.map(nameOf).join(', ')}`;
    case 'duration':
      return `for ${constraint.minutes} minutes`;
    case 'room':
      return `for a room: ${show(constraint.text)}`;
  }
}

function describeList<T>(
  { added, removed, changed }: ListDiff<T>,
  moved: Moved,
  title: (item: T) => string,
  words: (fields: readonly FieldChange[]) => string,
): string[] {
  const telling = changed.filter(({ fields }) => !fields.every(isOnlyPlace));
  moved.count += changed.length - telling.length;
  return [
    ...added.map((item) => `${title(item)}: new`),
    ...removed.map((item) => `${title(item)}: gone`),
    ...telling.map(({ after, fields }) => {
      const rest = fields.filter((field) => !isOnlyPlace(field));
      return `${title(after)}: ${words(rest)}`;
    }),
  ];
}

function isOnlyPlace({ field, before, after }: FieldChange): boolean {
  if (PLACES.includes(field)) return true;
  return canonical(withoutPlaces(before)) === canonical(withoutPlaces(after));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PLACES.includes(key))
      .map(([key, part]) => [key, withoutPlaces(part)]),
  );
}

/** One field in words: texts that came and went, how many of what cannot be written in a line. */
function describeField({ field, before, after }: FieldChange): string {
  if (field === 'roles' || field === 'strength') return arrow(before, after);
  if (field === 'confirmed') return after === true ? 'confirmed' : 'no longer confirmed';
  if (!Array.isArray(before ?? []) || !Array.isArray(after ?? [])) {
    return `${field}: ${arrow(before, after)}`;
  }
  const [old, now] = [asList(before), asList(after)];
  const [oldTexts, newTexts] = [new Set(old.map(canonical)), new Set(now.map(canonical))];
  const came = now.filter((item) => !oldTexts.has(canonical(item)));
  const went = old.filter((item) => !newTexts.has(canonical(item)));
  if (came.length + went.length === 0) return `${field}: in another order`;
  if (![...came, ...went].every((item) => typeof item === 'string')) {
    return `${field}: ${signs(came.length, went.length)}`;
  }
  return `${field}: ${[...came.map((text) => `+${show(text)}`), ...went.map((text) => `−${show(text)}`)].join(' ')}`;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function signs(came: number, went: number): string {
  return [came > 0 ? `+${came}` : '', went > 0 ? `−${went}` : ''].join(' ').trim();
}

function arrow(before: unknown, after: unknown): string {
  return `${plain(before)} → ${plain(after)}`;
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return 'none';
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item === 'string');
    return isPlain ? value.join(', ') : `${value.length} entries`;
  }
  return typeof value === 'object' ? 'other' : shorten(String(value));
}

const show = (text: unknown): string => `“${shorten(String(text))}”`;

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > MAX_VALUE ? `${letters.slice(0, MAX_VALUE - 1).join('')}…` : text;
}
