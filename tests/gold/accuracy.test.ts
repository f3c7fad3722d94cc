import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { AIMS } from './aims';
import { readGold } from './gold';
import { scoreDataset } from './score';
import type { Figure } from './tally';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const KNOWN: string[] = readJson(join(import.meta.dirname, 'known-misses.json'));
const dataset = parseDataset(readJson(join(DATA, 'lpc-2024.dataset.json')));
const gold = readGold();
const score = scoreDataset(dataset, gold);

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function figureOf(kind: string, figures: readonly Figure[] = score.figures): Figure {
  const figure = figures.find((one) => one.kind === kind);
  if (figure === undefined) throw new Error(`There is no figure for ${kind}`);
  return figure;
}

describe('the shipped dataset against the hand-made gold', () => {
  it('was read from the report that the gold was read from', () => {
    expect(dataset.source.sha256).toBe(gold.sourceSha256);
  });

  it('misses nothing that is not on the list of known misses', () => {
    const news = score.misses.filter((miss) => !KNOWN.includes(miss));
    expect(
      news,
      `New misses. Mend the extraction, or, if they are the price of something better, add these lines to tests/gold/known-misses.json:\n${news.join('\n')}`,
    ).toEqual([]);
  });

  it('has every miss that is on the list still', () => {
    const gone = KNOWN.filter((miss) => !score.misses.includes(miss));
    expect(
      gone,
      `These misses are gone. Take their lines off tests/gold/known-misses.json, so that they cannot come back unseen:\n${gone.join('\n')}`,
    ).toEqual([]);
  });

  it('keeps the list sorted and without doubles, so that a change of it reads as one', () => {
    expect(KNOWN).toEqual([...new Set(KNOWN)].sort());
  });

  it.each(AIMS)('reaches a precision of $precision and a recall of $recall for $kind', (aim) => {
    const figure = figureOf(aim.kind);
    expect(figure.precision).toBeGreaterThanOrEqual(aim.precision);
    expect(figure.recall).toBeGreaterThanOrEqual(aim.recall);
  });

  it('has an aim for every figure', () => {
    expect(AIMS.map(({ kind }) => kind).sort()).toEqual(score.figures.map((f) => f.kind).sort());
  });
});

describe('scoreDataset', () => {
  it('counts a person who is taken away as missed, with all that hangs on them', () => {
    const { misses, figures } = scoreDataset(
      change((one) => one.from !== 'person:amit-pundir'),
      gold,
    );
    expect(misses).toContain('android-mc person missed: Amit Pundir');
    expect(misses).toContain('android-mc role missed: Amit Pundir, author');
    expect(figureOf('people', figures).recall).toBeCloseTo(230 / 231, 6);
  });

  it('counts a person whom the report does not name as extra', () => {
    const bylines = dataset.relations.filter((one) => one.from === 'person:amit-pundir');
    const moved = bylines.map((one) => ({ ...one, to: 'mc:rust-mc' as const }));
    const { misses } = scoreDataset(
      { ...dataset, relations: [...dataset.relations, ...moved] },
      gold,
    );
    expect(misses).toContain('rust-mc person extra: Amit Pundir');
    expect(misses).toContain('rust-mc role extra: Amit Pundir, author');
  });

  it('says which people were joined, and lowers the precision of identity for it', () => {
    const mentions = dataset.mentions.map((mention) =>
      mention.entity === 'person:fuad-tabba'
        ? { ...mention, entity: 'person:amit-pundir' as const }
        : mention,
    );
    const { misses, figures } = scoreDataset({ ...dataset, mentions }, gold);
    expect(misses).toContain('identity joined: person:amit-pundir is Amit Pundir and Fuad Tabba');
    expect(figureOf('identity', figures).precision).toBeLessThan(1);
  });

  it('holds a subsystem against nobody about which the readers differ', () => {
    const moved = dataset.relations.find((one) => one.kind === 'covers');
    if (moved === undefined) throw new Error('The dataset covers nothing');
    const relations = [
      ...dataset.relations.filter(
        (one) => one.from !== 'mc:android-mc' || one.to !== 'subsystem:firmware',
      ),
      { ...moved, from: 'mc:android-mc', to: 'subsystem:firmware', strength: 'topic' } as const,
    ];
    expect(scoreDataset({ ...dataset, relations }, gold).misses).toEqual(score.misses);
  });

  it('tells a wrong strength from a missing subsystem', () => {
    const relations = dataset.relations.map((one) =>
      one.from === 'mc:android-mc' && one.to === 'subsystem:android'
        ? { ...one, strength: 'topic' as const }
        : one,
    );
    const { misses } = scoreDataset({ ...dataset, relations }, gold);
    expect(misses).toContain(
      'android-mc subsystem strength differs: subsystem:android is topic, not core',
    );
    expect(misses.filter((miss) => miss.startsWith('android-mc subsystem missed'))).toEqual(
      score.misses.filter((miss) => miss.startsWith('android-mc subsystem missed')),
    );
  });

  it('says that a whole microconference is missing', () => {
    const microconferences = dataset.microconferences.filter(({ id }) => id !== 'mc:rust-mc');
    expect(scoreDataset({ ...dataset, microconferences }, gold).misses).toContain(
      'microconference missed: Rust MC',
    );
  });
});

function change(keeps: (relation: Dataset['relations'][number]) => boolean): Dataset {
  return { ...dataset, relations: dataset.relations.filter(keeps) };
}
