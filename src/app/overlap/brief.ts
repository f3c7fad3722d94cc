import { type BriefPair, buildMcBrief } from '../../analysis/mc-brief';
import { describeOverlap } from '../../analysis/overlap';
import type { Constraint, EntityId, Evidence, Finding, McId } from '../../dataset/types';
import { listDates } from '../../lib/describe-date';
import { describePlace } from '../../lib/describe-place';
import type { EntityIndex } from '../entity-index';
import { selectIndex, selectOverlaps } from '../insights';
import type { ReadyState } from '../store';
import { countWord, listWords, ROLE_WORDS } from '../words';

interface Named {
  readonly id: EntityId;
  readonly name: string;
}

/** Another microconference, and what there is to say about it. */
export interface BriefRow {
  readonly mc: McId;
  readonly title: string;
  readonly sentence: string;
  /** People with their two roles. */
  readonly people: readonly (Named & { readonly roles: string })[];
}

/** A wish, with the places where we read it. */
export interface BriefWish {
  readonly key: string;
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
}

/** What leads are asked to confirm; names are of people. */
export interface BriefQuestion {
  readonly key: string;
  readonly sentence: string;
  readonly names: readonly Named[];
}

/** The brief of one microconference in words, ready to be read or printed. */
export interface Brief {
  readonly mc: McId;
  readonly title: string;
  /** "Contribution 13 of Linux Plumbers Conference 2024, lines 690–712 of the report" */
  readonly place: string;
  readonly shared: readonly BriefRow[];
  readonly alike: readonly BriefRow[];
  readonly wishes: readonly BriefWish[];
  readonly askedBy: readonly BriefWish[];
  readonly conflicts: readonly string[];
  readonly questions: readonly BriefQuestion[];
}

/** `conflicts`: what the timetable gets wrong for it, as sentences; none without a timetable. */
export function selectBrief(
  { dataset, viewState }: Pick<ReadyState, 'dataset' | 'viewState'>,
  mc: McId,
  conflicts: readonly string[] = [],
): Brief {
  const { policy } = viewState;
  const index = selectIndex(dataset);
  const overlaps = selectOverlaps(dataset, policy);
  const brief = buildMcBrief(dataset, overlaps, policy, mc, conflicts);
  const own = index.mcs.get(mc);
  const number = own?.contributionId ?? null;
  const what = number === null ? 'A contribution without a number' : `Contribution ${number}`;
  const named = (id: EntityId): Named => ({ id, name: index.nameOf(id) });
  const title = own?.title ?? index.nameOf(mc);
  return {
    mc,
    title,
    place: `${what} of ${dataset.event.title}, lines ${own?.line}–${own?.endLine} of the report`,
    shared: brief.shared.map((pair) => describeShared(pair, index)),
    alike: brief.alike.map(({ mc: other, overlap }) => ({
      mc: other,
      title: index.nameOf(other),
      sentence: listSome(overlap.subsystems.map(({ subsystem }) => index.nameOf(subsystem))),
      people: [],
    })),
    wishes: brief.constraints.map((constraint, place) => ({
      key: `${constraint.kind} ${place}`,
      sentence: describeWish(constraint, index),
      evidence: constraint.evidence,
    })),
    askedBy: brief.askedBy.map(({ mc: other, evidence }) => ({
      key: other,
      sentence: `${index.nameOf(other)} asks not to run beside you`,
      evidence,
    })),
    conflicts: brief.conflicts,
    questions: [
      ...brief.findings.filter(isForLeads).map((finding) => {
        const place = describePlace(finding);
        const sentence = place === '' ? finding.message : `${finding.message} (${place})`;
        return { key: finding.id, sentence, names: [] };
      }),
      ...ask(brief.unconfirmed.map(named), (people) => {
        return `${people} on your list of people wanted, with no word of whether they come:`;
      }),
      ...ask(brief.unresolved.map(named), (people) => {
        return `${people} known by part of a name only; please give the full names:`;
      }),
    ],
  };
}

function describeShared({ mc, overlap, people }: BriefPair, index: EntityIndex): BriefRow {
  return {
    mc,
    title: index.nameOf(mc),
    sentence: describeOverlap({ ...overlap, subsystems: [], threads: [] }),
    people: people.map(({ person, roleHere, roleThere }) => ({
      id: person,
      name: index.nameOf(person),
      roles: `${ROLE_WORDS[roleHere]} here, ${ROLE_WORDS[roleThere]} there`,
    })),
  };
}

/** What a proposal asks for, as a sentence about it. */
function describeWish(constraint: Constraint, index: EntityIndex): string {
  switch (constraint.kind) {
    case 'only-on':
      return `You ask to run only on ${listDates(constraint.dates)}`;
    case 'avoid-overlap':
      return `You ask not to run beside ${listWords(constraint.with.map(index.nameOf))}`;
    case 'duration':
      return `You ask for ${constraint.minutes} minutes`;
    case 'room':
      return `You ask for a room: ${constraint.text}`;
  }
}

function ask(names: readonly Named[], sentence: (people: string) => string): BriefQuestion[] {
  if (names.length === 0) return [];
  const sorted = [...names].sort((x, y) => (x.name < y.name ? -1 : 1));
  const text = sentence(countWord(names.length, 'person'));
  return [{ key: text, sentence: text, names: sorted }];
}

/**
 * How the pages of the report were cut is nothing that leads could know; those who are known by part
 * of a name are asked about in one question.
 */
const NOT_ASKED = ['running-head', 'unresolved-person'];
const isForLeads = ({ code }: Finding): boolean => !NOT_ASKED.includes(code);

const MOST_LISTED = 4;

/** "a, b, c, d and 2 more" */
export function listSome(words: readonly string[]): string {
  if (words.length <= MOST_LISTED + 1) return listWords(words);
  return `${words.slice(0, MOST_LISTED).join(', ')} and ${words.length - MOST_LISTED} more`;
}
