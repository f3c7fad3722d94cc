import { useState } from 'react';
import { selectIndex } from '../../app/insights';
import type { Board } from '../../app/schedule/board';
import { buildPersonPlan } from '../../app/schedule/person-plan';
import { NO_PLACE } from '../../app/schedule/place-words';
import { savePersonCalendar } from '../../app/schedule/timetable-files';
import { useApp, useReady } from '../../app/store';
import { useShowInGraph } from '../../app/use-show-in-graph';
import { ROLE_WORDS } from '../../app/words';
import type { PersonId } from '../../dataset/types';
import control from '../Control.module.css';
import { SelectionPanel } from '../DetailsPanel';
import { Glyph } from '../Glyph';
import styles from './ConflictList.module.css';

/** One person's timetable: where they are needed, and where they are lost. */
export function PersonPlan({ board, person }: { board: Board; person: PersonId }) {
  const ready = useReady();
  const select = useApp((state) => state.select);
  const showInGraph = useShowInGraph();
  const { nameOf } = selectIndex(ready.dataset);
  const rows = buildPersonPlan(ready, board, person);
  const [outcome, setOutcome] = useState('');
  const lostCount = rows.filter(({ isLost }) => isLost).length;
  return (
    <SelectionPanel shown={person} className={styles.panel}>
      <h2 className={styles.title}>
        <Glyph kind="person" /> {nameOf(person)}
      </h2>
      <p className={styles.quiet}>
        {rows.length === 0
          ? 'Is needed nowhere: only mentioned.'
          : lostCount === 0
            ? `Can be everywhere they are needed: ${rows.length} ${rows.length === 1 ? 'MC' : 'MCs'}.`
            : `Is lost in ${lostCount} of ${rows.length} MCs.`}
      </p>
      <ul className={styles.rows}>
        {rows.map(({ mc, role, place, isLost, insteadOf }) => (
          <li key={mc} className={styles.row}>
            <p className={styles.quiet}>{place}</p>
            <button type="button" className={styles.way} onClick={() => select(mc)}>
              {nameOf(mc)}
            </button>
            <p className={styles.quiet}>
              {ROLE_WORDS[role]}
              {isLost && (
                <span className={styles.lost}>
                  {' '}
                  ✕ lost: needed more in {insteadOf.map(nameOf).join(' and ')} at that time
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.buttons}>
        <button
          type="button"
          className={control.dense}
          onClick={() => showInGraph({ lens: 'focus', select: [person] })}
        >
          Show in graph
        </button>
        {rows.some(({ place }) => place !== NO_PLACE) && (
          <button
            type="button"
            className={control.dense}
            onClick={() =>
              savePersonCalendar(ready, board, person).then(
                (name) => setOutcome(`${name} is made; your browser saves it.`),
                (error: unknown) => setOutcome(`This did not work: ${(error as Error).message}`),
              )
            }
          >
            Save as calendar
          </button>
        )}
      </p>
      <p className={styles.quiet} role="status">
        {outcome}
      </p>
    </SelectionPanel>
  );
}
