import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { selectDrawing } from '../../src/app/drawing';
import type { ReadyState } from '../../src/app/store';
import type { FileKind } from '../../src/app/take-away';
import { makeFile, makePrintedPicture } from '../../src/app/take-away-files';
import type { Dataset } from '../../src/dataset/types';
import type { PictureColours } from '../../src/exchange/picture';
import { LENSES, type ViewState } from '../../src/view-state/view-state';
import { DATA } from '../builders/extracted';
import { checkXml } from '../exchange/check-xml';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

const ADDRESS = 'https://example.org/plumbline/?v=1&data=lpc-2024~00000000&hide=org';
const HOSTILE = '</text><script>alert(1)</script>&"=1+1';
const SOME = ['mc:kvm-microconference'] as const;

const COLOURS: PictureColours = {
  page: '#faf9f7',
  surface: '#ffffff',
  ink: '#16191d',
  ink2: '#565d68',
  node: '#16191d',
  line: '#e3e1dc',
  edge: '#8b919b',
  fills: ['#626b78', '#4f66ea', '#005239'],
  texts: ['#626b78', '#465add', '#005239'],
  regionOpacity: 0.1,
  isDark: false,
};

const KINDS: readonly FileKind[] = [
  ...(['svg', 'gexf', 'graphml', 'csv-nodes', 'csv-edges', 'db-nodes', 'db-edges'] as const),
  ...(['dataset', 'whole-gexf', 'whole-graphml'] as const),
];

function ready(change: Partial<ViewState> = {}, dataset: Dataset = LPC): ReadyState {
  const viewState = lpcView(change);
  return { status: 'ready', dataset, arrangement: LPC_ARRANGEMENT, stability: null, viewState };
}

const make = (kind: FileKind, change: Partial<ViewState> = {}, dataset: Dataset = LPC) =>
  makeFile(kind, ready(change, dataset), ADDRESS, COLOURS);
const idsIn = (gexf: string): string[] =>
  [...gexf.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id ?? '').sort();
const idsOnScreen = (change: Partial<ViewState>): string[] =>
  selectDrawing(LPC, LPC_ARRANGEMENT, lpcView(change))
    .nodes.map(({ id }) => id)
    .sort();

function hostileDataset(): Dataset {
  const named = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, name: HOSTILE }));
  return {
    ...LPC,
    event: { ...LPC.event, title: HOSTILE },
    people: named(LPC.people),
    subsystems: named(LPC.subsystems),
    microconferences: LPC.microconferences.map((one) => ({ ...one, shortTitle: HOSTILE })),
  };
}

describe('makeFile', () => {
  it('names a file by the event, by the lens if it is of what is seen, and by what it is', () => {
    expect(KINDS.map((kind) => make(kind, { lens: 'everything' }).name)).toEqual([
      'lpc-2024-everything.svg',
      'lpc-2024-everything.gexf',
      'lpc-2024-everything.graphml',
      'lpc-2024-everything-nodes.csv',
      'lpc-2024-everything-edges.csv',
      'lpc-2024-everything-database-nodes.csv',
      'lpc-2024-everything-database-edges.csv',
      'lpc-2024.dataset.json',
      'lpc-2024-whole.gexf',
      'lpc-2024-whole.graphml',
    ]);
    expect(make('svg').name).toBe('lpc-2024-bridges.svg');
  });

  it.each<[FileKind, RegExp]>([
    ['svg', /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/],
    ['gexf', /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<gexf /],
    ['graphml', /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<graphml /],
    ['csv-nodes', /^\ufeffid,kind,label,community,.*\r\n/],
    ['csv-edges', /^\ufeffid,source,target,kind,weight,.*\r\n/],
    ['db-nodes', /^id:ID,kind,label,.*:LABEL\r\n/],
    ['db-edges', /^:START_ID,:END_ID,:TYPE,.*\r\n/],
    ['dataset', /^\{\n {2}"schemaVersion": 1,/],
    ['whole-gexf', /^<\?xml /],
    ['whole-graphml', /^<\?xml /],
  ])('begins the file %s as its readers expect it', (kind, beginning) => {
    expect(make(kind).text).toMatch(beginning);
  });

  it.each(LENSES)('writes just what the lens %s shows, with its place', (lens) => {
    const change = { lens, select: SOME, from: SOME[0], to: 'mc:sched-mc' } as const;
    const { text } = make('gexf', change);
    expect(idsIn(text)).toEqual(idsOnScreen(change));
    expect(idsIn(text).length).toBeGreaterThan(1);
    expect(text.match(/<viz:position |for="[xy]"/g)?.length).toBeGreaterThanOrEqual(
      idsIn(text).length,
    );
  });

  it('leaves out what is hidden or filtered out, but not from everything', () => {
    const filter = { ...lpcView().filter, roles: ['presenter'] as const };
    const change = { lens: 'everything', hide: ['subsystem'], filter } as const;
    expect(idsIn(make('gexf', change).text)).toEqual(idsOnScreen(change));
    expect(make('csv-nodes', change).text).not.toContain('subsystem:');
    expect(make('svg', change).text).not.toContain('>subsystem<');
    expect(idsIn(make('whole-gexf', change).text)).toEqual(idsOnScreen({ lens: 'everything' }));
    expect(make('whole-graphml', change).text).toBe(make('whole-graphml').text);
  });

  it('gives the dataset as the bytes it is published as', () => {
    expect(make('dataset').text).toBe(readFileSync(join(DATA, 'lpc-2024.dataset.json'), 'utf8'));
  });

  it('puts title, sentence, signs, groups and address on the picture', () => {
    const texts = new Set(checkXml(make('svg').text).map(([, text]) => text));
    const { sentence } = selectDrawing(LPC, LPC_ARRANGEMENT, lpcView());
    const { communities } = LPC_ARRANGEMENT.communities;
    for (const text of [
      ...[LPC.event.title, sentence, ADDRESS, 'microconference', 'person who is only wanted'],
      ...communities.map(({ title }) => title),
    ]) {
      expect(texts, text).toContain(text);
    }
    expect(texts).not.toContain('organization');
  });

  it('puts the address of what is seen into the graph of it, and not into the whole one', () => {
    const inXml = ADDRESS.replaceAll('&', '&amp;');
    expect(make('gexf').text).toContain(inXml);
    expect(make('graphml').text).toContain(inXml);
    expect(make('whole-gexf').text).not.toContain(inXml);
  });

  it.each<FileKind>(['svg', 'graphml', 'whole-graphml'])(
    'keeps hostile names as text in the file %s',
    (kind) => {
      const { name, text } = make(kind, { lens: 'everything' }, hostileDataset());
      expect(() => checkXml(text)).not.toThrow();
      expect(text).not.toContain('<script');
      expect(name).toMatch(/^lpc-2024-[a-z-]+\.[a-z]+$/);
    },
  );

  it('gives the same bytes for the same view', () => {
    for (const kind of KINDS) expect(make(kind).text).toBe(make(kind).text);
  });
});

describe('makePrintedPicture', () => {
  it('leaves out the words that the sheet has around it', () => {
    const svg = makePrintedPicture(ready(), COLOURS);
    expect(svg).not.toContain(LPC.event.title);
    expect(svg).toContain('person who is only wanted');
    expect(() => checkXml(svg)).not.toThrow();
  });
});
