import { lazy, Suspense, useState } from 'react';
import { selectDrawing } from '../app/drawing';
import { selectInsights } from '../app/insights';
import { useApp, useReady } from '../app/store';
import { useNarrow, useTitle } from '../app/use-screen';
import { EntityPanel } from './EntityPanel';
import styles from './GraphPage.module.css';
import { GroupCards } from './GroupCards';
import { LensSwitch } from './LensSwitch';
import { SidePanel } from './SidePanel';
import { WantedList } from './WantedList';

const GraphView = lazy(() => import('./GraphView'));

/** The graph with what explains it on the left and what is selected on the right. */
export function GraphPage() {
  const { dataset, layout, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const isNarrow = useNarrow();
  const [wantsGraph, setWantsGraph] = useState(false);
  const { sentence } = selectDrawing(dataset, layout, viewState);
  const { index } = selectInsights(dataset, viewState.resolution, viewState.seed);
  const what = viewState.select.map(index.nameOf).join(' and ');
  useTitle([...(what === '' ? [] : [what]), dataset.event.title, 'Plumbline'].join(' · '));
  const graph = (
    <Suspense fallback={<p className={styles.busy}>Drawing the graph…</p>}>
      <GraphView />
    </Suspense>
  );
  if (isNarrow) {
    const showsGraph = wantsGraph || viewState.lens !== 'bridges';
    return (
      <div className={showsGraph ? `${styles.narrow} ${styles.withGraph}` : styles.narrow}>
        <div className={styles.head}>
          <h1 className={styles.sentence}>{sentence}</h1>
          <button
            type="button"
            className={styles.switch}
            onClick={() => {
              setWantsGraph(!showsGraph);
              if (showsGraph) navigate({ lens: 'bridges' });
            }}
          >
            {showsGraph ? 'Show groups' : 'Show graph'}
          </button>
        </div>
        {showsGraph ? (
          <>
            <div className={styles.lenses}>
              <LensSwitch />
            </div>
            <div className={styles.canvas}>{graph}</div>
          </>
        ) : (
          <>
            <GroupCards />
            <section className={styles.wanted} aria-label="Wanted in most places">
              <h2>Wanted in most places</h2>
              <WantedList />
            </section>
          </>
        )}
        <EntityPanel />
      </div>
    );
  }
  return (
    <div className={styles.wide}>
      <SidePanel sentence={sentence} />
      <div className={styles.canvas}>{graph}</div>
      <EntityPanel />
    </div>
  );
}
