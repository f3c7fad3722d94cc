import { describe, expect, it } from 'vitest';
import { extractDrawn, findingCodes, KNOWLEDGE, relationsTo } from '../builders/extracted';

const ONE = 'mc:example-mc';
const LORE = 'https://lore.kernel.org/linux-pm';

describe('cited threads', () => {
  it('are one for a series, named by the lowest cited id', () => {
    const body = `- ${LORE}/20240109094112.2871346-2-d@linaro.org/\n- ${LORE}/20240109094112.2871346-1-d@linaro.org/`;
    const { threads } = extractDrawn([{ body }]);
    expect(threads).toEqual([
      {
        id: 'thread:20240109094112.2871346-1-d@linaro.org',
        messageIds: [
          '20240109094112.2871346-1-d@linaro.org',
          '20240109094112.2871346-2-d@linaro.org',
        ],
        url: 'https://lore.kernel.org/r/20240109094112.2871346-1-d@linaro.org',
        list: 'linux-pm',
        condition: 'exact',
      },
    ]);
  });

  it('are marked as repaired where something was dropped, with a finding', () => {
    const dataset = extractDrawn([
      { body: `${LORE}/a-b\\_c@host.org/states/all/a-b\\_c@host.org/st$` },
    ]);
    expect(dataset.threads[0]).toMatchObject({
      messageIds: ['a-b_c@host.org'],
      condition: 'repaired',
    });
    expect(findingCodes(dataset)).toContain('repaired-link');
  });

  it('are read whole from broken lines, and not at all from a stump, with a finding', () => {
    const body = `It began with <${LORE}/Zq1%2BrX7u@reed.exam-\nple/> and went on in\nlore.kernel.org/r/20250102-reed-v2-0-\n01234567@reed.example. Then ${LORE}/20250103-kim-v1-0-\n\nThe rest is lost.`;
    const dataset = extractDrawn([{ body }]);
    expect(dataset.threads.flatMap(({ messageIds }) => messageIds)).toEqual([
      '20250102-reed-v2-0-01234567@reed.example',
      'Zq1+rX7u@reed.example',
    ]);
    expect(findingCodes(dataset)).toEqual(['repaired-link', 'damaged-link']);
  });

  it('tie to the topic that cites them by number', () => {
    const body = `Topics:\n\n- Mapping memory[1]\n- Other\n- [1] ${LORE}/a@host.org`;
    const [mc] = extractDrawn([{ body }]).microconferences;
    expect(mc?.topics).toEqual([
      {
        id: 'topic:example-mc/mapping-memory',
        label: 'Mapping memory',
        line: 11,
        cites: ['thread:a@host.org'],
      },
      { id: 'topic:example-mc/other', label: 'Other', line: 12 },
    ]);
  });

  it('take subject, date and author from the facts; participants only if they are known', () => {
    const knowledge = {
      ...KNOWLEDGE,
      threads: [
        {
          messageId: 'a@host.org',
          kind: 'cover',
          subject: '[PATCH 0/3] A thing',
          author: 'Jane Example',
          date: '2031-02-03',
          participants: ['Jane Example', 'Ann Other', 'Nobody Known'],
        },
      ],
    };
    const dataset = extractDrawn(
      [{ body: `${LORE}/a@host.org/`, trailer: 'Authors: OTHER, Ann' }],
      knowledge,
    );
    expect(dataset.threads[0]).toMatchObject({
      subject: '[PATCH 0/3] A thing',
      date: '2031-02-03',
    });
    expect(dataset.people.map(({ name }) => name)).toEqual(['Ann Other', 'Jane Example']);
    expect(relationsTo(dataset, 'wrote', 'thread:a@host.org').map(({ from }) => from)).toEqual([
      'person:jane-example',
    ]);
    const [joined] = relationsTo(dataset, 'joined', 'thread:a@host.org');
    expect(joined).toMatchObject({
      from: 'person:ann-other',
      evidence: [{ file: 'epc-2031.threads.json', path: 'threads[0].participants[1]' }],
    });
    expect(relationsTo(dataset, 'participates', ONE)).toHaveLength(1);
  });

  it('are told from other links, which become references', () => {
    const body =
      'See https://lwn.net/Articles/939342/ and (https://docs.kernel.org/admin-guide/x.html). Last year: https://indico.example/event/17/contributions/3/';
    const [mc] = extractDrawn([{ body }]).microconferences;
    expect(mc?.references.map(({ url, kind }) => [kind, url])).toEqual([
      ['article', 'https://lwn.net/Articles/939342/'],
      ['documentation', 'https://docs.kernel.org/admin-guide/x.html'],
      ['conference', 'https://indico.example/event/17/contributions/3/'],
    ]);
  });

  it('are written by no program, and joined once by whoever writes in two spellings', () => {
    const fact = { kind: 'patch', subject: 'A thing', date: '2031-02-03' };
    const knowledge = {
      ...KNOWLEDGE,
      threads: [
        { ...fact, messageId: 'a@host.org', author: 'kernel test robot', participants: ['syzbot'] },
        {
          ...fact,
          messageId: 'b@host.org',
          author: 'Ricky Talbot',
          participants: ['Jörg Röd', 'Joerg Roed', 'patchwork-bot+netdev'],
        },
      ],
    };
    const body = `${LORE}/a@host.org/ ${LORE}/b@host.org/`;
    const dataset = extractDrawn([{ body, trailer: 'Authors: RÖD, Jörg' }], knowledge);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Jörg Röd', 'Ricky Talbot']);
    expect(relationsTo(dataset, 'wrote', 'thread:a@host.org')).toEqual([]);
    const [joined, ...others] = relationsTo(dataset, 'joined', 'thread:b@host.org');
    expect(others).toEqual([]);
    expect(joined?.evidence.map(({ path }) => path)).toEqual(['threads[1].participants[0]']);
  });
});
