import { readFileSync } from 'node:fs';
import type { Overlap } from '../../src/analysis/overlap';
import { buildProjection, type Projection } from '../../src/analysis/projection';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Dataset, McId, Relation, Role, Strength } from '../../src/dataset/types';
import { DATA } from '../builders/extracted';

/** A dataset in a few words; every name is the last part of an id. */
interface Sketch {
  readonly mcs: readonly string[];
  /** Person → microconference → strongest role there. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, Role>>>>;
  /** Subsystem → microconference → strength. */
  readonly covers?: Readonly<Record<string, Readonly<Record<string, Strength>>>>;
  /** Thread → microconferences that cite it. */
  readonly cites?: Readonly<Record<string, readonly string[]>>;
  /** Organization → people in it. */
  readonly affiliated?: Readonly<Record<string, readonly string[]>>;
}

export function sketchDataset(sketch: Sketch): Dataset {
  const { mcs, people = {}, covers = {}, cites = {}, affiliated = {} } = sketch;
  const relations: Relation[] = [];
  for (const [person, roles] of Object.entries(people)) {
    for (const [mc, role] of Object.entries(roles)) {
      relations.push({
        kind: 'participates',
        from: `person:${person}`,
        to: `mc:${mc}`,
        roles: [role],
        evidence: [],
      });
    }
  }
  for (const [subsystem, strengths] of Object.entries(covers)) {
    for (const [mc, strength] of Object.entries(strengths)) {
      const to = `subsystem:${subsystem}` as const;
      relations.push({ kind: 'covers', from: `mc:${mc}`, to, strength, evidence: [] });
    }
  }
  for (const [thread, citing] of Object.entries(cites)) {
    for (const mc of citing) {
      relations.push({ kind: 'cites', from: `mc:${mc}`, to: `thread:${thread}`, evidence: [] });
    }
  }
  for (const [organization, members] of Object.entries(affiliated)) {
    for (const person of members) {
      const to = `org:${organization}` as const;
      relations.push({ kind: 'affiliated', from: `person:${person}`, to, evidence: [] });
    }
  }
  return {
    schemaVersion: 1,
    event: { id: 'example', title: 'Example' },
    source: { kind: 'indico-report', title: 'Example', sha256: '' },
    people: Object.keys(people).map((name) => ({ id: `person:${name}`, name, aliases: [] })),
    organizations: Object.keys(affiliated).map((name) => ({
      id: `org:${name}`,
      name,
      aliases: [],
    })),
    microconferences: mcs.map((name, index) => ({
      id: `mc:${name}`,
      title: `${name} MC`,
      shortTitle: name,
      contributionId: index + 1,
      topics: [],
      constraints: [],
      references: [],
      line: 1,
      endLine: 1,
    })),
    subsystems: Object.keys(covers).map((name) => ({
      id: `subsystem:${name}`,
      name,
      aliases: [],
      lists: [],
    })),
    threads: Object.keys(cites).map((name) => ({
      id: `thread:${name}`,
      messageIds: [name],
      url: `https://lore.kernel.org/r/${name}`,
      condition: 'exact',
    })),
    mentions: [],
    relations,
    findings: [],
  };
}

type DrawnEdge = readonly [one: string, other: string, weight?: number];

/** A projection with these microconferences and weights, by people alone. */
export function drawProjection(nodes: readonly string[], edges: readonly DrawnEdge[]): Projection {
  const overlaps = edges.map(([one, other, weight = 1]): Overlap => {
    const [a, b] = one < other ? [one, other] : [other, one];
    return {
      a: `mc:${a}`,
      b: `mc:${b}`,
      declared: [],
      runs: [],
      wanted: [],
      mentioned: [],
      subsystems: [],
      threads: [],
      peopleLost: weight,
      subjectOverlap: 0,
    };
  });
  return buildProjection(
    overlaps,
    nodes.map((name): McId => `mc:${name}`),
    DEFAULT_POLICY,
  );
}

/** Every pair of a clique. */
export function clique(...names: string[]): DrawnEdge[] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other): DrawnEdge => [one, other]),
  );
}

export function readLpcDataset(): Dataset {
  return parseDataset(JSON.parse(readFileSync(`${DATA}/lpc-2024.dataset.json`, 'utf8')));
}
