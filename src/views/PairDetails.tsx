import { selectIndex, selectOverlaps } from '../app/insights';
import { selectPair } from '../app/shared-people';
import { useApp, useReady } from '../app/store';
import { STRENGTH_WORDS } from '../app/words';
import type { McId } from '../dataset/types';
import { Glyph } from './Glyph';
import styles from './PairDetails.module.css';
import { SharedPerson } from './SharedPeople';
import { Why } from './Why';

/** What two microconferences share, in the classes that count: declared, people, subjects. */
export function PairDetails({ a, b }: { a: McId; b: McId }) {
  const { dataset, arrangement, viewState } = useReady();
  const select = useApp((state) => state.select);
  const index = selectIndex(dataset);
  const { communities } = arrangement;
  const pair = selectPair(selectOverlaps(dataset, viewState.policy), index, a, b);
  return (
    <article>
      <p className={styles.kind}>What two microconferences share</p>
      <h2 className={styles.title}>
        {[a, b].map((mc, place) => (
          <span key={mc}>
            {place === 1 && ' and '}
            <button type="button" className={styles.mc} onClick={() => select(mc)}>
              <Glyph kind="mc" community={communities.numberOf.get(mc) ?? 0} /> {index.nameOf(mc)}
            </button>
          </span>
        ))}
      </h2>
      <p className={styles.sentence}>{pair.sentence}.</p>
      {pair.declared.length > 0 && (
        <section className={styles.section}>
          <h3>One asks not to run beside the other</h3>
          <Why about="the wish" groups={[{ evidence: pair.declared }]} />
        </section>
      )}
      {pair.groups.map(({ title, people }) => (
        <section key={title} className={styles.section} aria-label={title}>
          <h3>
            {title} <span className={styles.count}>{people.length}</span>
          </h3>
          {people.map((person) => (
            <SharedPerson key={person.id} person={person} />
          ))}
        </section>
      ))}
      {pair.subsystems.length > 0 && (
        <section className={styles.section} aria-label="Subsystems in common">
          <h3>
            Subsystems in common <span className={styles.count}>{pair.subsystems.length}</span>
          </h3>
          <ul>
            {pair.subsystems.map(({ subsystem, strengths }) => (
              <li key={subsystem} className={styles.row}>
                <button type="button" className={styles.subject} onClick={() => select(subsystem)}>
                  <Glyph kind="subsystem" /> {index.nameOf(subsystem)}
                </button>
                <span className={styles.strengths}>
                  {strengths
                    .map((strength, side) => `${STRENGTH_WORDS[strength]} in ${pair.titles[side]}`)
                    .join(', ')}
                </span>
                <Why
                  about={index.nameOf(subsystem)}
                  groups={pair.subjectPlaces.get(subsystem) ?? []}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {pair.threads.length > 0 && (
        <section className={styles.section} aria-label="Threads cited by both">
          <h3>
            Threads cited by both <span className={styles.count}>{pair.threads.length}</span>
          </h3>
          <ul>
            {pair.threads.map((thread) => (
              <li key={thread} className={styles.row}>
                <button type="button" className={styles.subject} onClick={() => select(thread)}>
                  <Glyph kind="thread" /> {index.nameOf(thread)}
                </button>
                <Why about={index.nameOf(thread)} groups={pair.subjectPlaces.get(thread) ?? []} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
