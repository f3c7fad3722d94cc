import type { Page } from 'playwright';
import { findCanvas, findNodes } from './bench-browser';

/** One thing a reader does. It throws where the page does not offer it. */
export interface Action {
  readonly name: string;
  readonly run: (page: Page) => Promise<unknown>;
}

const HOVERED = 30;
const OFFERED_MS = 5000;

const lens = (word: string): Action => ({
  name: `lens ${word}`,
  run: (page) =>
    page
      .locator('label', { has: page.locator('input[name="lens"]') })
      .filter({ hasText: new RegExp(`^${word}`) })
      .click({ timeout: OFFERED_MS }),
});

const view = (word: string): Action => ({
  name: `view ${word}`,
  run: (page) =>
    page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link', { name: word })
      .click({ timeout: OFFERED_MS }),
});

const button = (name: RegExp, words: string): Action => ({
  name: words,
  run: (page) => page.getByRole('button', { name }).first().click({ timeout: OFFERED_MS }),
});

/** Types letter by letter, as a reader does, and opens what is found first. */
const search = (text: string): Action => ({
  name: `search “${text}”, open it`,
  run: async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(text, { delay: 40 });
    await page.getByRole('option').first().waitFor({ timeout: OFFERED_MS });
    await page.keyboard.press('Enter');
  },
});

const hover: Action = {
  name: `hover over ${HOVERED} nodes`,
  run: async (page) => {
    for (const { x, y } of await findNodes(page, HOVERED)) {
      await page.mouse.move(x, y, { steps: 2 });
      // Longer than the pause after which the rest recedes.
      await page.waitForTimeout(130);
    }
  },
};

const pan: Action = {
  name: 'pan by dragging',
  run: async (page) => {
    const { x, y } = await findCanvas(page);
    await page.mouse.move(x + 5, y + 5);
    await page.mouse.down();
    for (let step = 1; step <= 30; step++) {
      await page.mouse.move(x + 5 + 9 * step, y + 5 + 5 * step);
    }
    await page.mouse.up();
  },
};

const wheel: Action = {
  name: 'zoom by wheel, in and out',
  run: async (page) => {
    const { x, y, width, height } = await findCanvas(page);
    await page.mouse.move(x + width / 2, y + height / 2);
    for (const delta of [-120, -120, -120, -120, 120, 120, 120, 120, 120, 120]) {
      await page.mouse.wheel(0, delta);
      await page.waitForTimeout(40);
    }
  },
};

/** The first group but one: what the journey has selected is in another, as it happens to be. */
const openGroup: Action = {
  name: 'open a group',
  run: (page) =>
    page
      .getByRole('region', { name: 'Overview' })
      .locator('button[aria-expanded]')
      .nth(1)
      .click({ timeout: OFFERED_MS }),
};

const resolution: Action = {
  name: 'move the resolution by three',
  run: async (page) => {
    const slider = page.getByRole('slider', { name: /larger groups/ });
    if (!(await slider.isVisible())) await page.getByText('How the groups are found').click();
    await slider.focus({ timeout: OFFERED_MS });
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(60);
    }
  },
};

const closeIt: Action = {
  name: 'close what is open',
  run: (page) => page.keyboard.press('Escape'),
};

/** What a reader does in a few minutes, from the first picture on. */
export const JOURNEY: readonly Action[] = [
  { name: 'nothing: the page is left alone', run: (page: Page) => page.waitForTimeout(700) },
  hover,
  pan,
  wheel,
  lens('MCs'),
  lens('Everything'),
  { ...hover, name: `${hover.name}, everything` },
  { ...pan, name: `${pan.name}, everything` },
  { ...wheel, name: `${wheel.name}, everything` },
  search('sched'),
  lens('Focus'),
  lens('Path'),
  search('rust'),
  lens('Bridges'),
  search('android'),
  search('toolchain'),
  search('bpf'),
  openGroup,
  resolution,
  button(/Colours are/, 'change the colours'),
  { ...button(/Colours are/, ''), name: 'change the colours again' },
  button(/take away/i, 'open Take away'),
  closeIt,
  view('Table'),
  lens('Everything'),
  view('Graph'),
].map((action, index, all): Action => {
  const before = all.slice(0, index).filter(({ name }) => name === action.name).length;
  return before === 0 ? action : { ...action, name: `${action.name} (${before + 1})` };
});
