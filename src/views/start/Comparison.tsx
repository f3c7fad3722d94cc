import { type ComparedRow, selectComparison } from '../../app/start-guide/comparison';
import { useReady } from '../../app/store';
import type { EntityId } from '../../dataset/types';
import { Why } from '../Why';
import styles from './Comparison.module.css';
import { GuideLink } from './GuideLink';

/** What two entities of one kind share, and what only one of them has. Nothing for any other two. */
export default function Comparison({ ids }: { ids: readonly EntityId[] }) {
  const comparison = selectComparison(useReady().dataset, ids);
  if (comparison === null) return null;
  const { names, sentence, sections } = comparison;
  return (
    <section className={styles.comparison} aria-label="Compared">
      <p className={styles.sentence}>{sentence}</p>
      {sections.map(({ title, shared, only }) => (
        <section key={title} className={styles.section} aria-label={title}>
          <h3 className={styles.title}>{title}</h3>
          <div className={styles.columns}>
            <Column title="Both" rows={shared} isShared />
            {names.map(({ id, name }, side) => (
              <Column key={id} title={`Only ${name}`} rows={only[side] ?? []} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}

function Column({
  title,
  rows,
  isShared = false,
}: {
  title: string;
  rows: readonly ComparedRow[];
  isShared?: boolean;
}) {
  return (
    <div className={isShared ? `${styles.column} ${styles.shared}` : styles.column}>
      <h4 className={styles.head}>
        {title} <span className={styles.count}>{rows.length}</span>
      </h4>
      {rows.length === 0 ? (
        <p className={styles.none}>none</p>
      ) : (
        <ul>
          {rows.map(({ entity, why }) => (
            <li key={entity.id} className={styles.row}>
              <GuideLink entity={entity} />
              <Why about={entity.name} groups={why} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
