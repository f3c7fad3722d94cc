import { useId } from 'react';
import { selectIndex } from '../../app/insights';
import type { OpenedTimetable } from '../../app/schedule/open-timetable';
import { useReady } from '../../app/store';
import { listWords } from '../../app/words';
import type { McId } from '../../dataset/types';
import type { SessionMatch, UnmatchedSession } from '../../timetable/match-sessions';
import styles from './ScheduleDialog.module.css';

type OnMatch = (sessionId: string, mc: McId | null) => void;

const REASON_WORDS: Readonly<Record<SessionMatch['reason'], string>> = {
  given: 'as you said',
  id: 'by its id',
  number: 'by its number',
  title: 'same title',
  'short-title': 'same short title',
  'near-title': 'a title much like it',
};

/** What a timetable was understood to say; what is doubtful can be set right by hand. */
export function TimetableReview({
  opened,
  onMatch,
}: {
  opened: OpenedTimetable;
  onMatch: OnMatch;
}) {
  const { dataset } = useReady();
  const { nameOf } = selectIndex(dataset);
  const { resolved, notes, clockConflicts, given } = opened;
  const { review, timetable } = resolved;
  const unsure = review.matches.filter(({ score, reason }) => score < 1 || reason === 'given');
  const sure = review.matches.filter((match) => !unsure.includes(match));
  const placedCount = timetable.assignments.length;
  const all = dataset.microconferences.length;
  const isDecided = ({ session }: UnmatchedSession): boolean =>
    given.get(session.id) === null || given.get(session.title) === null;
  const refused = review.unmatchedSessions.filter(isDecided);
  const likely = review.unmatchedSessions.filter(
    (one) => one.nearest !== undefined && !isDecided(one),
  );
  const others = review.unmatchedSessions.filter(
    (one) => one.nearest === undefined && !isDecided(one),
  );
  return (
    <>
      <p role="status">
        {placedCount} of {all} MCs have a place in it, in {timetable.bins.length}{' '}
        {timetable.bins.length === 1 ? 'bin' : 'bins'} of {timetable.tracks}{' '}
        {timetable.tracks === 1 ? 'track' : 'tracks'}.
      </p>
      <Sentences title="Good to know" sentences={notes} />
      <Sentences
        title="Conflicts by the clock"
        sentences={clockConflicts.map(({ sentence }) => sentence)}
      />
      {unsure.length > 0 && (
        <section className={styles.section}>
          <h3>Look at these</h3>
          <ul className={styles.rows}>
            {unsure.map((match) => (
              <MatchItem
                key={match.mc}
                match={match}
                free={review.unmatchedMcs}
                onMatch={onMatch}
              />
            ))}
          </ul>
        </section>
      )}
      <SessionList
        title="What are these?"
        sessions={likely}
        free={review.unmatchedMcs}
        onMatch={onMatch}
      />
      {sure.length > 0 && (
        <details className={styles.section}>
          <summary>Recognised for sure: {sure.length}</summary>
          <ul className={styles.rows}>
            {sure.map(({ mc, reason, sessions }) => (
              <li key={mc}>
                <bdi>{nameOf(mc)}</bdi>
                <span className={styles.quiet}>
                  {REASON_WORDS[reason]}: <bdi>{sessions[0]?.title ?? ''}</bdi>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {others.length + refused.length > 0 && (
        <details className={styles.section} open={others.length + refused.length <= FEW}>
          <summary>None of the MCs: {others.length + refused.length}</summary>
          <SessionList
            title="Left out"
            sessions={[...refused, ...others]}
            free={review.unmatchedMcs}
            onMatch={onMatch}
          />
        </details>
      )}
      {review.unmatchedMcs.length > 0 && (
        <section className={styles.section}>
          <h3>Without a place in it</h3>
          <p>{listWords(review.unmatchedMcs.map(nameOf))}.</p>
        </section>
      )}
    </>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is not quite sure: how it was recognised, and the way to say otherwise. */
function MatchItem({
  match: { mc, sessions, reason, score },
  free,
  onMatch,
}: {
  match: SessionMatch;
  free: readonly McId[];
  onMatch: OnMatch;
}) {
  const [first] = sessions;
  if (first === undefined) return null;
  return (
    <li>
      <span>
        <bdi>{first.title}</bdi>{' '}
        <span className={reason === 'given' ? styles.quiet : styles.doubt}>
          {REASON_WORDS[reason]}
          {reason !== 'given' && ` (${Math.round(100 * score)} %)`}
        </span>
      </span>
      <McChoice
        about={first.title}
        value={mc}
        free={free}
        onChoose={(to) => onMatch(first.id, to)}
      />
    </li>
  );
}

/** Shown without a press. */
const FEW = 5;
/** As many as somebody will go through by hand. */
const SHOWN = 100;

function SessionList({
  title,
  sessions,
  free,
  onMatch,
}: {
  title: string;
  sessions: readonly UnmatchedSession[];
  free: readonly McId[];
  onMatch: OnMatch;
}) {
  const { nameOf } = selectIndex(useReady().dataset);
  const heading = useId();
  if (sessions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ul className={styles.rows}>
        {sessions.slice(0, SHOWN).map(({ session, nearest }) => (
          <li key={`${session.id} ${session.start}`}>
            <span>
              <bdi>{session.title}</bdi>{' '}
              <span className={styles.quiet}>
                {session.start.replace('T', ' ')}
                {nearest !== undefined && (
                  <>
                    , a little like <bdi>{nameOf(nearest.mc)}</bdi>
                  </>
                )}
              </span>
            </span>
            <McChoice
              about={session.title}
              value={null}
              free={free}
              onChoose={(to) => onMatch(session.id, to)}
            />
          </li>
        ))}
      </ul>
      {sessions.length > SHOWN && (
        <p className={styles.quiet}>and {sessions.length - SHOWN} more, which are left out too.</p>
      )}
    </section>
  );
}

function McChoice({
  about,
  value,
  free,
  onChoose,
}: {
  about: string;
  value: McId | null;
  free: readonly McId[];
  onChoose: (mc: McId | null) => void;
}) {
  const { nameOf } = selectIndex(useReady().dataset);
  const choices = value === null ? free : [value, ...free];
  return (
    <select
      className={styles.select}
      aria-label={`Which MC is “${about}”?`}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : (target.value as McId))}
    >
      <option value="">none of them: leave it out</option>
      {choices.map((mc) => (
        <option key={mc} value={mc}>
          {nameOf(mc)}
        </option>
      ))}
    </select>
  );
}
