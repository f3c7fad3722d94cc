import { RUNNING_ROLES } from '../dataset/policy';
import type {
  Dataset,
  EntityId,
  EntityKind,
  Evidence,
  Finding,
  Microconference,
  Relation,
  RelationKind,
} from '../dataset/types';
import { listDates } from '../lib/describe-date';
import type { ViewState } from '../view-state/view-state';
import type { EntityIndex } from './entity-index';
import { countWord, KIND_WORDS, ROLE_WORDS, STRENGTH_WORDS } from './words';

/** One line of the panel: who or what, how, and why we say so. */
export interface PanelRow {
  readonly key: string;
  /** An entity that can be opened, or nothing for a plain text. */
  readonly id?: EntityId;
  readonly kind?: EntityKind;
  readonly label: string;
  readonly chips: readonly string[];
  readonly confirmed?: boolean;
  /** An outside address, https or http only. */
  readonly href?: string;
  readonly evidence: readonly Evidence[];
}

export interface PanelSection {
  readonly title: string;
  readonly rows: readonly PanelRow[];
  /** The view that draws just this section; null where the rows are no entities. */
  readonly show: Partial<ViewState> | null;
}

export interface Panel {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly title: string;
  readonly summary: string;
  readonly href?: string;
  readonly sections: readonly PanelSection[];
  readonly findings: readonly Finding[];
}

type Side = 'from' | 'to';

/** Everything the dataset says of one entity, grouped by kind of relation and role. */
export function selectPanel(dataset: Dataset, index: EntityIndex, id: EntityId): Panel {
  const kind = index.kindOf(id);
  const sections = SECTIONS[kind].map(({ title, relation, side, keep }) => {
    const found = (side === 'from' ? index.from : index.to).get(id) ?? [];
    const rows = found
      .filter((one) => one.kind === relation && (keep?.(one) ?? true))
      .map((one) => rowOf(one, side, index));
    return { title, rows: rows.sort(byWeight), show: showOnly(id, [kind, rows[0]?.kind]) };
  });
  const mc = index.mcs.get(id);
  const extra = mc === undefined ? [] : mcSections(mc, index);
  const thread = index.threads.get(id);
  return {
    id,
    kind,
    title: mc?.title ?? index.nameOf(id),
    summary: summarize(dataset, index, id),
    ...linkTo(thread?.url),
    sections: [...sections, ...extra].filter(({ rows }) => rows.length > 0),
    findings: index.findings.get(id) ?? [],
  };
}

/** The focus on one entity with nothing but these kinds around it. */
function showOnly(id: EntityId, kinds: readonly (EntityKind | undefined)[]): Partial<ViewState> {
  const hide = (Object.keys(KIND_WORDS) as EntityKind[]).filter((kind) => !kinds.includes(kind));
  return { lens: 'focus', select: [id], depth: 1, hide: hide.sort() };
}

interface SectionRule {
  readonly title: string;
  readonly relation: RelationKind;
  readonly side: Side;
  readonly keep?: (relation: Relation) => boolean;
}

const runs = ({ roles }: Relation): boolean =>
  roles?.some((role) => RUNNING_ROLES.includes(role)) ?? false;
const strongestIs =
  (...wanted: string[]) =>
  ({ roles }: Relation): boolean =>
    wanted.includes(roles?.[0] ?? '');

/** In the order of the screen. */
const SECTIONS: Readonly<Record<EntityKind, readonly SectionRule[]>> = {
  mc: [
    { title: 'Who runs it', relation: 'participates', side: 'to', keep: runs },
    { title: 'Topic leads', relation: 'participates', side: 'to', keep: strongestIs('topic-lead') },
    { title: 'Wanted there', relation: 'participates', side: 'to', keep: strongestIs('attendee') },
    { title: 'Organizations invited', relation: 'invited', side: 'to' },
    { title: 'Subsystems', relation: 'covers', side: 'from' },
    { title: 'Threads cited', relation: 'cites', side: 'from' },
    { title: 'Speaks of', relation: 'refers', side: 'from' },
    { title: 'Spoken of by', relation: 'refers', side: 'to' },
    { title: 'Mentioned', relation: 'participates', side: 'to', keep: strongestIs('mentioned') },
  ],
  person: [
    { title: 'Runs', relation: 'participates', side: 'from', keep: runs },
    {
      title: 'Leads topics of',
      relation: 'participates',
      side: 'from',
      keep: strongestIs('topic-lead'),
    },
    { title: 'Wanted in', relation: 'participates', side: 'from', keep: strongestIs('attendee') },
    {
      title: 'Mentioned in',
      relation: 'participates',
      side: 'from',
      keep: strongestIs('mentioned'),
    },
    { title: 'Works for', relation: 'affiliated', side: 'from' },
    { title: 'Maintains', relation: 'maintains', side: 'from' },
    { title: 'Wrote', relation: 'wrote', side: 'from' },
    { title: 'Took part in', relation: 'joined', side: 'from' },
  ],
  org: [
    { title: 'People', relation: 'affiliated', side: 'to' },
    { title: 'Invited to', relation: 'invited', side: 'from' },
  ],
  subsystem: [
    { title: 'Microconferences', relation: 'covers', side: 'to' },
    { title: 'Maintainers', relation: 'maintains', side: 'to' },
  ],
  thread: [
    { title: 'Author', relation: 'wrote', side: 'to' },
    { title: 'Took part', relation: 'joined', side: 'to' },
    { title: 'Cited by', relation: 'cites', side: 'to' },
  ],
};

