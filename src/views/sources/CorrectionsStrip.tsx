import { Redo2, Undo2 } from 'lucide-react';
import {
  keepBorrowed,
  redoCorrection,
  returnToOwn,
  undoCorrection,
} from '../../app/sources/correcting';
import { describeCorrection } from '../../app/sources/describe-correction';
import { useNameOf } from '../../app/sources/use-name-of';
import { useApp, useAppStore, useReady } from '../../app/store';
import control from '../Control.module.css';
import styles from './CorrectionsStrip.module.css';
import list from './List.module.css';

/** What the reader has said of the data, in one line, with the way back; nothing as long as they are as read. */
export function CorrectionsStrip() {
  const store = useAppStore();
  const navigate = useApp((state) => state.navigate);
  const { corrected, viewState } = useReady();
  const nameOf = useNameOf();
  // The line is there before it says anything: what comes into being is not read out.
  if (corrected === undefined) return <p role="status" className="visually-hidden" />;
  const { corrections, unapplied, isBorrowed, past, future } = corrected;
  if (corrections.length + past.length + future.length === 0) return null;
  const last = corrections.at(-1);
  const count = corrections.length;
  const words = count === 0 ? 'The data are as they were read.' : describeCount(count);
  return (
    <div className={styles.strip}>
      <p role="status" className={styles.words}>
        <strong>{words}</strong>{' '}
        {last !== undefined && <bdi>{describeCorrection(last, nameOf)}</bdi>}
        {unapplied.length > 0 && (
          <span className={list.doubt}>
            {' '}
            <span aria-hidden="true">△</span> {unapplied.length}{' '}
            {unapplied.length === 1 ? 'does' : 'do'} not apply.
          </span>
        )}
        {isBorrowed && ' They came with a link; this browser does not keep them.'}
      </p>
      <div className={list.buttons}>
        {isBorrowed && (
          <>
            <button type="button" className={control.small} onClick={() => keepBorrowed(store)}>
              Keep these
            </button>
            <button type="button" className={control.small} onClick={() => returnToOwn(store)}>
              Put them aside
            </button>
          </>
        )}
        <button
          type="button"
          className={control.small}
          disabled={past.length === 0}
          onClick={() => undoCorrection(store)}
        >
          <Undo2 size={14} aria-hidden="true" /> Undo
        </button>
        <button
          type="button"
          className={control.small}
          disabled={future.length === 0}
          onClick={() => redoCorrection(store)}
        >
          <Redo2 size={14} aria-hidden="true" /> Redo
        </button>
        {viewState.section !== 'corrections' && (
          <button
            type="button"
            className={control.small}
            onClick={() => navigate({ section: 'corrections', find: '' })}
          >
            Show all
          </button>
        )}
      </div>
    </div>
  );
}

const describeCount = (count: number): string =>
  `${count} ${count === 1 ? 'correction' : 'corrections'}.`;
