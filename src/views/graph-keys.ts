import type { Drawing } from '../app/drawing';
import { type Cursor, moveAlong, moveAround } from '../app/roving';
import type { NodeActions } from '../app/use-graph-actions';

export interface GraphActions extends NodeActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly pan: (x: number, y: number) => void;
  readonly setCursor: (cursor: Cursor | null) => void;
}

const PAN = 60;

/** Does what a key asks for; whether it was one of ours. */
export function readGraphKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
  drawing: Drawing,
  cursor: Cursor | null,
  actions: GraphActions,
): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const along = (step: 1 | -1): void => actions.setCursor(moveAlong(drawing, cursor, step));
  const around = (step: 1 | -1): void => {
    const from = cursor ?? moveAlong(drawing, null, 1);
    if (from !== null) actions.setCursor(moveAround(drawing, from, step));
  };
  const withNode = (act: (id: string) => void): void => {
    if (cursor !== null) act(cursor.at);
  };
  const goBack = (): void => {
    if (cursor !== null && cursor.at !== cursor.base) {
      actions.setCursor({ at: cursor.base, base: cursor.base });
    } else actions.goBack();
  };
  const open = (id: string): void => {
    actions.open(id, shiftKey);
    // From here on it is this node's neighbours that are walked.
    if (!shiftKey) actions.setCursor({ at: id, base: id });
  };
  const keys: Record<string, () => void> = {
    j: () => along(1),
    k: () => along(-1),
    l: () => around(1),
    h: () => around(-1),
    enter: () => withNode(open),
    f: () => withNode(actions.focusOn),
    p: () => withNode(actions.startPath),
    escape: goBack,
    '+': actions.zoomIn,
    '=': actions.zoomIn,
    '-': actions.zoomOut,
    '0': actions.fit,
    arrowleft: () => actions.pan(PAN, 0),
    arrowright: () => actions.pan(-PAN, 0),
    arrowup: () => actions.pan(0, PAN),
    arrowdown: () => actions.pan(0, -PAN),
  };
  const found = Object.hasOwn(keys, key.toLowerCase()) ? keys[key.toLowerCase()] : undefined;
  found?.();
  return found !== undefined;
}

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}
