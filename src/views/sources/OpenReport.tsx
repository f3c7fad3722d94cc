import { ClipboardPaste, FileUp } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { makeTextFile, useHandedFiles, useReading } from '../../app/sources/use-reading';
import control from '../Control.module.css';
import { DialogFrame } from '../Dialog';
import frame from '../Dialog.module.css';
import list from './List.module.css';
import styles from './OpenReport.module.css';
import { ReadingSheet } from './ReadingSheet';

const ACCEPTED = '.md,.markdown,.txt,.json,.ics,.pdf';

/** The ways in for a report: a button, a paste, a drop; and the sheet that follows it. */
export function OpenReport() {
  const reading = useReading();
  const { begin } = reading;
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const onFile = useCallback((file: File) => void begin(file), [begin]);
  useHandedFiles(onFile);
  return (
    <div className={styles.ways}>
      <PasteText onText={(text) => onFile(makeTextFile(text))} />
      <button
        ref={opener}
        type="button"
        className={`${control.small} ${control.primary}`}
        title="Or drop a file on the page"
        onClick={() => input.current?.click()}
      >
        <FileUp size={16} aria-hidden="true" /> Open a report …
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="Report to open"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again once it has been mended.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <ReadingSheet {...reading} onClosed={() => opener.current?.focus()} />
    </div>
  );
}

/** For a report that is in the clipboard, or a device without files. */
function PasteText({ onText }: { onText: (text: string) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const close = (): void => {
    dialog.current?.close();
    setText('');
  };
  return (
    <>
      <button type="button" className={control.small} onClick={() => dialog.current?.showModal()}>
        <ClipboardPaste size={16} aria-hidden="true" /> Paste …
      </button>
      <DialogFrame ref={dialog} className={styles.dialog} aria-labelledby="paste-title">
        <h2 id="paste-title" className={list.sentence}>
          Paste a report
        </h2>
        <p className={list.lead} id="paste-about">
          The text of a Report of Contributions, Indico’s JSON, schedule.json, or a calendar.
        </p>
        <textarea
          className={styles.textarea}
          aria-label="The report’s text"
          aria-describedby="paste-about"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={frame.end}>
          <button type="button" className={control.small} onClick={close}>
            Cancel
          </button>
          <button
            type="button"
            className={`${control.small} ${control.primary}`}
            disabled={text.trim() === ''}
            onClick={() => {
              onText(text);
              close();
            }}
          >
            Read it
          </button>
        </div>
      </DialogFrame>
    </>
  );
}
