import { expect, it } from 'vitest';
import GraphView from '../../src/views/GraphView';
import { renderApp } from './render-app';

async function renderGraph() {
  const rendered = await renderApp(
    <div style={{ display: 'grid', width: 900, height: 600, position: 'relative' }}>
      <GraphView isBehind={false} />
    </div>,
  );
  const { screen } = rendered;
  const graph = screen.getByRole('application', {
    name: /^Graph\. 24 microconferences in \d+ groups/,
  });
  await expect.poll(() => graph.element().querySelectorAll('canvas').length).toBeGreaterThan(0);
  /** Where the regions stand, to a pixel: they move with the nodes. */
  const place = (): string =>
    (screen.container.querySelector('svg > g')?.getAttribute('transform') ?? '').replace(
      /-?\d+\.\d+/g,
      (number) => Number(number).toFixed(Number(number) < 3 ? 2 : 0),
    );
  await expect.poll(place).toMatch(/scale/);
  return { ...rendered, graph, place };
}

it('says in its label what is drawn, and how to walk it', async () => {
  const { graph } = await renderGraph();
  await expect.element(graph).toBeInTheDocument();
});

it('does not jump when something in sight is selected, and not when it is let go', async () => {
  const { store, place } = await renderGraph();
  const before = place();
  store.getState().select('mc:kvm-microconference');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(place()).toBe(before);
  store.getState().select();
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(place()).toBe(before);
});

it('zooms in and out around the middle, and shows the whole again', async () => {
  const { screen, place } = await renderGraph();
  const before = place();
  await screen.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(place).not.toBe(before);
  await screen.getByRole('button', { name: 'Fit the graph to the pane' }).click();
  await expect.poll(place).toBe(before);
});

it('lets the other regions recede while one community is in view', async () => {
  const { store, screen } = await renderGraph();
  const regions = () => [...screen.container.querySelectorAll('svg > g > g')];
  const receded = () => regions().filter((region) => region.classList.length > 0).length;
  expect(receded()).toBe(0);
  store.getState().navigate({ community: 'mc:confidential-computing-mc' });
  await expect.poll(receded).toBe(regions().length - 1);
});
