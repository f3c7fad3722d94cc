import { type ComponentType, lazy } from 'react';
import type { View } from '../view-state/view-state';
import { GraphPage } from './GraphPage';

/** A screen of the app: the word for it in the bar, and what draws it. */
interface Page {
  readonly word: string;
  readonly Page: ComponentType;
}

/**
 * One row per view, in the order of the bar. The graph and its table are one page, which keeps the
 * canvas; every other page is fetched when it is first opened.
 */
export const PAGES: Readonly<Record<View, Page>> = {
  graph: { word: 'Graph', Page: GraphPage },
  table: { word: 'Table', Page: GraphPage },
  directory: { word: 'Directory', Page: lazy(() => import('./directory/DirectoryPage')) },
};
