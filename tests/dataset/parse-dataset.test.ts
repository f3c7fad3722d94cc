import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { extractDrawn } from '../builders/extracted';

function example(): Record<string, unknown> {
  const dataset = extractDrawn([
    { title: 'KVM MC', trailer: 'Authors: BONZINI, Paolo (Red Hat)' },
    { id: 2, title: 'Sched MC' },
  ]);
  return JSON.parse(JSON.stringify(dataset));
}

describe('parseDataset', () => {
  it('gives back what it accepts', () => {
    expect(parseDataset(example())).toEqual(example());
  });

  it('drops fields that it does not know', () => {
    expect(parseDataset({ ...example(), later: true })).toEqual(example());
  });

  it.each([
    ['a dataset of the future', { schemaVersion: 2 }, 'Open it with a newer Plumbline'],
    ['a missing list', { people: undefined }, 'people: expected array, found nothing'],
    [
      'an id used twice',
      { people: [1, 2].map(() => ({ id: 'person:a', name: 'A', aliases: [] })) },
      'people[1].id: used twice: person:a',
    ],
    [
      'an id of another kind',
      { people: [{ id: 'org:a', name: 'A', aliases: [] }] },
      'people[0].id: ',
    ],
    [
      'a relation to nobody',
      {
        relations: [
          {
            kind: 'cites',
            from: 'mc:kvm-mc',
            to: 'thread:x',
            evidence: [{ excerpt: 'x', rule: 'y' }],
          },
        ],
      },
      'relations[0].to: no such entity: thread:x',
    ],
    [
      'a relation the wrong way round',
      {
        relations: [
          {
            kind: 'participates',
            from: 'mc:kvm-mc',
            to: 'person:paolo-bonzini',
            evidence: [{ excerpt: 'x', rule: 'y' }],
          },
        ],
      },
      'relations[0].from: expected the id of a person, found mc:kvm-mc',
    ],
    [
      'a relation without evidence',
      { relations: [{ kind: 'refers', from: 'mc:kvm-mc', to: 'mc:sched-mc', evidence: [] }] },
      'relations[0].evidence: expected at least 1',
    ],
  ])('refuses %s, and says where', (_, change, message) => {
    expect(() => parseDataset({ ...example(), ...change })).toThrow(message);
  });

  it('names an id of any length so that it can be read', () => {
    const people = [1, 2].map(() => ({
      id: `person:${'a'.repeat(100_000)}`,
      name: 'A',
      aliases: [],
    }));
    expect(() => parseDataset({ ...example(), people })).toThrow(/^people\[1\]\.id: .{1,200}…$/);
  });

  it('throws an Error with a sentence on any JSON that is no dataset', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parseDataset(value)).toThrow(/: |schemaVersion/);
      }),
      { numRuns: 500 },
    );
  });

  it('takes no notice of __proto__ keys', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}}');
    expect(() => parseDataset(hostile)).toThrow();
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('survives any one value being replaced: it either accepts or names a path', () => {
    const paths = listPaths(example());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const damaged = example();
        setAt(damaged, path, value);
        try {
          parseDataset(damaged);
        } catch (error) {
          expect((error as Error).message).toMatch(/^[\w.[\]-]+: |schemaVersion/);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

type Path = readonly (string | number)[];

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const below = entries.flatMap(([key, inside]) => listPaths(inside, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}

function setAt(target: unknown, path: Path, value: unknown): void {
  const [key, ...rest] = path;
  const holder = target as Record<string | number, unknown>;
  if (key === undefined) return;
  if (rest.length === 0) holder[key] = value;
  else setAt(holder[key], rest, value);
}
