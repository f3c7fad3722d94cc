import { kindOfId } from '../dataset/ids';
import type { EntityId } from '../dataset/types';
import type { EntityDescription } from './describe-entity';
import { line } from './svg-text';

export interface EntityPageContext {
  readonly event: string;
  /** The link into the app that shows the entity, relative to the app's own page: `?v=1&…`. */
  readonly link: string;
  /** Where the app stands, with a closing slash; without it there is no canonical link. */
  readonly siteUrl?: string;
}

/** Longer texts are cut at a word: what search results and previews show, and the page's limit. */
const MOST_DESCRIPTION = 200;
const MOST_SENTENCE = 280;

/** The folder of an entity's page below the app's own: `e/mc/kvm-microconference/`. */
export function entityPagePath(id: EntityId): string {
  const kind = kindOfId(id) ?? 'entity';
  const slug = id.slice(id.indexOf(':') + 1).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `e/${kind}/${/^\.+$/.test(slug) ? '-' : slug}/`;
}

/**
 * One entity as a page of its own that needs no JavaScript: for link previews, search engines and
 * readers without it. It leads into the app; at most 3 kB.
 */
export function writeEntityPage(entity: EntityDescription, context: EntityPageContext): string {
  const title = line(`${cut(entity.title, 100)} · ${context.event}`);
  const description = line(cut(entity.sentences.join(' '), MOST_DESCRIPTION));
  const up = '../../../';
  const { siteUrl } = context;
  const address = siteUrl === undefined ? undefined : line(siteUrl + entityPagePath(entity.id));
  const tags = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    ...(entity.runsSomething ? [] : ['<meta name="robots" content="noindex">']),
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${description}">`,
    '<meta property="og:type" content="website">',
    '<meta property="og:site_name" content="Plumbline">',
    '<meta name="twitter:card" content="summary">',
    `<meta name="twitter:title" content="${title}">`,
    `<meta name="twitter:description" content="${description}">`,
    ...(address === undefined
      ? []
      : [
          `<link rel="canonical" href="${address}">`,
          `<meta property="og:url" content="${address}">`,
        ]),
    `<link rel="icon" href="${up}plumbline.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${up}entity-page.css">`,
  ];
  const sentences = entity.sentences.map((text) => `<p>${line(cut(text, MOST_SENTENCE))}</p>`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    ...tags,
    '</head>',
    '<body>',
    `<p>${line(entity.kind)} · ${line(context.event)}</p>`,
    `<h1>${line(cut(entity.title, 100))}</h1>`,
    ...sentences,
    `<p><a href="${up}${line(context.link)}">See the evidence in Plumbline</a></p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const end = kept.lastIndexOf(' ');
  return `${kept.slice(0, end > most / 2 ? end : undefined)}…`;
}
