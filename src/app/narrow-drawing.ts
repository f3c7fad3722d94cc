import { placeInColumns } from '../graph/column-layout';
import type { ViewState } from '../view-state/view-state';
import type { Drawing } from './drawing';

const narrowed = new WeakMap<Drawing, Drawing>();
/** Two columns of labels side by side. */
const LONGEST_LABEL = 26;

/** The same drawing for a screen that is higher than wide, where its lens has a shape of its own. */
export function narrowDrawing(drawing: Drawing, view: ViewState): Drawing {
  if (view.lens !== 'focus' && view.lens !== 'path') return drawing;
  const known = narrowed.get(drawing);
  if (known !== undefined) return known;
  const columns = view.lens === 'focus' ? placeInColumns(view.select, drawing.nodes) : {};
  const nodes = drawing.nodes.map((node) => {
    // Paths run down instead of across, with less room between their steps.
    const [x, y] = columns[node.id] ?? [node.y, node.x * 0.55];
    return { ...node, x, y, label: node.kind === 'mc' ? node.label : shorten(node.label) };
  });
  const made = { ...drawing, nodes };
  narrowed.set(drawing, made);
  return made;
}

const shorten = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 2).trim()}…` : label;
