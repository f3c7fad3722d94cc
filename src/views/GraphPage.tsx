import { SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { awaitsGroups } from '../app/arrangement';
import { prepareDrawing, selectDrawing } from '../app/drawing';
import { selectIndex } from '../app/insights';
import { useApp, useReady } from '../app/store';
import { useNarrow, useTitle } from '../app/use-screen';
import { BusyBar } from './BusyBar';
import { Sheet } from './Dialog';
import { FilterChips } from './FilterChips';
import { FilterPanel } from './FilterPanel';
import { fetched } from './fetched';
import styles from './GraphPage.module.css';
import { GroupCards } from './GroupCards';
import { Legend } from './Legend';
import { LensSwitch } from './LensSwitch';
import { SelectionStatus } from './SelectionStatus';
import { SidePanel } from './SidePanel';
import { WantedList } from './WantedList';

const GraphView = fetched(
  () => import('./GraphView'),
  <p className={styles.busy}>Drawing the graph…</p>,
);
const EntityPanel = fetched<object>(() =>
  import('./EntityPanel').then((all) => ({ default: all.EntityPanel })),
);
const PathPanel = fetched<object>(() =>
  import('./PathPanel').then((all) => ({ default: all.PathPanel })),
);
const TablePage = fetched(
  () => import('./TablePage'),
  <p className={styles.busy}>Laying the table…</p>,
);

const AFTER_FIRST_FRAMES_MS = 800;

/** Fetches the canvas, where it will soon be needed. */
export const preloadGraph = GraphView.preload;

/** The graph or the table, with what explains it on the left and what is selected on the right. */
export function GraphPage() {
  const { dataset, arrangement, viewState } = useReady();
  const isNarrow = useNarrow();
  const isWaiting = awaitsGroups(arrangement, dataset);
  const { sentence } = selectDrawing(dataset, arrangement, viewState);
  const { nameOf } = selectIndex(dataset);
  const what = viewState.select.map(nameOf).join(' and ');
  useTitle([...(what === '' ? [] : [what]), dataset.event.title, 'Plumbline'].join(' · '));
  // Not of the first page, but there before anybody can press on something.
  useEffect(() => {
    const timer = setTimeout(() => void EntityPanel.preload(), AFTER_FIRST_FRAMES_MS);
    return () => clearTimeout(timer);
  }, []);
  // The time until the groups are found is enough to find what else is to be drawn.
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => prepareDrawing(dataset, viewState));
    return () => clearTimeout(timer);
  }, [isWaiting, dataset, viewState]);
  if (isWaiting && (isNarrow || viewState.view === 'table')) return <Waiting sentence={sentence} />;
  const isSelected = viewState.select.length > 0;
  const details = isSelected ? <EntityPanel /> : viewState.lens === 'path' && <PathPanel />;
  return (
    <>
      {!isWaiting && <SelectionStatus />}
      {isNarrow ? (
        <NarrowPage sentence={sentence} details={details} />
      ) : (
        <div className={styles.wide}>
          {isWaiting ? (
            <h1 className={`${styles.sentence} ${styles.aside}`}>{sentence}</h1>
          ) : (
            <SidePanel sentence={sentence} />
          )}
          <div className={styles.middle}>
            {!isWaiting && <FilterChips />}
            <div className={styles.canvas}>
              <Shown />
            </div>
          </div>
          {!isWaiting && details}
        </div>
      )}
    </>
  );
}

function Waiting({ sentence }: { sentence: string }) {
  useEffect(() => void preloadGraph(), []);
  return (
    <div className={styles.waiting}>
      <h1 className={styles.sentence}>{sentence}</h1>
      <BusyBar />
    </div>
  );
}

function Shown() {
  const { viewState } = useReady();
  const isTable = viewState.view === 'table';
  // A canvas once made is kept behind the table: making it anew takes longer than hiding it.
  const [hasGraph, setHasGraph] = useState(!isTable);
  if (!isTable && !hasGraph) setHasGraph(true);
  return (
    <>
      {hasGraph && (
        <div
          className={isTable ? `${styles.layer} ${styles.behind}` : styles.layer}
          inert={isTable}
        >
          <GraphView isBehind={isTable} />
        </div>
      )}
      {isTable && <TablePage />}
      <BusyBar />
    </>
  );
}

/** Groups as cards first, the picture on request; filters in a sheet from below. */
function NarrowPage({ sentence, details }: { sentence: string; details: React.ReactNode }) {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const [wantsGraph, setWantsGraph] = useState(false);
  const sheet = useRef<HTMLDialogElement>(null);
  const isTable = viewState.view === 'table';
  const showsGraph = !isTable && (wantsGraph || viewState.lens !== 'bridges');
  const showsWhole = showsGraph || isTable;
  return (
    <div className={showsWhole ? `${styles.narrow} ${styles.withGraph}` : styles.narrow}>
      <div className={styles.head}>
        <h1 className={styles.sentence}>{sentence}</h1>
      </div>
      <div className={styles.row}>
        {!isTable && (
          <button
            type="button"
            className={styles.switch}
            onClick={() => {
              setWantsGraph(!showsGraph);
              if (showsGraph) navigate({ lens: 'bridges', from: null, to: null });
            }}
          >
            {showsGraph ? 'Show groups' : 'Show graph'}
          </button>
        )}
        <button type="button" className={styles.switch} onClick={() => sheet.current?.showModal()}>
          <SlidersHorizontal size={16} /> Filter
        </button>
      </div>
      <Sheet dialog={sheet} title="Lens and filters" closeLabel="Close: Lens and filters">
        <LensSwitch />
        <Legend isInline />
        <FilterPanel />
      </Sheet>
      <FilterChips />
      {showsWhole ? (
        <div className={styles.canvas}>
          <Shown />
        </div>
      ) : (
        <div className={styles.cards}>
          <GroupCards onShow={() => setWantsGraph(true)} />
          <section className={styles.wanted} aria-label="Wanted in most places">
            <h2>Wanted in most places</h2>
            <WantedList />
          </section>
          <BusyBar />
        </div>
      )}
      {details}
    </div>
  );
}
