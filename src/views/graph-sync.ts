import type cytoscape from 'cytoscape';
import type { Drawing } from '../app/drawing';
import { toElements } from './graph-style';

/** So many elements are changed within the first frame; then as many as the machine takes. */
const FIRST_FRAME = 30;
const FEWEST = 15;
const MOST = 90;
/** A frame later than this was too much, one earlier than this was not all that could be done. */
const LATE_MS = 36;
const IN_TIME_MS = 22;

/**
 * Changes elements a few per frame, so that no frame is late; how few, the frames before tell. A
 * handful is changed at once. Returns what stops it.
 */
export function inFrames(
  cy: cytoscape.Core,
  changes: readonly (() => void)[],
  onDone: () => void = () => undefined,
): () => void {
  let at = 0;
  let perFrame = FIRST_FRAME;
  let before: number | undefined;
  let request = 0;
  const next = (now?: number): void => {
    if (now !== undefined && before !== undefined) perFrame = pace(perFrame, now - before);
    before = now;
    const end = Math.min(changes.length, at + perFrame);
    cy.batch(() => {
      for (; at < end; at++) changes[at]?.();
    });
    if (at < changes.length) request = requestAnimationFrame(next);
    else onDone();
  };
  // What is more than that waits until what asked for it is on screen.
  if (changes.length > FIRST_FRAME) request = requestAnimationFrame(next);
  else next();
  return () => cancelAnimationFrame(request);
}

function pace(perFrame: number, frameMs: number): number {
  if (frameMs > LATE_MS) return Math.max(FEWEST, Math.round(perFrame / 2));
  return frameMs < IN_TIME_MS ? Math.min(MOST, perFrame * 2) : perFrame;
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
  return inFrames(cy, [...removalOf(gone), ...added.map((one) => () => void cy.add(one))], onDone);
}

/** Edges first: a node takes its edges with it, and would be much at once. */
export function removalOf(gone: cytoscape.Collection): (() => void)[] {
  const ordered = [...gone.edges().toArray(), ...gone.nodes().toArray()];
  return ordered.map((element) => () => void element.remove());
}

/** What an element looks like before anything is selected; where it stands may change. */
function lookOf({ data, classes }: cytoscape.ElementDefinition): string {
  return JSON.stringify([data, classes]);
}
