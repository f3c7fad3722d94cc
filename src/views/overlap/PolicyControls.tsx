import {
  countChanged,
  type PolicyRow,
  selectPolicyGroups,
  USUAL_POLICY,
} from '../../app/overlap/policy-rows';
import { useApp, useReady } from '../../app/store';
import control from '../Control.module.css';
import list from './PairList.module.css';
import styles from './PolicyControls.module.css';

/** How much people and subjects count, with the reason for each usual value. */
export function PolicyControls() {
  const { policy } = useReady().viewState;
  const adjust = useApp((state) => state.adjust);
  const changed = countChanged(policy);
  return (
    <section aria-labelledby="weights">
      <h2 id="weights" className={list.head}>
        How much people count
      </h2>
      <p className={list.note}>
        1 is somebody who must be in the room all the time. Two MCs lose, for each person they
        share, the product of what that person counts in each. Every score and every group follows
        these weights, and the link carries them.
      </p>
      <p className={list.tools}>
        <button
          type="button"
          className={control.small}
          disabled={changed === 0}
          onClick={() => adjust({ policy: USUAL_POLICY })}
        >
          Back to the usual weights
        </button>
        <span className={list.count} role="status">
          {changed === 0 ? 'All as usual' : `${changed} changed`}
        </span>
      </p>
      {selectPolicyGroups(policy).map(({ title, reason, rows }) => (
        <fieldset key={title} className={styles.group}>
          <legend className={styles.title}>{title}</legend>
          <p className={styles.reason}>{reason}</p>
          {rows.map((row) => (
            <Weight
              key={row.key}
              row={row}
              onChange={(value) => adjust({ policy: row.apply(value) })}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function Weight({ row, onChange }: { row: PolicyRow; onChange: (value: number) => void }) {
  const { word, value, usual, max, step } = row;
  const isChanged = value !== usual;
  return (
    <label className={styles.weight}>
      <span className={isChanged ? `${styles.word} ${styles.changed}` : styles.word}>{word}</span>
      <input
        type="range"
        className={styles.range}
        min="0"
        max={max}
        step={step}
        value={value}
        aria-label={word}
        aria-valuetext={`${value}, usually ${usual}`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output className={styles.value}>
        <span className={isChanged ? styles.changed : undefined}>{value}</span>
        <span className={styles.usual}>{isChanged ? `usually ${usual}` : 'as usual'}</span>
      </output>
    </label>
  );
}
