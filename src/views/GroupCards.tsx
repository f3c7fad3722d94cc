import { selectOverview } from '../app/overview';
import { useApp, useReady } from '../app/store';
import styles from './GroupCards.module.css';

/** Groups as cards: on a phone the graph's text would be too small to read. */
export function GroupCards({ onShow }: { onShow: () => void }) {
  const { dataset, arrangement, viewState } = useReady();
  const select = useApp((state) => state.select);
  const navigate = useApp((state) => state.navigate);
  const { groups } = selectOverview(dataset, arrangement);
  return (
    <ul className={styles.cards}>
      {groups.map(({ id, number, title, members, leadOutCount }) => (
        <li
          key={id}
          className={styles.card}
          style={
            {
              '--fill': `var(--fill-${number % 11})`,
              '--text': `var(--text-${number % 11})`,
            } as React.CSSProperties
          }
        >
          <div className={styles.top}>
            <h2 className={styles.title}>{title}</h2>
            <span className={styles.out}>
              {leadOutCount} {leadOutCount === 1 ? 'person leads' : 'people lead'} out
            </span>
          </div>
          <ul className={styles.chips}>
            {members.map((member) => (
              <li key={member.id}>
                <button
                  type="button"
                  className={styles.chip}
                  aria-pressed={viewState.select.includes(member.id)}
                  onClick={() => select(member.id)}
                >
                  {member.title}
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className={styles.draw}
            aria-label={`Draw the group ${title}`}
            onClick={() => {
              navigate({ community: id });
              onShow();
            }}
          >
            Draw this group
          </button>
        </li>
      ))}
    </ul>
  );
}
