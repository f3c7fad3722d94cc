import { join } from 'node:path';
import { extractFile } from '../../src/cli/extract-command';
import type { Dataset } from '../../src/dataset/types';
import { type Gold, readGold } from './gold';

/** Reports of invented conferences, beside LPC 2024. How each was made stands in this folder's README. */
export type TextName =
  | 'kernel-gathering-2026'
  | 'plumbing-days-2027'
  | 'plumbers-2028'
  | 'maintainers-week-2029'
  | 'open-kernel-forum-2030'
  | 'plumbers-2031'
  | 'systems-summit-2032'
  | 'plumbers-europe-2033'
  | 'linux-systems-week-2034';

/** Nothing was developed on them at first, and a good deal since: a hard one, seven typical ones. */
export const SEEN: readonly TextName[] = [
  'kernel-gathering-2026',
  'plumbing-days-2027',
  'plumbers-2028',
  'maintainers-week-2029',
  'open-kernel-forum-2030',
  'plumbers-2031',
  'systems-summit-2032',
  'plumbers-europe-2033',
];
/** The one on which nothing was developed. */
export const UNSEEN: TextName = 'linux-systems-week-2034';

/** A dataset and what it is measured against. */
export interface Measured {
  readonly dataset: Dataset;
  readonly gold: Gold;
}

const MARKDOWN: readonly TextName[] = [
  'plumbers-2028',
  'maintainers-week-2029',
  'open-kernel-forum-2030',
  'plumbers-2031',
  'systems-summit-2032',
  'plumbers-europe-2033',
  'linux-systems-week-2034',
];

export function pathOfText(name: TextName): string {
  return join(import.meta.dirname, `${name}.${MARKDOWN.includes(name) ? 'md' : 'txt'}`);
}

/** A text, read the way `plumbline extract` reads any file, and what a careful reader finds in it. */
export async function readText(name: TextName): Promise<Measured> {
  return { dataset: await extractFile(pathOfText(name), {}), gold: readGold(name) };
}
