import { useCallback, useEffect, useRef, useState } from 'react';
import type { Choice } from '../../extract/choose-microconferences';
import { useAppStore } from '../store';
import { correct } from './correcting';
import { addCorrections } from './corrections-file';
import { openDataset } from './open-file';
import { type ReadFile, type Reading, startReading } from './reading';

type ReadDataset = Extract<ReadFile, { kind: 'dataset' }>;

/** Where a file is on its way in. */
export type ReadingState =
  | { readonly is: 'idle' }
  | {
      readonly is: 'reading';
      readonly file: string;
      readonly words: string;
      readonly share: number;
    }
  | { readonly is: 'failed'; readonly file: string; readonly message: string }
  | {
      readonly is: 'review';
      readonly file: string;
      readonly read: ReadDataset;
      readonly choice: Choice;
      /** Another choice is being read. */
      readonly isBusy: boolean;
      /** Why another choice could not be read. */
      readonly problem?: string;
    };

const IDLE: ReadingState = { is: 'idle' };

/** One file at a time from the reader's hands to the screen: read, looked through, opened. */
export function useReading() {
  const store = useAppStore();
  const [state, setState] = useState<ReadingState>(IDLE);
  const current = useRef<Reading | null>(null);

  const cancel = useCallback((): void => {
    current.current?.end();
    current.current = null;
    setState(IDLE);
  }, []);
  useEffect(() => () => current.current?.end(), []);
  const expected = state.is === 'review' ? state.read.dataset : null;
  useEffect(() => store.setState({ expected }), [store, expected]);

  const begin = useCallback(
    async (file: File): Promise<void> => {
      current.current?.end();
      const name = file.name;
      const onStage = (words: string, share: number): void => {
        if (current.current === reading) setState({ is: 'reading', file: name, words, share });
      };
      const reading = startReading(file, onStage);
      current.current = reading;
      onStage('Starting', 0);
      const isOver = (): boolean => current.current !== reading;
      try {
        const read = await reading.read();
        if (isOver()) return;
        if (read.kind === 'dataset') {
          setState({ is: 'review', file: name, read, choice: {}, isBusy: false });
          return;
        }
        const { load } = store.getState();
        if (load.status !== 'ready') return;
        const event = load.dataset.event.id;
        correct(store, (now) => addCorrections(now, read.file, event));
        cancel();
        store.getState().navigate({ section: 'corrections' });
      } catch (error) {
        if (isOver()) return;
        reading.end();
        current.current = null;
        setState({ is: 'failed', file: name, message: (error as Error).message });
      }
    },
    [store, cancel],
  );

  const choose = async (choice: Choice): Promise<void> => {
    const reading = current.current;
    if (state.is !== 'review' || reading === null) return;
    setState({ ...state, isBusy: true });
    const { problem: _, ...before } = { problem: '', ...state, isBusy: false };
    try {
      const read = await reading.choose(choice);
      if (current.current !== reading || read.kind !== 'dataset') return;
      setState({ ...before, read, choice });
    } catch (error) {
      if (current.current !== reading) return;
      setState({ ...before, problem: (error as Error).message });
    }
  };

  const accept = async (): Promise<void> => {
    if (state.is !== 'review') return;
    const { read, file } = state;
    cancel();
    await openDataset(store, read.dataset, read.hash, file);
  };

  return { state, begin, choose, accept, cancel };
}

/** Less that is pasted is a slip, and no report. */
const FEWEST_LETTERS = 200;

/** Hands over what is pasted anywhere on the page but in a field, and what was dropped on any page. */
export function useHandedFiles(onFile: (file: File) => void): void {
  const store = useAppStore();
  useEffect(() => {
    const takeHanded = (): void => {
      const { handed } = store.getState();
      if (handed === null) return;
      store.setState({ handed: null });
      onFile(handed);
    };
    takeHanded();
    const unsubscribe = store.subscribe(takeHanded);
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, [contenteditable]')) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file !== undefined) onFile(file);
      else if (text.length >= FEWEST_LETTERS) onFile(makeTextFile(text));
    };
    document.addEventListener('paste', onPaste);
    return () => {
      unsubscribe();
      document.removeEventListener('paste', onPaste);
    };
  }, [store, onFile]);
}

/** Pasted text as a file; the content decides what it is. */
export const makeTextFile = (text: string): File =>
  new File([text], 'pasted text', { type: 'text/plain' });
