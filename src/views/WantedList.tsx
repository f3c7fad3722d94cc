import { useState } from 'react';
import { selectOverview, type WantedPerson } from '../app/overview';
import { useApp, useReady } from '../app/store';
import { Glyph } from './Glyph';
import styles from './SidePanel.module.css';

const SHOWN_FIRST = 8;

/** The people wanted in most places, with the colours of the groups they connect, and what they do. */
export function WantedList() {
  const { dataset, arrangement } = useReady();
  const { wanted } = selectOverview(dataset, arrangement);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? wanted : wanted.slice(0, SHOWN_FIRST);
  if (wanted.length === 0) {
    return <p className={styles.second}>Nobody is wanted in more than one microconference.</p>;
  }
  return (
    <>
      <ul>
        {shown.map((person) => (
          <Wanted key={person.id} person={person} showsReason={isWhole} />
        ))}
      </ul>
      {wanted.length > SHOWN_FIRST && (
        <button
          type="button"
          className={styles.clear}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show fewer' : `Show all ${wanted.length}, with what they do there`}
        </button>
      )}
    </>
  );
}

function Wanted({ person, showsReason }: { person: WantedPerson; showsReason: boolean }) {
  const select = useApp((state) => state.select);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        title={person.reason}
        onClick={() => select(person.id)}
      >
        <Glyph kind="person" outlined={!person.runs} />
        <span className={person.mcCount >= 3 ? `${styles.grow} ${styles.bold}` : styles.grow}>
          <bdi>{person.name}</bdi>
          {showsReason && <span className={styles.second}>{person.reason}</span>}
        </span>
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
