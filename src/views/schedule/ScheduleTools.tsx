import { Printer } from 'lucide-react';
import { printPage } from '../../app/overlap/print-page';
import type { Board } from '../../app/schedule/board';
import control from '../Control.module.css';
import { OpenTimetable } from './OpenTimetable';
import { SaveTimetable } from './SaveTimetable';
import styles from './ScheduleDialog.module.css';

/** Timetables in and out: files, and paper. */
export function ScheduleTools({ board }: { board: Board | null }) {
  return (
    <div className={styles.tools}>
      <OpenTimetable />
      {board !== null && (
        <>
          <SaveTimetable board={board} />
          <button type="button" className={control.button} onClick={printPage}>
            <Printer size={14} aria-hidden="true" /> Print
          </button>
        </>
      )}
    </div>
  );
}
