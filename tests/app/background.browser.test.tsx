import { describe, expect, it } from 'vitest';
import { arrangementKey } from '../../src/app/arrangement';
import { createBackground } from '../../src/app/background';
import type { ReadyState } from '../../src/app/store';
import { SidePanel } from '../../src/views/SidePanel';
import { ARRANGEMENT, renderApp } from '../views/render-app';

/** A worker that was never started first has to be built. */
const PATIENT = { timeout: 12_000 };

async function open() {
  const rendered = await renderApp(<SidePanel sentence="24 microconferences" />);
  const unbind = createBackground().bind(rendered.store);
  const ready = (): ReadyState => {
    const { load } = rendered.store.getState();
    if (load.status !== 'ready') throw new Error('The store is not ready.');
    return load;
  };
  return { ...rendered, ready, unbind };
}

describe('what is worked out beside the screen', () => {
  it('finds other groups at another resolution, and lays them out', async () => {
    const { store, ready, unbind } = await open();
    expect(ready().arrangement).toBe(ARRANGEMENT);
    store.getState().adjust({ resolution: 2.6 });
    await expect
      .poll(() => ready().arrangement.isSettled && ready().arrangement.key, PATIENT)
      .toBe(arrangementKey(ready().viewState));
    const { communities, layout } = ready().arrangement;
    expect(communities.communities.length).toBeGreaterThan(
      ARRANGEMENT.communities.communities.length,
    );
    expect(layout.regions.map(({ title }) => title)).toEqual(
      communities.communities.map(({ title }) => title),
    );
    expect(store.getState().busy).toBeNull();
    unbind();
  });

  it('shows only the last of many wishes', async () => {
    const { store, ready, unbind } = await open();
    for (const resolution of [1, 1.4, 2.2, 3, 0.6]) store.getState().adjust({ resolution });
    await expect
      .poll(() => ready().arrangement.isSettled && ready().arrangement.key, PATIENT)
      .toBe(arrangementKey(ready().viewState));
    expect(ready().arrangement.communities.resolution).toBe(0.6);
    unbind();
  });

  it('comes back to the groups that ship, exactly', async () => {
    const { store, ready, unbind } = await open();
    store.getState().adjust({ seed: 5 });
    store.getState().adjust({ seed: 1 });
    const isBack = () => ready().arrangement.isSettled && ready().arrangement.key;
    await expect.poll(isBack, PATIENT).toBe(ARRANGEMENT.key);
    expect(ready().arrangement.communities).toEqual(ARRANGEMENT.communities);
    expect(ready().arrangement.layout).toEqual(ARRANGEMENT.layout);
    expect(store.getState().busy).toBeNull();
    unbind();
  });

  it('says how firm a group is once it is opened', async () => {
    const { screen, ready, unbind } = await open();
    const [group] = ARRANGEMENT.communities.communities;
    expect(ready().stability).toBeNull();
    await screen.getByRole('button', { name: group?.title ?? '' }).click();
    await expect
      .element(screen.getByText(/stay together in \d+ % of 200 runs/), PATIENT)
      .toBeVisible();
    unbind();
  });
});
