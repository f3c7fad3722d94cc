import { useState } from 'react';
import { copyLink } from '../../app/address-bar';
import type { MyPlan } from '../../app/marks/my-plan';
import { NO_MARKS } from '../../app/marks/toggle-mark';
import { useApp, useReady } from '../../app/store';
import { save } from '../../app/take-away';
import control from '../Control.module.css';
import styles from './MinePage.module.css';

interface Said {
  readonly words: string;
  readonly isFault?: true;
}

/** What can be done with a plan: a calendar of it, a link to it, and to begin anew. */
export function PlanActions({ plan }: { plan: MyPlan }) {
  const ready = useReady();
  const mark = useApp((state) => state.mark);
  const [said, setSaid] = useState<Said | null>(null);
  const saveCalendar = async (): Promise<void> => {
    try {
      const { writePlanIcs } = await import('../../app/marks/plan-calendar');
      const name = `${ready.dataset.event.id}-my-plan.ics`;
      const text = writePlanIcs(ready, plan, new Date().toISOString());
      save(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
      setSaid({ words: `${name} is made; your browser saves it.` });
    } catch (error) {
      setSaid({ words: `There is no calendar: ${(error as Error).message}`, isFault: true });
    }
  };
  const copy = async (): Promise<void> => {
    const isDone = await copyLink();
    setSaid({ words: isDone ? 'The link to this plan is copied.' : 'Copy the address above.' });
  };
  const hasPlaces = plan.days.length > 0;
  return (
    <>
      <p className={styles.actions}>
        {hasPlaces && (
          <button type="button" className={control.button} onClick={saveCalendar}>
            Save as calendar (ICS)
          </button>
        )}
        <button type="button" className={control.button} onClick={copy}>
          Copy a link to this plan
        </button>
        {!plan.isShared && (
          <button type="button" className={control.button} onClick={() => mark(NO_MARKS)}>
            Take all marks away
          </button>
        )}
      </p>
      <p role="status" className={styles.said}>
        {said !== null && said.isFault !== true && said.words}
      </p>
      {said?.isFault === true && (
        <p role="alert" className={styles.fault}>
          <span aria-hidden="true">△</span> {said.words}
        </p>
      )}
    </>
  );
}
