import { useEffect, useMemo } from 'react';
import { type Board, buildBoard } from '../../app/schedule/board';
import { useImported } from '../../app/schedule/imported';
import { planningKey, refillBoard, startPlanner } from '../../app/schedule/planner';
import { usePlanning } from '../../app/schedule/planning';
import { sayBoard } from '../../app/schedule/say-board';
import { useAppStore, useReady } from '../../app/store';
import { useTight, useTitle } from '../../app/use-screen';
import type { PersonId } from '../../dataset/types';
import { EntityPanel } from '../EntityPanel';
import { usePaper } from '../paper';
import { SelectionStatus } from '../SelectionStatus';
import { BoardGrid } from './BoardGrid';
import { CardPanel } from './CardPanel';
import { ConflictList } from './ConflictList';
import { PersonPlan } from './PersonPlan';
import { PlanControls } from './PlanControls';
import { ProofStatus } from './ProofStatus';
import styles from './SchedulePage.module.css';
import { SchedulePaper } from './SchedulePaper';
import { ScheduleTools } from './ScheduleTools';
import { WhatIf } from './WhatIf';

/** The board: what stands where, who is lost, and what the planner can prove. */
export default function SchedulePage() {
  const ready = useReady();
  const { dataset, arrangement, viewState } = ready;
  const { plan, policy } = viewState;
  const store = useAppStore();
  const key = planningKey(ready);
  const isTight = useTight();
  const planning = usePlanning();
  const isAsked = planning?.key === key;
  // Whatever is asked is searched and proven at once: the answer takes no decision away.
  const isEmpty = plan.at === null;
  useEffect(() => {
    if (!isAsked) startPlanner(store);
    else if (isEmpty) refillBoard(store);
  }, [store, isAsked, key, isEmpty]);
  const imported = useImported();
  const board = useMemo(
    () => buildBoard(ready, imported?.bins),
    [dataset, arrangement, plan, policy, imported],
  );
  const isStopped = isAsked && planning.phase === 'failed';
  const sayNone = isStopped ? 'No timetable could be planned.' : 'Looking for a timetable …';
  usePaper(SchedulePaper);
  useTitle(['Schedule', dataset.event.title, 'Plumbline'].join(' · '));
  return (
    <>
      <SelectionStatus />
      <div className={styles.wide}>
        <section className={styles.side} aria-label="Plan" tabIndex={-1}>
          <h1 className={styles.sentence}>{board === null ? sayNone : sayBoard(board)}</h1>
          <ProofStatus board={board} />
          <ScheduleTools board={board} />
          <details className={styles.asked} open={!isTight}>
            <summary>What is asked of it</summary>
            <PlanControls board={board} />
          </details>
        </section>
        <div className={styles.middle}>
          {board === null ? (
            <p className={styles.busy}>{sayNone}</p>
          ) : (
            <>
              <BoardGrid board={board} />
              <WhatIf />
            </>
          )}
        </div>
        <Details board={board} />
      </div>
    </>
  );
}

/** What is selected: a card with what can be done with it, else as everywhere; else all conflicts. */
function Details({ board }: { board: Board | null }) {
  const { select } = useReady().viewState;
  const [only, ...others] = select;
  const cards = board?.days.flatMap(({ bins }) => bins.flatMap((bin) => bin.cards)) ?? [];
  const card = [...cards, ...(board?.waiting ?? [])].find(({ mcs }) =>
    mcs.some((mc) => mc === only),
  );
  if (board !== null && card !== undefined && others.length === 0) {
    return <CardPanel board={board} card={card} />;
  }
  if (board !== null && isPerson(only) && others.length === 0) {
    return <PersonPlan key={only} board={board} person={only} />;
  }
  if (only !== undefined) return <EntityPanel />;
  return board === null ? null : <ConflictList board={board} />;
}

const isPerson = (id: string | undefined): id is PersonId => id?.startsWith('person:') === true;
