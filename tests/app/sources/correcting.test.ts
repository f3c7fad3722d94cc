import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  correct,
  correctionsOf,
  keepBorrowed,
  redoCorrection,
  returnToOwn,
  undoCorrection,
} from '../../../src/app/sources/correcting';
import { keepCorrections, readKept } from '../../../src/app/sources/kept-corrections';
import { hasKeptCorrections } from '../../../src/app/sources/kept-key';
import { restoreCorrections } from '../../../src/app/sources/restore-corrections';
import { type AppStore, createAppStore, type ReadyState } from '../../../src/app/store';
import { encodeCorrections } from '../../../src/dataset/corrections-encode';
import type { Correction } from '../../../src/dataset/corrections-types';
import type { ViewState } from '../../../src/view-state/view-state';
import { LPC, LPC_ARRANGEMENT, LPC_HASH, lpcView } from '../lpc';

const [ONE, OTHER] = LPC.people.map(({ id }) => id);
const [FINDING] = LPC.findings.map(({ id }) => id);
if (ONE === undefined || OTHER === undefined || FINDING === undefined) {
  throw new Error('The committed dataset has nobody to correct.');
}
const MERGE: Correction = { kind: 'merge', keep: OTHER, drop: ONE };
const DISMISS: Correction = { kind: 'dismiss', finding: FINDING };
const GONE: Correction = { kind: 'rename', entity: 'person:nobody-at-all', name: 'Nobody' };
const DATA = { event: 'lpc-2024', hash: LPC_HASH };

