import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/types';
import type { ViewState } from '../../src/view-state/view-state';
import { TakeAway } from '../../src/views/TakeAway';
import { LPC, renderApp } from './render-app';

interface Saved {
  readonly name: string;
  readonly url: string;
  readonly blob: Blob | undefined;
}

let saved: Saved[] = [];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  saved = [];
  const createUrl = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = createUrl(blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, url: this.href, blob: blobs.get(this.href) });
  });
});

afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  vi.restoreAllMocks();
});

async function open({
  view = {},
  dataset = LPC,
}: {
  view?: Partial<ViewState>;
  dataset?: Dataset;
}) {
  const { screen } = await renderApp(<TakeAway />, { view, dataset });
  await screen.getByRole('button', { name: 'Take away' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Take away' });
  await expect.element(dialog).toBeVisible();
  return dialog;
}

const hosts = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ protocol, host }) => protocol.startsWith('http') && host !== window.location.host)
    .map(({ host }) => host);

/** Waits for the printed sheet, which is no part of the screen. */
const sheet = (): Promise<HTMLElement> =>
  vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>('.print-sheet');
    if (found === null) throw new Error('There is no printed sheet.');
    return found;
  });

describe('TakeAway', () => {
  it('offers picture, data and everything, each with what it is for', async () => {
    const dialog = await open({});
    await expect
      .element(dialog.getByRole('region', { name: 'The picture' }).getByRole('button').nth(1))
      .toHaveTextContent('PNG for slides and messages');
    await expect
      .element(dialog.getByRole('button', { name: 'GEXF for Gephi' }).first())
      .toBeVisible();
    const everything = dialog.getByRole('region', { name: 'Everything' }).getByRole('button');
    expect(everything.elements()).toHaveLength(3);
    await dialog.getByRole('button', { name: 'Close “Take away”' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('saves what is seen as GEXF under the name of event and lens, and asks nobody else', async () => {
    const dialog = await open({ view: { lens: 'microconferences' } });
    await dialog
      .getByRole('region', { name: 'What is seen, as data' })
      .getByRole('button', { name: /^GEXF/ })
      .click();
    await expect
      .element(dialog.getByRole('status'))
      .toHaveTextContent('lpc-2024-microconferences.gexf is made');
    expect(saved.map(({ name }) => name)).toEqual(['lpc-2024-microconferences.gexf']);
    expect(saved[0]?.url).toMatch(/^blob:/);
    const text = await saved[0]?.blob?.text();
    expect(text).toContain('lens=microconferences');
    expect(text).not.toContain('person:');
    expect(hosts()).toEqual([]);
  });

  it('saves the picture in the colours of the screen, each of them resolved', async () => {
    const dialog = await open({});
    await dialog.getByRole('button', { name: /^SVG/ }).click();
    await expect.element(dialog.getByRole('status')).toHaveTextContent('lpc-2024-bridges.svg');
    const text = (await saved[0]?.blob?.text()) ?? '';
    expect(text).toContain('#4f66ea');
    expect(text).not.toContain('var(');
    expect(text).not.toContain('fill=""');
  });

  it('saves a PNG that is at least 1440 pixels wide', async () => {
    const dialog = await open({});
    await dialog.getByRole('button', { name: /^PNG/ }).click();
    await expect.element(dialog.getByRole('status')).toHaveTextContent('lpc-2024-bridges.png');
    const bitmap = await createImageBitmap(saved[0]?.blob as Blob);
    expect(bitmap.width).toBeGreaterThanOrEqual(1440);
    expect(bitmap.height).toBeGreaterThan(0);
  });

  it('says so and offers the SVG where the browser cannot make a PNG', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
    const dialog = await open({});
    await dialog.getByRole('button', { name: /^PNG/ }).click();
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent('pixels is more than this browser can draw');
    expect(saved).toEqual([]);
    await dialog.getByRole('button', { name: 'Take the SVG instead' }).click();
    await expect.element(dialog.getByRole('status')).toHaveTextContent('lpc-2024-bridges.svg');
    expect(saved.map(({ name }) => name)).toEqual(['lpc-2024-bridges.svg']);
  });

  it('lays out a sheet with the picture before it prints, and removes it afterwards', async () => {
    let printed: HTMLImageElement | null = null;
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed = document.querySelector('.print-sheet img');
    });
    const dialog = await open({ view: { select: ['mc:kvm-microconference'] } });
    await dialog.getByRole('button', { name: /^Print/ }).click();
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect((printed as HTMLImageElement | null)?.naturalWidth).toBeGreaterThan(600);
    expect((printed as HTMLImageElement | null)?.src).toMatch(/^data:image\/svg\+xml/);
    const { textContent } = await sheet();
    for (const words of [LPC.event.title, 'Why one group', 'line 517', 'listed under', '?v=2&']) {
      expect(textContent).toContain(words);
    }
    window.dispatchEvent(new Event('beforeprint'));
    expect(document.documentElement.dataset.theme).toBe('light');
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
  });

  it('prints the table from the menu of the browser too, hostile names as text', async () => {
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    const html = '<img src=x onerror=alert(1)>';
    const dataset = { ...LPC, people: LPC.people.map((one) => ({ ...one, name: html })) };
    const dialog = await open({ view: { view: 'table' }, dataset });
    // From the button once, so that the sheet is there; then as the menu does.
    await dialog.getByRole('button', { name: /^Print/ }).click();
    await sheet();
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
    window.dispatchEvent(new Event('beforeprint'));
    const printed = document.querySelector('.print-sheet');
    expect(printed?.querySelectorAll('thead th')).toHaveLength(6);
    expect(printed?.querySelector('img')).toBeNull();
    expect(printed?.textContent).toContain(html);
  });
});
