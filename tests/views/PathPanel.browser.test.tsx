import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Dataset } from '../../src/dataset/types';
import { DEFAULT_VIEW } from '../../src/view-state/permalink';
import type { ViewState } from '../../src/view-state/view-state';
import { PathEnds } from '../../src/views/PathEnds';
import { PathPanel } from '../../src/views/PathPanel';
import { LPC, renderApp } from './render-app';

const KVM = 'mc:kvm-microconference';
const COCO = 'mc:confidential-computing-mc';
/** Joined by a hub, kernel testing, and by a way around it. */
const ADAM = 'person:adam-manzanares';
const DMITRY = 'person:dmitry-vyukov';

const open = (view: Partial<ViewState>, dataset: Dataset = LPC) =>
  renderApp(
    <>
      <PathEnds />
      <PathPanel />
    </>,
    { dataset, view: { lens: 'path', ...view } },
  );

describe('PathPanel', () => {
  it('is there only with its lens', async () => {
    const { screen } = await open({ lens: 'bridges', from: KVM, to: COCO });
    await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('checkbox')).not.toBeInTheDocument();
  });

  it('asks for the ends, which what is selected next becomes', async () => {
    const { screen, store, viewNow } = await open({});
    const panel = screen.getByRole('complementary', { name: 'Details of the paths' });
    await expect.element(panel).toHaveTextContent('to choose where the path starts.');
    store.getState().select(KVM);
    await expect.element(panel).toHaveTextContent('From KVM. Press a node, or search');
    store.getState().select(COCO);
    await expect.element(panel.getByRole('region', { name: 'Path 1' })).toBeVisible();
    expect(viewNow()).toMatchObject({ from: KVM, to: COCO, select: [] });
  });

  it('tells each path step by step', async () => {
    const { screen } = await open({ from: KVM, to: COCO });
    const first = screen.getByRole('region', { name: 'Path 1' });
    await expect.element(first.getByRole('heading')).toHaveTextContent('Path 1 · 2 steps');
    const steps = first.getByRole('listitem');
    await expect.element(steps.nth(0)).toHaveTextContent('Paolo Bonzini runs KVM');
    await expect
      .element(steps.nth(1))
      .toHaveTextContent('Paolo Bonzini is wanted in Confidential Computing');
    await expect.element(screen.getByRole('region', { name: 'Path 3' })).toBeVisible();
  });

  it('shows the line of a step to whoever asks why', async () => {
    const { screen } = await open({ from: KVM, to: COCO });
    const step = screen.getByRole('region', { name: 'Path 1' }).getByRole('listitem').nth(1);
    await expect.element(step.getByText('line 222')).not.toBeInTheDocument();
    await step
      .getByRole('button', { name: 'Why: Paolo Bonzini is wanted in Confidential Computing' })
      .click();
    await expect.element(step.getByText('line 222')).toBeVisible();
    await expect.element(step.getByText('in the list of people wanted')).toBeVisible();
  });

  it('selects whom a step names', async () => {
    const { screen, viewNow } = await open({ from: KVM, to: COCO });
    const step = screen.getByRole('region', { name: 'Path 1' }).getByRole('listitem').nth(0);
    await step.getByRole('button', { name: 'Paolo Bonzini', exact: true }).click();
    expect(viewNow()).toMatchObject({ select: ['person:paolo-bonzini'], from: KVM, to: COCO });
  });

  it('offers the shorter way through a hub, and shows it', async () => {
    const { screen, viewNow } = await open({ from: ADAM, to: DMITRY });
    const hint = screen.getByText('which ties nearly everything', { exact: false });
    await expect
      .element(hint)
      .toHaveTextContent('Shorter through Kernel testing, which ties nearly everything.');
    await screen.getByRole('button', { name: 'Show it' }).click();
    expect(viewNow().filter.hubs).toBe(true);
    await expect.element(hint).not.toBeInTheDocument();
    const first = screen.getByRole('region', { name: 'Path 1' });
    await expect.element(first).toHaveTextContent('Testing is about Kernel testing');
    await expect.element(screen.getByRole('checkbox')).toBeChecked();
  });

  it('allows hubs where nothing else leads there', async () => {
    // Both work for Red Hat; nothing else is left between them.
    const { screen, viewNow } = await open({
      from: 'person:paolo-bonzini',
      to: 'person:juri-lelli',
      hide: ['mc', 'subsystem', 'thread'],
    });
    await expect
      .element(screen.getByRole('complementary'))
      .toHaveTextContent('No path leads from Paolo Bonzini to Juri Lelli without hubs.');
    await screen.getByRole('button', { name: 'Allow hubs' }).click();
    expect(viewNow().filter).toEqual({ ...DEFAULT_VIEW.filter, hubs: true });
    await expect
      .element(screen.getByRole('region', { name: 'Path 1' }))
      .toHaveTextContent('Paolo Bonzini works for Red Hat');
  });

  it('goes back to the bridges when it is closed', async () => {
    const { screen, viewNow } = await open({ from: KVM, to: COCO });
    await screen.getByRole('button', { name: 'Close the paths' }).click();
    expect(viewNow()).toMatchObject({ lens: 'bridges', from: null, to: null });
    await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
  });

  it('keeps long names within a phone', async () => {
    const name = 'Averylongname'.repeat(12);
    const dataset: Dataset = {
      ...LPC,
      people: LPC.people.map((one) => (one.id === 'person:paolo-bonzini' ? { ...one, name } : one)),
    };
    await page.viewport(390, 800);
    const { screen } = await open({ from: 'person:paolo-bonzini', to: COCO }, dataset);
    const panel = screen.getByRole('complementary').element();
    expect(panel.scrollWidth).toBeLessThanOrEqual(panel.clientWidth);
    const root = document.documentElement;
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    await page.viewport(1280, 800);
  });
});

