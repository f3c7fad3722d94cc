import { selectOverview, type WantedPerson } from '../app/overview';
import { useApp, useReady } from '../app/store';
import { Glyph } from './Glyph';
import styles from './SidePanel.module.css';

/** The people wanted in most places, with the colours of the groups they connect. */
export function WantedList() {
  const { dataset, viewState } = useReady();
  const { wanted } = selectOverview(dataset, viewState);
  return (
    <ul>
      {wanted.map((person) => (
        <Wanted key={person.id} person={person} />
      ))}
    </ul>
  );
}

function Wanted({ person }: { person: WantedPerson }) {
  const select = useApp((state) => state.select);
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => select(person.id)}>
        <Glyph kind="person" outlined={!person.runs} />
        <span className={styles.grow}>{person.name}</span>
        <span className={styles.dots} aria-hidden="true">
          {person.communities.map((number) => (
            <span
              key={number}
              className={styles.dot}
              style={{ background: `var(--fill-${number % 11})` }}
            />
          ))}
        </span>
        <span className={styles.count}>{person.mcCount} MCs</span>
      </button>
    </li>
  );
}
