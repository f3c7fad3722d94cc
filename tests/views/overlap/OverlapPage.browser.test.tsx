import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import OverlapPage from '../../../src/views/overlap/OverlapPage';
import { drawDataset } from '../../builders/dataset-builder';
import { renderApp } from '../render-app';

const open = (view: Parameters<typeof renderApp>[1] = {}) =>
  renderApp(<OverlapPage />, { ...view, view: { view: 'overlap', ...view.view } });

const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const stops = (): number => document.querySelectorAll('[data-place][tabindex="0"]').length;

it('walks the matrix by arrows as one stop of the Tab key, and opens a pair', async () => {
  const { screen, viewNow } = await open({ view: { order: 'title' } });
  expect(stops()).toBe(1);
  const first = document.querySelector<HTMLElement>('[data-place="0,-1"]');
  first?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  expect(focused()).toMatch(/^Android and Complex Cameras: /);
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toMatch(/^Build System and Complex Cameras: nothing that counts/);
  await userEvent.keyboard('{Home}');
  expect(document.activeElement?.textContent).toBe('Complex Cameras');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toMatch(/and Zoned Storage: /);
  expect(stops()).toBe(1);
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowDown}{End}{ArrowLeft}');
  await expect.element(screen.getByText(/^Android and Complex Cameras: 1 person/)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(viewNow().select).toEqual(['mc:android-mc', 'mc:complex-cameras-mc']);
  await expect.element(screen.getByRole('complementary', { name: /details/i })).toBeVisible();
  const cell = document.querySelector('td[aria-selected="true"] > button');
  expect(cell?.getAttribute('aria-label')).toMatch(/^Android and Complex Cameras/);
  await userEvent.keyboard('{Escape}');
  expect(viewNow().select).toEqual([]);
});

it('moves a row by hand with Alt and an arrow, and keeps the order in the view', async () => {
  const { screen, viewNow } = await open({ view: { order: 'title' } });
  await userEvent.click(screen.getByText('by hand'));
  const order = viewNow().order as readonly string[];
  expect(order[0]).toBe('mc:android-mc');
  document.querySelector<HTMLElement>('[data-place="0,-1"]')?.focus();
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect((viewNow().order as readonly string[]).slice(0, 2)).toEqual([order[1], 'mc:android-mc']);
  await expect.poll(() => document.activeElement?.textContent).toBe('Android');
  await userEvent.click(screen.getByRole('button', { name: 'Move Android up' }));
  expect(viewNow().order).toEqual(order);
});

it('switches a class of evidence off in the list and in the matrix', async () => {
  const { screen, viewNow } = await open();
  const wanted = screen.getByRole('button', { name: /^wanted in both/ });
  await expect.element(wanted).toHaveAttribute('aria-pressed', 'true');
  const count = (): number => document.querySelectorAll('td svg').length;
  const before = count();
  await userEvent.click(wanted);
  expect(viewNow().evidence).toEqual(['declared', 'runs', 'subject']);
  await expect.element(wanted).toHaveAttribute('aria-pressed', 'false');
  expect(count()).toBeLessThan(before);
  await userEvent.click(wanted);
  expect(viewNow().evidence).toEqual([]);
  expect(count()).toBe(before);
});

it('weighs people otherwise at once, and goes back to the usual weights', async () => {
  const { screen, viewNow } = await open({ view: { part: 'weights' } });
  const usual = viewNow().policy;
  const slider = screen.getByRole('slider', { name: 'wanted', exact: true });
  await expect.element(slider).toHaveValue('0.5');
  const back = screen.getByRole('button', { name: 'Back to the usual weights' });
  await expect.element(back).toBeDisabled();
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  expect(viewNow().policy.presence.attendee).toBe(0);
  await expect.element(screen.getByText('1 changed')).toBeVisible();
  await userEvent.click(back);
  expect(viewNow().policy).toEqual(usual);
});

it('suggests pairs to keep apart and pairs to put together, and opens them', async () => {
  const { screen, viewNow } = await open({ view: { part: 'suggestions' } });
  const apart = screen.getByRole('region', { name: 'Nobody asked to keep them apart' });
  await userEvent.click(apart.getByRole('button', { name: /Real-time and Sched/ }).first());
  expect(viewNow().select).toEqual(['mc:real-time-mc', 'mc:sched-mc']);
  const merge = screen.getByRole('region', { name: 'One bin could hold both' });
  await expect.element(merge.getByText(/% alike: people/).first()).toBeVisible();
});

it('names those never to double-book, with what they are where', async () => {
  const { screen } = await open({ view: { part: 'people' } });
  const many = screen.getByRole('region', { name: 'Never double-book' });
  await expect
    .element(many.getByRole('button', { name: /Steven Rostedt/ }))
    .toHaveTextContent(/runs .*Real-time.*3 MCs/);
});

it('writes a brief for one microconference, whose names lead on', async () => {
  const { screen, viewNow } = await open({ view: { part: 'brief' } });
  await expect
    .element(screen.getByText('Choose a microconference to see its brief.'))
    .toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Sched-Ext' }));
  expect(viewNow().select).toEqual(['mc:sched-ext-the-bpf-extensible-scheduler-class']);
  await expect.element(screen.getByText('You ask for 240 minutes.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Print brief' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Complex Cameras' }).last());
  expect(viewNow().part).toBe('pairs');
  expect(viewNow().select).toHaveLength(2);
});

it.each([
  ['', 'No microconferences to compare'],
  ['A alone', 'Only one microconference to compare'],
])('has words and no matrix for “%s”', async (drawing, words) => {
  const { screen } = await open({ dataset: drawDataset(drawing) });
  await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(words);
  expect(document.querySelector('table')).toBeNull();
});

it('has words where nothing is shared', async () => {
  const { screen } = await open({ dataset: drawDataset('A alone\n B alone') });
  await expect.element(screen.getByText(/share anything that counts: they can run/)).toBeVisible();
});
