import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runsIt } from '../../src/analysis/presence';
import { buildEntityPages } from '../../src/cli/entity-pages';
import { parseDataset } from '../../src/dataset/parse-dataset';
import type { Dataset } from '../../src/dataset/types';

const dataset = parseDataset(
  JSON.parse(readFileSync(new URL('../../data/lpc-2024.dataset.json', import.meta.url), 'utf8')),
);
const pages = buildEntityPages(dataset);
const pageAt = (path: string): string => {
  const found = pages.find((page) => page.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found.text;
};

describe('the static page of an entity', () => {
  it('stands in a folder that reads well and says what the entity is', () => {
    const text = pageAt('e/mc/kvm-microconference/index.html');
    expect(text).toContain('<h1>KVM Microconference</h1>');
    expect(text).toContain(
      'is one of 24 microconferences proposed for Linux Plumbers Conference 2024.',
    );
    expect(text).toContain('With Confidential Computing: ');
    expect(text).toContain('property="og:title"');
    expect(text).toContain('name="twitter:card"');
  });

  it('leads into the app, to the entity with what is around it', () => {
    const [, link = ''] =
      /<a href="([^"]+)"/.exec(pageAt('e/mc/kvm-microconference/index.html')) ?? [];
    expect(link).toMatch(/^\.\.\/\.\.\/\.\.\/\?v=2&amp;data=lpc-2024~[0-9a-f]{8}&amp;/);
    expect(link).toContain('lens=focus&amp;select=mc:kvm-microconference');
  });

  it('needs no script and at most 3 kB', () => {
    for (const { path, text } of pages) {
      expect(Buffer.byteLength(text), path).toBeLessThanOrEqual(3000);
      expect(text).not.toContain('<script');
    }
  });

  it('is made for people only if they run something', () => {
    const running = dataset.relations.filter(
      ({ kind, roles = [] }) => kind === 'participates' && roles.some(runsIt),
    );
    const ids = new Set(running.map(({ from }) => from));
    expect(ids.size).toBeGreaterThan(20);
    expect(pages.filter(({ path }) => path.startsWith('e/person/'))).toHaveLength(ids.size);
  });

  it('keeps cited threads from search engines, and nothing else', () => {
    for (const { path, text } of pages) {
      expect(text.includes('content="noindex"'), path).toBe(path.startsWith('e/thread/'));
    }
  });

  it('names a canonical address, and a sitemap lists it, only where the site is known', () => {
    expect(
      pages.some(({ text, path }) => text.includes('rel="canonical"') || path === 'sitemap.xml'),
    ).toBe(false);
    const sited = buildEntityPages(dataset, 'https://example.org/plumbline');
    const address = 'https://example.org/plumbline/e/mc/kvm-microconference/';
    const page = sited.find(({ path }) => path === 'e/mc/kvm-microconference/index.html');
    expect(page?.text).toContain(`<link rel="canonical" href="${address}">`);
    expect(sited.find(({ path }) => path === 'sitemap.xml')?.text).toContain(
      `<loc>${address}</loc>`,
    );
  });

  it('shows hostile names as text', () => {
    const [first, ...rest] = dataset.microconferences;
    if (first === undefined) throw new Error('The dataset has no microconference.');
    const hostile: Dataset = {
      ...dataset,
      microconferences: [{ ...first, title: '"><script>alert(1)</script>\u202e' }, ...rest],
    };
    const all = buildEntityPages(hostile)
      .map(({ text }) => text)
      .join('');
    expect(all).not.toContain('<script');
    expect(all).not.toContain('\u202e');
    expect(all).toContain('&lt;script&gt;');
  });
});
