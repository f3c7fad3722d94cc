import { useApp, useReady } from '../app/store';
import styles from './LensSwitch.module.css';

const LENSES = [
  { lens: 'bridges', word: 'Bridges', hint: 'MCs and whatever ties two or more of them' },
  {
    lens: 'microconferences',
    word: 'Microconferences',
    hint: 'Only MCs; lines join those that share people or subjects',
  },
  {
    lens: 'everything',
    word: 'Everything',
    hint: 'Every person, organization, subsystem and thread',
  },
  { lens: 'focus', word: 'Focus', hint: 'What is around the selection' },
] as const;

/** What the graph draws. */
export function LensSwitch() {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (
    <fieldset className={styles.lenses}>
      <legend className={styles.legend}>Show</legend>
      {LENSES.map(({ lens, word, hint }) => (
        <label key={lens} className={styles.lens} title={hint}>
          <input
            type="radio"
            name="lens"
            className={styles.radio}
            checked={viewState.lens === lens}
            onChange={() => navigate({ lens })}
          />
          {word}
        </label>
      ))}
      {viewState.lens === 'focus' && (
        <label className={styles.depth}>
          Steps from the selection
          <select
            value={viewState.depth}
            onChange={(event) => navigate({ depth: Number(event.target.value) })}
          >
            <option>1</option>
            <option>2</option>
            <option>3</option>
          </select>
        </label>
      )}
    </fieldset>
  );
}
