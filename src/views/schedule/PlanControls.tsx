import { selectIndex } from '../../app/insights';
import type { Board } from '../../app/schedule/board';
import { NO_PLAN, requestOf } from '../../app/schedule/plan-of-view';
import { useApp, useReady } from '../../app/store';
import type { PlanState } from '../../view-state/plan-state';
import control from '../Control.module.css';
import { AbsenceForm } from './AbsenceForm';
import styles from './PlanControls.module.css';
import { ProposalWishes } from './ProposalWishes';

/** What is asked of the planner. A change plans anew; undo brings the board back as it was. */
export function PlanControls({ board }: { board: Board | null }) {
  const { dataset, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const { plan } = viewState;
  const request = requestOf(dataset, plan);
  const ask = (change: Partial<PlanState>): void =>
    navigate({ plan: { ...plan, at: null, ...change } });
  const mcCount = dataset.microconferences.length - plan.without.length;
  return (
    <>
      <fieldset className={styles.fields}>
        <legend className={styles.head}>Rooms and time</legend>
        <NumberField
          label="Tracks side by side"
          value={request.tracks}
          max={MOST_TRACKS}
          onChange={(tracks) => ask({ tracks })}
        />
        <NumberField
          label="Days"
          value={request.days}
          max={14}
          onChange={(days) => ask({ days })}
        />
        <NumberField
          label="Periods a day"
          value={request.periods}
          max={12}
          onChange={(periods) => ask({ periods })}
        />
        <Room tracks={request.tracks} bins={request.days * request.periods} plan={plan} ask={ask} />
      </fieldset>
      <fieldset className={styles.fields}>
        <legend className={styles.head}>What takes place</legend>
        <NumberField
          label="Of half length"
          value={plan.halvesCount ?? plan.halves.length}
          min={0}
          max={mcCount}
          onChange={(count) => ask({ halvesCount: count === 0 ? null : count, halves: [] })}
        />
        {plan.halvesCount !== null && (
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={plan.halvesBy === 'planner'}
              onChange={({ target }) => ask({ halvesBy: target.checked ? 'planner' : 'topics' })}
            />
            The planner says which; else those with fewest topics
          </label>
        )}
        <NumberField
          label="How many of them"
          value={plan.choose ?? mcCount}
          max={mcCount}
          onChange={(count) => ask({ choose: count === mcCount ? null : count })}
        />
        <p className={styles.quiet}>
          Fewer than all: the planner leaves out those that cost most people, never by merit.
        </p>
        <LeftOut plan={plan} ask={ask} />
      </fieldset>
      <ProposalWishes plan={plan} ask={ask} />
      <AbsenceForm plan={plan} board={board} ask={ask} />
      <fieldset className={styles.fields}>
        <legend className={styles.head}>How</legend>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={plan.strict}
            onChange={({ target }) => ask({ strict: target.checked })}
          />
          Strict: never break a wish, never lose who runs two
        </label>
        <p className={styles.buttons}>
          <button type="button" className={control.button} onClick={() => ask({})}>
            Plan again
          </button>
          <button
            type="button"
            className={control.button}
            disabled={plan.at === null}
            onClick={() => navigate({ plan: { ...plan, was: plan.at } })}
            title="From now on the planner moves as little as possible of what stands now"
          >
            Keep to this one
          </button>
          {plan.was !== null && (
            <button type="button" className={control.button} onClick={() => ask({ was: null })}>
              Forget the earlier one
            </button>
          )}
          <button
            type="button"
            className={control.button}
            onClick={() => navigate({ plan: NO_PLAN })}
          >
            Start over
          </button>
        </p>
      </fieldset>
    </>
  );
}

interface AskProps {
  readonly plan: PlanState;
  readonly ask: (change: Partial<PlanState>) => void;
}

/** Whether there is room for all; where not, the ways to make it, at a press. */
function Room({ tracks, bins, plan, ask }: AskProps & { tracks: number; bins: number }) {
  const { dataset } = useReady();
  const merged = plan.merges.reduce((sum, group) => sum + group.length - 1, 0);
  const wanted = dataset.microconferences.length - plan.without.length - merged;
  const count = Math.min(wanted, plan.choose ?? wanted);
  const halves = Math.min(count, plan.halvesCount ?? plan.halves.length);
  const places = tracks * bins;
  // Two halves take the place of one; of an odd number the last takes a place of its own.
  const missing = count - halves + Math.ceil(halves / 2) - places;
  const neededTracks = Math.ceil(count / bins);
  const room = `${bins} bins of ${tracks} ${tracks === 1 ? 'track' : 'tracks'}: ${places} places for ${count} MCs`;
  if (missing <= 0) return <p className={styles.quiet}>{room}.</p>;
  return (
    <>
      <p className={styles.missing}>
        {room}, {missing} too many.
      </p>
      <p className={styles.buttons}>
        {neededTracks <= MOST_TRACKS && (
          <button
            type="button"
            className={control.button}
            onClick={() => ask({ tracks: neededTracks })}
          >
            Use {neededTracks} tracks
          </button>
        )}
        {2 * (count - places) <= count && (
          <button
            type="button"
            className={control.button}
            onClick={() => ask({ halvesCount: 2 * (count - places), halves: [] })}
          >
            Halve {2 * (count - places)}
          </button>
        )}
        <button type="button" className={control.button} onClick={() => ask({ choose: places })}>
          Choose {places}
        </button>
      </p>
    </>
  );
}

const MOST_TRACKS = 8;

/** What the organizer left out, and what was merged, each with the way back. */
function LeftOut({ plan, ask }: AskProps) {
  const { dataset } = useReady();
  const { nameOf } = selectIndex(dataset);
  if (plan.without.length === 0 && plan.merges.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {plan.without.map((mc) => (
        <li key={mc}>
          {nameOf(mc)} is left out{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => ask({ without: plan.without.filter((other) => other !== mc) })}
          >
            bring back
          </button>
        </li>
      ))}
      {plan.merges.map((group) => (
        <li key={group.join()}>
          {group.map(nameOf).join(' + ')} are merged{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => ask({ merges: plan.merges.filter((other) => other !== group) })}
          >
            part
          </button>
        </li>
      ))}
    </ul>
  );
  if (plan.without.length <= FEW) return list;
  return (
    <details>
      <summary className={styles.quiet}>{plan.without.length} MCs are left out</summary>
      {list}
    </details>
  );
}

/** Named one by one without a press. */
const FEW = 4;

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small number with a step down and a step up. */
function NumberField({ label, value, min = 1, max, onChange }: NumberFieldProps) {
  const set = (next: number): void => {
    const bounded = Math.max(min, Math.min(max, Math.round(next)));
    if (Number.isFinite(bounded) && bounded !== value) onChange(bounded);
  };
  return (
    <div className={styles.number}>
      <span aria-hidden="true">{label}</span>
      <button
        type="button"
        className={styles.step}
        aria-label={`${label}: one less`}
        disabled={value <= min}
        onClick={() => set(value - 1)}
      >
        −
      </button>
      <input
        type="number"
        className={styles.value}
        aria-label={label}
        value={value}
        min={min}
        max={max}
        onChange={({ target }) => set(target.valueAsNumber)}
      />
      <button
        type="button"
        className={styles.step}
        aria-label={`${label}: one more`}
        disabled={value >= max}
        onClick={() => set(value + 1)}
      >
        +
      </button>
    </div>
  );
}
