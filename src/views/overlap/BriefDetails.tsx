import { useMemo } from 'react';
import { type BriefRow, type BriefWish, selectBrief } from '../../app/overlap/brief';
import { conflictsOf } from '../../app/overlap/brief-conflicts';
import { useApp, useReady } from '../../app/store';
import { describeRule } from '../../app/words';
import type { EntityId, McId } from '../../dataset/types';
import { describePlace } from '../../lib/describe-place';
import styles from './BriefPane.module.css';

/** What the leads of one microconference should know, on screen and on paper alike. */
export function BriefDetails({ mc }: { mc: McId }) {
  const ready = useReady();
  const { dataset, viewState } = ready;
  const { policy, plan } = viewState;
  const brief = useMemo(
    () => selectBrief({ dataset, viewState }, mc, conflictsOf({ dataset, viewState }, mc)),
    [dataset, policy, plan, mc],
  );
  const { title, place, shared, alike, wishes, askedBy, conflicts, questions } = brief;
  return (
    <article className={styles.brief}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p className={styles.second}>{place}.</p>
      <h3>Whom you share, and with whom</h3>
      {shared.length === 0 ? (
        <p>Nobody of yours is wanted in another microconference.</p>
      ) : (
        shared.map((row) => <Shared key={row.mc} row={row} mc={mc} />)
      )}
      {alike.length > 0 && (
        <>
          <h3>Who speaks of the same, with other people</h3>
          <ul>
            {alike.map((row) => (
              <li key={row.mc}>
                <Pair mc={mc} row={row} />: <bdi>{row.sentence}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>What you ask for, as we read it</h3>
      {wishes.length === 0 ? (
        <p>
          We found no wish in your proposal. If you cannot come on some day, or should not run
          beside somebody, please say so.
        </p>
      ) : (
        <Wishes wishes={wishes} />
      )}
      {askedBy.length > 0 && (
        <>
          <h3>What others ask about you</h3>
          <Wishes wishes={askedBy} />
        </>
      )}
      {conflicts.length > 0 && (
        <>
          <h3>Your conflicts in this timetable</h3>
          <ul>
            {conflicts.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <h3>Please confirm</h3>
      {questions.length === 0 ? (
        <p>Nothing we read is in doubt.</p>
      ) : (
        <ul>
          {questions.map(({ key, sentence, names }) => (
            <li key={key}>
              <bdi>{sentence}</bdi>{' '}
              {names.map(({ id, name }, at) => (
                <span key={id}>
                  <Name id={id} name={name} />
                  {at === names.length - 1 ? '.' : ', '}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Shared({ row, mc }: { row: BriefRow; mc: McId }) {
  return (
    <div className={styles.shared}>
      <p>
        <strong>
          <Pair mc={mc} row={row} />
        </strong>
        : {row.sentence}
      </p>
      <ul>
        {row.people.map(({ id, name, roles }) => (
          <li key={id}>
            <Name id={id} name={name} /> <span className={styles.second}>{roles}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Wishes({ wishes }: { wishes: readonly BriefWish[] }) {
  return (
    <ul>
      {wishes.map(({ key, sentence, evidence }) => (
        <li key={key}>
          {sentence}.
          {evidence.map((one) => (
            <span key={`${one.line} ${one.excerpt}`} className={`print-second ${styles.place}`}>
              {describePlace(one) || 'the source'}: <q>{one.excerpt}</q> {describeRule(one.rule)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Both microconferences: what they share stands in the panel, beside the matrix. */
function Pair({ mc, row }: { mc: McId; row: BriefRow }) {
  const navigate = useApp((state) => state.navigate);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => navigate({ part: 'pairs', select: [mc, row.mc].sort() })}
    >
      <bdi>{row.title}</bdi>
    </button>
  );
}

function Name({ id, name }: { id: EntityId; name: string }) {
  const navigate = useApp((state) => state.navigate);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => navigate({ part: 'pairs', select: [id] })}
    >
      <bdi>{name}</bdi>
    </button>
  );
}
