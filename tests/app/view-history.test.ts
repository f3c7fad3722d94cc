import { describe, expect, it } from 'vitest';
import { NO_CHANGES, record, redo, undo } from '../../src/app/view-history';
import { lpcView } from './lpc';

const start = lpcView();
const everything = lpcView({ lens: 'everything' });
const finer = lpcView({ lens: 'everything', resolution: 2 });
const finest = lpcView({ lens: 'everything', resolution: 3 });

describe('the history of views', () => {
  it('goes back through every change, and forward again', () => {
    const one = record(NO_CHANGES, start, everything, false);
    const two = record(one, everything, finer, true);
    const back = undo(two, finer);
    expect(back?.viewState).toBe(everything);
    const further = back && undo(back.changes, back.viewState);
    expect(further?.viewState).toBe(start);
    expect(further && undo(further.changes, further.viewState)).toBeUndefined();
    const again = further && redo(further.changes, further.viewState);
    expect(again?.viewState).toBe(everything);
    expect(again && redo(again.changes, again.viewState)?.viewState).toBe(finer);
  });

  it('takes a slider that is dragged for one change', () => {
    const one = record(NO_CHANGES, everything, finer, true);
    const two = record(one, finer, finest, true);
    expect(undo(two, finest)?.viewState).toBe(everything);
  });

  it('takes two things that are adjusted for two changes', () => {
    const one = record(NO_CHANGES, everything, finer, true);
    const seeded = { ...finer, seed: 7 };
    expect(undo(record(one, finer, seeded, true), seeded)?.viewState).toBe(finer);
  });

  it('does not count what changes nothing', () => {
    expect(record(NO_CHANGES, start, { ...start, select: [] }, false)).toBe(NO_CHANGES);
  });

  it('forgets what was undone once something else is done', () => {
    const back = undo(record(NO_CHANGES, start, everything, false), everything);
    const other = back && record(back.changes, start, finer, false);
    expect(other && redo(other, finer)).toBeUndefined();
  });

  it('keeps a hundred changes', () => {
    let history = NO_CHANGES;
    for (let seed = 1; seed <= 150; seed++) {
      history = record(history, { ...start, seed }, { ...start, seed: seed + 1 }, false);
    }
    expect(history.past).toHaveLength(100);
    expect(history.past.at(-1)?.seed).toBe(150);
  });
});
