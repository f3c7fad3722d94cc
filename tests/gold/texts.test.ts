import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/cli/load-knowledge';
import { sha256 } from '../../src/lib/sha256';
import { scoreDataset } from './score';
import { pathOfText, readText, SEEN, UNSEEN } from './texts';

/** The words of a text, where a name may go on on the next line or behind a hyphen. */
const words = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

// No aims and no list of known misses for the unseen one: whoever works down such a list tunes to it.
describe.each([...SEEN, UNSEEN])('the text %s', async (name) => {
  const text = readFileSync(pathOfText(name), 'utf8');
  const lines = text.split('\n');
  const { dataset, gold } = await readText(name);

  it('is the one that was labelled, byte for byte', () => {
    expect(gold.sourceSha256).toBe(sha256(text));
    expect(dataset.source.sha256).toBe(gold.sourceSha256);
  });

  it('has every labelled spelling on the lines that the label names', () => {
    for (const { title, people } of gold.microconferences) {
      for (const { spellings, lines: own } of people) {
        // A word may go on on the next line, without a hyphen of its own.
        const near = own.flatMap((line) => [lines[line - 1] ?? '', lines[line] ?? '']);
        const there = new Set([
          ...near.flatMap(words),
          ...words(near.join('').replace(/-\s*/g, '')),
        ]);
        for (const word of spellings.flatMap(words)) {
          expect(there, `${title}, lines ${own.join(', ')}`).toContain(word);
        }
      }
    }
  });

  it('is labelled with areas that the gazetteer has, each once for a microconference', () => {
    const known = new Set<string>(loadGazetteer().map(({ id }) => id));
    for (const { core, topic, dontCare } of gold.microconferences) {
      const ids = [...core, ...topic, ...dontCare];
      expect(ids.filter((id) => !known.has(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is scored in every kind of fact', () => {
    const { figures, misses } = scoreDataset(dataset, gold);
    expect(figures).toHaveLength(11);
    expect(figures.every(({ goldCount }) => goldCount > 0)).toBe(true);
    expect(misses).toEqual([...misses].sort());
  });
});
