import { afterEach, describe, expect, it } from 'vitest';
import { followMarks, restoreMarks } from '../../../src/app/marks/kept-marks';
import { EntityPanel } from '../../../src/views/EntityPanel';
import MinePage from '../../../src/views/marks/MinePage';
import { renderApp } from '../render-app';

afterEach(() => window.localStorage.clear());

describe('My plan', () => {
  it('says how to mark as long as nothing is marked', async () => {
    const { screen, viewNow } = await renderApp(<MinePage />, { view: { view: 'mine' } });
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Nothing is marked yet');
    await screen.getByRole('link', { name: 'List the people' }).click();
    expect(viewNow()).toMatchObject({ view: 'directory', list: 'people' });
  });

  it('takes a mark away by its star, and undo brings it back', async () => {
    const marks = { own: ['mc:kvm-microconference' as const], shared: null };
    const { screen, store } = await renderApp(<MinePage />, { view: { view: 'mine', marks } });
    await screen.getByRole('button', { name: 'Marked: take KVM out of my plan' }).click();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Nothing is marked yet');
    store.getState().undo();
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('My plan: 1 microconference');
  });

  it('only looks at the marks of a link until they are kept', async () => {
    const marks = {
      own: ['mc:rust-mc' as const],
      shared: ['mc:kvm-microconference' as const],
    };
    const { screen, viewNow } = await renderApp(<MinePage />, { view: { view: 'mine', marks } });
    expect(screen.getByRole('button', { name: /^Marked/ }).elements()).toEqual([]);
    await screen.getByRole('button', { name: 'Keep them with mine' }).click();
    expect(viewNow().marks).toEqual({
      own: ['mc:kvm-microconference', 'mc:rust-mc'],
      shared: null,
    });
  });
});

describe('the mark button', () => {
  it('marks a person out of the details, and the browser keeps it', async () => {
    const { screen, store } = await renderApp(<EntityPanel />, {
      view: { select: ['person:steven-rostedt'] },
    });
    followMarks(store);
    await screen.getByRole('button', { name: 'Mark Steven Rostedt for my plan' }).click();
    await expect.element(screen.getByText('★ Marked')).toBeVisible();
    const { load } = store.getState();
    if (load.status !== 'ready') throw new Error('The store is not ready.');
    const forgotten = {
      ...load,
      viewState: { ...load.viewState, marks: { own: [], shared: null } },
    };
    expect(restoreMarks(forgotten).viewState.marks.own).toEqual(['person:steven-rostedt']);
  });

  it('is not there for what cannot be marked', async () => {
    const { screen } = await renderApp(<EntityPanel />, { view: { select: ['org:red-hat'] } });
    await expect.element(screen.getByRole('heading', { level: 2 })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Mark/ }).elements()).toEqual([]);
  });

  it('takes no harm from what else stands where the marks are kept', async () => {
    const { store } = await renderApp(<MinePage />, { view: { view: 'mine' } });
    const { load } = store.getState();
    if (load.status !== 'ready') throw new Error('The store is not ready.');
    for (const text of ['{', '{"a":1}', '[1, null, "org:red-hat", "mc:gone"]']) {
      window.localStorage.setItem(`plumbline-marks/${load.viewState.data.event}`, text);
      expect(restoreMarks(load).viewState.marks.own).toEqual([]);
    }
  });
});
