import { Waypoints } from 'lucide-react';
import type { GuideRow } from '../../app/start-guide/guide-page';
import { Glyph } from '../Glyph';
import { MarkButton } from '../marks/MarkButton';
import { Why } from '../Why';
import { GuideLink, ViewLink } from './GuideLink';
import styles from './GuideRowItem.module.css';

/** What or who, why in a few words, and the ways on: evidence, graph, archive. */
export function GuideRowItem({ row, place }: { row: GuideRow; place?: number }) {
  const { entity, text, href, join, reason, topics, ask, lines, why, graph } = row;
  return (
    <li className={styles.row}>
      {place !== undefined && (
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
      )}
      <div className={styles.body}>
        <div className={styles.name}>
          {href !== undefined ? (
            <a className={styles.out} href={href} target="_blank" rel="noopener noreferrer">
              {entity !== null && <Glyph kind={entity.kind} />}
              <span>
                <bdi>{text}</bdi>{' '}
                <span className={styles.arrow} aria-hidden="true">
                  ↗
                </span>
              </span>
            </a>
          ) : entity !== null ? (
            <GuideLink entity={entity} />
          ) : (
            <bdi className={styles.plain}>{text}</bdi>
          )}
        </div>
        {join !== undefined && (
          <a className={styles.action} href={join} aria-label={`Join ${text}`}>
            join
          </a>
        )}
        {graph !== null && (
          <ViewLink
            to={graph}
            className={styles.draw}
            label={`Show in graph: ${text}`}
            title="Show in graph"
          >
            <Waypoints size={14} aria-hidden="true" />
          </ViewLink>
        )}
        {entity !== null && href === undefined && (
          <MarkButton id={entity.id} className={styles.mark} isShort />
        )}
        <Why about={text} groups={why} />
        {reason !== '' && <p className={styles.reason}>{reason}</p>}
        {lines !== '' && <p className={styles.lines}>{lines}</p>}
        {ask.length > 0 && (
          <p className={styles.ask}>
            {entity !== null && <span>Ask</span>}
            {ask.map((one) => (
              <GuideLink key={one.id} entity={one} />
            ))}
          </p>
        )}
        {topics.length > 0 && (
          <ul className={styles.topics} aria-label="Topics">
            {topics.map((topic) => (
              <li key={topic}>“{topic}”</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
