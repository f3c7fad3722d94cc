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
  start: { word: 'Start', Page: lazy(() => import('./start/StartPage')) },
  graph: { word: 'Graph', Page: GraphPage },
  table: { word: 'Table', Page: GraphPage },
  overlap: { word: 'Overlap', Page: lazy(() => import('./overlap/OverlapPage')) },
  schedule: { word: 'Schedule', Page: lazy(() => import('./schedule/SchedulePage')) },
  directory: { word: 'Directory', Page: lazy(() => import('./directory/DirectoryPage')) },
  sources: { word: 'Sources', Page: lazy(() => import('./sources/SourcesPage')) },
  mine: { word: 'My plan', Page: lazy(() => import('./marks/MinePage')) },
};
