import { fold } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import {
  missing,
  type Named,
  namedOfKind,
  type Outcome,
  replaceNamed,
  resolveEntity,
  sortAliases,
  withFormerIds,
} from './corrections-entities';
import {
  evidenceFor,
  justifies,
  mcOf,
  uniteEvidence,
  uniteRelations,
} from './corrections-evidence';
import type { Split } from './corrections-types';
import { kindOfId } from './ids';
import {
  type Dataset,
  type EntityId,
  type Evidence,
  type Mention,
  type Relation,
  ROLES,
} from './types';

/** What a split takes along. */
interface Cut {
  readonly source: EntityId;
  readonly target: EntityId;
  readonly chosen: ReadonlySet<Mention>;
  readonly mcs: ReadonlySet<string>;
  /** The source's mentions by `mc line`. */
  readonly places: ReadonlyMap<string, readonly Mention[]>;
  /** What goes is called, and what stays. */
  readonly names: readonly [string, string];
}

/**
 * Gives mentions, and everything in some microconferences, to another entity, which comes into
 * being where it is not there yet. The relations go with the evidence that stands at a mention; what
 * has no place in a report (who wrote a thread, who maintains what) stays.
 *
 * Where the target is there already, whatever of it is no longer the source's needs no move: so a
 * file of corrections can be applied again.
 */
export function applySplit(dataset: Dataset, correction: Split): Outcome {
  const source = resolveEntity(dataset, correction.entity);
  if (source === undefined) return missing(correction.entity);
  const kind = kindOfId(source);
  const list = namedOfKind(dataset, kind);
  const before = list.find(({ id }) => id === source);
  if (before === undefined || kind !== kindOfId(correction.to)) {
    return { why: `${source} and ${correction.to} are not of one kind.` };
  }
  const present = resolveEntity(dataset, correction.to);
  // A former id of the source is taken back: that is how a merge is undone.
  const target = present === undefined || present === source ? correction.to : present;
  if (target === source) return { why: `${source} cannot be split from itself.` };
  const isNew = present !== target;

  const mcs = new Set<string>();
  for (const name of correction.mcs ?? []) {
    const mc = resolveEntity(dataset, name);
    if (mc === undefined || kindOfId(mc) !== 'mc') return missing(name);
    mcs.add(mc);
  }
  const byId = new Map(dataset.mentions.map((mention) => [mention.id, mention]));
  for (const id of correction.mentions ?? []) {
    const mention = byId.get(id);
    if (mention === undefined) return missing(id);
    if (isNew && mention.entity !== source) return { why: `${id} does not name ${source}.` };
  }
  const named = new Set(correction.mentions ?? []);
  const own = dataset.mentions.filter(({ entity }) => entity === source);
  const chosen = new Set(own.filter(({ id, mc }) => named.has(id) || mcs.has(mc)));
  const places = new Map<string, Mention[]>();
  for (const mention of own) pushTo(places, `${mention.mc} ${mention.line}`, mention);
  const names = [correction.name, before.name] as const;
  const cut: Cut = { source, target, chosen, mcs, places, names };

  const sentence = `${correction.name} is not ${before.name}.`;
  const relations = dataset.relations.flatMap((relation) =>
    relation.from === source || relation.to === source
      ? cutRelation(relation, cut, correction.reason, sentence)
      : [relation],
  );
  const nothingMoves =
    chosen.size === 0 && relations.every((relation, at) => relation === dataset.relations[at]);
  if (nothingMoves) return isNew ? { why: `Nothing there is of ${source}.` } : dataset;

  const entities = isNew
    ? [...list.filter((one) => one !== before), ...parted(before, cut, own, correction.name)]
    : list;
  return {
    ...replaceNamed(dataset, kind, entities),
    mentions: dataset.mentions.map((mention) => {
      if (!chosen.has(mention)) return mention;
      const { score: _, ...rest } = mention;
      return { ...rest, entity: target, reason: 'correction' };
    }),
    relations: uniteRelations(relations),
  };
}

