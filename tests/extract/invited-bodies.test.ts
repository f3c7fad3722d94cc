import { describe, expect, it } from 'vitest';
import { findInvitedBodies } from '../../src/extract/invited-bodies';
import { buildOrganizationNames } from '../../src/extract/organization-names';

const known = ['Acme', 'Globex', 'Initech', 'SK Hooli', 'Red Barn'];
const names = buildOrganizationNames(
  known.map((name) => ({ name, aliases: [], reason: 'of this test' })),
  [],
);
const NOBODY = new Set(['KVM', 'Jane', 'Linux']);
const invited = (sentence: string): string[] =>
  findInvitedBodies(sentence, names, (text) => NOBODY.has(text));

describe('findInvitedBodies', () => {
  it.each([
    'We would very much like to see Acme, Globex and Initech at the table.',
    'From the vendors we hope to hear from Acme, Globex and Initech, as they make them.',
    'Acme, Globex and Initech are asked to send one person each.',
    'Acme, Globex and Initech make the devices, and are all invited to bring some.',
    'We hope for the driver teams of Acme, Globex and Initech too.',
    'Vendors such as Acme, Globex and Initech have shown interest.',
    'Cloud providers (Acme, Globex, Initech) are welcome in particular.',
    'It would be great to have Acme, the Initech team and the Globex folks on board.',
    'We hope that Acme, Globex or Initech will join.',
    'From Acme, Globex and Initech we expect to hear how it went.',
    'Acme, Globex and also Initech should be in the room.',
    'We have already reached out to Acme, Globex as well as Initech.',
    'It would be good if Acme, Globex or Initech sent somebody.',
    'People from Acme, Globex and Initech are very welcome.',
  ])('%s', (sentence) => {
    expect(invited(sentence).sort()).toEqual(['Acme', 'Globex', 'Initech']);
  });

  it('takes names of several words, and one word that nobody knows beside those that are known', () => {
    expect(invited('We would love to see SK Hooli, Red Barn and Umbrella.')).toEqual([
      'SK Hooli',
      'Red Barn',
      'Umbrella',
    ]);
  });

  it.each([
    'We would like to see Acme cards supported.',
    'We want Acme support in KVM.',
    'Acme develops this and patches are welcome.',
    'This is used by Acme and Globex, and comments are welcome.',
    'We do not need Acme here.',
    'Last year we invited Acme and Globex.',
    'Acme is interested in this feature.',
    'Acme has been asked why this is slow.',
    'Work done at Acme is expected to land soon.',
    'The Acme driver is wanted upstream.',
    'Acme will present; people are welcome.',
    'We would like to see Jane and KVM people.',
  ])('is asked by nobody: %s', (sentence) => {
    expect(invited(sentence)).toEqual([]);
  });

  it('takes as many times as long for a sentence as many times as long', () => {
    for (const word of ['Acme, ', 'Acme and ', 'We hope for Acme, ', 'the of ']) {
      const times = [2000, 40_000].map((count) => {
        const sentence = `${word.repeat(count)} Acme`;
        const start = performance.now();
        invited(sentence);
        return performance.now() - start;
      });
      expect(times[1]).toBeLessThan(100 * Math.max(5, times[0] ?? 0));
    }
  });
});
