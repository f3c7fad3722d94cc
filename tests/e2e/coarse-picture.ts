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

/**
 * Sets all text in a typewriter's font, before anything is drawn. Whichever one a machine has, its
 * letters are six tenths of an em wide, so that every line breaks where it does elsewhere.
 */
export async function setInTypewriter(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { font-family: monospace !important }');
    document.adoptedStyleSheets = [sheet];
    const { prototype } = CanvasRenderingContext2D;
    const font = Object.getOwnPropertyDescriptor(prototype, 'font');
    Object.defineProperty(prototype, 'font', {
      ...font,
      set(text: string) {
        font?.set?.call(this, text.replace(/system-ui.*$/, 'monospace'));
      },
    });
  });
}

/** Takes the picture as soon as it no longer changes. */
export async function takeSettled(
  page: Page,
  columns: number,
  rows: number,
): Promise<CoarsePicture> {
  let last = await takeCoarse(page, columns, rows);
  for (let round = 0; round < 20; round++) {
    await page.waitForTimeout(150);
    const now = await takeCoarse(page, columns, rows);
    if (now.cells === last.cells) return now;
    last = now;
  }
  throw new Error('The picture never comes to rest.');
}

/** Takes a screenshot and shrinks it in the page, where there is a canvas. */
async function takeCoarse(page: Page, columns: number, rows: number): Promise<CoarsePicture> {
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
      const edge = (at: number, size: number, count: number): number =>
        Math.round((at * size) / count);
      let text = '';
      for (let row = 0; row < height; row++) {
        const [top, bottom] = [edge(row, image.height, height), edge(row + 1, image.height, height)];
        for (let column = 0; column < width; column++) {
          const left = edge(column, image.width, width);
          const right = edge(column + 1, image.width, width);
          const sum: [number, number, number] = [0, 0, 0];
          for (let y = top; y < bottom; y++) {
            for (let x = left; x < right; x++) {
              const at = 4 * (y * image.width + x);
              sum[0] += pixels[at] ?? 0;
              sum[1] += pixels[at + 1] ?? 0;
              sum[2] += pixels[at + 2] ?? 0;
            }
          }
          const count = (right - left) * (bottom - top);
          for (const one of sum) {
            text += Math.round(one / count)
              .toString(16)
              .padStart(2, '0');
          }
        }
      }
      return text;
    },
    [png, columns, rows] as const,
  );
  return { columns, rows, cells };
}

/** How far two pictures are apart, on average and in the worst cell: CIE76, where 2.3 can just be seen. */
export function compareCoarse(a: CoarsePicture, b: CoarsePicture): { mean: number; most: number } {
  if (a.columns !== b.columns || a.rows !== b.rows) return { mean: 100, most: 100 };
  const [one, other] = [cellsOf(a), cellsOf(b)];
  const distances = one.map((cell, index) =>
    Math.hypot(...cell.map((value, axis) => value - (other[index]?.[axis] ?? 0))),
  );
  const round = (value: number): number => Number(value.toFixed(2));
  return {
    mean: round(distances.reduce((sum, distance) => sum + distance, 0) / distances.length),
    most: round(Math.max(...distances)),
  };
}

const cellsOf = ({ cells }: CoarsePicture): number[][] => (cells.match(/.{6}/g) ?? []).map(toLab);

/** From `rrggbb` to lightness, green to red, and blue to yellow, under daylight (D65). */
function toLab(cell: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(cell.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const bend = (t: number): number =>
    t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
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