/** The two entities of a split; an alias that only moved mentions are written with goes along. */
function parted(before: Named, cut: Cut, own: readonly Mention[], name: string): Named[] {
  const moved = new Set([...cut.chosen].map(({ text }) => text));
  for (const mention of own) if (!cut.chosen.has(mention)) moved.delete(mention.text);
  const stays = (alias: string) => alias !== name && !moved.has(alias);
  const old = { ...before, aliases: before.aliases.filter(stays) };
  const former = 'formerIds' in before ? (before.formerIds ?? []) : [];
  const fresh = {
    id: cut.target,
    name,
    aliases: sortAliases(
      name,
      before.aliases.filter((alias) => moved.has(alias)),
    ),
  };
  return [
    withFormerIds(
      old,
      (former as EntityId[]).filter((id) => id !== cut.target),
    ),
    fresh as Named,
  ];
}

/** A relation of the source as what stays and what goes; itself where nothing goes. */
function cutRelation(
  relation: Relation,
  cut: Cut,
  reason: string | undefined,
  sentence: string,
): Relation[] {
  const whose = relation.evidence.map((evidence) => ownersOf(evidence, relation, cut));
  const going = relation.evidence.filter((_, at) => whose[at]?.goes);
  if (going.length === 0) return [relation];
  const staying = relation.evidence.filter((_, at) => whose[at]?.stays);
  const note = evidenceFor(relation, reason, sentence);
  const { source, target } = cut;
  const moved = {
    ...relation,
    from: relation.from === source ? target : relation.from,
    to: relation.to === source ? target : relation.to,
  };
  if (!staying.some(justifies)) {
    return [{ ...moved, evidence: uniteEvidence([...relation.evidence, note]) }];
  }
  const { confirmed: _, ...unconfirmed } = moved;
  const gone = rolesIn(going);
  const left = rolesIn(staying);
  return [
    {
      ...relation,
      ...pickRoles(relation, (role) => left.has(role) || !gone.has(role)),
      evidence: uniteEvidence([...staying, note]),
    },
    {
      // Who confirmed is not known of a part.
      ...unconfirmed,
      ...pickRoles(relation, (role) => gone.has(role)),
      evidence: uniteEvidence([...going, note]),
    },
  ];
}

const rolesIn = (evidence: readonly Evidence[]): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ role }) => role ?? []));

function pickRoles({ roles }: Relation, keep: (role: string) => boolean): Pick<Relation, 'roles'> {
  if (roles === undefined) return {};
  const picked = ROLES.filter((role) => roles.includes(role) && keep(role));
  return { roles: picked.length === 0 ? roles : picked };
}

/**
 * Whether an evidence goes with the split, stays, or both. It is that of the mentions at its place
 * which its excerpt quotes: one byline names many. What stands in a file of facts is at no place of the
 * source, and belongs to whoever it names.
 */
function ownersOf(evidence: Evidence, relation: Relation, cut: Cut) {
  const mc = evidence.mc ?? mcOf(relation);
  if (mc !== undefined && cut.mcs.has(mc)) return { goes: true, stays: false };
  const here = cut.places.get(`${mc} ${evidence.line}`) ?? [];
  const excerpt = fold(evidence.excerpt);
  if (evidence.file !== undefined && here.length === 0) {
    const [going, staying] = cut.names.map((name) => excerpt.includes(fold(name)));
    if (going !== staying) return { goes: going === true, stays: staying === true };
  }
  const quoted = here.filter(({ text }) => excerpt.includes(fold(text)));
  const owners = quoted.length > 0 ? quoted : here;
  return {
    goes: owners.some((mention) => cut.chosen.has(mention)),
    stays: owners.length === 0 || owners.some((mention) => !cut.chosen.has(mention)),
  };
}
