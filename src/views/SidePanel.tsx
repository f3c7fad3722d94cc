import { useDeferredValue } from 'react';
import { selectOverview } from '../app/overview';
import { useReady } from '../app/store';
import { FilterPanel } from './FilterPanel';
import { GroupItem } from './GroupItem';
import { GroupingControls } from './GroupingControls';
import { LensSwitch } from './LensSwitch';
import styles from './SidePanel.module.css';
import { WantedList } from './WantedList';

/** What the picture says, in words: the sentence, the lens, the groups, and who ties them. */
export function SidePanel({ sentence }: { sentence: string }) {
  // The sentence and the picture first; what is listed below follows a moment later.
  const isListed = useDeferredValue(true, false);
  return (
    <section className={styles.side} aria-label="Overview" tabIndex={-1}>
      <h1 className={styles.sentence}>{sentence}</h1>
      <LensSwitch />
      {isListed && <Lists />}
    </section>
  );
}

function Lists() {
  const { dataset, arrangement } = useReady();
  const overview = selectOverview(dataset, arrangement);
  return (
    <>
      <details className={styles.details}>
        <summary>
          Filter <span className={styles.second}>by role, group, organization …</span>
        </summary>
        <FilterPanel />
      </details>
      <h2 className={styles.head}>Groups</h2>
      <ul>
        {overview.groups.map((group) => (
          <GroupItem key={group.id} group={group} />
        ))}
      </ul>
      <GroupingControls method={overview.method} modularity={overview.modularity} />
      <h2 className={styles.head}>Wanted in most places</h2>
      <WantedList />
    </>
  );
}
