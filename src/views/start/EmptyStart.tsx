import { selectDoors } from '../../app/start-guide/doors';
import { selectExamples } from '../../app/start-guide/examples';
import { useReady } from '../../app/store';
import { Glyph } from '../Glyph';
import styles from './EmptyStart.module.css';
import { ViewLink } from './GuideLink';
import hits from './Meant.module.css';

/** What the box is for, a few examples out of the data, and doors for those who come for else. */
export function EmptyStart() {
  const { dataset, arrangement } = useReady();
  const { entities, words } = selectExamples(dataset, arrangement);
  const { numberOf } = arrangement.communities;
  return (
    <>
      <p className={styles.purpose}>
        One word is enough. You get the microconferences to go to, the people to meet, what to read
        first and the lists to join, each with the reason and where it is written.
      </p>
      <p className={styles.label} id="examples">
        For example
      </p>
      <ul className={hits.hits} aria-labelledby="examples">
        {entities.map(({ id, kind, name }) => (
          <li key={id}>
            <ViewLink to={{ select: [id], ask: '' }} className={hits.hit}>
              <Glyph kind={kind} community={kind === 'mc' ? (numberOf.get(id) ?? 0) : 0} />
              <bdi className={hits.name}>{name}</bdi>
            </ViewLink>
          </li>
        ))}
        {words.map((word) => (
          <li key={word}>
            <ViewLink to={{ select: [], ask: word }} className={hits.hit}>
              <bdi className={hits.name}>“{word}”</bdi>
            </ViewLink>
          </li>
        ))}
      </ul>
      <div className={styles.doors}>
        {selectDoors(dataset, arrangement).map(({ title, text, links }) => (
          <section key={title} className={styles.door} aria-label={title}>
            <h2 className={styles.title}>{title}</h2>
            <p className={styles.text}>{text}</p>
            <p className={styles.links}>
              {links.map(({ word, to }) => (
                <ViewLink key={word} to={to} className={styles.link}>
                  {word}
                </ViewLink>
              ))}
            </p>
          </section>
        ))}
      </div>
    </>
  );
}
