import type cytoscape from 'cytoscape';
import { inFrames } from './graph-sync';

/** Before the rest recedes under the pointer, so that it does not flicker on the way across. */
const HOVER_DELAY_MS = 90;
const MOST_HUSHED = 300;

export interface PointerActions {
  /** `isAdding` with Shift, Ctrl or ⌘, or by a long press: one more instead of another. */
  readonly onNode: (id: string, isAdding: boolean) => void;
  readonly onPair: (a: string, b: string) => void;
  readonly onGround: () => void;
  /** The reader has moved the picture. */
  readonly onMove: () => void;
}

/** What mouse and finger do on the canvas. Returns what undoes it. */
export function bindPointer(cy: cytoscape.Core, actions: PointerActions): () => void {
  let hush: ReturnType<typeof setTimeout> | undefined;
  let stopHushing: () => void = () => undefined;
  let wasHeld = false;
  cy.on('tap', 'node', ({ target, originalEvent }) => {
    // The tap that ends a long press is no press of its own.
    if (!wasHeld) {
      const { shiftKey, ctrlKey, metaKey } = originalEvent as MouseEvent;
      actions.onNode(target.id(), shiftKey || ctrlKey || metaKey);
    }
    wasHeld = false;
  });
  cy.on('taphold', 'node', ({ target }) => {
    wasHeld = true;
    actions.onNode(target.id(), true);
  });
  cy.on('tapstart', () => {
    wasHeld = false;
  });
  cy.on('tap', 'edge', ({ target }) => {
    const { source, target: end, kind } = target.data();
    if (kind === 'overlap') actions.onPair(source, end);
  });
  cy.on('tap', ({ target }) => {
    if (target === cy) actions.onGround();
  });
  const toggleHushed = (elements: cytoscape.Collection, isHushed: boolean): void => {
    const changes = elements.map((element) => () => void element.toggleClass('hushed', isHushed));
    stopHushing = inFrames(cy, changes);
  };
  cy.on('mouseover', 'node, edge.overlap', ({ target }) => {
    stopHushing();
    const near = target.isNode()
      ? target.closedNeighborhood()
      : target.union(target.connectedNodes());
    near.addClass('near').removeClass('hushed');
    cy.container()?.classList.add('pointing');
    // Of very many, that would take longer than the pointer rests: then the near ones stand out alone.
    if (cy.elements().length > MOST_HUSHED) return;
    const others = cy.elements().difference(near);
    hush = setTimeout(() => toggleHushed(others, true), HOVER_DELAY_MS);
  });
  cy.on('mouseout', 'node, edge.overlap', () => {
    clearTimeout(hush);
    stopHushing();
    cy.container()?.classList.remove('pointing');
    cy.elements('.near').removeClass('near');
    toggleHushed(cy.elements('.hushed'), false);
  });
  cy.on('dragpan scrollzoom pinchzoom', actions.onMove);
  return () => {
    clearTimeout(hush);
    stopHushing();
  };
}
