import { useMemo, useState } from 'react';
import type { Board, BoardConflict } from '../../app/schedule/board';
import { keepReason, readReason } from '../../app/schedule/reasons';
import { suggestionsFor } from '../../app/schedule/suggestions';
import { useApp, useReady } from '../../app/store';
import control from '../Control.module.css';
import panelStyles from '../DetailsPanel.module.css';
import { Why } from '../Why';
import styles from './ConflictList.module.css';
import { MovedList } from './MovedList';

/** Every conflict as a sentence, with its evidence, what would end it, and a way to accept it. */
export function ConflictList({ board }: { board: Board }) {
  const open = board.conflicts.filter(({ isAcknowledged }) => !isAcknowledged);
  const accepted = board.conflicts.filter(({ isAcknowledged }) => isAcknowledged);
  return (
    <aside className={`${panelStyles.panel} ${styles.panel}`} aria-label="Conflicts" tabIndex={-1}>
      <h2 className={styles.title}>
        {open.length === 0
          ? 'No conflicts'
          : `${open.length} ${open.length === 1 ? 'conflict' : 'conflicts'}`}
      </h2>
      {board.conflicts.length === 0 && (
        <p className={styles.quiet}>
          Nobody is needed in two places at once, and every wish of the proposals is kept. Press a
          card to see what else can be done with it.
        </p>
      )}
      <ConflictRows board={board} conflicts={open} />
      <MovedList board={board} />
      {board.unavoidable.length > 0 && (
        <>
          <h3 className={styles.head}>No timetable of this size avoids</h3>
          <ul className={styles.rows}>
            {board.unavoidable.map(({ sentence, evidence }) => (
              <li key={sentence} className={styles.row}>
                <p>{sentence}</p>
                <Why about={sentence} groups={[{ evidence }]} />
              </li>
            ))}
          </ul>
        </>
      )}
      {accepted.length > 0 && (
        <>
          <h3 className={styles.head}>Accepted</h3>
          <ConflictRows board={board} conflicts={accepted} />
        </>
      )}
    </aside>
  );
}

export function ConflictRows({
  board,
  conflicts,
}: {
  board: Board;
  conflicts: readonly BoardConflict[];
}) {
  return (
    <ul className={styles.rows}>
      {conflicts.map((one) => (
        <ConflictItem key={`${one.key} ${one.conflict.bin}`} board={board} one={one} />
      ))}
    </ul>
  );
}

function ConflictItem({ board, one }: { board: Board; one: BoardConflict }) {
  const { plan } = useReady().viewState;
  const navigate = useApp((state) => state.navigate);
  const [isOpen, setOpen] = useState(false);
  const { conflict, key, isAcknowledged, isUnavoidable } = one;
  const accept = (): void => {
    const acknowledged = isAcknowledged
      ? plan.acknowledged.filter((other) => other !== key)
      : [...plan.acknowledged, key].sort();
    navigate({ plan: { ...plan, acknowledged } });
  };
  return (
    <li className={isAcknowledged ? `${styles.row} ${styles.accepted}` : styles.row}>
      <p>
        <span className={styles.sign} aria-hidden="true">
          ✕
        </span>{' '}
        {conflict.sentence}
        {isUnavoidable && <span className={styles.chip}>no timetable avoids it</span>}
      </p>
      <p className={styles.buttons}>
        <button
          type="button"
          className={control.dense}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Ways out
        </button>
        <button type="button" className={control.dense} onClick={accept}>
          {isAcknowledged ? 'Do not accept' : 'Accept'}
        </button>
        <Why about={conflict.sentence} groups={[{ evidence: conflict.evidence }]} />
      </p>
      {isAcknowledged && <Reason conflictKey={key} />}
      {isOpen && <WaysOut board={board} one={one} />}
    </li>
  );
}

function WaysOut({ board, one }: { board: Board; one: BoardConflict }) {
  const ready = useReady();
  const navigate = useApp((state) => state.navigate);
  const { plan, policy } = ready.viewState;
  const { dataset } = ready;
  const ways = useMemo(
    () => suggestionsFor(ready, board, one.conflict),
    [dataset, policy, board, one],
  );
  if (ways.length === 0) {
    return <p className={styles.quiet}>No single move or swap ends it without breaking a rule.</p>;
  }
  return (
    <ol className={styles.ways}>
      {ways.map(({ sentence, change, makes, timetable }) => (
        <li key={sentence}>
          <button
            type="button"
            className={styles.way}
            onClick={() => navigate({ plan: { ...plan, at: timetable.assignments } })}
          >
            {sentence}
          </button>
          <span className={styles.quiet}>
            {change}
            {makes.length > 0 && ` New: ${makes.map((made) => made.sentence).join(' ')}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Why a conflict is accepted. Kept in this browser and in the plan's file, not in the link. */
function Reason({ conflictKey }: { conflictKey: string }) {
  const [text, setText] = useState(() => readReason(conflictKey));
  return (
    <label className={styles.reason}>
      <span>Reason</span>
      <input
        type="text"
        maxLength={200}
        value={text}
        placeholder="stays in this browser and in the plan’s file"
        onChange={(event) => {
          setText(event.target.value);
          keepReason(conflictKey, event.target.value);
        }}
      />
    </label>
  );
}
