import { findOverlaps } from '../analysis/overlap';
import { hashDataset } from '../dataset/dataset-hash';
import { kindOfId } from '../dataset/ids';
import { DEFAULT_POLICY } from '../dataset/policy';
import type { Dataset } from '../dataset/types';
import { describeEntities, type EntityDescription } from '../exchange/describe-entity';
import { entityPagePath, writeEntityPage } from '../exchange/write-entity-page';
import { defaultViewState, encodePermalink } from '../view-state/permalink';

export interface PageFile {
  /** Relative to the app's own page. */
  readonly path: string;
  readonly text: string;
}

/**
 * A static page per entity of a dataset, and a sitemap where the site's address is known. People
 * get a page only if they run something: nobody is presented to search engines for being wished for.
 *
 * @throws Error if two entities would have one page
 */
export function buildEntityPages(dataset: Dataset, siteUrl?: string): PageFile[] {
  const site =
    siteUrl === undefined || siteUrl === '' ? undefined : `${siteUrl.replace(/\/+$/, '')}/`;
  const view = defaultViewState({ event: dataset.event.id, hash: hashDataset(dataset) });
  const described = describeEntities(dataset, findOverlaps(dataset, DEFAULT_POLICY)).filter(
    hasPage,
  );
  const pages = described.map((entity) => ({
    path: `${entityPagePath(entity.id)}index.html`,
    text: writeEntityPage(entity, {
      event: dataset.event.title,
      link: encodePermalink({ ...view, lens: 'focus', select: [entity.id] }),
      ...(site === undefined ? {} : { siteUrl: site }),
    }),
  }));
  const paths = new Set(pages.map(({ path }) => path));
  if (paths.size < pages.length) throw new Error('Two entities would have the same page.');
  if (site === undefined) return pages;
  const indexed = described.filter(({ runsSomething }) => runsSomething);
  return [...pages, { path: 'sitemap.xml', text: writeSitemap(site, indexed) }];
}

function hasPage({ id, runsSomething }: EntityDescription): boolean {
  return kindOfId(id) !== 'person' || runsSomething;
}

function writeSitemap(site: string, entities: readonly EntityDescription[]): string {
  const addresses = [site, ...entities.map(({ id }) => encodeURI(site + entityPagePath(id)))];
  const rows = addresses.map((address) => `  <url><loc>${escapeAmpersand(address)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...rows,
    '</urlset>',
    '',
  ].join('\n');
}

/** The one character of an encoded address that XML reserves. */
function escapeAmpersand(address: string): string {
  return address.replaceAll('&', '&amp;');
}
