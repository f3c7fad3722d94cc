import { selectOverview } from '../../app/overview';
import { useApp, useReady } from '../../app/store';
import { Glyph } from '../Glyph';
import styles from './PairList.module.css';

/** From so many on, no timetable should count on somebody missing one. */
const MANY = 3;

/** The people whom three or more microconferences want, with what they are there. */
export function NeverDoubleBook() {
  const { dataset, arrangement, viewState } = useReady();
  const select = useApp((state) => state.select);
  const { wanted } = selectOverview(dataset, arrangement);
  const many = wanted.filter(({ mcCount }) => mcCount >= MANY);
  const two = wanted.length - many.length;
  return (
    <section aria-labelledby="never-double-book">
      <h2 id="never-double-book" className={styles.head}>
        Never double-book
      </h2>
      <p className={styles.note}>
        {many.length === 0
          ? 'Nobody is wanted in three or more microconferences.'
          : `${many.length === 1 ? '1 person is' : `${many.length} people are`} wanted in three or more microconferences. Each of these needs a bin of its own.`}
        {two > 0 && ` ${two} more are wanted in two.`}
      </p>
      <ul className={styles.list}>
        {many.map(({ id, name, runs, mcCount, communities, reason }) => (
          <li key={id}>
            <button
              type="button"
              className={
                viewState.select.includes(id) ? `${styles.pair} ${styles.open}` : styles.pair
              }
              onClick={() => select(id)}
            >
              <Glyph kind="person" outlined={!runs} />
              <span className={styles.words}>
                <span className={styles.title}>
                  <bdi>{name}</bdi>{' '}
                  <span className={styles.dots} aria-hidden="true">
                    {communities.map((number) => (
                      <span
                        key={number}
                        className={styles.dot}
                        style={{ background: `var(--fill-${number % 11})` }}
                      />
                    ))}
                  </span>
                </span>
                <span className={styles.sentence}>{reason}</span>
              </span>
              <span className={styles.figure}>{mcCount} MCs</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
