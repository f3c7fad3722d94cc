import { otherSize } from '../graph/label-box';
import type { Drawing } from './drawing';

/** A box in the coordinates of the graph. */
export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** Of a label under its glyph. */
const LABEL_HEIGHT = 18;

/** The boxes of nodes with their labels; reckoned, since measuring every label takes a frame or two. */
export function extentOf(nodes: Drawing['nodes']): Extent {
  const extent = {
    x1: Number.POSITIVE_INFINITY,
    y1: Number.POSITIVE_INFINITY,
    x2: Number.NEGATIVE_INFINITY,
    y2: Number.NEGATIVE_INFINITY,
  };
  for (const { kind, label, x, y, width, height, outer } of nodes) {
    // A box holds its label; a glyph has it below, and an outer one none at first.
    const hasBox = kind === 'mc' || kind === 'group';
    const half = Math.max(width, hasBox || outer ? 0 : otherSize(label).width) / 2;
    extent.x1 = Math.min(extent.x1, x - half);
    extent.x2 = Math.max(extent.x2, x + half);
    extent.y1 = Math.min(extent.y1, y - height / 2);
    extent.y2 = Math.max(extent.y2, y + height / 2 + (hasBox || outer ? 0 : LABEL_HEIGHT));
  }
  return extent;
}
