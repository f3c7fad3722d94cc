import { describe, expect, it } from 'vitest';
import { findAddressesCited } from '../../src/extract/message-ids';
import { extractDrawn } from '../builders/extracted';
import { cpuTime } from '../tools/cpu-time';

describe('extracting hostile text', () => {
  it('writes no address that stands in a title, a byline or an affiliation', () => {
    const dataset = extractDrawn([
      {
        title: 'Ask jane@x.example MC',
        body: 'Key attendees:\n\n- jane@x.example/john@y.example',
        trailer: 'Authors: DOE, Jane jane@x.example (jane@x.example); ROE, Rob (Corp, r@x.example)',
      },
    ]);
    expect(JSON.stringify(dataset)).not.toMatch(/@[xy]\.example/);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Jane Doe', 'Rob Roe']);
    expect(dataset.organizations.map(({ name }) => name)).toEqual(['Corp']);
  });

  it('takes a search for an address for no message', () => {
    const [found] = findAddressesCited('https://lore.kernel.org/lkml/?q=jane@x.example');
    expect(found?.message).toBeUndefined();
  });

  it.each([
    ['lines of one paragraph', 'a\n'.repeat(20_000)],
    ['equal topics', `Topics:\n\n${'- foo\n'.repeat(10_000)}`],
    ['equal areas', '- BPF\n'.repeat(10_000)],
  ])('reads many %s in time that grows with the text alone', (_, body) => {
    const start = cpuTime();
    extractDrawn([{ body }]);
    expect(cpuTime() - start).toBeLessThan(5000);
  });
});
