import type {
  Dataset,
  McId,
  Mention,
  Organization,
  OrganizationId,
  Person,
  PersonId,
} from '../../dataset/types';
import { fold } from '../../lib/fold';
import { pushTo } from '../../lib/multi-map';
import { compareBy } from '../../lib/order';

export type Somebody = PersonId | OrganizationId;
export type LedgerKind = 'person' | 'org';

/** One spelling that was read as somebody, the reasons, and everywhere it stands. */
export interface Spelling {
  readonly text: string;
  readonly why: string;
  readonly mentions: readonly string[];
  readonly places: readonly { readonly mc: McId; readonly line: number }[];
}

/** One person or organization, with every spelling that was read as them. */
export interface LedgerRow {
  readonly id: Somebody;
  readonly name: string;
  /** Known by part of a name only. */
  readonly isPartial: boolean;
  /** How somebody is known whom the source does not write; null for whom it does. */
  readonly knownFrom: 'archive' | 'correction' | null;
  readonly spellings: readonly Spelling[];
}

const FIRST = 'first-mention';

const REASON_WORDS: Readonly<Record<string, string>> = {
  [FIRST]: 'nobody else is called so',
  'same-full-name': 'the same full name',
  'same-address': 'the same address',
  'same-person-id': 'the same person in the source',
  'known-alias': 'a known spelling',
  'initial-and-family-name': 'initial and family name fit nobody else',
  'given-name-in-same-contribution': 'the only one of that name in the same proposal',
  'initial-in-same-contribution': 'the only one in the same proposal whom it fits',
  'family-name-in-same-contribution': 'the only one of that name in the same proposal',
  'beginning-of-given-name': 'the only given name in the same proposal that begins so',
  'name-and-affiliation': 'the only one of that name with that employer',
  'title-and-family-name': 'the only one of that family name with a title',
  nickname: 'a nickname that the source tells',
  misspelled: 'a slip of one letter in a name that stands elsewhere',
  'short-form': 'a known short form of the given name, in the same place',
  'second-family-name': 'without the second family name, in the same proposal',
  'given-name-of-cited-author': 'the only one of that name who wrote a cited thread',
  'given-name-of-maintainer': 'the only one of that name who maintains such a subsystem',
  'given-name-only': 'only part of a name, so kept apart',
  affiliation: 'stated as somebody’s employer',
  'organization-name': 'the name of an organization',
  correction: 'corrected by hand',
};

const describeReason = (reason: string): string =>
  REASON_WORDS[reason] ?? reason.replace(/-/g, ' ');

/** Who was read from which spelling, and why: all people, or all organizations, by name. */
export function buildLedger(dataset: Dataset, kind: LedgerKind): LedgerRow[] {
  const mentions = new Map<string, Mention[]>();
  for (const mention of dataset.mentions) {
    if (mention.kind === kind) pushTo(mentions, mention.entity, mention);
  }
  const entities: readonly (Person | Organization)[] =
    kind === 'person' ? dataset.people : dataset.organizations;
  const authors = new Set<string>(
    dataset.relations.flatMap((one) => (one.kind === 'wrote' ? [one.from] : [])),
  );
  return entities
    .map((entity) => ({
      id: entity.id,
      name: entity.name,
      isPartial: 'unresolved' in entity && entity.unresolved === true,
      knownFrom: mentions.has(entity.id)
        ? null
        : authors.has(entity.id)
          ? ('archive' as const)
          : ('correction' as const),
      spellings: listSpellings(mentions.get(entity.id) ?? []),
    }))
    .sort(
      compareBy(
        ({ name }) => fold(name),
        ({ id }) => id,
      ),
    );
}

function listSpellings(mentions: readonly Mention[]): Spelling[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) pushTo(groups, mention.text, mention);
  return [...groups].map(([text, group]) => ({
    text,
    why: describeReasons(group),
    mentions: group.map(({ id }) => id),
    places: group.map(({ mc, line }) => ({ mc, line })),
  }));
}

/** That nobody was called so before goes without saying where there is another reason. */
function describeReasons(mentions: readonly Mention[]): string {
  const reasons = [...new Set(mentions.map(({ reason }) => reason))];
  const telling = reasons.filter((reason) => reason !== FIRST);
  return (telling.length > 0 ? telling : reasons).map(describeReason).join('; ');
}

/** Rows in which every word occurs, in a name or a spelling, whatever case and accents. */
export function findInLedger(rows: readonly LedgerRow[], text: string): readonly LedgerRow[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name, spellings }) => {
    const folded = fold([name, ...spellings.map((one) => one.text)].join('\n'));
    return words.every((word) => folded.includes(word));
  });
}
