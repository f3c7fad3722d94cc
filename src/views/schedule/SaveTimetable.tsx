import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Board } from '../../app/schedule/board';
import { isProposal, useImported } from '../../app/schedule/imported';
import type { TimetableFileKind } from '../../app/schedule/save-timetable';
import { saveTimetable } from '../../app/schedule/timetable-files';
import { useReady } from '../../app/store';
import control from '../Control.module.css';
import { Dialog } from '../Dialog';
import styles from './ScheduleDialog.module.css';

const ENTRIES: readonly { kind: TimetableFileKind; name: string; purpose: string }[] = [
  { kind: 'ics', name: 'Calendar, ICS', purpose: 'for calendar programs' },
  {
    kind: 'schedule-json',
    name: 'schedule.json',
    purpose: 'for conference apps and screens',
  },
  { kind: 'csv', name: 'Timetable, CSV', purpose: 'for a spreadsheet' },
  {
    kind: 'csv-conflicts',
    name: 'Conflicts, CSV',
    purpose: 'for a spreadsheet, with people, reasons and line numbers',
  },
  {
    kind: 'plan',
    name: 'Plan, JSON',
    purpose: 'everything: pins, wishes, accepted conflicts and why; opens here again',
  },
];

type Outcome = { readonly done: string } | { readonly failed: string } | null;

/** The board as files. */
export function SaveTimetable({ board }: { board: Board }) {
  const ready = useReady();
  const dialog = useRef<HTMLDialogElement>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const imported = useImported();
  const save = (kind: TimetableFileKind): void => {
    saveTimetable(kind, ready, board).then(
      (done) => setOutcome({ done }),
      (error: unknown) => setOutcome({ failed: (error as Error).message }),
    );
  };
  return (
    <>
      <button
        type="button"
        className={control.button}
        onClick={() => {
          setOutcome(null);
          dialog.current?.showModal();
        }}
      >
        <Download size={14} aria-hidden="true" /> Save …
      </button>
      <Dialog dialog={dialog} title="Save the timetable">
        <p className={styles.outcome} role="status">
          {outcome !== null &&
            ('done' in outcome ? (
              `${outcome.done} is made; your browser saves it.`
            ) : (
              <span className={styles.failed}>
                <span aria-hidden="true">△</span> This did not work: {outcome.failed}
              </span>
            ))}
        </p>
        <ul>
          {ENTRIES.map(({ kind, name, purpose }) => (
            <li key={kind}>
              <button type="button" className={styles.entry} onClick={() => save(kind)}>
                <span className={styles.name}>{name}</span>{' '}
                <span className={styles.quiet}>{purpose}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className={`${styles.quiet} ${styles.section}`}>
          {isProposal(imported, board.timetable)
            ? 'Calendar and schedule.json say that this is a proposal by Plumbline, not the timetable of the conference.'
            : 'This is the timetable as it was opened, unchanged.'}{' '}
          One person’s calendar: select them, then “Save as calendar”.
        </p>
      </Dialog>
    </>
  );
}
