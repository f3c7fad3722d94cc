import type { Overlap } from '../analysis/overlap';
import type { Constraint, Dataset, McId, PersonId, SubsystemId, ThreadId } from '../dataset/types';
import { writeTable } from '../lib/write-table';

/** A wish of one of the two, and whose it is. */
type DeclaredWish = Extract<Constraint, { kind: 'avoid-overlap' }> & { readonly mc: McId };

/** What a pair shares, for another program; `a < b`. */
export interface OverlapRecord {
  readonly a: McId;
  readonly b: McId;
  readonly declared: readonly DeclaredWish[];
  readonly runs: readonly PersonId[];
  readonly wanted: readonly PersonId[];
  /** In people. */
  readonly peopleLost: number;
  /** 0 to 1. */
  readonly subjectOverlap: number;
  /** Everything that is in both; of people also those who are only mentioned in one. */
  readonly shared: {
    readonly people: readonly PersonId[];
    readonly subsystems: readonly SubsystemId[];
    readonly threads: readonly ThreadId[];
  };
}

/** Every pair in the order of the overlaps; what it shares, strongest first. */
export function toOverlapRecords(
  dataset: Dataset,
  overlaps: readonly Overlap[],
): { readonly pairs: readonly OverlapRecord[] } {
  const wishes = new Map(
    dataset.microconferences.map(({ id, constraints }) => [
      id,
      constraints.flatMap((one) =>
        one.kind === 'avoid-overlap' ? [{ mc: id, ...one } as DeclaredWish] : [],
      ),
    ]),
  );
  const asks = (mc: McId, other: McId): DeclaredWish[] =>
    (wishes.get(mc) ?? []).filter((wish) => wish.with.includes(other));
  return {
    pairs: overlaps.map(({ a, b, runs, wanted, mentioned, subsystems, threads, ...figures }) => ({
      a,
      b,
      declared: [...asks(a, b), ...asks(b, a)],
      runs: runs.map(({ person }) => person),
      wanted: wanted.map(({ person }) => person),
      peopleLost: figures.peopleLost,
      subjectOverlap: figures.subjectOverlap,
      shared: {
        people: [...runs, ...wanted, ...mentioned].map(({ person }) => person),
        subsystems: subsystems.map(({ subsystem }) => subsystem),
        threads,
      },
    })),
  };
}

/** One row per pair, for a spreadsheet, with names in place of ids. */
export function writeOverlapsCsv(dataset: Dataset, overlaps: readonly Overlap[]): string {
  const names = new Map<string, string>([
    ...dataset.microconferences.map(({ id, title }) => [id, title] as const),
    ...dataset.people.map(({ id, name }) => [id, name] as const),
    ...dataset.subsystems.map(({ id, name }) => [id, name] as const),
  ]);
  const list = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join('; ');
  return writeTable(
    [
      ...['a', 'b', 'aTitle', 'bTitle', 'declared', 'runs', 'wanted'],
      ...['peopleLost', 'subjectOverlap', 'subsystems', 'threads'],
    ],
    toOverlapRecords(dataset, overlaps).pairs.map((pair) => [
      ...[pair.a, pair.b, list([pair.a]), list([pair.b])],
      ...[list(pair.declared.map(({ mc }) => mc)), list(pair.runs), list(pair.wanted)],
      ...[pair.peopleLost, pair.subjectOverlap, list(pair.shared.subsystems)],
      list(pair.shared.threads),
    ]),
  );
}
