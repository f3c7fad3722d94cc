import { useEffect } from 'react';
import { countSeverity } from '../../app/sources/finding-advice';
import type { ReadingState } from '../../app/sources/use-reading';
import { isSameData } from '../../app/sources/use-sources';
import { useApp } from '../../app/store';
import { countWord, listWords } from '../../app/words';
import type { Dataset, Finding } from '../../dataset/types';
import control from '../Control.module.css';
import frame from '../Dialog.module.css';
import { preloadGraph } from '../GraphPage';
import list from './List.module.css';
import styles from './OpenReport.module.css';

type Review = Extract<ReadingState, { is: 'review' }>;

/** What a file holds and what is doubtful in it, before anything else is put aside for it. */
export function ReviewSheet({
  review,
  onChoose,
  onAccept,
  onCancel,
}: {
  review: Review;
  onChoose: (choice: Review['choice']) => void;
  onAccept: () => void;
  onCancel: () => void;
}) {
  const { dataset, hash } = review.read;
  const bundled = useApp((state) => state.bundled);
  const data = { event: dataset.event.id, hash };
  // There while the counts are being read.
  useEffect(() => void preloadGraph(), []);
  const isBundled = bundled !== null && isSameData(bundled, data);
  return (
    <>
      <p className={list.small}>
        <bdi>{review.file}</bdi>
      </p>
      <h2 id="reading-title" className={list.sentence}>
        <bdi>{dataset.event.title}</bdi>
      </h2>
      <p className={styles.counts} role="status">
        {review.isBusy ? 'Reading it once more …' : `Found: ${describeCounts(dataset)}.`}
        {isBundled && ' These are the very data that ship with Plumbline.'}
      </p>
      <details className={styles.more}>
        <summary>Which microconferences</summary>
        <ul className={styles.titles}>
          {dataset.microconferences.map(({ id, title }) => (
            <li key={id}>
              <bdi>{title}</bdi>
            </li>
          ))}
        </ul>
      </details>
      <Options review={review} onChoose={onChoose} />
      <Doubts findings={dataset.findings} />
      <div className={frame.end}>
        <button type="button" className={control.small} onClick={onCancel}>
          Cancel
        </button>
        <button
          type="button"
          className={`${control.small} ${control.primary}`}
          disabled={review.isBusy}
          onClick={onAccept}
        >
          Open these data
        </button>
      </div>
    </>
  );
}

function describeCounts(dataset: Dataset): string {
  const constraints = dataset.microconferences.reduce((sum, mc) => sum + mc.constraints.length, 0);
  const counts = [
    countWord(dataset.microconferences.length, 'mc'),
    countWord(dataset.people.length, 'person'),
    countWord(dataset.organizations.length, 'org'),
    countWord(dataset.subsystems.length, 'subsystem'),
    countWord(dataset.threads.length, 'thread'),
    `${constraints} ${constraints === 1 ? 'wish' : 'wishes'} for the timetable`,
  ];
  // That nobody was found is worth saying; that there are no threads is not.
  return listWords(counts.filter((words, place) => place < 2 || !words.startsWith('0 ')));
}

const USUAL = '';

/** What else the source could be read as: by session, or one track only. */
function Options({
  review: { read, choice, isBusy, problem },
  onChoose,
}: {
  review: Review;
  onChoose: (choice: Review['choice']) => void;
}) {
  const { choices } = read;
  if (choices === null || (choices.sessionCount === 0 && choices.tracks.length < 2)) return null;
  const { sessionCount, tracks } = choices;
  return (
    <div className={styles.options}>
      {sessionCount > 0 && (
        <label className={styles.option}>
          What is compared
          <select
            className={`${control.field} ${list.select}`}
            disabled={isBusy}
            value={choice.by ?? 'contribution'}
            onChange={(event) =>
              onChoose({ ...choice, by: event.target.value as 'session' | 'contribution' })
            }
          >
            <option value="contribution">contributions</option>
            <option value="session">the {sessionCount} sessions</option>
          </select>
        </label>
      )}
      {tracks.length > 1 && (
        <label className={styles.option}>
          Which tracks
          <select
            className={`${control.field} ${list.select}`}
            disabled={isBusy}
            value={choice.track ?? USUAL}
            onChange={(event) => {
              const { track: _, ...rest } = choice;
              const track = event.target.value;
              onChoose(track === USUAL ? rest : { ...rest, track });
            }}
          >
            <option value={USUAL}>those named like “microconference”, else all</option>
            {tracks.map(({ name, count }) => (
              <option key={name} value={name}>
                {name} ({count})
              </option>
            ))}
          </select>
        </label>
      )}
      {problem !== undefined && (
        <p role="alert" className={list.doubt}>
          <span aria-hidden="true">△</span> <bdi>{problem}</bdi>
        </p>
      )}
    </div>
  );
}

const SHOWN = 5;

function Doubts({ findings }: { findings: readonly Finding[] }) {
  const grave = findings.filter(({ severity }) => severity !== 'note');
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const { length } = findings.filter((one) => one.severity === severity);
    return length === 0 ? [] : [countSeverity(severity, length)];
  });
  return (
    <section className={styles.doubts} aria-label="What is doubtful">
      <h3>{counts.length === 0 ? 'Nothing is doubtful' : listWords(counts)}</h3>
      <ul>
        {grave.slice(0, SHOWN).map(({ id, line, message }) => (
          <li key={id} className={styles.doubt}>
            <span aria-hidden="true" className={list.doubt}>
              △
            </span>{' '}
            {line !== undefined && <span className={list.place}>line {line}</span>}{' '}
            <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
      {findings.length > Math.min(SHOWN, grave.length) && (
        <p className={list.small}>Sources, Findings lists all of them once the data are open.</p>
      )}
    </section>
  );
}
