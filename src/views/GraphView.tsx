import cytoscape from 'cytoscape';
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { selectDrawing } from '../app/drawing';
import { useApp, useReady } from '../app/store';
import { readToken } from '../app/theme';
import type { EntityId } from '../dataset/types';
import styles from './GraphView.module.css';
import { emphasize, fitAll, reveal, zoomBy } from './graph-canvas';
import { buildGraphStyle, toElements } from './graph-style';
import { Regions } from './Regions';

const ZOOM_STEP = 1.3;
/** Before the rest recedes under the pointer, so that it does not flicker on the way across. */
const HOVER_DELAY_MS = 90;

/** The canvas: nodes and edges by Cytoscape, regions behind them as SVG that moves along. */
export default function GraphView() {
  const { dataset, layout, viewState } = useReady();
  const theme = useApp((state) => state.theme);
  const select = useApp((state) => state.select);
  const drawing = selectDrawing(dataset, layout, viewState);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<SVGGElement>(null);
  // Whether the pane shows the whole; once the reader has moved it, it is theirs.
  const isFitted = useRef(true);
  const [cy, setCy] = useState<cytoscape.Core | null>(null);

  useEffect(() => {
    const container = host.current;
    if (container === null) return;
    const made = cytoscape({
      container,
      layout: { name: 'preset' },
      minZoom: 0.15,
      maxZoom: 4,
      autoungrabify: true,
      boxSelectionEnabled: false,
      selectionType: 'single',
    });
    // The regions are drawn in the coordinates of the graph: one transform moves them all.
    const follow = (): void => {
      const { x, y } = made.pan();
      stage.current?.setAttribute('transform', `translate(${x} ${y}) scale(${made.zoom()})`);
    };
    made.on('viewport', follow);
    made.on('tap', 'node', (event) => select(event.target.id() as EntityId));
    made.on('tap', 'edge', (event) => {
      const { source, target, kind } = event.target.data();
      if (kind === 'overlap') select(source as EntityId, target as EntityId);
    });
    made.on('tap', (event) => {
      if (event.target === made) select();
    });
    let hush: ReturnType<typeof setTimeout> | undefined;
    made.on('mouseover', 'node', ({ target }) => {
      const near = target.closedNeighborhood();
      near.addClass('near');
      hush = setTimeout(() => made.elements().difference(near).addClass('hushed'), HOVER_DELAY_MS);
    });
    made.on('mouseout', 'node', () => {
      clearTimeout(hush);
      made.elements().removeClass('near hushed');
    });
    made.on('dragpan scrollzoom pinchzoom', () => {
      isFitted.current = false;
    });
    setCy(made);
    return () => {
      clearTimeout(hush);
      made.destroy();
    };
  }, [select]);

  useEffect(() => {
    cy?.style(buildGraphStyle(readToken, theme === 'dark'));
  }, [cy, theme]);

  useEffect(() => {
    if (cy === null) return;
    cy.batch(() => {
      cy.elements().remove();
      cy.add(toElements(drawing));
    });
    fitAll(cy, stage.current);
    isFitted.current = true;
  }, [cy, drawing.nodes, drawing.edges]);

  useEffect(() => {
    if (cy === null || host.current === null) return;
    const observer = new ResizeObserver(() => {
      cy.resize();
      if (cy.elements('.kept').nonempty()) reveal(cy);
      else if (isFitted.current) fitAll(cy, stage.current);
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [cy]);

  const { select: selection, community } = viewState;
  useEffect(() => {
    if (cy === null) return;
    emphasize(cy, selection, community);
    reveal(cy);
  }, [cy, selection, community, drawing.nodes, drawing.edges]);

  const zoom = (factor: number): void => {
    if (cy !== null) zoomBy(cy, factor);
    isFitted.current = false;
  };
  const fit = (): void => {
    if (cy !== null) fitAll(cy, stage.current);
    isFitted.current = true;
  };
  const hasPicked = drawing.nodes.some(({ id }) => selection.includes(id));
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
        role="img"
        aria-label={`Graph. ${drawing.sentence}`}
      />
      {drawing.nodes.length === 0 && (
        <p className={styles.empty}>
          Nothing to draw: every sign is hidden, or nothing is selected for the focus. Search for
          something, or show all signs again.
        </p>
      )}
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