describe('PathEnds', () => {
  it('says what to do about an end that is missing', async () => {
    const { screen } = await open({ from: KVM });
    const ends = screen.getByRole('region', { name: 'Ends of the path' });
    await expect.element(ends.getByRole('button', { name: 'KVM' })).toBeVisible();
    await expect.element(ends.getByText('Press a node, or search')).toBeVisible();
    await expect.element(ends.getByRole('button', { name: 'Swap' })).not.toBeInTheDocument();
  });

  it('selects an end without making it the other end, too', async () => {
    const { screen, viewNow } = await open({ from: KVM });
    await screen.getByRole('button', { name: 'KVM' }).click();
    expect(viewNow()).toMatchObject({ from: KVM, to: null, select: [KVM] });
  });

  it('swaps the ends', async () => {
    const { screen, viewNow } = await open({ from: KVM, to: COCO });
    await screen.getByRole('button', { name: 'Swap' }).click();
    expect(viewNow()).toMatchObject({ from: COCO, to: KVM });
  });

  it('clears either end', async () => {
    const { screen, viewNow } = await open({ from: KVM, to: COCO });
    await screen.getByRole('button', { name: 'Clear the start' }).click();
    expect(viewNow()).toMatchObject({ from: null, to: COCO });
    await screen.getByRole('button', { name: 'Clear the end' }).click();
    expect(viewNow()).toMatchObject({ from: null, to: null });
  });

  it('lets paths through hubs, and not, and leaves the rest of the filter alone', async () => {
    const filter = { ...DEFAULT_VIEW.filter, minTie: 2 };
    const { screen, viewNow } = await open({ from: ADAM, to: DMITRY, filter });
    const hubs = screen.getByRole('checkbox', { name: 'Also through hubs' });
    await hubs.click();
    expect(viewNow().filter).toEqual({ ...filter, hubs: true });
    await hubs.click();
    expect(viewNow().filter).toEqual(filter);
  });
});
