import type cytoscape from 'cytoscape';
import type { Drawing } from '../app/drawing';
import { type Extent, extentOf } from '../app/drawing-extent';
import type { EntityId, McId } from '../dataset/types';
import { inFrames } from './graph-sync';

const MARGIN = 28;
/** The legend stands there. */
const BOTTOM = 52;
/** A handful of nodes would otherwise be drawn as large as posters. */
const MAX_FIT_ZOOM = 1.6;

/** Below this the text of a label cannot be read; then a part that can is better than the whole. */
const LEGIBLE_ZOOM = 0.6;

/** Shows everything that is drawn, the regions and their titles too. */
export function fitAll(cy: cytoscape.Core, drawing: Drawing, regions: SVGGElement | null): void {
  if (drawing.nodes.length === 0) return;
  fitTo(cy, unite(extentOf(drawing.nodes), extentOfRegions(regions)), MAX_FIT_ZOOM);
}

/**
 * Shows the whole. On a narrow screen that is often too small to read: then the community in view as
 * large as it can be, or of a small graph its whole width, from the top.
 */
export function frame(
  cy: cytoscape.Core,
  drawing: Drawing,
  regions: SVGGElement | null,
  narrow: { readonly community: McId | null } | null,
): void {
  fitAll(cy, drawing, regions);
  if (narrow === null || drawing.nodes.length === 0 || cy.zoom() >= LEGIBLE_ZOOM) return;
  const inView = drawing.nodes.find(({ id }) => id === narrow.community)?.community;
  if (inView !== undefined) {
    const members = drawing.nodes.filter(({ community }) => community === inView);
    fitTo(cy, extentOf(members), MAX_FIT_ZOOM);
    return;
  }
  const { x1, x2, y1 } = extentOf(drawing.nodes);
  if (x2 - x1 > 2 * cy.width()) return;
  const zoom = Math.min(1, (cy.width() - 16) / (x2 - x1));
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - (zoom * (x1 + x2)) / 2, y: 12 - zoom * y1 } });
}

/** Zooms around the middle of the pane. */
export function zoomBy(cy: cytoscape.Core, factor: number): void {
  const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.zoom({ level: cy.zoom() * factor, renderedPosition });
}

/**
 * Brings what is kept into the pane and leaves everything where it is if it is there already:
 * the picture must not jump under the hand of somebody who has just pressed on it.
 */
export function reveal(cy: cytoscape.Core): void {
  const kept = cy.elements('.kept');
  if (kept.empty()) return;
  const box = kept.renderedBoundingBox();
  if (box.w > cy.width() - 2 * MARGIN || box.h > cy.height() - MARGIN - BOTTOM) {
    const before = cy.zoom();
    fitTo(cy, kept.boundingBox(), before);
    if (cy.zoom() < Math.min(before, LEGIBLE_ZOOM)) {
      cy.zoom(Math.min(before, LEGIBLE_ZOOM));
      cy.center(cy.nodes('.picked'));
    }
    return;
  }
  cy.panBy({
    x: shiftInto(box.x1, box.x2, cy.width()),
    y: shiftInto(box.y1, box.y2, cy.height() - BOTTOM + MARGIN),
  });
}

const EMPHASES = ['picked', 'kept', 'receded'] as const;

/**
 * Marks what stands out: the selection and what it touches, else the community in view. What changes
 * is changed a few per frame. Returns what stops that.
 */
export function emphasize(
  cy: cytoscape.Core,
  selection: readonly EntityId[],
  community: McId | null,
): () => void {
  const picked = cy.nodes().filter((node) => selection.includes(node.id() as EntityId));
  const none = cy.collection();
  const kept = picked.nonempty() ? touching(picked) : none;
  const receded = picked.nonempty()
    ? cy.elements().difference(kept)
    : community === null
      ? none
      : outsideOf(cy, community);
  const wanted = { picked, kept, receded };
  const changing = cy
    .elements()
    .toArray()
    .filter((element) =>
      EMPHASES.some((name) => element.hasClass(name) !== wanted[name].has(element)),
    );
  // What stands out comes first, so that it is there to be brought into sight.
  const ordered = [...changing].sort((a, b) => Number(kept.has(b)) - Number(kept.has(a)));
  const changes = ordered.map((element) => () => {
    for (const name of EMPHASES) element.toggleClass(name, wanted[name].has(element));
  });
  return inFrames(cy, changes);
}

function outsideOf(cy: cytoscape.Core, community: McId): cytoscape.CollectionReturnValue {
  const number = cy.getElementById(community).data('community');
  const others = cy.nodes().filter((node) => node.data('community') !== number);
  return others.union(others.edgesWith(others));
}

/**
 * What a selection touches. One microconference keeps the others that need its people in sight;
 * of two, only what they share is of interest.
 */
function touching(picked: cytoscape.NodeCollection): cytoscape.CollectionReturnValue {
  const mcs = picked.filter('.mc');
  if (picked.length === 2 && mcs.length === 2) {
    const line = mcs.edgesWith(mcs);
    // Where a line stands for all they share, it is that line.
    if (line.filter('.overlap').nonempty()) return mcs.union(line);
    const common = mcs.eq(0).neighborhood().intersection(mcs.eq(1).neighborhood()).nodes();
    const all = mcs.union(common);
    return all.union(mcs.edgesWith(all));
  }
  const near = picked.closedNeighborhood();
  if (mcs.empty()) return near;
  const shared = near.nodes('.person').connectedEdges('.participates');
  return near.union(shared).union(shared.connectedNodes());
}

/** Marks where the keyboard stands, and brings that node into the pane. */
export function revealNode(cy: cytoscape.Core, id: string): void {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  node.addClass('cursor');
  const box = node.renderedBoundingBox();
  cy.panBy({
    x: shiftInto(box.x1, box.x2, cy.width()),
    y: shiftInto(box.y1, box.y2, cy.height() - BOTTOM + MARGIN),
  });
}

function fitTo(cy: cytoscape.Core, { x1, y1, x2, y2 }: Extent, maxZoom: number): void {
  const [width, height] = [Math.max(1, x2 - x1), Math.max(1, y2 - y1)];
  const room = [cy.width() - 2 * MARGIN, cy.height() - MARGIN - BOTTOM] as const;
  const wanted = Math.min(maxZoom, room[0] / width, room[1] / height);
  const zoom = Math.max(cy.minZoom(), wanted);
  const pan = {
    x: cy.width() / 2 - (zoom * (x1 + x2)) / 2,
    y: MARGIN + room[1] / 2 - (zoom * (y1 + y2)) / 2,
  };
  cy.viewport({ zoom, pan });
}

function shiftInto(from: number, to: number, size: number): number {
  if (from < MARGIN) return MARGIN - from;
  return to > size - MARGIN ? size - MARGIN - to : 0;
}

function extentOfRegions(drawn: SVGGElement | null): Extent | undefined {
  const box = drawn?.getBBox();
  if (box === undefined || box.width === 0) return undefined;
  return { x1: box.x, y1: box.y, x2: box.x + box.width, y2: box.y + box.height };
}

function unite(a: Extent, b: Extent | undefined): Extent {
  if (b === undefined) return a;
  return {
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  };
}
