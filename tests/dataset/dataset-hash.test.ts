import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashDataset, toDatasetHash } from '../../src/dataset/dataset-hash';
import { parseDataset } from '../../src/dataset/parse-dataset';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const SHIPPED = readdirSync(DATA).filter((name) => name.endsWith('.dataset.json'));

describe('the hash of a dataset', () => {
  it.each(SHIPPED)('is that of the bytes of %s, as the page takes it', (name) => {
    const bytes = readFileSync(join(DATA, name));
    const dataset = parseDataset(JSON.parse(bytes.toString('utf8')));
    const digest = createHash('sha256').update(bytes).digest();
    expect(toDatasetHash(new Uint8Array(digest))).toBe(hashDataset(dataset));
  });
});
