import type { PlanRow } from '../../app/marks/my-plan';
import { toggleMark } from '../../app/marks/toggle-mark';
import { useApp, useReady } from '../../app/store';
import { Glyph } from '../Glyph';
import styles from './MinePage.module.css';

/** When and where, who or what, and what that is. */
export function PlanRowItem({ row }: { row: PlanRow }) {
  const { arrangement, viewState } = useReady();
  const select = useApp((state) => state.select);
  const mark = useApp((state) => state.mark);
  const { id, kind, name, place, lines } = row;
  const { own, shared } = viewState.marks;
  const isOwn = shared === null && own.includes(id);
  const community = kind === 'mc' ? (arrangement.communities.numberOf.get(id) ?? 0) : 0;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        {place !== '' && <p className={styles.place}>{place}</p>}
        <button type="button" className={styles.name} onClick={() => select(id)}>
          <Glyph kind={kind} community={community} />
          <bdi>{name}</bdi>
        </button>
        <p className={styles.lines}>{lines.join('. ')}.</p>
      </div>
      {isOwn && (
        <button
          type="button"
          className={styles.star}
          aria-label={`Marked: take ${name} out of my plan`}
          onClick={() => mark(toggleMark(viewState.marks, id))}
        >
          ★
        </button>
      )}
    </li>
  );
}
