import { describe, expect, it } from 'vitest';
import { type AppStore, createAppStore } from '../../src/app/store';
import type { ViewState } from '../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, lpcView } from './lpc';

function readyStore(change: Partial<ViewState> = {}): AppStore {
  const store = createAppStore('light');
  store.setState({
    load: {
      status: 'ready',
      dataset: LPC,
      arrangement: LPC_ARRANGEMENT,
      stability: null,
      viewState: lpcView(change),
    },
  });
  return store;
}

function viewOf(store: AppStore): ViewState {
  const { load } = store.getState();
  if (load.status !== 'ready') throw new Error('The store is not ready.');
  return load.viewState;
}

describe('the store', () => {
  it('starts out loading, without notices, under the theme it is given', () => {
    expect(createAppStore('dark').getState()).toMatchObject({
      load: { status: 'loading' },
      notices: [],
      theme: 'dark',
    });
  });

  it('needs no window', () => {
    expect(typeof window).toBe('undefined');
    expect(() => createAppStore('light')).not.toThrow();
  });

  it.each([
    ['loading', { status: 'loading' }],
    ['failed', { status: 'error', message: 'The data could not be fetched.' }],
  ] as const)('changes nothing of the view while it is %s', (_, load) => {
    const store = createAppStore('light');
    store.setState({ load });
    const before = store.getState();
    before.navigate({ lens: 'everything' });
    before.adjust({ seed: 2 });
    before.fill({ seed: 2 });
    before.select('mc:kvm-microconference');
    expect(store.getState()).toBe(before);
  });

  it('takes a step in the history when it navigates', () => {
    const store = readyStore();
    store.getState().navigate({ lens: 'everything' });
    expect(viewOf(store)).toEqual(lpcView({ lens: 'everything' }));
    expect(store.getState().historyStep).toBe('push');
  });

  it('takes no step when it adjusts', () => {
    const store = readyStore();
    store.getState().navigate({ lens: 'everything' });
    store.getState().adjust({ seed: 7 });
    expect(viewOf(store)).toEqual(lpcView({ lens: 'everything', seed: 7 }));
    expect(store.getState().historyStep).toBe('replace');
  });

  it('fills in what was found without anything of its own to undo', () => {
    const store = readyStore();
    store.getState().navigate({ lens: 'everything' });
    store.getState().undo();
    store.getState().fill({ seed: 7 });
    expect(viewOf(store)).toEqual(lpcView({ seed: 7 }));
    expect(store.getState()).toMatchObject({ historyStep: 'replace', changes: { past: [] } });
    store.getState().redo();
    expect(viewOf(store).lens).toBe('everything');
  });

  it('selects sorted and without repeats, as a step', () => {
    const store = readyStore();
    store.getState().select('mc:sched-mc', 'mc:kvm-microconference', 'mc:sched-mc');
    expect(viewOf(store).select).toEqual(['mc:kvm-microconference', 'mc:sched-mc']);
    expect(store.getState().historyStep).toBe('push');
  });

  it('replaces the selection, and clears it when it is given nothing', () => {
    const store = readyStore({ select: ['mc:sched-mc'] });
    store.getState().select('person:paolo-bonzini');
    expect(viewOf(store).select).toEqual(['person:paolo-bonzini']);
    store.getState().select();
    expect(viewOf(store).select).toEqual([]);
  });

  it('leaves the view before a change as it was', () => {
    const store = readyStore();
    const before = viewOf(store);
    store.getState().select('mc:sched-mc');
    expect(before).toEqual(lpcView());
    expect(viewOf(store)).not.toBe(before);
  });

  it('keeps dataset and layout through a change of view', () => {
    const store = readyStore();
    store.getState().navigate({ lens: 'focus' });
    expect(store.getState().load).toMatchObject({ status: 'ready' });
    const { load } = store.getState();
    expect(load.status === 'ready' && load.dataset).toBe(LPC);
  });

  it('dismisses one notice and keeps the others', () => {
    const store = readyStore();
    store.setState({ notices: ['One.', 'Two.'] });
    store.getState().dismissNotice('One.');
    expect(store.getState().notices).toEqual(['Two.']);
    store.getState().dismissNotice('Three.');
    expect(store.getState().notices).toEqual(['Two.']);
  });

  it('changes the theme and nothing else', () => {
    const store = readyStore();
    const { load } = store.getState();
    store.getState().setTheme('dark');
    expect(store.getState().theme).toBe('dark');
    expect(store.getState().load).toBe(load);
  });
});
