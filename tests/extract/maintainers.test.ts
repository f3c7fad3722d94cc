import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectCommunities, projectDataset } from '../../src/analysis/communities';
import { findOverlaps } from '../../src/analysis/overlap';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { Knowledge } from '../../src/extract/knowledge';
import { parseMaintainers } from '../../src/extract/parse-maintainers';
import { selectSections } from '../../src/extract/section-people';
import { NO_FILTER } from '../../src/graph/filter';
import { selectLens } from '../../src/graph/lens';
import { DATA, describePeople, extractDrawn, findingCodes, KNOWLEDGE } from '../builders/extracted';

const FILE = [
  'List of maintainers',
  '',
  'Maintainers List',
  '----------------',
  '',
  '.. note:: Look for the',
  '          most precise area.',
  '',
  'BTRFS FILE SYSTEM',
  'M:\tJane Doe <jane@x.example>',
  'M:\tlinux-btrfs@vger.example',
  'M:\t"Roe, Rob" <rob@x.example>',
  'R:\tAnn Lee (Corp) <ann@x.example> (zoned)',
  'L:\tlinux-btrfs@vger.example',
  '',
  'XFS FILESYSTEM',
  'M:\t"Ida B. Moe" <ida@x.example>',
  'M:\tExample Support Team <team@x.example>',
  'F:\tfs/xfs/',
].join('\n');

const SECTIONS = [
  {
    title: 'BTRFS FILE SYSTEM',
    maintainers: ['Jane Doe', 'Rob Roe'],
    reviewers: ['Ann Lee'],
  },
  { title: 'XFS FILESYSTEM', maintainers: ['Ida B. Moe'], reviewers: [] },
];

describe('parseMaintainers', () => {
  it('reads who maintains and who reviews, without addresses, lists and role accounts', () => {
    expect(parseMaintainers(FILE)).toEqual(SECTIONS);
  });

  it.each([
    ['BTRFS', 'The line “Maintainers List” is missing'],
    ['Maintainers List\n', 'line 1: no section follows'],
    [
      'Maintainers List\n\nM:\tJane Doe <j@x.example>',
      'line 3: “M:\tJane Doe” stands in no section',
    ],
    [
      'Maintainers List\n\nBTRFS\n\nXFS\nM:\tJ D <j@x>',
      'line 3: “BTRFS” is a title without fields',
    ],
    ['Maintainers List\n\nBTRFS\nM:\tJ D <j@x>\nmore words', 'line 5: “more words” is no field'],
    ['Maintainers List\n\nBTRFS\nM:', 'line 4: “M:” names nobody'],
  ])('names the line of what is wrong in %j', (text, message) => {
    expect(() => parseMaintainers(text)).toThrow(message);
  });

  it('quotes no address in what it says', () => {
    const text = 'Maintainers List\n\nBTRFS\nS:\tMaintained\nJane Doe <jane@x.example>';
    expect(() => parseMaintainers(text)).toThrow(/^line 5: “Jane Doe” is no field/);
  });

  it('keeps the sections that the gazetteer names, with * for any text', () => {
    const [first] = KNOWLEDGE.gazetteer;
    if (first === undefined) throw new Error('The gazetteer is empty.');
    const kept = (sections: string[]) =>
      selectSections(SECTIONS, [{ ...first, sections }]).map(({ title }) => title);
    expect(kept(['BTRFS FILE SYSTEM'])).toEqual(['BTRFS FILE SYSTEM']);
    expect(kept(['*FILE*SYSTEM'])).toEqual(['BTRFS FILE SYSTEM', 'XFS FILESYSTEM']);
    expect(kept(['BTRFS'])).toEqual([]);
  });
});

