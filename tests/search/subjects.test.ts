import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';
import { createSearch } from '../../src/search/search';
import { findSubjects } from '../../src/search/subjects';
import { drawDataset } from '../builders/dataset-builder';

const drawn = drawDataset(`
  Sched has ann author
  Rust has ben author
  Sched covers scheduler core
  Rust covers rust core
`);

/** The drawing with topics, aliases and subject lines, which it has no words for. */
const dataset: Dataset = parseDataset({
  ...drawn,
  microconferences: drawn.microconferences.map((mc) => ({
    ...mc,
    topics: ['Proxy execution', 'Idle loops']
      .filter(() => mc.id === 'mc:sched')
      .map((label, place) => ({ id: `topic:sched/${place}`, label, line: 3 + place })),
  })),
  subsystems: drawn.subsystems.map((one) => ({
    ...one,
    aliases: one.id === 'subsystem:scheduler' ? ['EEVDF', 'proxy execution'] : [],
    lists: ['sched-list@example.org'],
  })),
});
const search = createSearch(dataset);
const subjects = (text: string) => findSubjects(search, text);

describe('the subjects of some words', () => {
  it('are everything that is called so', () => {
    expect(subjects('rust').map(({ id }) => id)).toEqual(['mc:rust', 'subsystem:rust']);
    expect(subjects('Rust MC').map(({ id }) => id)[0]).toBe('mc:rust');
  });

  it('are one where only one has the name', () => {
    expect(subjects('ANN')).toEqual([{ id: 'person:ann', weight: 1, topics: [] }]);
  });

  it('are what they are a keyword of, and who has a topic of just these words', () => {
    expect(subjects('proxy execution')).toEqual([
      { id: 'subsystem:scheduler', weight: 1, topics: [] },
      { id: 'mc:sched', weight: expect.any(Number), topics: ['Proxy execution'] },
    ]);
    expect(subjects('eevdf').map(({ id }) => id)).toEqual(['subsystem:scheduler']);
  });

  it('are a microconference by one of its topics', () => {
    expect(subjects('idle loop')).toEqual([{ id: 'mc:sched', weight: 1, topics: ['Idle loops'] }]);
  });

  it('are nothing where nothing has all the words', () => {
    expect(subjects('idle camel')).toEqual([]);
    expect(subjects('   ')).toEqual([]);
  });
});
