import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { createSearch } from '../../src/search/search';

/** What a reader of the report would type, and what they would want to find first. */
interface Query {
  readonly kind: string;
  readonly query: string;
  /** Any of these will do. */
  readonly expect: readonly string[];
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const dataset = parseDataset(read('../../data/lpc-2024.dataset.json'));
const queries = read('queries.json') as readonly Query[];
const search = createSearch(dataset);

/** 1 where the first hit is wanted, 1/2 where the second is, 0 where none is found. */
function rank({ query, expect: wanted }: Query): number {
  const place = search(query).findIndex(({ id }) => wanted.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

const LEAST_MEAN = 0.95;
/** Of one kind a single miss weighs more. */
const LEAST_OF_KIND = 0.8;

describe('what people type', () => {
  it('is asked in at least 80 ways, each of something that the data have', () => {
    const ids = new Set<string>(
      [
        dataset.people,
        dataset.organizations,
        dataset.microconferences,
        dataset.subsystems,
        dataset.threads,
      ].flatMap((list) => list.map(({ id }) => id)),
    );
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    expect(queries.flatMap(({ expect: wanted }) => wanted.filter((id) => !ids.has(id)))).toEqual(
      [],
    );
    for (const { expect: wanted } of queries) expect(wanted).not.toEqual([]);
  });

  it('finds what is meant first: mean reciprocal rank 0.95 or better', () => {
    const ranks = queries.map(rank);
    const mean = ranks.reduce((sum, one) => sum + one, 0) / ranks.length;
    const missed = queries.filter((_, place) => (ranks[place] ?? 0) < 1);
    expect(mean, missed.map(({ query }) => query).join('; ')).toBeGreaterThanOrEqual(LEAST_MEAN);
  });

  it.each([...new Set(queries.map(({ kind }) => kind))])('finds by %s', (kind) => {
    const ranks = queries.filter((one) => one.kind === kind).map(rank);
    const mean = ranks.reduce((sum, one) => sum + one, 0) / ranks.length;
    expect(mean).toBeGreaterThanOrEqual(LEAST_OF_KIND);
  });
});
