import type { ComponentType } from 'react';
import type { View } from '../view-state/view-state';
import styles from './App.module.css';
import { fetched } from './fetched';
import { GraphPage } from './GraphPage';

/** A screen of the app: the word for it in the bar, and what draws it. */
interface Page {
  readonly word: string;
  readonly Page: ComponentType;
}

const page = (load: () => Promise<{ default: ComponentType }>): ComponentType =>
  fetched(load, <p className={styles.busy}>Opening …</p>);

/**
 * One row per view, in the order of the bar. The graph and its table are one page, which keeps the
 * canvas; every other page is fetched when it is first opened.
 */
export const PAGES: Readonly<Record<View, Page>> = {
  start: { word: 'Start', Page: page(() => import('./start/StartPage')) },
  graph: { word: 'Graph', Page: GraphPage },
  table: { word: 'Table', Page: GraphPage },
  overlap: { word: 'Overlap', Page: page(() => import('./overlap/OverlapPage')) },
  schedule: { word: 'Schedule', Page: page(() => import('./schedule/SchedulePage')) },
  directory: { word: 'Directory', Page: page(() => import('./directory/DirectoryPage')) },
  sources: { word: 'Sources', Page: page(() => import('./sources/SourcesPage')) },
  mine: { word: 'My plan', Page: page(() => import('./marks/MinePage')) },
};
