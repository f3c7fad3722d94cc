import { useApp, useReady } from '../../app/store';
import type { OverlapPart } from '../../view-state/view-state';
import styles from './OverlapPage.module.css';

const WORDS: Readonly<Record<OverlapPart, string>> = {
  pairs: 'Pairs',
  people: 'People',
  suggestions: 'Suggestions',
  weights: 'Weights',
  brief: 'Briefs',
};

const PARTS = Object.keys(WORDS) as OverlapPart[];

/** What is told beside the matrix, or in place of it. */
export function PartSwitch() {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (
    <fieldset className={styles.parts}>
      <legend className="visually-hidden">What is told</legend>
      {PARTS.map((one) => (
        <label key={one} className={styles.part}>
          <input
            type="radio"
            name="part"
            className="visually-hidden"
            checked={one === viewState.part}
            onChange={() => navigate({ part: one })}
          />
          {WORDS[one]}
        </label>
      ))}
    </fieldset>
  );
}
