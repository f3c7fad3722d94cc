import type { Board } from '../../app/schedule/board';
import { requestKey } from '../../app/schedule/plan-of-view';
import {
  describeBoardCost,
  describeWholeCost,
  isCheaper,
  sayLevel,
} from '../../app/schedule/plan-words';
import { startPlanner, stopPlanner } from '../../app/schedule/planner';
import { type Planning, usePlanning } from '../../app/schedule/planning';
import { useApp, useAppStore, useReady } from '../../app/store';
import control from '../Control.module.css';
import styles from './SchedulePage.module.css';

/** Whether there is a better timetable, as far as the planner knows, and the way to it. */
export function ProofStatus({ board }: { board: Board | null }) {
  const { viewState } = useReady();
  const store = useAppStore();
  const navigate = useApp((state) => state.navigate);
  const planning = usePlanning();
  if (planning === null) return null;
  const { best, phase } = planning;
  const isBetter =
    best !== null && board !== null && board.cost !== null && isCheaper(best.cost, board.cost);
  const take = (): void => {
    if (best === null) return;
    navigate({ plan: { ...viewState.plan, at: best.timetable.assignments } });
  };
  return (
    <section className={styles.proof} aria-label="Proof" aria-live="polite">
      {board?.cost != null && <p>{describeBoardCost(board.cost)}</p>}
      <p className={styles.verdict}>{sayPhase(planning, board, isBetter)}</p>
      <p className={styles.buttons}>
        {isBetter && (
          <button type="button" className={control.button} onClick={take}>
            Take the better one
          </button>
        )}
        {phase === 'proving' && (
          <button type="button" className={control.button} onClick={stopPlanner}>
            Stop the proof
          </button>
        )}
        {phase === 'unproven' && (
          <button
            key={requestKey(viewState.plan)}
            type="button"
            className={control.button}
            onClick={() => startPlanner(store)}
          >
            Prove it
          </button>
        )}
      </p>
      {planning.notes.length > 0 && (
        <ul className={styles.notes}>
          {planning.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sayPhase(planning: Planning, board: Board | null, isBetter: boolean): string {
  const { phase, best, level } = planning;
  switch (phase) {
    case 'searching':
      return 'Looking for a good timetable …';
    case 'proving':
      return `Proving that there is no better one${level === null ? '' : `; at ${sayLevel(level)}`} …`;
    case 'proven':
      if (isBetter && best !== null) return `The best there is: ${describeWholeCost(best.cost)}`;
      return board?.waiting.length === 0
        ? 'Proven: no timetable of this size is better.'
        : 'Proven for those that have a place.';
    case 'unproven':
      return isBetter && best !== null
        ? `A better one is known: ${describeWholeCost(best.cost)}`
        : `Not proven${level === null ? '' : ` beyond ${sayLevel(level)}`}: there may be a better one.`;
    case 'impossible':
      return planning.message === ''
        ? 'Proven: no timetable can keep all of this. Add a track or a period, leave something out, or loosen pins and days.'
        : `Proven: no timetable can keep all of this. ${planning.message}`;
    case 'failed':
      return `The planner stopped: ${planning.message}`;
  }
}