describe('what people of the dataset maintain', () => {
  const knowing = (...maintainers: string[]): Knowledge => ({
    ...KNOWLEDGE,
    maintainers: [{ title: 'BTRFS FILE SYSTEM', maintainers, reviewers: ['Ann Lee'] }],
  });
  const maintains = (trailer: string, knowledge: Knowledge): string[] =>
    extractDrawn([{ body: 'Topics:\n\n- Btrfs', trailer }], knowledge)
      .relations.filter(({ kind }) => kind === 'maintains')
      .map(({ from, to }) => `${from} ${to}`);

  it('is what MAINTAINERS says of them, with the place in the facts', () => {
    const dataset = extractDrawn(
      [{ body: 'Topics:\n\n- Btrfs', trailer: 'Authors: DOE, Jane; LEE, Ann' }],
      knowing('Nobody Here', 'Jane Doe'),
    );
    expect(dataset.relations.filter(({ kind }) => kind === 'maintains')).toEqual([
      {
        kind: 'maintains',
        from: 'person:jane-doe',
        to: 'subsystem:btrfs',
        evidence: [
          {
            file: 'maintainers.json',
            path: 'sections[0].maintainers[1]',
            excerpt: 'BTRFS FILE SYSTEM: Jane Doe',
            rule: 'maintainers-entry',
          },
        ],
      },
    ]);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Ann Lee', 'Jane Doe']);
  });

  it('is nothing where no microconference is about it', () => {
    const dataset = extractDrawn([{ trailer: 'Authors: DOE, Jane' }], knowing('Jane Doe'));
    expect(dataset.relations.filter(({ kind }) => kind === 'maintains')).toEqual([]);
  });

  it.each([
    ['Authors: ROEDEL, Joerg', 'Jörg Rödel'],
    ['Authors: HANSEN, David', 'Dave Hansen'],
    ['Authors: WYSOCKI, Rafael', 'Rafael J. Wysocki'],
    ['Authors: LAMETER, Chris', 'Christoph Lameter'],
    ['Authors: LU, Baolu', 'Baolu Lu'],
  ])('is found under another spelling: %s and %s', (trailer, name) => {
    expect(maintains(trailer, knowing(name))).toHaveLength(1);
  });

  it.each([
    ['Authors: DOE, Jane', 'John Doe'],
    ['Authors: DOE, Jane; DOE, Janet', 'Jan Doe'],
    ['Authors: SMITH, John P.', 'John Q. Smith'],
    ['Authors: DOE, Jane', 'Doe'],
  ])('is nothing for %s and %s, who may be two', (trailer, name) => {
    expect(maintains(trailer, knowing(name))).toEqual([]);
  });

  it('is nothing for a person whom two names of the file may mean', () => {
    expect(maintains('Authors: DOE, Alex', knowing('Alexander Doe', 'Alexandra Doe'))).toEqual([]);
  });

  it('gives the person the spelling of MAINTAINERS as one more', () => {
    const dataset = extractDrawn(
      [{ body: 'Topics:\n\n- Btrfs', trailer: 'Authors: HANSEN, David' }],
      knowing('Dave Hansen'),
    );
    expect(dataset.people).toEqual([
      { id: 'person:david-hansen', name: 'David Hansen', aliases: ['Dave Hansen'] },
    ]);
  });
});

describe('a given name that only facts can complete', () => {
  const knowledge: Knowledge = {
    ...KNOWLEDGE,
    maintainers: [
      {
        title: 'BTRFS FILE SYSTEM',
        maintainers: ['Jane Doe', 'Rob Roe', 'Rob Lee'],
        reviewers: ['Ida Moe'],
      },
      { title: 'XFS FILESYSTEM', maintainers: ['Eve Poe'], reviewers: [] },
    ],
  };
  const list = (names: string) => ({ title: 'Btrfs MC', body: `Key attendees:\n\n- ${names}` });

  it('is that of the only one who maintains or reviews what the proposal is about', () => {
    const dataset = extractDrawn([list('Jane\n- Ida')], knowledge);
    expect(describePeople(dataset, 'mc:btrfs-mc')).toEqual([
      'Ida Moe [attendee]',
      'Jane Doe [attendee]',
    ]);
    expect(dataset.people[1]).toEqual({
      id: 'person:jane-doe',
      name: 'Jane Doe',
      aliases: [],
      formerIds: ['person:jane'],
    });
    expect(findingCodes(dataset)).toContain('completed-name');
  });

  it('is that of a person known elsewhere by the full name', () => {
    const other = { id: 2, title: 'Other MC', trailer: 'Authors: DOE, Jane' };
    const dataset = extractDrawn([list('Jane'), other], knowledge);
    expect(dataset.people.map(({ id }) => id)).toEqual(['person:jane-doe']);
  });

  it.each([
    ['is nobody’s where two have it', 'Rob'],
    ['is nobody’s where only another area has it', 'Eve'],
  ])('%s', (_, name) => {
    const dataset = extractDrawn([list(name)], knowledge);
    expect(dataset.people).toMatchObject([{ name, unresolved: true }]);
  });

  it('is that of an area which the line itself names', () => {
    const dataset = extractDrawn([list('XFS people (Eve, Jane)')], knowledge);
    expect(dataset.people.map(({ name }) => name)).toEqual(['Eve Poe', 'Jane Doe']);
  });

  it('stays with somebody of the same proposal', () => {
    const own = { ...list('Jane'), trailer: 'Authors: ROE, Jane' };
    expect(extractDrawn([own], knowledge).people.map(({ name }) => name)).toEqual(['Jane Roe']);
  });
});

describe('what people maintain, in the bundled dataset', () => {
  const text = readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8');
  const dataset = parseDataset(JSON.parse(text));
  const without = {
    ...dataset,
    relations: dataset.relations.filter(({ kind }) => kind !== 'maintains'),
  };

  it('is there', () => {
    expect(dataset.relations.length - without.relations.length).toBeGreaterThan(100);
  });

  it('changes no overlap, no group, and nobody’s place in a group', () => {
    expect(findOverlaps(dataset, DEFAULT_POLICY)).toEqual(findOverlaps(without, DEFAULT_POLICY));
    const group = (one: typeof dataset) => detectCommunities(one, projectDataset(one));
    expect(group(dataset)).toEqual(group(without));
  });

  it('is no line of the first look, and one when everything is asked for', () => {
    const view = { select: [], depth: 1, from: null, to: null, hide: [], filter: NO_FILTER };
    const draw = (one: typeof dataset, lens: 'bridges' | 'everything') =>
      selectLens(one, { ...view, lens }, []);
    expect(draw(dataset, 'bridges')).toEqual(draw(without, 'bridges'));
    const kinds = draw(dataset, 'everything').edges.map(({ kind }) => kind);
    expect(kinds).toContain('maintains');
  });
});
