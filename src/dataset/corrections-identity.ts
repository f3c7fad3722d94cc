import {
  missing,
  type Named,
  namedOfKind,
  type Outcome,
  replaceNamed,
  resolveEntity,
  settleUnresolved,
  sortAliases,
  withFormerIds,
} from './corrections-entities';
import { evidenceFor, uniteEvidence, uniteRelations } from './corrections-evidence';
import type { Merge, Rename } from './corrections-types';
import { kindOfId } from './ids';
import type { Dataset, EntityId, Finding, Person } from './types';

/** Makes two entities one: names, mentions, relations and findings follow the id that is kept. */
export function applyMerge(dataset: Dataset, { keep, drop, reason }: Merge): Outcome {
  const into = resolveEntity(dataset, keep);
  const from = resolveEntity(dataset, drop);
  if (into === undefined) return missing(keep);
  if (from === undefined) return missing(drop);
  if (into === from) return dataset;
  const kind = kindOfId(into);
  const list = namedOfKind(dataset, kind);
  const kept = list.find(({ id }) => id === into);
  const dropped = list.find(({ id }) => id === from);
  if (kept === undefined || dropped === undefined) {
    return { why: `${into} and ${from} are not of one kind.` };
  }
  const one = uniteNames(kept, dropped);
  const sentence = `${dropped.name} and ${kept.name} are one.`;
  const follow = <T extends EntityId>(id: T): T => (id === from ? (into as T) : id);
  const others = list.filter(({ id }) => id !== from && id !== into);
  const findings = followFindings(dataset.findings, follow);
  const isResolved = (one as Person).unresolved !== true;
  return {
    ...replaceNamed(dataset, kind, [...others, one]),
    mentions: dataset.mentions.map((mention) => {
      if (mention.entity !== from) return mention;
      const { score: _, ...rest } = mention;
      return { ...rest, entity: into, reason: 'correction' };
    }),
    relations: uniteRelations(
      dataset.relations.map((relation) => {
        if (relation.from !== from && relation.to !== from) return relation;
        const evidence = [...relation.evidence, evidenceFor(relation, reason, sentence)];
        return {
          ...relation,
          from: follow(relation.from),
          to: follow(relation.to),
          evidence: uniteEvidence(evidence),
        };
      }),
    ),
    findings: kind === 'person' && isResolved ? settleUnresolved(findings, into) : findings,
  };
}

function uniteNames(kept: Named, dropped: Named): Named {
  const aliases = sortAliases(kept.name, [...kept.aliases, dropped.name, ...dropped.aliases]);
  const former = [...formerIdsOf(kept), dropped.id, ...formerIdsOf(dropped)];
  const one = withFormerIds({ ...kept, aliases }, former);
  // Whoever is one with somebody known by full name is known by full name.
  return (dropped as Person).unresolved === true ? one : withoutUnresolved(one);
}

function formerIdsOf(entity: Named): readonly EntityId[] {
  return ((entity as Person).formerIds ?? []) as readonly EntityId[];
}

function withoutUnresolved<T extends Named>(entity: T): T {
  const { unresolved: _, ...rest } = entity as T & { unresolved?: boolean };
  // Only a person has the field, and it is optional: what is left is still a T.
  return rest as unknown as T;
}

/** A finding that proposes to make one what has become one is answered, and goes. */
function followFindings(
  findings: readonly Finding[],
  follow: (id: EntityId) => EntityId,
): Finding[] {
  return findings.flatMap((finding) => {
    const { proposal } = finding;
    const entities = [...new Set(finding.entities.map(follow))];
    if (proposal === undefined) return [{ ...finding, entities }];
    const [keep, drop] = [follow(proposal.keep), follow(proposal.drop)];
    const wasOpen = proposal.keep !== proposal.drop;
    return keep === drop && wasOpen
      ? []
      : [{ ...finding, entities, proposal: { ...proposal, keep, drop } }];
  });
}

/** Gives another canonical name; the one before becomes an alias. */
export function applyRename(dataset: Dataset, { entity, name }: Rename): Outcome {
  const id = resolveEntity(dataset, entity);
  if (id === undefined) return missing(entity);
  const kind = kindOfId(id);
  const list = namedOfKind(dataset, kind);
  const found = list.find((one) => one.id === id);
  if (found === undefined) return { why: `${id} is not of a kind that can be renamed.` };
  if (found.name === name) return dataset;
  const aliases = sortAliases(name, [...found.aliases, found.name]);
  const isWhole = kind === 'person' && /\S\s+\S/.test(name);
  const renamed = { ...found, name, aliases };
  const result = replaceNamed(
    dataset,
    kind,
    list.map((one) => (one.id !== id ? one : isWhole ? withoutUnresolved(renamed) : renamed)),
  );
  const wasPart = (found as Person).unresolved === true && isWhole;
  return wasPart ? { ...result, findings: settleUnresolved(dataset.findings, id) } : result;
}
