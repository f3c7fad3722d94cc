import cytoscape from 'cytoscape';
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { selectDrawing } from '../app/drawing';
import { useApp, useReady } from '../app/store';
import { readToken } from '../app/theme';
import type { EntityId } from '../dataset/types';
import styles from './GraphView.module.css';
import { buildGraphStyle, toElements } from './graph-style';
import { Regions } from './Regions';

const ZOOM_STEP = 1.3;

/** The canvas: nodes and edges by Cytoscape, regions behind them as SVG that moves along. */
export default function GraphView() {
  const { dataset, layout, viewState } = useReady();
  const theme = useApp((state) => state.theme);
  const select = useApp((state) => state.select);
  const drawing = selectDrawing(dataset, layout, viewState);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<SVGGElement>(null);
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
    made.on('mouseover', 'node', (event) => event.target.closedNeighborhood().addClass('near'));
    made.on('mouseout', 'node', () => made.elements().removeClass('near'));
    setCy(made);
    return () => made.destroy();
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
    fit(cy);
  }, [cy, drawing.nodes, drawing.edges]);

  useEffect(() => {
    if (cy === null || host.current === null) return;
    const observer = new ResizeObserver(() => {
      cy.resize();
      fit(cy);
    });
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [cy]);

  const { select: selection, community } = viewState;
  useEffect(() => {
    if (cy === null) return;
    cy.batch(() => {
      cy.elements().removeClass('picked receded kept');
      const picked = cy.nodes().filter((node) => selection.includes(node.id() as EntityId));
      if (picked.empty()) {
        if (community === null) return;
        const number = cy.getElementById(community).data('community');
        const others = cy.nodes().filter((node) => node.data('community') !== number);
        others.union(others.edgesWith(others)).addClass('receded');
        return;
      }
      // Of two microconferences, what they share is of interest, not all that either has.
      const isPair = picked.length === 2 && picked.every((node) => node.data('kind') === 'mc');
      const common = picked.eq(0).neighborhood().intersection(picked.eq(1).neighborhood()).nodes();
      const kept = isPair
        ? picked.union(common).union(picked.edgesWith(picked.union(common)))
        : picked.closedNeighborhood();
      cy.elements().difference(kept).addClass('receded');
      kept.addClass('kept');
      picked.addClass('picked');
    });
  }, [cy, selection, community, drawing.nodes, drawing.edges]);

  const hasPicked = drawing.nodes.some(({ id }) => selection.includes(id));
  return (
    <div className={styles.frame}>
      <Regions regions={drawing.regions} stage={stage} receded={hasPicked || community !== null} />
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
        <button type="button" aria-label="Zoom in" onClick={() => zoom(cy, ZOOM_STEP)}>
          <Plus size={16} />
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => zoom(cy, 1 / ZOOM_STEP)}>
          <Minus size={16} />
        </button>
        <button
          type="button"
          aria-label="Fit the graph to the pane"
          onClick={() => cy !== null && fit(cy)}
        >
          <Maximize2 size={16} />
        </button>
      </div>
    </div>
  );
}

function zoom(cy: cytoscape.Core | null, factor: number): void {
  if (cy === null) return;
  const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.zoom({ level: cy.zoom() * factor, renderedPosition });
}

function fit(cy: cytoscape.Core): void {
  if (cy.nodes().empty()) return;
  cy.fit(undefined, 34);
  // A handful of nodes would otherwise be drawn as large as posters.
  if (cy.zoom() > 1.6) {
    cy.zoom(1.6);
    cy.center();
  }
}
