import { useCallback, useEffect, useState } from 'react';
import { defaultViewState } from '../../view-state/permalink';
import type { DataRef } from '../../view-state/view-state';
import { leaveFor } from '../address-bar';
import { useApp, useReady } from '../store';
import { save } from '../take-away';
import { type Accuracy, loadAccuracy } from './accuracy-file';
import { correctionsOf } from './correcting';
import { makeCorrectionsFile } from './corrections-file';
import { deleteStored, listStored, type StoredDataset } from './dataset-shelf';
import { forgetCorrections } from './kept-corrections';

/** The measured figures of the open data: null where there are none, undefined until that is known. */
export function useAccuracy(): Accuracy | null | undefined {
  const { data } = useReady().viewState;
  const [accuracy, setAccuracy] = useState<Accuracy | null>();
  useEffect(() => {
    let isWanted = true;
    void loadAccuracy(data.event, data.hash)
      .catch(() => null)
      .then((found) => isWanted && setAccuracy(found));
    return () => {
      isWanted = false;
    };
  }, [data.event, data.hash]);
  return accuracy;
}

export const isSameData = (a: DataRef, b: DataRef): boolean =>
  a.event === b.event && a.hash === b.hash;

/** The data this browser holds besides those that ship. */
export function useStored() {
  const { data } = useReady().viewState;
  const bundled = useApp((state) => state.bundled);
  const [stored, setStored] = useState<readonly StoredDataset[] | undefined>();
  const refresh = useCallback(async () => setStored(await listStored()), []);
  useEffect(() => void refresh(), [refresh]);
  const open = (ref: DataRef): void => leaveFor(defaultViewState(ref));
  /** With them go the corrections that were made on them. */
  const remove = async (ref: DataRef): Promise<void> => {
    await deleteStored(ref);
    forgetCorrections(ref);
    if (isSameData(ref, data) && bundled !== null) open(bundled);
    else await refresh();
  };
  return { bundled, stored, open, remove };
}

/** Gives the reader what they said of the data as a file; returns its name. */
export function useExportCorrections(): () => string {
  const ready = useReady();
  return () => {
    const { name, type, text } = makeCorrectionsFile(ready.dataset.event.id, correctionsOf(ready));
    save(name, new Blob([text], { type }));
    return name;
  };
}
