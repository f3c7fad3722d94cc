import { selectIndex } from '../../app/insights';
import { constraintKeysOf } from '../../app/schedule/wishes';
import { useReady } from '../../app/store';
import type { Constraint } from '../../dataset/types';
import { listDates } from '../../lib/describe-date';
import type { PlanState } from '../../view-state/plan-state';
import { OpenForm } from '../sources/OpenForm';
import { WishForm } from '../sources/WishForm';
import { Why } from '../Why';
import styles from './PlanControls.module.css';

/** What the proposals ask of the timetable, each with its place, to be kept or not; and what they forgot. */
export function ProposalWishes({
  plan,
  ask,
}: {
  plan: PlanState;
  ask: (change: Partial<PlanState>) => void;
}) {
  const { dataset } = useReady();
  const { nameOf } = selectIndex(dataset);
  const wishes = dataset.microconferences.flatMap((mc) => {
    const keys = constraintKeysOf(mc);
    return mc.constraints.flatMap((constraint, at) => {
      const words = describeWish(constraint, nameOf);
      return words === null ? [] : [{ mc, constraint, words, key: keys[at] ?? '' }];
    });
  });
  const set = (key: string, isKept: boolean): void => {
    const others = plan.switchedOff.filter((one) => one !== key);
    ask({ switchedOff: isKept ? others : [...others, key].sort() });
  };
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.head}>What the proposals ask</legend>
      <ul className={styles.list}>
        {wishes.map(({ mc, constraint, words, key }) => (
          <li key={key} className={styles.wish}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={!plan.switchedOff.includes(key)}
                onChange={({ target }) => set(key, target.checked)}
              />
              {mc.shortTitle}: {words}
            </label>
            <Why
              about={`${mc.shortTitle}: ${words}`}
              groups={[{ evidence: constraint.evidence }]}
            />
          </li>
        ))}
      </ul>
      {dataset.microconferences.length > 1 && (
        <OpenForm words="Add a wish …">
          {(onDone) => (
            <WishForm
              onDone={(isSaved) => {
                if (isSaved) ask({});
                onDone();
              }}
            />
          )}
        </OpenForm>
      )}
    </fieldset>
  );
}

/** Null for what no timetable decides: rooms and lengths are notes. */
function describeWish(
  constraint: Constraint,
  nameOf: (id: `mc:${string}`) => string,
): string | null {
  if (constraint.kind === 'only-on') return `only on ${listDates(constraint.dates)}`;
  if (constraint.kind === 'avoid-overlap')
    return `not beside ${constraint.with.map(nameOf).join(', ')}`;
  return null;
}
