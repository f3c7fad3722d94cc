import { selectExamples } from '../../app/start-guide/examples';
import type { Meanings } from '../../app/start-guide/use-meanings';
import { useReady } from '../../app/store';
import { KIND_WORDS } from '../../app/words';
import { Glyph } from '../Glyph';
import { GuideLink, ViewLink } from './GuideLink';
import styles from './Meant.module.css';

/** What the words may mean: what the guide below is about is marked, and anything else can be chosen. */
export function Meant({ words, hits, subjects, isReady }: Meanings & { words: string }) {
  const { dataset, arrangement } = useReady();
  const { numberOf } = arrangement.communities;
  if (!isReady) {
    return (
      <p className={styles.busy} role="status">
        Reading the index …
      </p>
    );
  }
  const about = new Set(subjects.map(({ id }) => id));
  if (about.size === 0 && hits.length === 0) {
    const examples = selectExamples(dataset, arrangement);
    return (
      <>
        <h1 className={styles.nothing}>
          Nothing in {dataset.event.title} goes by “{words}”
        </h1>
        <p className={styles.busy}>Try a family name, one word of a topic, or one of these:</p>
        <ul className={styles.hits}>
          {examples.entities.map((entity) => (
            <li key={entity.id}>
              <GuideLink entity={entity} />
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      {about.size === 0 && (
        <h1 className={styles.nothing}>
          Nothing in {dataset.event.title} has all of “{words}”. What comes close:
        </h1>
      )}
      <ul className={styles.hits} aria-label="What this may mean">
        {hits.map(({ id, kind, label, detail }) => (
          <li key={id}>
            <ViewLink
              to={{ select: [id] }}
              className={about.has(id) ? `${styles.hit} ${styles.meant}` : styles.hit}
              isCurrent={about.has(id)}
            >
              <Glyph kind={kind} community={kind === 'mc' ? (numberOf.get(id) ?? 0) : 0} />
              <bdi className={styles.name}>{label}</bdi>
              <span className={styles.detail}>{detail === '' ? KIND_WORDS[kind].one : detail}</span>
            </ViewLink>
          </li>
        ))}
      </ul>
    </>
  );
}
