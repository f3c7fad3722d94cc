import type { SharedPeopleRow, SharedPersonRow } from '../app/shared-people';
import { useApp, useReady } from '../app/store';
import type { McId } from '../dataset/types';
import { Glyph } from './Glyph';
import styles from './SharedPeople.module.css';
import { Why } from './Why';

/** The other microconferences that need the same people: which, who, and where it says so. */
export function SharedPeople({ mc, rows }: { mc: McId; rows: readonly SharedPeopleRow[] }) {
  const { communities } = useReady().arrangement;
  const select = useApp((state) => state.select);
  return (
    <section className={styles.section} aria-label="Shares people with">
      <h3 className={styles.head}>
        Shares people with <span className={styles.count}>{rows.length}</span>
      </h3>
      {rows.length === 0 && (
        <p className={styles.none}>Nobody here is wanted in another microconference.</p>
      )}
      <ul>
        {rows.map((row) => (
          <li key={row.mc} className={styles.mc}>
            <button type="button" className={styles.title} onClick={() => select(mc, row.mc)}>
              <Glyph kind="mc" community={communities.numberOf.get(row.mc) ?? 0} /> {row.title}
            </button>
            <p className={styles.sentence}>{row.sentence}</p>
            {row.people.map((person) => (
              <SharedPerson key={person.id} person={person} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One person of two microconferences, with the place in each proposal. */
export function SharedPerson({ person }: { person: SharedPersonRow }) {
  const select = useApp((state) => state.select);
  return (
    <div className={styles.person}>
      <button type="button" className={styles.name} onClick={() => select(person.id)}>
        <Glyph kind="person" /> <bdi>{person.name}</bdi>
      </button>
      <span className={styles.roles}>
        {[person.roles, person.lines].filter((part) => part !== '').join(' · ')}
      </span>
      <Why about={person.name} groups={person.places} />
    </div>
  );
}
