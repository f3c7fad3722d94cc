import { useEffect, useRef } from 'react';
import type { ReadingState, useReading } from '../../app/sources/use-reading';
import control from '../Control.module.css';
import { DialogFrame } from '../Dialog';
import frame from '../Dialog.module.css';
import list from './List.module.css';
import styles from './OpenReport.module.css';
import { ReviewSheet } from './ReviewSheet';

type ReadingSheetProps = Omit<ReturnType<typeof useReading>, 'begin'> & {
  readonly onClosed: () => void;
};

/** What follows a file on its way in: how far it is, what is wrong with it, or what was found. */
export function ReadingSheet({ state, choose, accept, cancel, onClosed }: ReadingSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isIdle = state.is === 'idle';
  useEffect(() => {
    if (isIdle) dialog.current?.close();
    else if (dialog.current?.open === false) dialog.current.showModal();
  }, [isIdle]);
  return (
    <DialogFrame
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="reading-title"
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
      onClose={onClosed}
    >
      {state.is === 'reading' && <Progress state={state} onCancel={cancel} />}
      {state.is === 'failed' && (
        <>
          <h2 id="reading-title" className={list.sentence}>
            This could not be read
          </h2>
          <p className={list.small}>
            <bdi>{state.file}</bdi>
          </p>
          <p role="alert" className={list.lead}>
            <bdi>{state.message}</bdi>
          </p>
          <div className={frame.end}>
            <button type="button" className={control.small} onClick={cancel}>
              Close
            </button>
          </div>
        </>
      )}
      {state.is === 'review' && (
        <ReviewSheet
          review={state}
          onChoose={(choice) => void choose(choice)}
          onAccept={() => void accept()}
          onCancel={cancel}
        />
      )}
    </DialogFrame>
  );
}

function Progress({
  state: { file, words, share },
  onCancel,
}: {
  state: Extract<ReadingState, { is: 'reading' }>;
  onCancel: () => void;
}) {
  return (
    <>
      <h2 id="reading-title" className={list.sentence}>
        Reading <bdi>{file}</bdi>
      </h2>
      <progress className={styles.progress} value={share} aria-label="How much is read" />
      <p role="status" className={list.small}>
        {words} …
      </p>
      <div className={frame.end}>
        <button type="button" className={control.small} onClick={onCancel}>
          Cancel
        </button>
      </div>
    </>
  );
}