function rowOf(relation: Relation, side: Side, index: EntityIndex): PanelRow {
  const other = side === 'from' ? relation.to : relation.from;
  const thread = index.threads.get(other);
  const chips = [
    ...(relation.roles ?? []).map((role) => ROLE_WORDS[role]),
    ...(relation.strength === undefined ? [] : [STRENGTH_WORDS[relation.strength]]),
    ...(thread?.condition === 'repaired' ? ['repaired link'] : []),
  ];
  return {
    key: `${relation.kind} ${other}`,
    id: other,
    kind: index.kindOf(other),
    label: index.nameOf(other),
    chips,
    ...(relation.confirmed === true ? { confirmed: true } : {}),
    ...linkTo(thread?.url),
    evidence: relation.evidence,
  };
}

/** Core before topic before mentioned; then by name. */
function byWeight(a: PanelRow, b: PanelRow): number {
  const order = Object.values(STRENGTH_WORDS);
  const rank = (row: PanelRow): number => order.indexOf(row.chips[0] ?? '');
  return rank(a) - rank(b) || (a.label < b.label ? -1 : 1);
}

function mcSections(mc: Microconference, index: EntityIndex): PanelSection[] {
  const wishes = mc.constraints.map((constraint, place): PanelRow => {
    const label =
      constraint.kind === 'only-on'
        ? `Only on ${listDates(constraint.dates)}`
        : constraint.kind === 'avoid-overlap'
          ? `Not at the same time as ${constraint.with.map(index.nameOf).join(' and ')}`
          : constraint.kind === 'duration'
            ? `${constraint.minutes} minutes`
            : constraint.text;
    return { key: `wish ${place}`, label, chips: [], evidence: constraint.evidence };
  });
  const topics = mc.topics.map(({ id, label, line }): PanelRow => {
    const evidence = [{ line, mc: mc.id, excerpt: label, rule: 'in-topic' }];
    return { key: id, label, chips: [], evidence };
  });
  const references = mc.references.map(({ id, url, title, line }): PanelRow => {
    return {
      key: id,
      label: title ?? url.replace(/^https?:\/\/(www\.)?/, ''),
      chips: [],
      ...linkTo(url),
      evidence:
        line === undefined
          ? []
          : [{ line, mc: mc.id, excerpt: url.slice(0, 120), rule: 'in-text' }],
    };
  });
  return [
    { title: 'Asks for', rows: wishes, show: null },
    { title: 'Topics', rows: topics, show: null },
    { title: 'Other links', rows: references, show: null },
  ];
}

function linkTo(url: string | undefined): { href?: string } {
  const href = url === undefined ? undefined : safeHref(url);
  return href === undefined ? {} : { href };
}

/** An address out of a report is somebody's text: only http and https may become a link. */
export function safeHref(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

function summarize(dataset: Dataset, index: EntityIndex, id: EntityId): string {
  const to = index.to.get(id) ?? [];
  const from = index.from.get(id) ?? [];
  switch (index.kindOf(id)) {
    case 'mc': {
      const mc = index.mcs.get(id);
      const number = mc?.contributionId;
      const place = `lines ${mc?.line}–${mc?.endLine} of the report`;
      return number === null
        ? `Contribution whose number was lost, ${place}`
        : `Contribution ${number}, ${place}`;
    }
    case 'person': {
      const mcs = from.filter(
        ({ kind, roles }) => kind === 'participates' && roles?.[0] !== 'mentioned',
      );
      const person = index.people.get(id);
      const orgs = from
        .filter(({ kind }) => kind === 'affiliated')
        .map((one) => index.nameOf(one.to));
      const also = person?.aliases.length ? [`also written ${person.aliases.join(', ')}`] : [];
      return [countWord(mcs.length, 'mc'), ...orgs, ...also].join(' · ');
    }
    case 'org':
      return countWord(to.filter(({ kind }) => kind === 'affiliated').length, 'person');
    case 'subsystem': {
      const mcs = to.filter(({ kind }) => kind === 'covers').length;
      const lists = index.subsystems.get(id)?.lists ?? [];
      return [
        `Named by ${mcs} of ${dataset.microconferences.length} microconferences`,
        ...lists,
      ].join(' · ');
    }
    case 'thread': {
      const thread = index.threads.get(id);
      const parts = [
        thread?.date,
        thread?.list,
        thread?.condition === 'repaired' ? 'link repaired' : undefined,
      ];
      return parts.filter((part) => part !== undefined).join(' · ') || 'Mail thread';
    }
  }
}
