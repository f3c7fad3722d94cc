import { describe, expect, it } from 'vitest';
import { parseLayoutFile } from '../../src/app/layout-file';
import { hashDataset } from '../../src/dataset/dataset-hash';
import { DEFAULT_VIEW } from '../../src/view-state/permalink';
import { LPC, LPC_LAYOUT, readLpcLayoutJson } from './lpc';

describe('the committed layout', () => {
  it('is read without loss', () => {
    expect(parseLayoutFile(readLpcLayoutJson())).toEqual(readLpcLayoutJson());
  });

  it('was built for the committed dataset', () => {
    expect(LPC_LAYOUT.datasetHash).toBe(hashDataset(LPC));
  });

  it('was built for the grouping that the app opens with', () => {
    expect([LPC_LAYOUT.resolution, LPC_LAYOUT.communitySeed]).toEqual([
      DEFAULT_VIEW.resolution,
      DEFAULT_VIEW.seed,
    ]);
  });

  it('places every microconference', () => {
    for (const { id } of LPC.microconferences) expect(LPC_LAYOUT.positions).toHaveProperty([id]);
  });
});

describe('parseLayoutFile', () => {
  const change = (part: object): unknown => ({ ...LPC_LAYOUT, ...part });
  const [region] = LPC_LAYOUT.regions;

  it.each([
    ['a list', [], 'layout: expected object'],
    ['nothing', null, 'layout: expected object'],
    ['another version', change({ schemaVersion: 2 }), 'schemaVersion: expected 1'],
    ['a hash of another form', change({ datasetHash: 'xyz' }), 'datasetHash: expected text'],
    ['no positions', change({ positions: undefined }), 'positions: expected record'],
    ['half a position', change({ positions: { 'mc:a': [1] } }), 'positions.mc:a'],
    [
      'a position that is no number',
      change({ positions: { 'mc:a': [1, 'x'] } }),
      'positions.mc:a[1]: expected number',
    ],
    [
      'a region without a title',
      change({ regions: [region, { ...region, title: undefined }] }),
      'regions[1].title: expected string',
    ],
  ])('refuses %s and says where', (_, value, message) => {
    expect(() => parseLayoutFile(value)).toThrow(message);
  });
});
