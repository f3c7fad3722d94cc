import { describe, expect, it } from 'vitest';
import { parseArrangementFile } from '../../src/app/arrangement-file';
import { hashDataset } from '../../src/dataset/dataset-hash';
import { DEFAULT_VIEW } from '../../src/view-state/permalink';
import { LPC, LPC_ARRANGEMENT, LPC_HASH, readLpcLayoutJson } from './lpc';

const { layout, communities, bridges } = LPC_ARRANGEMENT;

describe('the committed arrangement', () => {
  it('is read without loss', () => {
    const { numberOf: _, ...rest } = communities;
    const again = { schemaVersion: 2, datasetHash: LPC_HASH, communities: rest, bridges, layout };
    expect(again).toEqual(readLpcLayoutJson());
  });

  it('was built for the committed dataset', () => {
    expect(LPC_HASH).toBe(hashDataset(LPC));
  });

  it('was built for the groups that the app opens with', () => {
    const { resolution, seed } = DEFAULT_VIEW;
    expect(communities).toMatchObject({ resolution, seed });
  });

  it('places every microconference', () => {
    for (const { id } of LPC.microconferences) expect(layout.positions).toHaveProperty([id]);
  });

  it('gives everything that is tied to a microconference a group', () => {
    for (const { from, to } of LPC.relations) {
      expect(communities.numberOf.has(from), from).toBe(true);
      expect(communities.numberOf.has(to), to).toBe(true);
    }
  });
});

describe('parseArrangementFile', () => {
  const file = readLpcLayoutJson() as Record<string, unknown>;
  const change = (part: object): unknown => ({ ...file, ...part });
  const inLayout = (part: object): unknown => change({ layout: { ...layout, ...part } });
  const [region] = layout.regions;

  it.each([
    ['a list', [], 'layout: expected object'],
    ['nothing', null, 'layout: expected object'],
    ['another version', change({ schemaVersion: 1 }), 'schemaVersion: expected 2'],
    ['a hash of another form', change({ datasetHash: 'xyz' }), 'datasetHash: expected text'],
    ['no groups', change({ communities: undefined }), 'communities: expected object'],
    ['no positions', inLayout({ positions: undefined }), 'layout.positions: expected record'],
    ['half a position', inLayout({ positions: { 'mc:a': [1] } }), 'layout.positions.mc:a'],
    [
      'a position that is no number',
      inLayout({ positions: { 'mc:a': [1, 'x'] } }),
      'layout.positions.mc:a[1]: expected number',
    ],
    [
      'a region without a title',
      inLayout({ regions: [region, { ...region, title: undefined }] }),
      'layout.regions[1].title: expected string',
    ],
  ])('refuses %s and says where', (_, value, message) => {
    expect(() => parseArrangementFile(value, LPC)).toThrow(message);
  });
});
