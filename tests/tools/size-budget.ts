import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

// The budget is about what a reader waits for, so it follows what `index.html` really loads and, from
// there, Vite's manifest from chunk to chunk. One file's name would say nothing: a build that moves
// code from one chunk to another must neither pass nor fail for it.

/** The part of an entry of Vite's `manifest.json` that matters here. */
interface Chunk {
  file: string;
  name?: string;
  src?: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

export type Manifest = Readonly<Record<string, Chunk>>;

export interface Figure {
  label: string;
  files: string[];
  bytes: number;
  budget: number;
}

/** Gzipped bytes; 1 kB is 1000 bytes. */
const FIRST_PAGE_BUDGET = 150_000;
const GRAPH_BUDGET = 340_000;
const DATASET_BUDGET = 150_000;

/** The lazily loaded chunk that draws the graph, by the name of its source file. */
const GRAPH_CHUNK = /graph-?view/i;

/** Scripts, preloads and style sheets of a page, data included, as paths relative to it. */
export function findLoadedFiles(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const files = tags.flatMap((tag) => {
    const isLoaded =
      tag.startsWith('<script') || /\brel="?(modulepreload|stylesheet|preload)\b/.test(tag);
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    return isLoaded && address ? [address.replace(/^\.?\//, '')] : [];
  });
  return [...new Set(files)];
}

/** The files of one chunk and of all it imports statically. */
function findClosure(manifest: Manifest, key: string): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (one: string) => {
    const chunk = manifest[one];
    if (seen.has(one) || !chunk) return;
    seen.add(one);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(key);
  return [...files];
}

/** What the first readable page and the drawn graph cost, from the page, the manifest and a measure. */
export function measureFigures(
  html: string,
  manifest: Manifest,
  sizeOf: (file: string) => number,
): Figure[] {
  const all = findLoadedFiles(html);
  // Data are no program: the dataset has a budget of its own.
  const loaded = all.filter((file) => !file.endsWith('.json'));
  const datasets = all.filter((file) => file.includes('.dataset'));
  const byFile = new Map(Object.entries(manifest).map(([key, chunk]) => [chunk.file, key]));
  const page = new Set(loaded);
  for (const file of loaded) {
    const key = byFile.get(file);
    if (key) for (const one of findClosure(manifest, key)) page.add(one);
  }
  if (page.size === 0) throw new Error('dist/index.html loads no script and no style sheet.');

  const graph = new Set(page);
  const graphKeys = Object.keys(manifest).filter((key) => {
    const { src, name } = manifest[key] ?? {};
    return GRAPH_CHUNK.test(src ?? name ?? '');
  });
  for (const key of graphKeys) for (const one of findClosure(manifest, key)) graph.add(one);

  const figure = (label: string, files: Set<string>, budget: number): Figure => ({
    label,
    files: [...files].sort(),
    bytes: [...files].reduce((sum, file) => sum + sizeOf(file), 0),
    budget,
  });
  const data = datasets.length === 0 ? [] : [figure('dataset', new Set(datasets), DATASET_BUDGET)];
  return graphKeys.length > 0
    ? [
        figure('first readable page', page, FIRST_PAGE_BUDGET),
        figure('graph drawn', graph, GRAPH_BUDGET),
        ...data,
      ]
    : [
        figure('graph drawn (with the first page, not loaded lazily)', graph, GRAPH_BUDGET),
        ...data,
      ];
}

export function describeFigure({ label, files, bytes, budget }: Figure): string {
  const verdict = bytes > budget ? 'OVER' : 'within';
  return `${label}: ${kilobytes(bytes)} gzip in ${files.length} files, ${verdict} the budget of ${kilobytes(budget)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function main(): void {
  const dist = 'dist';
  const manifestFile = join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) {
    console.error('There is no build to measure; run "npm run build" first.');
    process.exit(1);
  }
  const sizeOf = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const figures = measureFigures(readFileSync(join(dist, 'index.html'), 'utf8'), manifest, sizeOf);
  for (const figure of figures) {
    console.log(describeFigure(figure));
    for (const file of figure.files)
      console.log(`  ${kilobytes(sizeOf(file)).padStart(9)}  ${file}`);
  }
  process.exit(figures.some(({ bytes, budget }) => bytes > budget) ? 1 : 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
