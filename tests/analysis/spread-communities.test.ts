import { describe, expect, it } from 'vitest';
import { spreadCommunities } from '../../src/analysis/spread-communities';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { drawDataset } from '../builders/dataset-builder';

function spread(drawing: string): ReadonlyMap<string, number> {
  const communities = [
    { number: 1, members: ['mc:one' as const] },
    { number: 2, members: ['mc:two' as const] },
  ];
  return spreadCommunities(drawDataset(drawing), communities, DEFAULT_POLICY);
}

describe('the community of an entity', () => {
  it('is the one it has most weight in, however many others there are', () => {
    const numberOf = spread(`
      One has ann attendee
      Two has ann author
      One covers mm mention
      Two covers mm core`);
    expect([numberOf.get('person:ann'), numberOf.get('subsystem:mm')]).toEqual([2, 2]);
  });

  it('is the smallest number where two weigh alike, whichever is named first', () => {
    const forth = spread('One has ann author\nTwo has ann author');
    const back = spread('Two has ann author\nOne has ann author');
    expect([forth.get('person:ann'), back.get('person:ann')]).toEqual([1, 1]);
  });

  it('reaches what hangs on people alone', () => {
    const numberOf = spread('Two has ann author\nann at acme\nbob at acme\nann wrote t1');
    const reached = ['org:acme', 'person:bob', 'thread:t1@example.org'];
    expect(reached.map((id) => numberOf.get(id))).toEqual([2, 2, 2]);
  });

  it('is none for what is tied to no microconference', () => {
    expect(spread('One alone\nTwo alone\nbob at acme').get('org:acme')).toBeUndefined();
  });
});
