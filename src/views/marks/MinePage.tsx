import { useMemo } from 'react';
import { buildMyPlan, type MyPlan } from '../../app/marks/my-plan';
import { keepShared } from '../../app/marks/toggle-mark';
import { useApp, useReady } from '../../app/store';
import { useTitle } from '../../app/use-screen';
import control from '../Control.module.css';
import { EntityPanel } from '../EntityPanel';
import { SelectionStatus } from '../SelectionStatus';
import { ViewLink } from '../start/GuideLink';
import { EmptyPlan } from './EmptyPlan';
import styles from './MinePage.module.css';
import { PlanActions } from './PlanActions';
import { PlanRowItem } from './PlanRowItem';

/** What is marked, gathered: what each is, and with a timetable when, where and beside what. */
export default function MinePage() {
  const ready = useReady();
  const { dataset, viewState } = ready;
  const { marks, plan: asked } = viewState;
  // Opening a row must not gather everything anew.
  const plan = useMemo(() => buildMyPlan(ready), [dataset, marks, asked]);
  useTitle(['My plan', dataset.event.title, 'Plumbline'].join(' · '));
  return (
    <>
      <SelectionStatus />
      <div className={styles.wide}>
        <section className={styles.page} aria-label="My plan">
          <div className={styles.column}>
            {plan.sentence === '' ? <EmptyPlan /> : <FullPlan plan={plan} />}
          </div>
        </section>
        <EntityPanel />
      </div>
    </>
  );
}

function FullPlan({ plan }: { plan: MyPlan }) {
  const { hasTimetable, days, placeless, people, conflicts } = plan;
  return (
    <>
      <h1 className={styles.title}>
        {plan.isShared ? 'A plan from a link' : 'My plan'}: {plan.sentence}
      </h1>
      {plan.isShared && <Shared />}
      <PlanActions plan={plan} />
      {!hasTimetable && (
        <p className={styles.note}>
          There is no timetable yet. <ViewLink to={{ view: 'schedule' }}>Schedule</ViewLink> makes
          one; then this page tells when each is, and what is at the same time.
        </p>
      )}
      {hasTimetable && (
        <section aria-label="Conflicts">
          <h2 className={styles.head}>
            Conflicts <span className={styles.count}>{conflicts.length}</span>
          </h2>
          {conflicts.length === 0 && (
            <p className={styles.note}>You can be everywhere: nothing here is at the same time.</p>
          )}
          <ul>
            {conflicts.map(({ key, sentence }) => (
              <li key={key} className={styles.conflict}>
                <span className={styles.cross} aria-hidden="true">
                  ✕
                </span>
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
      {days.map(({ title, rows }) => (
        <Rows key={title} title={title} rows={rows} />
      ))}
      <Rows title={hasTimetable ? 'Not in the timetable' : 'Microconferences'} rows={placeless} />
      <Rows title="People" rows={people} />
    </>
  );
}

/** Marks of a link are looked at, and nothing else, until the reader says so. */
function Shared() {
  const { marks } = useReady().viewState;
  const mark = useApp((state) => state.mark);
  return (
    <div className={styles.shared}>
      <p>
        These marks came with the link. You only look at them; your own
        {marks.own.length === 0 ? ', of which there are none yet,' : ` ${marks.own.length}`} stay as
        they are.
      </p>
      <p className={styles.actions}>
        <button type="button" className={control.button} onClick={() => mark(keepShared(marks))}>
          Keep them with mine
        </button>
        <button
          type="button"
          className={control.button}
          onClick={() => mark({ own: marks.own, shared: null })}
        >
          Show mine instead
        </button>
      </p>
    </div>
  );
}

function Rows({ title, rows }: { title: string; rows: MyPlan['people'] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <PlanRowItem key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
