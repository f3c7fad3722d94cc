import type cytoscape from 'cytoscape';
import type { Drawing } from '../app/drawing';
import { toElements } from './graph-style';

/** So many elements can be styled within one frame on a slow machine. */
const PER_FRAME = 120;

/** Does pieces of work, one per frame; a single one at once. Returns what stops it. */
export function inFrames(pieces: readonly (() => void)[], onDone: () => void): () => void {
  let at = 0;
  let request = 0;
  const next = (): void => {
    pieces[at]?.();
    at += 1;
    if (at < pieces.length) request = requestAnimationFrame(next);
    else onDone();
  };
  // A single piece is small; the first of many waits until what asked for it is on screen.
  if (pieces.length > 1) request = requestAnimationFrame(next);
  else next();
  return () => cancelAnimationFrame(request);
}

/** Pieces of a list that take no longer than a frame each. */
export function inPieces<T>(items: readonly T[], act: (piece: readonly T[]) => void) {
  const pieces: (() => void)[] = [];
  for (let from = 0; from < items.length; from += PER_FRAME) {
    const piece = items.slice(from, from + PER_FRAME);
    pieces.push(() => act(piece));
  }
  return pieces;
}

/**
 * Brings the canvas to a drawing: what is in both stays, and moves if it has to; the rest goes, and
 * what is new comes in pieces, so that no frame is late. Returns what stops it.
 */
export function syncElements(cy: cytoscape.Core, drawing: Drawing, onDone: () => void): () => void {
  const wanted = new Map(
    toElements(drawing).map((one) => [String(one.data.id), { one, look: lookOf(one) }]),
  );
  const stays = (element: cytoscape.SingularElementArgument): boolean =>
    wanted.get(element.id())?.look === element.scratch('look');
  const gone = cy.elements().filter((element) => !stays(element));
  const isGone = new Set(gone.map((element) => element.id()));
  cy.batch(() => {
    cy.nodes().forEach((node) => {
      const at = wanted.get(node.id())?.one.position;
      const { x, y } = node.position();
      if (at !== undefined && (at.x !== x || at.y !== y)) node.position(at);
    });
  });
  const added = [...wanted.values()].flatMap(({ one, look }) =>
    isGone.has(String(one.data.id)) || cy.getElementById(String(one.data.id)).empty()
      ? [{ ...one, scratch: { look } }]
      : [],
  );
  const pieces = [
    ...removeInPieces(cy, gone),
    ...inPieces(added, (piece) => {
      cy.batch(() => void cy.add([...piece]));
    }),
  ];
  return inFrames(pieces, onDone);
}

/** Edges first: a node takes its edges with it, and would be one large piece. */
export function removeInPieces(cy: cytoscape.Core, gone: cytoscape.Collection) {
  const ordered = [...gone.edges().toArray(), ...gone.nodes().toArray()];
  return inPieces(ordered, (piece) => {
    cy.batch(() => {
      for (const element of piece) element.remove();
    });
  });
}

/** What an element looks like before anything is selected; where it stands may change. */
function lookOf({ data, classes }: cytoscape.ElementDefinition): string {
  return JSON.stringify([data, classes]);
}
