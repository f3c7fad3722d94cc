import { selectIndex } from '../../app/insights';
import { mcsByTitle } from '../../app/mcs-by-title';
import type { Board, BoardCard } from '../../app/schedule/board';
import { changeLength, takeOut } from '../../app/schedule/change-plan';
import { placesElsewhere } from '../../app/schedule/suggestions';
import { useApp, useReady } from '../../app/store';
import { useShowInGraph } from '../../app/use-show-in-graph';
import type { PlanState } from '../../view-state/plan-state';
import control from '../Control.module.css';
import { SelectionPanel } from '../DetailsPanel';
import { Glyph } from '../Glyph';
import { MarkButton } from '../marks/MarkButton';
import { ConflictRows } from './ConflictList';
import styles from './ConflictList.module.css';

/** One card: where it stands, what is wrong there, and everything that can be done with it. */
export function CardPanel({ board, card }: { board: Board; card: BoardCard }) {
  const { dataset, arrangement, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const showInGraph = useShowInGraph();
  const { plan } = viewState;
  const { mcs, title } = card;
  const change = (part: Partial<PlanState>): void => navigate({ plan: { ...plan, ...part } });
  const conflicts = board.conflicts.filter(({ conflict }) =>
    conflict.mcs.some((mc) => mcs.includes(mc)),
  );
  const place = board.timetable.assignments.find(({ mc }) => mcs.includes(mc));
  const bin = board.days.flatMap(({ bins }) => bins).find((one) => one.bin.id === place?.bin);
  const own = plan.pins.filter(({ mc }) => mcs.includes(mc));
  const pinTo = (pin: { bin?: string; day?: string; track?: number }): void =>
    change({ pins: [...plan.pins, ...mcs.slice(0, 1).map((mc) => ({ mc, ...pin }))] });
  const others = mcsByTitle(dataset).filter(
    ({ id }) => !mcs.includes(id) && !plan.without.includes(id),
  );
  return (
    <SelectionPanel shown={card.id} className={styles.panel}>
      <h2 className={styles.title}>
        <Glyph kind="mc" community={arrangement.communities.numberOf.get(card.id) ?? 0} /> {title}
      </h2>
      <p className={styles.quiet}>
        {bin === undefined ? 'Stands nowhere yet.' : `${bin.title}, track ${card.track}`}
        {card.isHalf && card.half !== null && (card.half === 1 ? ', first half' : ', second half')}
        {card.pin !== '' && ` · pinned to ${card.pin}`}
      </p>
      <p className={styles.buttons}>
        {own.length > 0 ? (
          <button
            type="button"
            className={control.dense}
            onClick={() => change({ pins: plan.pins.filter(({ mc }) => !mcs.includes(mc)) })}
          >
            Unpin
          </button>
        ) : (
          place !== undefined && (
            <>
              <button
                type="button"
                className={control.dense}
                onClick={() => pinTo({ bin: place.bin })}
              >
                Pin here
              </button>
              <button
                type="button"
                className={control.dense}
                onClick={() => pinTo({ day: bin?.bin.date ?? `day-${(bin?.bin.day ?? 0) + 1}` })}
              >
                Pin to this day
              </button>
              <button
                type="button"
                className={control.dense}
                onClick={() => pinTo({ track: place.track })}
              >
                Pin to this track
              </button>
            </>
          )
        )}
        {mcs.length === 1 && (
          <button
            type="button"
            className={control.dense}
            onClick={() => change(changeLength(plan, board.timetable, card.id))}
          >
            {card.isHalf ? 'Full length' : 'Half length'}
          </button>
        )}
        {place !== undefined && (
          <button
            type="button"
            className={control.dense}
            onClick={() => change({ at: takeOut(board.timetable, mcs) })}
          >
            Take off
          </button>
        )}
        {place !== undefined && (
          <button
            type="button"
            className={control.dense}
            title="The planner will not put it into this bin again"
            onClick={() =>
              change({
                at: null,
                pins: plan.pins.filter(({ mc }) => !mcs.includes(mc)),
                forbidden: [...plan.forbidden, { mc: card.id, bin: place.bin }],
              })
            }
          >
            Not in this bin
          </button>
        )}
        <button
          type="button"
          className={control.dense}
          onClick={() =>
            change({ without: [...new Set([...plan.without, ...mcs])].sort(), at: null })
          }
        >
          Leave out
        </button>
        <button
          type="button"
          className={control.dense}
          onClick={() => showInGraph({ lens: 'focus', select: [card.id] })}
        >
          Show in graph
        </button>
        <MarkButton id={card.id} className={control.dense} />
      </p>
      <Forbidden card={card} plan={plan} change={change} />
      <label className={styles.merge}>
        <span>Hold together with</span>
        <select
          value=""
          onChange={({ target }) => {
            const other = others.find(({ id }) => id === target.value);
            if (other === undefined) return;
            const rest = plan.merges.filter((group) => !group.some((mc) => mcs.includes(mc)));
            change({ merges: [...rest, [...mcs, other.id].sort()], at: null });
          }}
        >
          <option value="">choose an MC …</option>
          {others.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
        </select>
      </label>
      <h3 className={styles.head}>{conflicts.length === 0 ? 'No conflicts' : 'Conflicts'}</h3>
      <ConflictRows board={board} conflicts={conflicts} />
      <MoveTo board={board} card={card} />
    </SelectionPanel>
  );
}

function Forbidden({
  card,
  plan,
  change,
}: {
  card: BoardCard;
  plan: PlanState;
  change: (part: Partial<PlanState>) => void;
}) {
  const own = plan.forbidden.filter(({ mc }) => card.mcs.includes(mc));
  if (own.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {own.map((one) => (
        <li key={one.bin}>
          Not in {one.bin}{' '}
          <button
            type="button"
            className={control.dense}
            onClick={() => change({ forbidden: plan.forbidden.filter((other) => other !== one) })}
          >
            Allow it
          </button>
        </li>
      ))}
    </ul>
  );
}

function MoveTo({ board, card }: { board: Board; card: BoardCard }) {
  const ready = useReady();
  const navigate = useApp((state) => state.navigate);
  const { nameOf } = selectIndex(ready.dataset);
  const { plan } = ready.viewState;
  if (board.cost === null) return null;
  return (
    <>
      <h3 className={styles.head}>Move {card.mcs.map(nameOf).join(' + ')} to</h3>
      <ol className={styles.ways}>
        {placesElsewhere(ready, board, card.mcs).map(
          ({ bin, title, assignments, change, isAllowed }) => (
            <li key={bin}>
              <button
                type="button"
                className={styles.way}
                onClick={() => navigate({ plan: { ...plan, at: assignments } })}
              >
                {title}
              </button>
              <span className={styles.quiet}>
                {isAllowed ? change : `breaks a rule; ${change}`}
              </span>
            </li>
          ),
        )}
      </ol>
    </>
  );
}
