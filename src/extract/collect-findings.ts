import type { EntityId, Finding } from '../dataset/types';
import { compareBy } from '../lib/order';
import type { Report, ReportFinding } from '../report/report';
import { maskAddresses } from './excerpt';
import type { LikelySame } from './find-likely-same';
import type { Reading } from './read-contributions';
import type { ResolvedPerson } from './resolve-people';

interface FindingSources {
  readonly report: Report;
  readonly choice: readonly ReportFinding[];
  readonly reading: Reading;
  readonly people: readonly ResolvedPerson[];
  readonly likelySame: readonly LikelySame[];
}

/** Everything doubtful, from every stage, in the order of the text. */
export function collectFindings(sources: FindingSources): Finding[] {
  const { report, choice, reading, people, likelySame } = sources;
  // What the layout quotes is somebody's text, and may hold an address.
  const ofLayout = report.findings.map((finding) => ({
    ...finding,
    message: maskAddresses(finding.message),
  }));
  const owners = listOwners(reading);
  const placed = [...ofLayout, ...choice, ...reading.findings].map(
    (finding): Omit<Finding, 'id'> => {
      const owner = owners.get(finding.line);
      return { ...finding, entities: owner === undefined ? [] : [owner] };
    },
  );
  const all = [
    ...placed,
    ...describeUnresolved(people),
    ...describeLikelySame(likelySame, people),
    ...describeRespelled(people),
    ...describeCompleted(people),
    ...describeSlips(people),
  ];
  all.sort(
    compareBy(
      ({ line }) => line ?? 0,
      ({ code }) => code,
      ({ message }) => message,
    ),
  );
  const count = new Map<string, number>();
  return all.map(({ severity, code, ...rest }) => {
    const base = `finding:${code}/${rest.line ?? 0}`;
    const number = (count.get(base) ?? 0) + 1;
    count.set(base, number);
    return { id: number === 1 ? base : `${base}-${number}`, severity, code, ...rest };
  });
}

/** Whose lines they are: a contribution's own, and those of topics that stand elsewhere. */
function listOwners({ contributions }: Reading): Map<number, EntityId> {
  const owners = new Map<number, EntityId>();
  for (const { id, contribution } of contributions) {
    for (const { line, endLine } of [contribution, ...(contribution.topics ?? [])]) {
      for (let at = line; at <= endLine; at++) owners.set(at, id);
    }
  }
  return owners;
}

const firstLine = (person: ResolvedPerson | undefined): number | undefined => {
  const lines = (person?.mentions ?? [])
    .map(({ mention }) => mention.line)
    .filter((line) => line > 0);
  return lines.length === 0 ? undefined : lines.reduce((least, line) => Math.min(least, line));
};

function at(person: ResolvedPerson | undefined): { line?: number } {
  const line = firstLine(person);
  return line === undefined ? {} : { line };
}

function describeUnresolved(people: readonly ResolvedPerson[]): Omit<Finding, 'id'>[] {
  return people
    .filter(({ unresolved }) => unresolved)
    .map((person) => ({
      severity: 'warning',
      code: 'unresolved-person',
      message: `“${person.name}” is only part of a name; nobody in the same proposal fits, so this person is kept apart.`,
      ...at(person),
      entities: [person.id],
    }));
}

function describeLikelySame(
  pairs: readonly LikelySame[],
  people: readonly ResolvedPerson[],
): Omit<Finding, 'id'>[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return pairs.map(({ keep, drop, why }) => ({
    severity: 'note',
    code: 'likely-same-person',
    message: `${why}: they may be one person, and are kept apart until somebody decides.`,
    ...at(byId.get(drop)),
    entities: [keep, drop],
    proposal: { kind: 'merge', keep, drop },
  }));
}

/** A curated row read another spelling than the one written: say so, where it stands. */
function describeRespelled(people: readonly ResolvedPerson[]): Omit<Finding, 'id'>[] {
  return people.flatMap((person) =>
    person.mentions
      .filter(
        ({ reason, mention }) =>
          reason === 'known-alias' && mention.display !== person.name && mention.line > 0,
      )
      .map(({ mention }) => ({
        severity: 'note' as const,
        code: 'known-alias',
        message: `“${mention.display}” is read as ${person.name}.`,
        line: mention.line,
        entities: [person.id],
      })),
  );
}

/** A slip or a short form was read as the name that stands elsewhere: say so. */
function describeSlips(people: readonly ResolvedPerson[]): Omit<Finding, 'id'>[] {
  return people.flatMap((person) =>
    person.mentions
      .filter(({ reason, mention }) => SLIPS.has(reason) && mention.display !== person.name)
      .map(({ mention }) => ({
        severity: 'note' as const,
        code: 'respelled-name',
        message: `“${mention.display}” is read as ${person.name}, whom this report names elsewhere and whom nobody else is like.`,
        line: mention.line,
        entities: [person.id],
      })),
  );
}

const SLIPS = new Set(['misspelled', 'short-form', 'second-family-name']);

/** Facts completed a given name: say so, where it stands. */
function describeCompleted(people: readonly ResolvedPerson[]): Omit<Finding, 'id'>[] {
  return people.flatMap((person) =>
    person.mentions
      .filter(({ reason }) => reason === 'given-name-of-maintainer')
      .map(({ mention }) => ({
        severity: 'note' as const,
        code: 'completed-name',
        message: `“${mention.text}” is read as ${person.name}, whom MAINTAINERS names for what this proposal is about.`,
        line: mention.line,
        entities: [person.id],
      })),
  );
}
