import { Printer } from 'lucide-react';
import { printPage } from '../../app/overlap/print-page';
import control from '../Control.module.css';
import { useBriefMc } from './BriefChoice';
import { BriefDetails } from './BriefDetails';
import styles from './BriefPane.module.css';

/** The brief as a sheet, with the button that prints it. */
export function BriefPane() {
  const mc = useBriefMc();
  return (
    <section className={styles.pane} aria-label="Brief" tabIndex={-1}>
      {mc === undefined ? (
        <p className={styles.empty}>Choose a microconference to see its brief.</p>
      ) : (
        <>
          <p className={styles.tools}>
            <button type="button" className={control.button} onClick={printPage}>
              <Printer size={16} aria-hidden="true" /> Print brief
            </button>
          </p>
          <div className={styles.sheet}>
            <BriefDetails mc={mc} />
          </div>
        </>
      )}
    </section>
  );
}
