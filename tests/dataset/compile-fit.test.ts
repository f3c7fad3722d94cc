import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import bundled from '../../data/lpc-2024.dataset.json';
import { compileFit } from '../../src/dataset/compile-fit';
import { datasetSchema } from '../../src/dataset/schema';

const fits = compileFit(datasetSchema);

/** The bundled dataset with a few entries of each list: reading the whole a thousand times takes long. */
const SMALL: unknown = Object.fromEntries(
  Object.entries(bundled).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.filter((_, at) => at % Math.ceil(value.length / 4) === 0) : value,
  ]),
);

/** What reading says: that it is one, and that nothing of it was dropped. */
function isReadUnchanged(value: unknown): boolean {
  const read = z.safeParse(datasetSchema, value);
  return read.success && isDeepStrictEqual(read.data, value);
}

type Holder = Record<string, unknown>;

/** Every object and list in a value, with itself first. */
function listHolders(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(listHolders)];
}

function add(holder: Holder, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value);
  else holder.later = value;
}

describe('compileFit', () => {
  it('accepts the bundled dataset as it stands', () => {
    expect(fits(bundled)).toBe(true);
  });

  it('says of any change to a dataset what reading it says', () => {
    const answers = { yes: 0, no: 0 };
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('mc:', 'mc:x', 'mc:x\ny', 'person:y', '2024-02-30', 'runs', 'x'.repeat(121)),
      fc.constantFrom(0, -1, 1.5, 1, 2 ** 53, 1e300, true, '', [], {}),
    );
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        odd,
        (at, of, adds, drops, put) => {
          const changed = structuredClone(SMALL);
          const holders = listHolders(changed);
          const holder = holders[at % holders.length] as Holder;
          const keys = Object.keys(holder);
          if (adds || keys.length === 0) add(holder, put);
          else {
            const key = keys[of % keys.length] as string;
            if (drops && !Array.isArray(holder)) delete holder[key];
            else holder[key] = put;
          }
          const isFit = fits(changed);
          answers[isFit ? 'yes' : 'no']++;
          expect(isFit).toBe(isReadUnchanged(changed));
        },
      ),
      { numRuns: 1000 },
    );
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(50);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['text', 'dataset'],
    ['a field that the language itself has', JSON.parse('{"__proto__": {}}')],
  ])('does not accept %s', (_, value) => {
    expect(fits(value)).toBe(false);
  });

  it.each([
    ['a type', z.date()],
    ['a check', z.string().check(z.trim())],
    ['a pattern that remembers', z.string().check(z.regex(/a/g))],
    ['a form of numbers', z.float32()],
  ])('refuses a schema with %s that it does not know', (_, schema) => {
    expect(() => compileFit(schema)).toThrow('no fit for');
  });
});
