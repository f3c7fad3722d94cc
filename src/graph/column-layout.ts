import { compareBy } from '../lib/order';

const COLUMN_WIDTH = 184;
const ROW_HEIGHT = 56;
const KINDS = ['mc', 'person', 'subsystem', 'org', 'thread'];

/**
 * Positions for a neighbourhood on a narrow screen: the selection on top, everything else below it
 * in two columns by kind and name, so that labels can be read at full size and one only scrolls down.
 */
export function placeInColumns(
  selection: readonly string[],
  nodes: readonly { readonly id: string; readonly kind: string; readonly label: string }[],
): Record<string, [number, number]> {
  const positions: Record<string, [number, number]> = {};
  selection.forEach((id, index) => {
    positions[id] = [(index - (selection.length - 1) / 2) * COLUMN_WIDTH, 0];
  });
  const around = nodes
    .filter(({ id }) => !selection.includes(id))
    .sort(
      compareBy(
        ({ kind }) => KINDS.indexOf(kind),
        ({ label }) => label,
        ({ id }) => id,
      ),
    );
  around.forEach(({ id }, index) => {
    const column = index % 2 === 0 ? -0.5 : 0.5;
    positions[id] = [column * COLUMN_WIDTH, (Math.floor(index / 2) + 1.6) * ROW_HEIGHT];
  });
  return positions;
}
