import { expect, type Locator, type Page } from '@playwright/test';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The screen as a reader knows it. Every locator of the specs is here, by role and by name. */
export class PlumblinePage {
  readonly page: Page;
  readonly searchButton: Locator;
  readonly searchBox: Locator;
  readonly results: Locator;
  readonly panel: Locator;
  readonly notice: Locator;
  readonly summary: Locator;
  readonly copyLink: Locator;

  constructor(page: Page) {
    this.page = page;
    this.searchButton = page.getByRole('button', { name: /search/i });
    // By its role and name: a table has a search box of its own.
    this.searchBox = page.getByRole('combobox', { name: /^search/i });
    this.results = page.getByRole('listbox').getByRole('option');
    this.panel = page.getByRole('complementary', { name: /details/i });
    this.notice = page.getByRole('status').filter({ hasText: /link/i });
    this.summary = page.getByRole('heading', { level: 1 });
    this.copyLink = page.getByRole('button', { name: /copy link/i });
  }

  /** Opens the app with a query string and waits until it can be read. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`./${query}`);
    await this.waitUntilReady();
  }

  /** What "back" does when it comes upon this address: no new page, but another view of the same. */
  async goBackTo(query: string): Promise<void> {
    await this.page.evaluate(async (address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, `./${query}`);
    await this.waitUntilReady();
  }

  async waitUntilReady(): Promise<void> {
    await this.summary.waitFor();
  }

  /** Searches by key and takes the first result, as a reader does who knows what they want. */
  async find(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.searchBox.fill(words);
    await this.results.first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.panel.waitFor();
  }

  /** Where the graph's origin stands in its pane, and its scale. The regions move along with it. */
  async place(): Promise<Place> {
    const stage = this.page.locator('svg > g[transform]').first();
    await expect(stage).toHaveAttribute('transform', /scale/);
    const transform = (await stage.getAttribute('transform')) ?? '';
    const [x = 0, y = 0, scale = 1] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
    return { x, y, scale };
  }

  /** By how many pixels a picture has moved or grown since; labels are measured anew each time. */
  async movedFrom({ x, y, scale }: Place): Promise<number> {
    const now = await this.place();
    return Math.max(
      Math.abs(now.x - x),
      Math.abs(now.y - y),
      500 * Math.abs(Math.log(now.scale / scale)),
    );
  }

  heading(name: string | RegExp): Locator {
    return this.panel.getByRole('heading', { name });
  }

  lens(name: RegExp): Locator {
    return this.page.getByRole('radio', { name });
  }

  /** What the link in the address bar says under one of its parameters. */
  parameter(name: string): string | null {
    return new URL(this.page.url()).searchParams.get(name);
  }
}
