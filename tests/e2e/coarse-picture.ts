import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * A picture as few cells of mean colour. Fonts and rasterisers differ from machine to machine; where
 * regions, boxes and columns stand, and in which colours, does not.
 */
export interface CoarsePicture {
  readonly columns: number;
  readonly rows: number;
  /** One `rrggbb` after the other, row by row. */
  readonly cells: string;
}

/** Takes a screenshot and shrinks it in the page, where there is a canvas. */
export async function takeCoarse(
  page: Page,
  columns: number,
  rows: number,
): Promise<CoarsePicture> {
  const png = (await page.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64');
  const cells = await page.evaluate(
    async ([data, width, height]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('The page has no canvas.');
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      let text = '';
      for (let row = 0; row < height; row++) {
        for (let column = 0; column < width; column++) {
          const [left, right] = [column, column + 1].map((at) =>
            Math.round((at * image.width) / width),
          ) as [number, number];
          const [top, bottom] = [row, row + 1].map((at) =>
            Math.round((at * image.height) / height),
          ) as [number, number];
          const sum = [0, 0, 0];
          for (let y = top; y < bottom; y++) {
            for (let x = left; x < right; x++) {
              for (const channel of [0, 1, 2]) {
                sum[channel] =
                  (sum[channel] ?? 0) + (pixels[4 * (y * image.width + x) + channel] ?? 0);
              }
            }
          }
          const count = (right - left) * (bottom - top);
          text += sum
            .map((one) =>
              Math.round(one / count)
                .toString(16)
                .padStart(2, '0'),
            )
            .join('');
        }
      }
      return text;
    },
    [png, columns, rows] as const,
  );
  return { columns, rows, cells };
}

/** How far two pictures are apart, per cell and at most, as distances in RGB from 0 to 442. */
export function compareCoarse(a: CoarsePicture, b: CoarsePicture): { mean: number; most: number } {
  if (a.columns !== b.columns || a.rows !== b.rows) return { mean: 442, most: 442 };
  const [one, other] = [cellsOf(a), cellsOf(b)];
  const distances = one.map((cell, index) =>
    Math.hypot(...cell.map((value, channel) => value - (other[index]?.[channel] ?? 0))),
  );
  return {
    mean: distances.reduce((sum, distance) => sum + distance, 0) / distances.length,
    most: Math.max(...distances),
  };
}

function cellsOf({ cells }: CoarsePicture): number[][] {
  return (cells.match(/.{6}/g) ?? []).map((cell) =>
    [0, 2, 4].map((at) => Number.parseInt(cell.slice(at, at + 2), 16)),
  );
}

/** The picture that is expected; written anew where `PLUMBLINE_UPDATE_SCREENS` is set. */
export function readExpected(path: string, seen: CoarsePicture): CoarsePicture {
  if (process.env.PLUMBLINE_UPDATE_SCREENS !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(seen, null, 2)}\n`);
  }
  if (!existsSync(path))
    throw new Error(`${path} is missing: set PLUMBLINE_UPDATE_SCREENS=1 once.`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