/** A browser's storage, as far as it is used. */
function fakeStorage(): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      items[key] = value;
    },
    removeItem: (key: string) => {
      delete items[key];
    },
  };
  return new Proxy(methods as unknown as Storage, {
    ownKeys: () => Object.keys(items),
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
}

beforeEach(() => {
  vi.stubGlobal('window', { localStorage: fakeStorage() });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function readyOf(store: AppStore): ReadyState {
  const { load } = store.getState();
  if (load.status !== 'ready') throw new Error('The store is not ready.');
  return load;
}

function openStore(change: Partial<ViewState> = {}): AppStore {
  const store = createAppStore('light');
  const ready: ReadyState = {
    status: 'ready',
    dataset: LPC,
    arrangement: LPC_ARRANGEMENT,
    stability: null,
    viewState: lpcView(change),
  };
  const restored = restoreCorrections(store, ready);
  store.setState({ load: restored.ready, notices: restored.notices });
  return store;
}

const say = (store: AppStore, ...added: Correction[]): void =>
  correct(store, (now) => [...now, ...added]);

describe('correcting the data', () => {
  it('changes the data, the link and what this browser keeps, all at once', () => {
    const store = openStore();
    say(store, MERGE);
    const { dataset, viewState } = readyOf(store);
    expect(dataset.people.some(({ id }) => id === ONE)).toBe(false);
    expect(viewState.corrections).toBe(encodeCorrections([MERGE]));
    expect(readKept(DATA)).toEqual({ corrections: [MERGE], isInherited: false });
    expect(hasKeptCorrections('lpc-2024')).toBe(true);
    expect(hasKeptCorrections('lpc-2025')).toBe(false);
  });

  it('keeps groups and positions where the graph stays the same, and asks for new ones where not', () => {
    const store = openStore();
    say(store, DISMISS);
    expect(readyOf(store).arrangement).toBe(LPC_ARRANGEMENT);
    say(store, MERGE);
    const { arrangement } = readyOf(store);
    expect(arrangement.isSettled).toBe(false);
    expect(arrangement.bridges.every(({ person }) => person !== ONE)).toBe(true);
    undoCorrection(store);
    expect(readyOf(store).arrangement).toBe(LPC_ARRANGEMENT);
  });

  it('follows what was selected into what it has become one with', () => {
    const store = openStore({ select: [ONE] });
    say(store, MERGE);
    expect(readyOf(store).viewState.select).toEqual([OTHER]);
  });

  it('undoes and redoes corrections whatever was looked at since', () => {
    const store = openStore();
    say(store, MERGE);
    say(store, DISMISS);
    store.getState().navigate({ lens: 'everything' });
    undoCorrection(store);
    expect(correctionsOf(readyOf(store))).toEqual([MERGE]);
    undoCorrection(store);
    undoCorrection(store);
    expect(readyOf(store).dataset).toBe(LPC);
    expect(readyOf(store).viewState).toMatchObject({ lens: 'everything', corrections: '' });
    redoCorrection(store);
    redoCorrection(store);
    redoCorrection(store);
    expect(correctionsOf(readyOf(store))).toEqual([MERGE, DISMISS]);
    expect(readKept(DATA).corrections).toEqual([MERGE, DISMISS]);
  });

  it('is one of the changes that the undo of the whole app goes back by', () => {
    const store = openStore();
    store.getState().navigate({ lens: 'everything' });
    say(store, MERGE);
    store.getState().undo();
    expect(readyOf(store).dataset).toBe(LPC);
    expect(readyOf(store).viewState.lens).toBe('everything');
    store.getState().redo();
    expect(readyOf(store).dataset.people.some(({ id }) => id === ONE)).toBe(false);
    expect(readKept(DATA).corrections).toEqual([MERGE]);
  });

  it('lists what does not apply, and keeps it', () => {
    const store = openStore();
    say(store, GONE, DISMISS);
    expect(readyOf(store).corrected?.unapplied.map(({ correction }) => correction)).toEqual([GONE]);
    expect(readKept(DATA).corrections).toEqual([GONE, DISMISS]);
  });

  it('says how many there are in a link that has no room for them, and finds them again', () => {
    const many = Array.from(
      { length: 40 },
      (_, line): Correction => ({ kind: 'dismiss', finding: `finding:made-up/${line + 1}` }),
    );
    const store = openStore();
    say(store, ...many);
    const { corrections } = readyOf(store).viewState;
    expect(corrections).toMatch(/^left-out:40~[0-9a-f]{8}$/);
    const again = openStore({ corrections });
    expect(correctionsOf(readyOf(again))).toEqual(many);
    expect(again.getState().notices).toEqual([]);
  });

  it('says so once a browser keeps nothing', () => {
    vi.stubGlobal('window', {
      get localStorage(): Storage {
        throw new Error('The operation is insecure.');
      },
    });
    const store = openStore();
    say(store, MERGE);
    expect(correctionsOf(readyOf(store))).toEqual([MERGE]);
    expect(store.getState().notices).toEqual([
      expect.stringContaining('Export them under Sources'),
    ]);
    expect(hasKeptCorrections('lpc-2024')).toBe(false);
  });
});

describe('opening data again', () => {
  it('applies what was kept', () => {
    keepCorrections(DATA, [MERGE]);
    const store = openStore();
    expect(correctionsOf(readyOf(store))).toEqual([MERGE]);
    expect(readyOf(store).corrected?.isBorrowed).toBe(false);
    expect(store.getState().notices).toEqual([]);
  });

  it('takes over what was said of an earlier edition, and says what no longer fits', () => {
    keepCorrections({ event: 'lpc-2024', hash: '00000000' }, [MERGE, GONE]);
    keepCorrections({ event: 'lpc-2023', hash: '00000000' }, [DISMISS]);
    const store = openStore();
    expect(correctionsOf(readyOf(store))).toEqual([MERGE, GONE]);
    expect(store.getState().notices).toEqual([
      expect.stringContaining('Your 2 corrections of an earlier edition'),
      expect.stringContaining('1 of 2 corrections does not fit'),
    ]);
    expect(readKept(DATA)).toEqual({ corrections: [MERGE, GONE], isInherited: false });
  });

  it('does not take up again what was all taken back', () => {
    keepCorrections({ event: 'lpc-2024', hash: '00000000' }, [MERGE]);
    keepCorrections(DATA, []);
    expect(correctionsOf(readyOf(openStore()))).toEqual([]);
  });

  it('ignores what somebody else wrote into the storage', () => {
    window.localStorage.setItem(`plumbline-corrections/lpc-2024~${LPC_HASH}`, '{"savedAt":1}');
    window.localStorage.setItem('plumbline-corrections/lpc-2024~00000000', 'nonsense');
    expect(readyOf(openStore()).dataset).toBe(LPC);
  });
});

describe('a link with corrections', () => {
  const link = { corrections: encodeCorrections([MERGE]) };

  it('shows them without keeping them, until the reader says so', () => {
    keepCorrections(DATA, [DISMISS]);
    const store = openStore(link);
    expect(correctionsOf(readyOf(store))).toEqual([MERGE]);
    expect(store.getState().notices).toEqual([expect.stringContaining('your own are put aside')]);
    say(store, GONE);
    expect(readKept(DATA).corrections).toEqual([DISMISS]);
    keepBorrowed(store);
    expect(readKept(DATA).corrections).toEqual([MERGE, GONE]);
  });

  it('lets the reader go back to their own', () => {
    keepCorrections(DATA, [DISMISS]);
    const store = openStore(link);
    returnToOwn(store);
    expect(correctionsOf(readyOf(store))).toEqual([DISMISS]);
    expect(readyOf(store).corrected?.isBorrowed).toBe(false);
  });

  it('keeps them with the first own correction of a reader who has none', () => {
    const store = openStore(link);
    expect(readKept(DATA).corrections).toEqual([]);
    say(store, DISMISS);
    expect(readKept(DATA).corrections).toEqual([MERGE, DISMISS]);
  });

  it('that leaves them out says whom to ask', () => {
    const store = openStore({ corrections: 'left-out:31~0a1b2c3d' });
    expect(readyOf(store).dataset).toBe(LPC);
    expect(readyOf(store).viewState.corrections).toBe('');
    expect(store.getState().notices).toEqual([expect.stringContaining('31 corrections')]);
  });

  it('that is damaged shows what can be read and says what cannot', () => {
    const store = openStore({ corrections: `${encodeCorrections([MERGE])}.q` });
    expect(correctionsOf(readyOf(store))).toEqual([MERGE]);
    expect(store.getState().notices[0]).toContain('cannot be read');
  });
});
