import { describe, expect, it } from 'vitest';
import type { Picture, PictureColours, PictureNode } from '../../src/exchange/picture';
import { writeSvg } from '../../src/exchange/write-svg';
import { checkXml } from './check-xml';
import { ADDRESS, HOSTILE } from './exchange-graphs';

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

function node(id: string, change: Partial<PictureNode> = {}): PictureNode {
  const size = { width: 14, height: 14 };
  const looks = { community: 1, runs: false, bold: false, outer: false };
  return { id, kind: 'person', label: id, x: 0, y: 0, ...size, ...looks, ...change };
}

const edge = { width: 2.1, community: 1, dotted: false };

const PICTURE: Picture = {
  title: 'Linux Plumbers & friends',
  sentence: 'Two microconferences. One person ties them together.',
  address: ADDRESS,
  nodes: [
    node('Real\ntime', { kind: 'mc', width: 90, height: 50 }),
    node('Sched', { kind: 'mc', x: 300.123, y: 40, width: 80, height: 32, community: 2 }),
    node('Ann Example', { x: 150, y: 90, runs: true, bold: true }),
    node('Ben Example', { x: 150, y: -60 }),
    node('Futexes', { kind: 'subsystem', x: 20, y: 80 }),
    node('Acme', { kind: 'org', x: 220, y: 160 }),
    node('A thread', { kind: 'thread', x: 260, y: 160, outer: true }),
    node('Group of 4', { kind: 'group', x: 400, y: 160, width: 120, height: 50 }),
  ],
  edges: [
    { source: 'Ann Example', target: 'Real\ntime', kind: 'participates', ...edge },
    { source: 'Ben Example', target: 'Sched', kind: 'participates', ...edge, dotted: true },
    { source: 'Real\ntime', target: 'Futexes', kind: 'covers', ...edge },
    { source: 'Real\ntime', target: 'Sched', kind: 'overlap', ...edge },
    { source: 'Real\ntime', target: 'nowhere', kind: 'overlap', ...edge },
  ],
  regions: [
    { community: 1, title: 'Real time', path: 'M-90 -90L90 -90L90 120Z', titleX: 0, titleY: -75 },
  ],
  groups: [
    { community: 1, title: 'Real time & more' },
    { community: 2, title: 'Sched' },
  ],
  legend: [
    { kind: 'mc', label: 'microconferences' },
    { kind: 'person', label: 'people who run something' },
    { kind: 'person', label: 'people who are wanted', runs: false },
  ],
  colours: COLOURS,
};

const textsOf = (svg: string, name = 'text'): string[] =>
  checkXml(svg)
    .filter(([element]) => element === name)
    .map(([, text]) => text);

describe('writeSvg', () => {
  const svg = writeSvg(PICTURE);

  it('is well-formed and says in words what it shows', () => {
    expect(textsOf(svg, 'title')).toEqual([PICTURE.title]);
    expect(textsOf(svg, 'desc')).toEqual([PICTURE.sentence]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="img" /);
  });

  it('has every label, title, group, sign and the link as text', () => {
    const texts = textsOf(svg);
    for (const { label } of PICTURE.nodes) {
      for (const words of label.split('\n')) expect(texts).toContain(words);
    }
    for (const { title } of [...PICTURE.groups, ...PICTURE.regions]) expect(texts).toContain(title);
    for (const { label } of PICTURE.legend) expect(texts).toContain(label);
    expect(texts).toContain(PICTURE.title);
    expect(texts).toContain(PICTURE.sentence);
    expect(texts).toContain(ADDRESS);
  });

  it('loads nothing and runs nothing', () => {
    const hostile = writeSvg({
      ...PICTURE,
      colours: { ...COLOURS, page: '"/><script>alert(1)</script>' },
    });
    for (const one of [svg, hostile]) {
      expect(one).not.toMatch(/<(script|style|image|use|a|foreignObject|link)\b/);
      expect(one).not.toMatch(/\s(href|src|style|on\w+)=|url\(|<!|<\?|xlink/);
      expect(() => checkXml(one)).not.toThrow();
    }
  });

  it('writes numbers to one decimal and the same bytes every time', () => {
    const attributes = [...svg.matchAll(/ [\w-]+="([^"]*)"/g)].map(([, value]) => value ?? '');
    const opacities = ['0.26', '0.55'];
    for (const value of attributes.filter((one) => !opacities.includes(one))) {
      expect(value).not.toMatch(/\d\.\d\d|NaN|Infinity|e-\d/);
    }
    expect(writeSvg(PICTURE)).toBe(svg);
  });

  it('draws the signs of the screen: boxes, circles, hexagons, squares, tags; dots and curves', () => {
    expect(svg.match(/<rect [^>]*rx="8"/g)).toHaveLength(3);
    expect(svg).toContain('<ellipse cx="150" cy="90" rx="7" ry="7" fill="#16191d"/>');
    expect(svg).toMatch(/<ellipse cx="150" cy="-60" [^>]*fill="#faf9f7" stroke="#16191d"/);
    expect(svg.match(/<polygon /g)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg.match(/<path d="M[^"]*Q/g)).toHaveLength(2);
    // Of five lines one leads nowhere.
    expect(svg.match(/stroke-opacity="0\.(5|26|55)"/g)).toHaveLength(4);
    expect(svg).toContain('stroke="#8b919b"');
  });

  it('puts tints under light words in the dark', () => {
    const dark = writeSvg({ ...PICTURE, colours: { ...COLOURS, isDark: true, ink: '#eef1f5' } });
    expect(dark).toContain('fill-opacity="0.3" stroke="#005239" stroke-width="2"');
    expect(dark).not.toContain('fill="#ffffff">Sched');
    expect(dark).toContain('fill="#eef1f5">Sched');
  });

  it('keeps everything on the sheet, and wraps a long link', () => {
    const address = `https://example.org/#${'x'.repeat(3000)}`;
    const wide = writeSvg({ ...PICTURE, address });
    expect(textsOf(wide).join('')).toContain(address);
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(wide) ?? [];
    for (const [, x] of wide.matchAll(/<text x="([^"]+)"/g)) {
      expect(Number(x)).toBeLessThan(Number(width));
    }
    for (const [, y] of wide.matchAll(/<text x="[^"]+" y="([^"]+)"/g)) {
      expect(Number(y)).toBeLessThan(Number(height));
    }
  });

  it('survives hostile labels, which turn no other words around', () => {
    const nodes = HOSTILE.flatMap(([label], index) => [
      node(`p${index}`, { label, x: index * 10 }),
      node(`m${index}`, { label, kind: 'mc', x: index * 10 }),
    ]);
    const title = HOSTILE.map(([label]) => label).join(' ');
    const hostile = writeSvg({
      ...PICTURE,
      ...{ title, sentence: title, address: title, nodes },
      groups: HOSTILE.map(([label], community) => ({ community, title: label })),
    });
    const texts = textsOf(hostile);
    HOSTILE.forEach(([, safe]) => {
      expect(texts).toContain(
        safe
          .replace(/\u202e/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      );
    });
    expect(hostile).not.toContain('<script');
    expect(hostile).not.toContain('\u202e');
  });

  it('is a sheet with words alone when nothing is drawn', () => {
    const empty = { nodes: [], edges: [], regions: [], groups: [], legend: [] };
    const { address: _address, ...rest } = PICTURE;
    expect(textsOf(writeSvg({ ...rest, ...empty }))).toEqual([PICTURE.title, PICTURE.sentence]);
  });
});
