import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { createSearch } from '../../src/search/search';

const file = new URL('../../data/lpc-2024.dataset.json', import.meta.url);
const dataset = parseDataset(JSON.parse(readFileSync(file, 'utf8')));
const search = createSearch(dataset);
const ids = (text: string): string[] => search(text).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['rodel', 'person:jorg-rodel'],
    ['Rödel', 'person:jorg-rodel'],
    ['Roedel Jorg', 'person:jorg-rodel'],
    ['lukasz', 'person:lukasz-luba'],
    ['łuba', 'person:lukasz-luba'],
    ['cgroup', 'subsystem:cgroups'],
    ['sched', 'mc:sched-mc'],
    ['android', 'mc:android-mc'],
    ['cxl', 'mc:compute-express-link-mc'],
    ['linux-mm', 'subsystem:memory-management'],
    ['suse', 'org:suse'],
  ])('finds by %s first %s', (text, id) => {
    expect(ids(text)[0]).toBe(id);
  });

  it('forgives a typing error in a longer word', () => {
    expect(ids('rodal')).toContain('person:jorg-rodel');
    expect(ids('schedulr')).toContain('subsystem:scheduler');
  });

  it('takes nothing for a typing error of a word that something is called', () => {
    expect(ids('cgroups')).toContain('subsystem:cgroups');
    expect(ids('cgroups')).not.toContain('subsystem:iommu');
  });

  it('finds below a subsystem the microconferences that are about it', () => {
    const found = ids('cgroup');
    const covering = dataset.relations
      .filter(({ kind, to, strength }) => {
        return kind === 'covers' && to === 'subsystem:cgroups' && strength !== 'mention';
      })
      .map(({ from }) => from);
    expect(covering.length).toBeGreaterThan(0);
    for (const mc of covering) expect(found.indexOf(mc)).toBeGreaterThan(0);
  });

  it('puts a fit of the name before a fit of a topic', () => {
    const hits = search('memory', 100);
    const byName = hits.findIndex(({ id }) => id === 'mc:kernel-memory-management-mc');
    expect(byName).toBe(0);
    for (const { label, score } of hits) {
      if (/^memory\b/i.test(label)) expect(score).toBeGreaterThanOrEqual(2);
    }
  });

  it('finds a thread by its subject, its Message-ID and a link to it', () => {
    const id = 'thread:20240109094112.2871346-1-daniel.lezcano@linaro.org';
    expect(ids('thermal debugfs')[0]).toBe(id);
    expect(ids('20240109094112.2871346-1-daniel.lezcano@linaro.org')[0]).toBe(id);
    const url = 'https://lore.kernel.org/r/20240109094112.2871346-1-daniel.lezcano@linaro.org/';
    expect(ids(url)[0]).toBe(id);
  });

  it.each([
    ['jörg rödel', 'Jörg Rödel', '2 microconferences · SUSE'],
    ['sched mc', 'Sched', 'contribution 13'],
    ['cxl', 'CXL', 'Compute Express Link MC'],
    ['thermal debugfs', /^\[PATCH v6 1\/2\] thermal\/debugfs/, 'Daniel Lezcano · 2024-01-09'],
  ])('tells of %s what distinguishes it', (text, label, detail) => {
    const [hit] = search(text);
    if (typeof label === 'string') expect(hit?.label).toBe(label);
    else expect(hit?.label).toMatch(label);
    expect(hit?.detail).toBe(detail);
  });

  it('tells of a subsystem how much it is talked about', () => {
    expect(search('cgroups')[0]?.detail).toMatch(/^(core of \d+(, )?)?(topic of \d+)?$/);
    expect(search('sched', 100).find(({ id }) => id === 'subsystem:scheduler')?.detail).toMatch(
      /^core of \d+, topic of \d+$/,
    );
  });

  it.each(['', '   ', '--', '\u0301'])('finds nothing for %j', (text) => {
    expect(search(text)).toEqual([]);
  });

  it('gives the best first, and no more than asked for', () => {
    const hits = search('kernel', 5);
    expect(hits).toHaveLength(5);
    expect(hits.map(({ score }) => score)).toEqual(
      hits.map(({ score }) => score).sort((a, b) => b - a),
    );
    expect(search('kernel', 100).slice(0, 5)).toEqual(hits);
  });
});
