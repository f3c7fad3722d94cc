import { useMemo } from 'react';
import { selectIndex } from '../../app/insights';
import { type CoversClaim, findInCovers, listCovers, sayOfCovers } from '../../app/sources/claims';
import { baseOf, correct, correctionsOf } from '../../app/sources/correcting';
import { useNameOf } from '../../app/sources/use-name-of';
import { useAppStore, useReady } from '../../app/store';
import type { Strength } from '../../dataset/types';
import { describePlace } from '../../lib/describe-place';
import control from '../Control.module.css';
import { Why } from '../Why';
import { EntityLink } from './EntityLink';
import { FindField } from './FindField';
import list from './List.module.css';
import { Paged } from './Paged';
import styles from './SubsystemsSection.module.css';

const STRENGTHS: readonly (readonly [Strength | 'none', string])[] = [
  ['core', 'is about it'],
  ['topic', 'has it among its topics'],
  ['mention', 'mentions it'],
  ['none', 'has nothing to do with it'],
];

/** What each microconference is about, how much, and which words say so. */
export function SubsystemsSection() {
  const ready = useReady();
  const { dataset, viewState } = ready;
  const nameOf = useNameOf();
  const base = baseOf(ready);
  const corrections = correctionsOf(ready);
  const claims = useMemo(
    () => listCovers(base, dataset, corrections),
    [base, dataset, corrections],
  );
  const found = findInCovers(claims, viewState.find, nameOf, selectIndex(base).subsystems);
  const words = `${claims.length} subsystem matches`;
  return (
    <div>
      <h1 className={list.sentence}>
        {found.length === claims.length ? words : `${found.length} of ${words}`}
      </h1>
      <p className={list.lead}>
        What each microconference was found to be about. Scores and groups depend on how much, so a
        match that is wrong is worth correcting.
      </p>
      <div className={list.tools}>
        <FindField among="subsystem matches" />
      </div>
      <Paged key={viewState.find} items={found} what="matches">
        {(shown) => <Groups claims={shown} />}
      </Paged>
      {found.length === 0 && (
        <p className={list.empty}>
          {claims.length === 0
            ? 'No subsystem was found in this source.'
            : `No match says “${viewState.find.trim()}”. Clear the field to see all.`}
        </p>
      )}
    </div>
  );
}

function Groups({ claims }: { claims: readonly CoversClaim[] }) {
  const mcs = [...new Set(claims.map(({ mc }) => mc))];
  return mcs.map((mc) => (
    <section key={mc} className={styles.group}>
      <h2 className={styles.mc}>
        <EntityLink id={mc} />
      </h2>
      <ul className={list.list}>
        {claims
          .filter((claim) => claim.mc === mc)
          .map((claim) => (
            <CoversItem key={claim.key} claim={claim} />
          ))}
      </ul>
    </section>
  ));
}

function CoversItem({ claim }: { claim: CoversClaim }) {
  const store = useAppStore();
  const base = baseOf(useReady());
  const nameOf = useNameOf();
  const { mc, subsystem, strength, evidence, isCorrected } = claim;
  const about = `${nameOf(mc)}, ${nameOf(subsystem)}`;
  const [first] = evidence;
  return (
    <li className={styles.row}>
      <span className={strength === 'none' ? styles.rejected : undefined}>
        <EntityLink id={subsystem} />
      </span>
      <span className={styles.said}>
        <select
          className={`${control.field} ${list.select}`}
          aria-label={about}
          value={strength}
          onChange={(event) => {
            const next = event.target.value as Strength | 'none';
            correct(store, (now) => sayOfCovers(base, now, claim, next));
          }}
        >
          {STRENGTHS.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        {isCorrected && <span className={list.chip}>corrected</span>}
      </span>
      {first !== undefined && (
        <p className={styles.excerpt} title={first.excerpt}>
          <span className={list.place}>{describePlace(first)}</span> <bdi>{first.excerpt}</bdi>
        </p>
      )}
      <div className={styles.why}>
        <Why about={about} groups={[{ evidence }]} />
      </div>
    </li>
  );
}
