import { useApp, useReady } from '../../app/store';
import type { OverlapPart } from '../../view-state/view-state';
import { Switch } from '../Switch';
import switchStyles from '../Switch.module.css';
import styles from './OverlapPage.module.css';

const PARTS = [
  { value: 'pairs', word: 'Pairs' },
  { value: 'people', word: 'People' },
  { value: 'suggestions', word: 'Suggestions' },
  { value: 'weights', word: 'Weights' },
  { value: 'brief', word: 'Briefs' },
] as const satisfies readonly { value: OverlapPart; word: string }[];

/** What is told beside the matrix, or in place of it. */
export function PartSwitch() {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (
    <fieldset className={`${switchStyles.box} ${styles.parts}`}>
      <legend className="visually-hidden">What is told</legend>
      <Switch
        name="part"
        choices={PARTS}
        chosen={viewState.part}
        onChoose={(part) => navigate({ part })}
      />
    </fieldset>
  );
}
