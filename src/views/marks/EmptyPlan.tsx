import control from '../Control.module.css';
import { ViewLink } from '../start/GuideLink';
import styles from './MinePage.module.css';

/** How to mark, and where to find what could be marked. */
export function EmptyPlan() {
  return (
    <>
      <h1 className={styles.title}>Nothing is marked yet</h1>
      <p className={styles.note}>
        Open a microconference or a person anywhere, and press “☆ Mark” in its details. What you
        mark is gathered here: what each is about, when and where it takes place once there is a
        timetable, and what is at the same time. It stays in this browser, without an account, until
        you send somebody the link to this page.
      </p>
      <p className={styles.actions}>
        <ViewLink to={{ view: 'start' }} className={control.button}>
          Find what you care about
        </ViewLink>
        <ViewLink to={{ view: 'directory', list: 'mcs' }} className={control.button}>
          List the microconferences
        </ViewLink>
        <ViewLink to={{ view: 'directory', list: 'people' }} className={control.button}>
          List the people
        </ViewLink>
      </p>
    </>
  );
}
