import { makeId } from '../../src/dataset/ids';
import { parseDataset } from '../../src/dataset/parse-dataset';
import {
  type Dataset,
  type EntityId,
  type EntityKind,
  type Evidence,
  type RelationKind,
  ROLES,
  type Role,
  type Strength,
  type ThreadId,
} from '../../src/dataset/types';

/** A verb of the drawing: the relation it makes and the kinds of its two ends. */
interface Verb {
  readonly relation: RelationKind;
  readonly subject: EntityKind;
  readonly object: EntityKind;
  /** The sentence's subject is the relation's far end: `Sched has ann` is ann → Sched. */
  readonly turned?: boolean;
}

const VERBS: Readonly<Record<string, Verb>> = {
  has: { relation: 'participates', subject: 'mc', object: 'person', turned: true },
  covers: { relation: 'covers', subject: 'mc', object: 'subsystem' },
  cites: { relation: 'cites', subject: 'mc', object: 'thread' },
  refers: { relation: 'refers', subject: 'mc', object: 'mc' },
  invites: { relation: 'invited', subject: 'mc', object: 'org', turned: true },
  at: { relation: 'affiliated', subject: 'person', object: 'org' },
  wrote: { relation: 'wrote', subject: 'person', object: 'thread' },
  joined: { relation: 'joined', subject: 'person', object: 'thread' },
  maintains: { relation: 'maintains', subject: 'person', object: 'subsystem' },
};

/**
 * A valid dataset from a drawing of one sentence per line, so that a test shows its whole input:
 *
 *     line    = subject verb object { "," object }
 *     object  = name { word }
 *
 *     Sched has ann author presenter, ben attendee!, cy     (a "!" confirms; no role: mentioned)
 *     Sched covers rt core, mm topic, rust                  (no strength: mention)
 *     Sched cites t1                    Sched refers Rust   Sched invites acme
 *     Sched avoids Rust                 (asks not to run beside it)
 *     Sched alone                       (is there, with nothing)
 *     ann at acme    ann wrote t1    ann joined t1    ann maintains mm
 *
 * Names are single words; an entity comes into being where it is first named. The result has
 * passed `parseDataset`.
 */
export function drawDataset(drawing: string): Dataset {
  const names = new Map<EntityId, string>();
  const relations = new Map<string, Dataset['relations'][number]>();
  const avoids = new Map<EntityId, EntityId[]>();
  const name = (kind: EntityKind, word: string): EntityId => {
    const id = idOf(kind, word);
    names.set(id, word);
    return id;
  };
  for (const [line, sentence] of sentencesOf(drawing)) {
    const [, subject = '', verbName = '', rest = ''] =
      /^(\S+)\s+(\S+)\s*(.*)$/.exec(sentence) ?? [];
    if (verbName === 'alone') name('mc', subject);
    const objects = rest.split(',').map((object) => object.trim().split(/\s+/));
    if (verbName === 'avoids') {
      const asking = name('mc', subject);
      const others = objects.map(([word = '']) => name('mc', word));
      avoids.set(asking, [...(avoids.get(asking) ?? []), ...others]);
    }
    if (verbName === 'alone' || verbName === 'avoids') continue;
    const verb = VERBS[verbName];
    if (verb === undefined) throw new Error(`Line ${line}: no such verb: ${verbName}`);
    for (const [word = '', ...words] of objects) {
      const ends = [name(verb.subject, subject), name(verb.object, word)] as const;
      const [from, to] = verb.turned === true ? [ends[1], ends[0]] : ends;
      relations.set(`${verb.relation} ${from} ${to}`, {
        kind: verb.relation,
        from,
        to,
        ...qualify(verb.relation, words),
        evidence: [drawnEvidence(line, sentence)],
      });
    }
  }
  return assemble(names, [...relations.values()], avoids);
}

function sentencesOf(drawing: string): [number, string][] {
  return drawing
    .split('\n')
    .map((text, index): [number, string] => [index + 1, text.trim()])
    .filter(([, text]) => text !== '');
}

function idOf(kind: EntityKind, word: string): EntityId {
  return kind === 'thread' ? `thread:${word}@example.org` : makeId(kind, word);
}

function drawnEvidence(line: number, sentence: string): Evidence {
  return { line, excerpt: sentence.slice(0, 120), rule: 'drawn' };
}

function qualify(kind: RelationKind, words: readonly string[]) {
  if (kind === 'covers') return { strength: (words[0] ?? 'mention') as Strength };
  if (kind !== 'participates') return {};
  const plain = words.map((word) => word.replace(/!$/, ''));
  // Extraction lists roles strongest first, and so must a drawing.
  const roles: Role[] = plain.length === 0 ? ['mentioned'] : ROLES.filter((r) => plain.includes(r));
  return words.some((word) => word.endsWith('!')) ? { roles, confirmed: true } : { roles };
}

function assemble(
  names: ReadonlyMap<EntityId, string>,
  relations: readonly Dataset['relations'][number][],
  avoids: ReadonlyMap<EntityId, readonly EntityId[]>,
): Dataset {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const ofKind = (kind: EntityKind) => sorted.filter(([id]) => id.startsWith(`${kind}:`));
  const named = (kind: EntityKind) =>
    ofKind(kind).map(([id, word]) => ({ id, name: word, aliases: [] }));
  return parseDataset({
    schemaVersion: 1,
    event: { id: 'drawn', title: 'A drawn conference' },
    source: { kind: 'drawing', title: 'A drawing', sha256: '0'.repeat(64) },
    people: named('person'),
    organizations: named('org'),
    microconferences: ofKind('mc').map(([id, word], index) => ({
      id,
      title: `${word} MC`,
      shortTitle: word,
      contributionId: index + 1,
      topics: [],
      constraints: avoids.has(id)
        ? [{ kind: 'avoid-overlap', with: avoids.get(id), evidence: [drawnEvidence(1, word)] }]
        : [],
      references: [],
      line: index + 1,
      endLine: index + 1,
    })),
    subsystems: named('subsystem').map((one) => ({ ...one, lists: [] })),
    threads: ofKind('thread').map(([id]) => ({
      id: id as ThreadId,
      messageIds: [id.slice('thread:'.length)],
      url: `https://lore.kernel.org/r/${id.slice('thread:'.length)}`,
      condition: 'exact',
    })),
    mentions: [],
    relations,
    findings: [],
  });
}
