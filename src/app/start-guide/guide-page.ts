import {
  buildGuide,
  type Guide,
  type GuideSubject,
  type GuideTopic,
  type Suggestion,
} from '../../analysis/guide';
import type { ListToJoin } from '../../analysis/guide-lists';
import type { Neighbour } from '../../analysis/guide-neighbours';
import type { ThreadReading } from '../../analysis/guide-readings';
import { describeReasons, describeSuggestion } from '../../analysis/guide-text';
import type { EntityId, EntityKind, Evidence } from '../../dataset/types';
import { describeStep, type PathStep } from '../../graph/paths';
import { listWords } from '../../lib/list-words';
import type { ViewState } from '../../view-state/view-state';
import type { EntityIndex } from '../entity-index';
import { selectIndex } from '../insights';
import { safeHref } from '../panel';
import type { ReadyState } from '../store';
import { describeSubject } from './describe-subject';

/** An entity by name, to be drawn with its sign. */
export interface GuideName {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

/** One suggestion: what or who, why in a few words, and the evidence. */
export interface GuideRow {
  readonly key: string;
  /** What it is; a plain text has no entity. */
  readonly entity: GuideName | null;
  readonly text: string;
  /** Where outside it can be read, and where a list is joined. */
  readonly href?: string;
  readonly join?: string;
  readonly reason: string;
  /** Topics that say so, in the words of the report. */
  readonly topics: readonly string[];
  /** Who leads there. */
  readonly ask: readonly GuideName[];
  /** "lines 244 and 271", for paper. */
  readonly lines: string;
  readonly why: readonly { readonly title: string; readonly evidence: readonly Evidence[] }[];
  /** The view that draws the reason; null where there is nothing to draw. */
  readonly graph: Partial<ViewState> | null;
}

export interface GuideSection {
  readonly title: string;
  readonly rows: readonly GuideRow[];
  /** What is said where there are no rows. */
  readonly none: string;
}

export interface GuidePage {
  readonly subjects: readonly GuideName[];
  /** True sentences on what the subject is. */
  readonly facts: readonly string[];
  readonly topics: readonly GuideRow[];
  readonly mcs: GuideSection;
  readonly people: GuideSection;
  readonly readings: GuideSection;
  readonly lists: GuideSection;
  readonly neighbours: GuideSection;
  readonly graph: Partial<ViewState>;
}

/** The guide to some subjects, in words and ready to be shown. */
export function buildGuidePage(
  { dataset, viewState }: Pick<ReadyState, 'dataset' | 'viewState'>,
  subjects: readonly GuideSubject[],
): GuidePage {
  const guide = buildGuide(dataset, subjects, viewState.policy);
  const index = selectIndex(dataset);
  const teller = createTeller(guide, index);
  const [list] = guide.lists;
  const { threads, references } = guide.readings;
  const isOneMc = guide.subjects.length === 1 && index.mcs.has(guide.subjects[0] ?? '');
  return {
    subjects: guide.subjects.map(teller.nameEntity),
    facts:
      guide.subjects.length === 1
        ? guide.subjects.flatMap((id) => describeSubject(dataset, index, id))
        : [],
    topics: guide.topics.map((one) => ({
      ...PLAIN,
      key: one.topic.id,
      text: one.topic.label,
      ask: isOneMc ? [] : [teller.nameEntity(one.mc)],
      lines: linesOf([one]),
      why: [tellTopic(one)],
    })),
    mcs: {
      title: 'MCs to go to',
      rows: guide.mcs.map(teller.tellMc),
      none: 'No microconference has to do with this.',
    },
    people: {
      title: 'People to meet',
      rows: guide.people.map(teller.tellSuggestion),
      none: 'Nobody is named here by full name.',
    },
    readings: {
      title: 'Read first',
      rows: [
        ...threads.map((reading) => tellThread(index, reading, teller)),
        ...references.map(({ mc, reference: { id, url, title, line } }) => ({
          ...PLAIN,
          key: id,
          text: title ?? url.replace(/^https?:\/\/(www\.)?/, ''),
          ...hrefOf(url),
          reason: `linked by ${index.nameOf(mc)}; no thread is cited`,
          lines: describeLines(line === undefined ? [] : [line]),
          why:
            line === undefined
              ? []
              : [
                  {
                    title: index.nameOf(mc),
                    evidence: [{ mc, line, excerpt: url, rule: 'in-text' }],
                  },
                ],
        })),
        ...(threads.length + references.length > 0 || list === undefined
          ? []
          : [
              {
                ...PLAIN,
                key: list.archive,
                text: `The archive of ${list.address}`,
                ...hrefOf(list.archive),
                reason: 'no thread and no link is cited',
              },
            ]),
      ],
      none: 'No thread is cited, and no list is known.',
    },
    lists: {
      title: 'Lists to join',
      rows: guide.lists.map((one) => tellList(one, index.nameOf)),
      none: 'No list is known for this.',
    },
    neighbours: {
      title: 'Next door',
      rows: guide.neighbours.map(teller.tellNeighbour),
      none: 'There is no area next to it.',
    },
    graph: focusOn(guide.subjects),
  };
}

const PLAIN = {
  entity: null,
  reason: '',
  topics: [],
  ask: [],
  lines: '',
  why: [],
  graph: null,
} as const;

interface Teller {
  readonly nameEntity: (id: EntityId) => GuideName;
  readonly tellSuggestion: (suggestion: Suggestion<EntityId>) => GuideRow;
  readonly tellMc: (suggestion: Suggestion<EntityId>) => GuideRow;
  readonly tellNeighbour: (neighbour: Neighbour) => GuideRow;
  readonly drawFrom: (id: EntityId) => Partial<ViewState>;
}

function createTeller(guide: Guide, index: EntityIndex): Teller {
  const { nameOf, kindOf } = index;
  // What stands elsewhere in the guide needs no explanation where it is named.
  const known = new Set<EntityId>([
    ...guide.subjects,
    ...guide.mcs.map(({ id }) => id),
    ...guide.readings.threads.map(({ thread }) => thread),
  ]);
  const isKnown = (id: EntityId): boolean => known.has(id);
  const nameEntity = (id: EntityId): GuideName => ({ id, kind: kindOf(id), name: nameOf(id) });
  const isSubject = new Set<EntityId>(guide.subjects);
  const [first] = guide.subjects;
  const drawFrom = (id: EntityId, from = first): Partial<ViewState> =>
    from === undefined || isSubject.has(id)
      ? focusOn([id])
      : { view: 'graph', lens: 'path', from, to: id, select: [], hide: [] };
  const tell = (id: EntityId, reasons: readonly (readonly PathStep[])[], reason: string) => ({
    ...PLAIN,
    key: id,
    entity: nameEntity(id),
    text: nameOf(id),
    reason,
    lines: describeLines(
      reasons.flat().flatMap(({ relation }) => relation.evidence[0]?.line ?? []),
    ),
    why: explain(reasons, nameOf),
    graph: drawFrom(id, reasons[0]?.[0]?.from),
  });
  const tellSuggestion = (one: Suggestion<EntityId>): GuideRow =>
    tell(one.id, one.reasons, describeSuggestion(one, nameOf, isKnown));
  return {
    nameEntity,
    drawFrom,
    tellSuggestion,
    tellMc: (one) => {
      const own = guide.topics.filter(({ mc }) => mc === one.id);
      const row = tellSuggestion(one);
      if (one.topics.length > 0) {
        const asked = own.filter(({ topic }) => one.topics.includes(topic.label));
        return { ...row, why: asked.map(tellTopic), lines: linesOf(asked) };
      }
      // A microconference that was asked for by name has its topics above.
      return { ...row, topics: one.isSubject ? [] : own.map(({ topic }) => topic.label) };
    },
    tellNeighbour: ({ id, reasons, bridges }) => ({
      ...tell(id, reasons, describeReasons(reasons, nameOf, isKnown)),
      ask: bridges.map(({ person }) => nameEntity(person)),
    }),
  };
}

function tellThread(
  index: EntityIndex,
  { thread, mail, authors, citedBy }: ThreadReading,
  teller: Teller,
): GuideRow {
  const { url = '', date } = index.threads.get(thread) ?? {};
  const relations = (index.to.get(thread) ?? []).filter(({ kind }) => kind !== 'joined');
  const entity = teller.nameEntity(thread);
  const name = (id: EntityId): string => teller.nameEntity(id).name;
  const by = authors.length === 0 ? '' : ` by ${listWords(authors.map(name))}`;
  const cited = citedBy.length === 0 ? [] : [`cited by ${listWords(citedBy.map(name))}`];
  return {
    ...PLAIN,
    key: thread,
    entity,
    text: entity.name,
    ...hrefOf(url),
    reason: [`${mail}${by}`, ...(date === undefined ? [] : [date]), ...cited].join(', '),
    lines: describeLines(relations.flatMap(({ evidence }) => evidence[0]?.line ?? [])),
    why: relations.map((relation) => ({
      title: describeStep({ from: relation.from, to: relation.to, relation }, index.nameOf),
      evidence: relation.evidence,
    })),
    graph: teller.drawFrom(thread),
  };
}

function tellTopic({ mc, topic: { label, line } }: GuideTopic): GuideRow['why'][number] {
  return { title: label, evidence: [{ mc, line, excerpt: label, rule: 'in-topic' }] };
}

function linesOf(topics: readonly GuideTopic[]): string {
  return describeLines(topics.map(({ topic }) => topic.line));
}

function tellList(
  { address, archive, join, subsystems, reasons }: ListToJoin,
  nameOf: (id: EntityId) => string,
): GuideRow {
  const owners = listWords(subsystems.map(nameOf));
  const evidence = [{ excerpt: `${owners}: ${address}`, rule: 'listed-for-subsystem' }];
  return {
    ...PLAIN,
    key: address,
    text: address,
    ...hrefOf(archive),
    ...(join === undefined ? {} : { join }),
    reason: `the list of ${owners}`,
    why: [...explain(reasons, nameOf), { title: `${address} is the list of ${owners}`, evidence }],
  };
}

/** Every step of every way in words, with the places that give it. */
function explain(
  reasons: readonly (readonly PathStep[])[],
  nameOf: (id: EntityId) => string,
): GuideRow['why'] {
  const steps = new Map(reasons.flat().map((step) => [describeStep(step, nameOf), step]));
  return [...steps].map(([title, { relation }]) => ({ title, evidence: relation.evidence }));
}

function focusOn(ids: readonly EntityId[]): Partial<ViewState> {
  return { view: 'graph', lens: 'focus', select: [...ids].sort(), depth: 1, hide: [] };
}

function hrefOf(url: string): { href?: string } {
  const href = safeHref(url);
  return href === undefined ? {} : { href };
}

function describeLines(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  if (sorted.length === 0) return '';
  return `${sorted.length === 1 ? 'line' : 'lines'} ${listWords(sorted.map(String))}`;
}
