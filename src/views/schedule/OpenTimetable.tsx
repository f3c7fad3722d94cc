import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { importedStore } from '../../app/schedule/imported';
import type { OpenedTimetable } from '../../app/schedule/open-timetable';
import { readChosen } from '../../app/schedule/timetable-files';
import { useApp, useReady } from '../../app/store';
import type { McId } from '../../dataset/types';
import control from '../Control.module.css';
import { Dialog } from '../Dialog';
import dialogStyles from '../Dialog.module.css';
import styles from './ScheduleDialog.module.css';
import { TimetableReview } from './TimetableReview';

type Reader = Awaited<ReturnType<typeof readChosen>>['reader'];

/** What is going on with the file that was chosen. */
type Opening =
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'review'; readonly reader: Reader; readonly opened: OpenedTimetable };

const ACCEPTED = '.json,.ics,.ical,.csv,.tsv,.txt';

/** A timetable of the conference, or one that was saved here: looked at first, then shown. */
export function OpenTimetable() {
  const ready = useReady();
  const navigate = useApp((state) => state.navigate);
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [opening, setOpening] = useState<(Opening & { readonly file: string }) | null>(null);
  const open = async (file: File): Promise<void> => {
    try {
      const { reader, text } = await readChosen(file);
      const opened = reader.openTimetable(ready, file.name, text);
      setOpening({ is: 'review', file: file.name, reader, opened });
    } catch (error) {
      setOpening({ is: 'failed', file: file.name, message: (error as Error).message });
    }
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  const match = (sessionId: string, mc: McId | null): void => {
    if (opening?.is !== 'review') return;
    const { reader, opened } = opening;
    setOpening({ ...opening, opened: reader.matchByHand(ready, opened, sessionId, mc) });
  };
  const show = (): void => {
    if (opening?.is !== 'review') return;
    const { reader, opened } = opening;
    const { plan, policy } = reader.viewOfTimetable(ready, opened);
    importedStore.setState({ imported: reader.keepTimetable(opened) });
    navigate(policy === null ? { plan, select: [] } : { plan, policy, select: [] });
    dialog.current?.close();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={control.button}
        onClick={() => input.current?.click()}
      >
        <FileUp size={14} aria-hidden="true" /> Open a timetable …
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label="Timetable to open"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again once it has been mended.
          event.target.value = '';
          if (file !== undefined) void open(file);
        }}
      />
      <Dialog
        dialog={dialog}
        title="Open a timetable"
        onClosed={() => {
          setOpening(null);
          opener.current?.focus();
        }}
      >
        {opening !== null && (
          <p className={styles.quiet}>
            <bdi>{opening.file}</bdi>
          </p>
        )}
        {opening?.is === 'failed' && (
          <p role="alert" className={styles.failed}>
            <span aria-hidden="true">△</span> <bdi>{opening.message}</bdi>
          </p>
        )}
        {opening?.is === 'review' && <TimetableReview opened={opening.opened} onMatch={match} />}
        <div className={dialogStyles.end}>
          <button type="button" className={control.button} onClick={() => dialog.current?.close()}>
            {opening?.is === 'failed' ? 'Close' : 'Cancel'}
          </button>
          {opening?.is === 'review' && (
            <button
              type="button"
              className={`${control.button} ${control.primary}`}
              disabled={opening.opened.resolved.timetable.assignments.length === 0}
              onClick={show}
            >
              Show it
            </button>
          )}
        </div>
      </Dialog>
    </>
  );
}
