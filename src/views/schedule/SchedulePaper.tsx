import { useMemo } from 'react';
import {
  type Board,
  type BoardCard,
  type BoardConflict,
  buildBoard,
} from '../../app/schedule/board';
import { useImported } from '../../app/schedule/imported';
import { readReasons } from '../../app/schedule/reasons';
import { sayBoard } from '../../app/schedule/say-board';
import { useReady } from '../../app/store';
import './print-schedule.css';

/** Board and conflicts on paper, A4 landscape. */
export function SchedulePaper() {
  const ready = useReady();
  const imported = useImported();
  const { dataset, arrangement, viewState } = ready;
  const { plan, policy } = viewState;
  const board = useMemo(
    () => buildBoard(ready, imported?.bins),
    [dataset, arrangement, plan, policy, imported],
  );
  if (board === null) return <p>There is no timetable yet.</p>;
  return (
    <div className="print-schedule">
      <p>{sayBoard(board)}</p>
      <PaperBoard board={board} />
      <PaperConflicts board={board} />
    </div>
  );
}

/** Days are columns, periods rows; a row stays on one page. */
function PaperBoard({ board: { days, waiting } }: { board: Board }) {
  const rowCount = Math.max(0, ...days.map(({ bins }) => bins.length));
  return (
    <>
      <table className="print-board">
        <thead>
          <tr>
            {days.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowCount }, (_, row) => (
            <tr key={row}>
              {days.map(({ title, bins }) => (
                <td key={title}>
                  {bins[row] !== undefined && (
                    <>
                      <strong>{bins[row].time}</strong>
                      <ul>
                        {bins[row].cards.map((card) => (
                          <li key={card.id}>{describeOnPaper(card)}</li>
                        ))}
                      </ul>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {waiting.length > 0 && (
        <p>Without a place: {waiting.map(({ title }) => title).join(', ')}.</p>
      )}
    </>
  );
}

function describeOnPaper({ title, track, half, pin, conflictCount }: BoardCard): string {
  const parts = [
    `track ${track}`,
    ...(half === null ? [] : [half === 1 ? 'first half' : 'second half']),
    ...(pin === '' ? [] : ['pinned']),
    ...(conflictCount === 0 ? [] : [`✕ ${conflictCount}`]),
  ];
  return `${title} (${parts.join(', ')})`;
}

function PaperConflicts({ board }: { board: Board }) {
  const open = board.conflicts.filter(({ isAcknowledged }) => !isAcknowledged);
  const accepted = board.conflicts.filter(({ isAcknowledged }) => isAcknowledged);
  const reasons = readReasons();
  const sections = [
    { title: open.length === 0 ? 'No conflicts' : 'Conflicts', rows: open },
    { title: 'Accepted', rows: accepted },
  ];
  const reasonOf = ({ key, isAcknowledged }: BoardConflict): string =>
    isAcknowledged && Object.hasOwn(reasons, key) ? (reasons[key] ?? '') : '';
  return (
    <>
      {sections
        .filter(({ title, rows }) => rows.length > 0 || title === 'No conflicts')
        .map(({ title, rows }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {rows.map((one) => (
                <li key={`${one.key} ${one.conflict.bin}`}>
                  ✕ {one.conflict.sentence}
                  {one.isUnavoidable && ' No timetable of this size avoids it.'}
                  {reasonOf(one) !== '' && (
                    <span className="print-second">Why accepted: {reasonOf(one)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {board.unavoidable.length > 0 && (
        <section>
          <h2>No timetable of this size avoids</h2>
          <ul>
            {board.unavoidable.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
