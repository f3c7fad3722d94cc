/** A rectangle on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

const GAP = 12;

/**
 * Where the card stands: below its control, else above it, else beside it, else in the lower right
 * corner of the screen, over a control that fills it; always wholly on the screen.
 */
export function placeCard(
  target: Box | null,
  card: Size,
  screen: Size,
): { left: number; top: number } {
  const mostLeft = Math.max(GAP, screen.width - card.width - GAP);
  const mostTop = Math.max(GAP, screen.height - card.height - GAP);
  if (target === null) return { left: mostLeft, top: mostTop };
  const clampLeft = (left: number): number => Math.min(Math.max(GAP, left), mostLeft);
  const clampTop = (top: number): number => Math.min(Math.max(GAP, top), mostTop);
  const below = target.top + target.height + GAP;
  const above = target.top - card.height - GAP;
  const right = target.left + target.width + GAP;
  const left = target.left - card.width - GAP;
  if (below <= mostTop) return { left: clampLeft(target.left), top: Math.max(GAP, below) };
  if (above >= GAP) return { left: clampLeft(target.left), top: Math.min(above, mostTop) };
  if (right >= GAP && right <= mostLeft) return { left: right, top: clampTop(target.top) };
  if (left >= GAP && left <= mostLeft) return { left, top: clampTop(target.top) };
  return { left: mostLeft, top: mostTop };
}
