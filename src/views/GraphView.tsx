import cytoscape from 'cytoscape';
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { awaitsGroups } from '../app/arrangement';
import { type Drawing, selectDrawing } from '../app/drawing';
import { narrowDrawing } from '../app/narrow-drawing';
import { type Cursor, describeCursor } from '../app/roving';
import { useApp, useAppStore, useReady } from '../app/store';
import { readToken } from '../app/theme';
import { useGraphActions } from '../app/use-graph-actions';
import { useNarrow } from '../app/use-screen';
import type { EntityId } from '../dataset/types';
import styles from './GraphView.module.css';
import { emphasize, fitAll, frame, reveal, revealNode, zoomBy } from './graph-canvas';
import { type GraphActions, readGraphKey } from './graph-keys';
import { bindPointer } from './graph-pointer';
import { buildGraphStyle } from './graph-style';
import { inFrames, removalOf, syncElements } from './graph-sync';
import { Legend } from './Legend';
import { Regions } from './Regions';

const ZOOM_STEP = 1.3;
/** Elements that can be given other colours within a frame. */
const MOST_RESTYLED = 150;

interface Props {
  /** Behind the table it waits with what it last showed, and catches up when it is shown again. */
  readonly isBehind: boolean;
}

/** The canvas: nodes and edges by Cytoscape, regions behind them as SVG that moves along. */
export default function GraphView({ isBehind }: Props) {
  const { dataset, arrangement, viewState } = useReady();
  const store = useAppStore();
  const isDark = useApp((state) => state.isDark);
  const isNarrow = useNarrow();
  const whole = selectDrawing(dataset, arrangement, viewState);
  const current = isNarrow ? narrowDrawing(whole, viewState) : whole;
  const [drawing, setDrawing] = useState(current);
  if (!isBehind && drawing !== current) setDrawing(current);
  const { select: selection, community } = viewState;
  const narrow = useMemo(() => (isNarrow ? { community } : null), [isNarrow, community]);
  const actions = useGraphActions();
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<SVGGElement>(null);
  // Whether the pane shows the whole; once the reader has moved it, it is theirs.
  const isFitted = useRef(true);
  const [cy, setCy] = useState<cytoscape.Core | null>(null);
  // What the canvas has come to; a large drawing takes some frames.
  const [drawn, setDrawn] = useState<{ drawing: Drawing; isDark: boolean } | null>(null);
  const [styled, setStyled] = useState<boolean | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);

  // The canvas outlives every render; it always calls the actions of the last one.
  const latest = useRef(actions);
  latest.current = actions;

  useEffect(() => {
    const container = host.current;
    if (container === null) return;
    const made = cytoscape({
      container,
      layout: { name: 'preset' },
      minZoom: 0.1,
      maxZoom: 4,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
    });
    // The regions are drawn in the coordinates of the graph: one transform moves them all.
    made.on('viewport', () => {
      const { x, y } = made.pan();
      stage.current?.setAttribute('transform', `translate(${x} ${y}) scale(${made.zoom()})`);
    });
    const unbind = bindPointer(made, {
      onNode: (id, isAdding) => latest.current.open(id, isAdding),
      onPair: (a, b) => latest.current.openPair(a as EntityId, b as EntityId),
      onGround: () => latest.current.clear(),
      onMove: () => {
        isFitted.current = false;
      },
    });
    setCy(made);
    return () => {
      unbind();
      made.destroy();
    };
  }, []);

  useEffect(() => {
    if (cy === null) return;
    // Very many elements are taken off and come back a few per frame, in their new colours.
    const all = cy.elements();
    return inFrames(cy, all.length > MOST_RESTYLED ? removalOf(all) : [], () => {
      cy.style(buildGraphStyle(readToken, isDark));
      setStyled(isDark);
    });
  }, [cy, isDark]);

  useEffect(() => {
    // While everything is taken off for other colours, nothing may be added to what is left.
    if (cy === null || styled !== isDark) return;
    const stop = syncElements(cy, drawing, () => {
      setDrawn({ drawing, isDark: styled });
      if (drawing.nodes.length > 0) store.setState({ hasPicture: true });
    });
    isFitted.current = true;
    setCursor((now) =>
      now === null || drawing.nodes.some(({ id }) => id === now.at) ? now : null,
    );
    return stop;
  }, [cy, drawing, styled, isDark, store]);

  useEffect(() => {
    if (cy === null) return;
    frame(cy, drawing, stage.current, narrow);
    isFitted.current = true;
  }, [cy, drawing, narrow]);

  useEffect(() => {
    if (cy === null || host.current === null) return;
    const observer = new ResizeObserver(() => {
      cy.resize();
      if (!isNarrow && cy.elements('.kept').nonempty()) reveal(cy);
      else if (isFitted.current) frame(cy, drawing, stage.current, narrow);
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [cy, drawing, isNarrow, narrow]);

  useEffect(() => {
    if (cy === null) return;
    const stop = emphasize(cy, selection, community);
    if (!isNarrow && drawn !== null) reveal(cy);
    return stop;
  }, [cy, selection, community, drawn, isNarrow]);

  useEffect(() => {
    if (cy === null) return;
    cy.nodes('.cursor').removeClass('cursor');
    if (cursor !== null) revealNode(cy, cursor.at);
  }, [cy, cursor, drawn]);

  const zoom = (factor: number): void => {
    if (cy !== null) zoomBy(cy, factor);
    isFitted.current = false;
  };
  const fit = (): void => {
    if (cy !== null) fitAll(cy, drawing, stage.current);
    isFitted.current = true;
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const canvas: GraphActions = {
      ...actions,
      zoomIn: () => zoom(ZOOM_STEP),
      zoomOut: () => zoom(1 / ZOOM_STEP),
      fit,
      pan: (x, y) => {
        cy?.panBy({ x, y });
        isFitted.current = false;
      },
      setCursor,
    };
    if (readGraphKey(event, drawing, cursor, canvas)) event.preventDefault();
  };
  const hasPicked = drawing.nodes.some(({ id }) => (selection as readonly string[]).includes(id));
  const titles = new Map(
    arrangement.communities.communities.map(({ number, title }) => [number, title]),
  );
  return (
    <div className={styles.frame}>
      <Regions
        regions={drawing.regions}
        stage={stage}
        receded={hasPicked || community !== null}
        kept={hasPicked ? null : community}
      />
      <div
        ref={host}
        className={styles.canvas}
        role="application"
        aria-label={`Graph. ${drawing.sentence} J and K walk the microconferences, L and H what is around one; Enter opens. Press ? for all keys.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is walked by keys, as role application says
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" aria-live="polite">
        {cursor === null ? '' : describeCursor(drawing, cursor, titles)}
      </p>
      {drawing.nodes.length === 0 && !awaitsGroups(arrangement, dataset) && (
        <p className={styles.empty}>
          Nothing to draw: everything is hidden or filtered out, or nothing is selected. Clear the
          filters, show the signs again, or search for something.
        </p>
      )}
      {!isNarrow && <Legend />}
      <div className={styles.tools}>
        <button type="button" aria-label="Zoom in" onClick={() => zoom(ZOOM_STEP)}>
          <Plus size={16} />
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoom(1 / ZOOM_STEP)}>
          <Minus size={16} />
        </button>
        <button type="button" aria-label="Fit the graph to the pane" onClick={fit}>
          <Maximize2 size={16} />
        </button>
      </div>
    </div>
  );
}
