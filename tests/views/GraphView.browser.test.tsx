import { expect, it } from 'vitest';
import GraphView from '../../src/views/GraphView';
import { renderApp } from './render-app';

it('is an image whose label says what is drawn', async () => {
  const { screen } = await renderApp(
    <div style={{ display: 'grid', width: 900, height: 600 }}>
      <GraphView />
    </div>,
  );
  const graph = screen.getByRole('img', { name: /^Graph\. 24 microconferences in \d+ groups/ });
  await expect.element(graph).toBeInTheDocument();
  await expect.poll(() => graph.element().querySelectorAll('canvas').length).toBeGreaterThan(0);
});
