import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { describeLeftOut } from '../../app/address-bar';
import { correct, correctionsOf } from '../../app/sources/correcting';
import { addCorrections, readCorrectionsFile } from '../../app/sources/corrections-file';
import { describeCorrection } from '../../app/sources/describe-correction';
import { because } from '../../app/sources/identity-corrections';
import { useNameOf } from '../../app/sources/use-name-of';
import { useExportCorrections } from '../../app/sources/use-sources';
import { useAppStore, useReady } from '../../app/store';
import type { Correction } from '../../dataset/corrections-types';
import control from '../Control.module.css';
import styles from './CorrectionsSection.module.css';
import { useListFocus } from './focus-list';
import list from './List.module.css';
import { Paged } from './Paged';

/** Everything the reader has said of the data, with the reason; as a file, in and out. */
export function CorrectionsSection() {
  const ready = useReady();
  const store = useAppStore();
  const corrections = correctionsOf(ready);
  const { list: rows, keepFocus } = useListFocus();
  const unapplied = new Map(
    (ready.corrected?.unapplied ?? []).map(({ correction, why }) => [correction, why]),
  );
  const count = corrections.length;
  const change = (place: number, next: readonly Correction[]): void => {
    correct(store, (now) => [...now.slice(0, place), ...next, ...now.slice(place + 1)]);
  };
  return (
    <div ref={rows} tabIndex={-1}>
      <h1 className={list.sentence}>
        {count === 0
          ? 'Nothing is corrected yet'
          : `${count} ${count === 1 ? 'correction' : 'corrections'} of ${ready.dataset.event.title}`}
      </h1>
      <p className={list.lead}>
        {count === 0
          ? 'Findings, Names, Constraints and Subsystems each have their buttons. What you say is kept in this browser, counts at once everywhere, and can be undone.'
          : 'Kept in this browser, made one after the other, and made again when a newer edition of the source is read.'}{' '}
        {count > 0 && <LinkSentence />}
      </p>
      <FileButtons />
      <Paged items={corrections} what="corrections">
        {(shown) => (
          <ol className={list.list}>
            {shown.map((correction, place) => (
              <CorrectionItem
                key={`${JSON.stringify({ ...correction, reason: '' })} ${place}`}
                correction={correction}
                problem={unapplied.get(correction)}
                onReason={(reason) => {
                  const { reason: _, ...rest } = correction;
                  change(place, [{ ...rest, ...because(reason) }]);
                }}
                onRemove={(button) => {
                  keepFocus(button);
                  change(place, []);
                }}
              />
            ))}
          </ol>
        )}
      </Paged>
    </div>
  );
}

function LinkSentence() {
  return describeLeftOut(useReady().viewState) === null
    ? 'The link carries them.'
    : 'They are too long for the link: export them and send the file along.';
}

interface CorrectionItemProps {
  readonly correction: Correction;
  readonly problem: string | undefined;
  readonly onReason: (reason: string) => void;
  readonly onRemove: (button: Element) => void;
}

function CorrectionItem({ correction, problem, onReason, onRemove }: CorrectionItemProps) {
  const words = describeCorrection(correction, useNameOf());
  const { reason = '' } = correction;
  const [typed, setTyped] = useState(reason);
  return (
    <li className={list.row} data-row={words}>
      <div className={list.split}>
        <div className={list.text}>
          <p>
            <bdi>{words}</bdi>
          </p>
          {problem !== undefined && (
            <p className={list.doubt}>
              <span aria-hidden="true">△</span> Does not apply: <bdi>{problem}</bdi>
            </p>
          )}
          <label className={styles.reason}>
            <span className={list.small}>Because</span>
            <input
              className={control.field}
              aria-label={`Reason: ${words}`}
              placeholder="how you know"
              value={typed}
              maxLength={1000}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => {
                if (typed.trim() !== reason) onReason(typed);
              }}
            />
          </label>
        </div>
        <button
          type="button"
          data-main=""
          className={control.small}
          aria-label={`Take back: ${words}`}
          onClick={(event) => onRemove(event.currentTarget)}
        >
          Take back
        </button>
      </div>
    </li>
  );
}

function FileButtons() {
  const ready = useReady();
  const store = useAppStore();
  const exportFile = useExportCorrections();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const count = correctionsOf(ready).length;
  const take = async (file: File): Promise<void> => {
    setSaid('');
    setProblem('');
    try {
      const read = await readCorrectionsFile(file);
      let added = 0;
      correct(store, (now) => {
        const all = addCorrections(now, read, ready.dataset.event.id);
        added = all.length - now.length;
        return all;
      });
      const known = read.corrections.length - added;
      setSaid(`${added} added${known > 0 ? `, ${known} were here already` : ''}.`);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <>
      <div className={list.tools}>
        <button
          type="button"
          className={control.small}
          disabled={count === 0}
          onClick={() => setSaid(`${exportFile()} is made; your browser saves it.`)}
        >
          <Download size={14} aria-hidden="true" /> Export
        </button>
        <button type="button" className={control.small} onClick={() => input.current?.click()}>
          <Upload size={14} aria-hidden="true" /> Import …
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="Corrections to import"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
        {count > 0 && (
          <button type="button" className={control.small} onClick={() => correct(store, () => [])}>
            Take all back
          </button>
        )}
        <span role="status" className={list.small}>
          {said}
        </span>
      </div>
      <p role="alert" className={list.doubt}>
        {problem !== '' && (
          <>
            <span aria-hidden="true">△</span> <bdi>{problem}</bdi>
          </>
        )}
      </p>
    </>
  );
}
