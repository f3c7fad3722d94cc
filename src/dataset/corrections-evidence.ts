import { compareBy } from '../lib/order';
import { type Evidence, type McId, type Relation, ROLES, STRENGTHS } from './types';

/** The rule of every evidence that a correction leaves. */
const CORRECTION_RULE = 'correction';
const MAX_EXCERPT = 120;
const URL_OR_ADDRESS = /https?:\/\/\S+|[^\s<>()@]+@[^\s<>()@]+/g;

/**
 * No address of a person is written into a dataset, also not one that a corrector typed. What stands
 * in a URL is a Message-ID and stays.
 */
export function maskText(text: string): string {
  return text
    .replace(URL_OR_ADDRESS, (found) => (/^https?:/.test(found) ? found : '‹address›'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a correction leaves as evidence: its reason, or else a sentence that says what it did. */
export function correctionEvidence(
  reason: string | undefined,
  sentence: string,
  place: Pick<Evidence, 'mc' | 'role'> = {},
): Evidence {
  const given = maskText(reason ?? '');
  const text = given === '' ? maskText(sentence) : given;
  const cut = text.slice(0, MAX_EXCERPT - 1).replace(/[\uD800-\uDBFF]$/, '');
  const excerpt = text.length > MAX_EXCERPT ? `${cut}…` : text;
  return { ...place, excerpt, rule: CORRECTION_RULE };
}

/**
 * Whether an evidence can carry a relation by itself. A correction's can only where it gives a
 * role; elsewhere it tells what happened to a relation that the source justifies.
 */
export function justifies({ rule, role }: Evidence): boolean {
  return rule !== CORRECTION_RULE || role !== undefined;
}

/** The microconference at one end of a relation, if there is one. */
export function mcOf({ from, to }: Relation): McId | undefined {
  return [from, to].find((id): id is McId => id.startsWith('mc:'));
}

/** A correction's evidence for a relation, at the microconference that it is about. */
export function evidenceFor(
  relation: Relation,
  reason: string | undefined,
  sentence: string,
): Evidence {
  const mc = mcOf(relation);
  return correctionEvidence(reason, sentence, mc === undefined ? {} : { mc });
}

/** Each evidence once, in the order of extraction. */
export function uniteEvidence(evidence: readonly Evidence[]): Evidence[] {
  const byKey = new Map(evidence.map((one) => [keyOf(one), one]));
  return [...byKey.values()].sort(
    compareBy(
      ({ file }) => file ?? '',
      ({ line }) => line ?? 0,
      ({ role }) => (role === undefined ? -1 : ROLES.indexOf(role)),
      ({ path }) => path ?? '',
      ({ rule }) => rule,
      keyOf,
    ),
  );
}

function keyOf({ file, path, page, line, endLine, mc, role, excerpt, rule }: Evidence): string {
  return JSON.stringify([file, path, page, line, endLine, mc, role, excerpt, rule]);
}

/** One relation per (kind, from, to), sorted: those that became the same are united. */
export function uniteRelations(relations: readonly Relation[]): Relation[] {
  const byKey = new Map<string, Relation>();
  for (const relation of relations) {
    const key = `${relation.kind} ${relation.from} ${relation.to}`;
    const other = byKey.get(key);
    byKey.set(key, other === undefined ? relation : unite(other, relation));
  }
  return [...byKey.values()].sort(
    compareBy(
      ({ kind }) => kind,
      ({ from }) => from,
      ({ to }) => to,
    ),
  );
}

function unite(a: Relation, b: Relation): Relation {
  const roles = ROLES.filter((role) => a.roles?.includes(role) || b.roles?.includes(role));
  const strength = STRENGTHS.find((one) => a.strength === one || b.strength === one);
  return {
    kind: a.kind,
    from: a.from,
    to: a.to,
    ...(roles.length === 0 ? {} : { roles }),
    ...(strength === undefined ? {} : { strength }),
    ...(a.confirmed || b.confirmed ? { confirmed: true } : {}),
    evidence: uniteEvidence([...a.evidence, ...b.evidence]),
  };
}
