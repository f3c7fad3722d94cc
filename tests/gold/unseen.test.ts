import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/cli/load-knowledge';
import { sha256 } from '../../src/lib/sha256';
import { scoreDataset } from './score';
import { readUnseen } from './unseen';

const TEXT = readFileSync(join(import.meta.dirname, 'kernel-gathering-2026.txt'), 'utf8');
const LINES = TEXT.split('\n');
const { dataset, gold } = await readUnseen();

/** The words of a text, where a name may go on on the next line or behind a hyphen. */
const words = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

// No aims and no list of known misses here: whoever works down such a list tunes to this text.
describe('the text on which nothing was developed', () => {
  it('is the one that was labelled, byte for byte', () => {
    expect(gold.sourceSha256).toBe(sha256(TEXT));
    expect(dataset.source.sha256).toBe(gold.sourceSha256);
  });

  it('has every labelled spelling on the lines that the label names', () => {
    for (const { title, people } of gold.microconferences) {
      for (const { spellings, lines } of people) {
        const there = new Set(lines.flatMap((line) => words(LINES[line - 1] ?? '')));
        for (const word of spellings.flatMap(words)) {
          expect(there, `${title}, lines ${lines.join(', ')}`).toContain(word);
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
