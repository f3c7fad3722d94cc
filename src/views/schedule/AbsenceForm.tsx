import { useId, useState } from 'react';
import { selectIndex } from '../../app/insights';
import type { Board } from '../../app/schedule/board';
import { findRunningPeople } from '../../app/schedule/running-people';
import { useReady } from '../../app/store';
import type { PlanState } from '../../view-state/plan-state';
import control from '../Control.module.css';
import styles from './PlanControls.module.css';

/** Who is not there when: what they run cannot stand in that bin. */
export function AbsenceForm({
  plan,
  board,
  ask,
}: {
  plan: PlanState;
  board: Board | null;
  ask: (change: Partial<PlanState>) => void;
}) {
  const { dataset } = useReady();
  const { nameOf } = selectIndex(dataset);
  const list = useId();
  const [name, setName] = useState('');
  const [bin, setBin] = useState('');
  const bins = board?.days.flatMap((day) => day.bins) ?? [];
  const people = findRunningPeople(dataset);
  const person = people.find((one) => one.name === name.trim());
  const wanted = bin === '' ? bins[0]?.bin.id : bin;
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.head}>Who is away</legend>
      <ul className={styles.list}>
        {plan.absences.map((absence) => (
          <li key={`${absence.person} ${absence.bin}`}>
            {nameOf(absence.person)}:{' '}
            {bins.find((one) => one.bin.id === absence.bin)?.title ?? absence.bin}{' '}
            <button
              type="button"
              className={styles.link}
              onClick={() => ask({ absences: plan.absences.filter((one) => one !== absence) })}
            >
              remove
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.away}>
        <input
          type="text"
          className={control.field}
          aria-label="Who is away: somebody who runs an MC"
          placeholder="Somebody who runs an MC"
          list={list}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <datalist id={list}>
          {people.map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <select
          className={control.field}
          aria-label="When they are away"
          value={wanted ?? ''}
          onChange={({ target }) => setBin(target.value)}
        >
          {bins.map((one) => (
            <option key={one.bin.id} value={one.bin.id}>
              {one.title}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={control.button}
          disabled={person === undefined || wanted === undefined}
          onClick={() => {
            if (person === undefined || wanted === undefined) return;
            ask({ absences: [...plan.absences, { person: person.id, bin: wanted }] });
            setName('');
          }}
        >
          Add
        </button>
      </div>
    </fieldset>
  );
}
