import { Printer, Waypoints } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo } from 'react';
import {
  buildGuidePage,
  type GuidePage,
  type GuideSection as Section,
} from '../../app/start-guide/guide-page';
import type { Meanings } from '../../app/start-guide/use-meanings';
import { useReady } from '../../app/store';
import { countWord, KIND_WORDS, listWords } from '../../app/words';
import control from '../Control.module.css';
import { Glyph } from '../Glyph';
import { usePaper } from '../paper';
import styles from './GuideDetails.module.css';
import { GuideLink, ViewLink } from './GuideLink';
import { GuideRowItem } from './GuideRowItem';

const SHOWN_TOPICS = 6;

interface Given {
  readonly subjects: Meanings['subjects'];
  /** What was asked, where it may mean several things. */
  readonly words: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What goes before the guide, below its title. */
  readonly children: ReactNode;
}

/** Where to start with a subject, in the order in which one would read it; the same on paper. */
export function GuideDetails({ subjects, words, heading, children }: Given) {
  const { dataset, viewState } = useReady();
  const { policy } = viewState;
  const page = useMemo(
    () => buildGuidePage({ dataset, viewState }, subjects),
    [dataset, subjects, policy],
  );
  const Paper = useMemo(() => {
    return () => (
      <Guide page={page} words={words}>
        {children}
      </Guide>
    );
  }, [page, words, children]);
  usePaper(Paper);
  return (
    <>
      <p className="visually-hidden" role="status">
        {describeGuide(page)}
      </p>
      <Guide page={page} words={words} heading={heading}>
        {children}
      </Guide>
    </>
  );
}

interface Shown {
  readonly page: GuidePage;
  readonly words: string;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

function Guide({ page, words, heading, children }: Shown & { children: ReactNode }) {
  const { mcs, people, readings, lists, neighbours } = page;
  return (
    <article className={styles.guide}>
      <Head page={page} words={words} {...(heading === undefined ? {} : { heading })} />
      {children}
      <Topics page={page} />
      <div className={styles.columns}>
        <GuideSection section={mcs} isOrdered />
        <GuideSection section={people} isOrdered />
        <GuideSection section={readings} isOrdered />
        <GuideSection section={lists} />
      </div>
      <GuideSection section={neighbours} isWide />
    </article>
  );
}

/** What came up, for those who do not see it happen. */
function describeGuide({ subjects, mcs, people, lists }: GuidePage): string {
  const name = listWords(subjects.map((subject) => subject.name));
  const found = [
    countWord(mcs.rows.length, 'mc'),
    countWord(people.rows.length, 'person'),
    `${lists.rows.length} ${lists.rows.length === 1 ? 'mailing list' : 'mailing lists'}`,
  ];
  return `Guide to ${name}: ${listWords(found)}.`;
}

function Head({ page: { subjects, facts, graph }, words, heading }: Shown) {
  const { numberOf } = useReady().arrangement.communities;
  const [only, ...others] = subjects;
  const isOne = only !== undefined && others.length === 0;
  return (
    <div className={styles.head}>
      <div className={styles.what}>
        {isOne && (
          <p className={styles.kind}>
            <Glyph kind={only.kind} community={numberOf.get(only.id) ?? 0} />{' '}
            {KIND_WORDS[only.kind].one}
          </p>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          <bdi>
            {isOne
              ? only.name
              : words === ''
                ? listWords(subjects.map(({ name }) => name))
                : `“${words}”`}
          </bdi>
        </h1>
        {isOne ? (
          <p className={styles.facts}>{facts.join('. ')}.</p>
        ) : (
          <ul className={styles.subjects} aria-label="What is meant">
            {subjects.map((entity) => (
              <li key={entity.id}>
                <GuideLink entity={entity} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className={styles.actions}>
        <ViewLink to={graph} className={control.button}>
          <Waypoints size={16} aria-hidden="true" /> Show in graph
        </ViewLink>
        <button type="button" className={control.button} onClick={() => window.print()}>
          <Printer size={16} aria-hidden="true" /> Print
        </button>
      </p>
    </div>
  );
}

function Topics({ page: { topics } }: { page: GuidePage }) {
  if (topics.length === 0) return null;
  const [shown, more] = [topics.slice(0, SHOWN_TOPICS), topics.slice(SHOWN_TOPICS)];
  return (
    <section aria-label="What it is about">
      <h2 className={styles.sectionTitle}>
        What it is about <span className={styles.count}>{topics.length} topics</span>
      </h2>
      <ul className={styles.topicList}>
        {shown.map((row) => (
          <GuideRowItem key={row.key} row={row} />
        ))}
      </ul>
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{more.length} more topics</summary>
          <ul className={styles.topicList}>
            {more.map((row) => (
              <GuideRowItem key={row.key} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function GuideSection({
  section: { title, rows, none },
  isOrdered = false,
  isWide = false,
}: {
  section: Section;
  isOrdered?: boolean;
  isWide?: boolean;
}) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.sectionTitle}>
        {title} {rows.length > 0 && <span className={styles.count}>{rows.length}</span>}
      </h2>
      {rows.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <List className={isWide ? styles.wide : undefined}>
          {rows.map((row, place) => (
            <GuideRowItem key={row.key} row={row} {...(isOrdered ? { place: place + 1 } : {})} />
          ))}
        </List>
      )}
    </section>
  );
}
