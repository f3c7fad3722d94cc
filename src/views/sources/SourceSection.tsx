import { hrefOf } from '../../app/address-bar';
import { baseOf } from '../../app/sources/correcting';
import { useAccuracy } from '../../app/sources/use-sources';
import { useApp, useReady } from '../../app/store';
import { KIND_WORDS } from '../../app/words';
import type { EntityKind } from '../../dataset/types';
import type { List } from '../../view-state/view-state';
import { AccuracyTable } from './AccuracyTable';
import list from './List.module.css';
import styles from './SourceSection.module.css';

const KIND_OF_SOURCE: Readonly<Record<string, string>> = {
  'indico-report': 'the text of a Report of Contributions, as Indico makes it',
  'indico-json': 'an export of Indico',
  'schedule-json': 'a timetable, schedule.json',
  icalendar: 'a calendar',
};

const LISTS: readonly (readonly [EntityKind, List])[] = [
  ['mc', 'mcs'],
  ['person', 'people'],
  ['org', 'organizations'],
  ['subsystem', 'subsystems'],
  ['thread', 'threads'],
];

/** What the data were read from, what was found there, and how well that was done where it was measured. */
export function SourceSection() {
  const ready = useReady();
  const { dataset, viewState, corrected } = ready;
  const navigate = useApp((state) => state.navigate);
  const accuracy = useAccuracy();
  const { source, event } = dataset;
  const counts: Readonly<Record<EntityKind, number>> = {
    mc: dataset.microconferences.length,
    person: dataset.people.length,
    org: dataset.organizations.length,
    subsystem: dataset.subsystems.length,
    thread: dataset.threads.length,
  };
  const doubts = baseOf(ready).findings.length;
  return (
    <div>
      <h1 className={list.sentence}>{source.title}</h1>
      <p className={list.lead}>
        {dataset.mentions.length} places name somebody or something.{' '}
        {doubts === 0
          ? 'Nothing was doubtful.'
          : `${doubts} ${doubts === 1 ? 'finding says' : 'findings say'} what was doubtful.`}
      </p>
      <ul className={styles.counts}>
        {LISTS.map(([kind, directory]) => {
          const change = { view: 'directory', list: directory, find: '', columns: [] } as const;
          return (
            <li key={kind}>
              <a
                className={styles.count}
                href={hrefOf({ ...viewState, ...change })}
                onClick={(pressed) => {
                  if (pressed.metaKey || pressed.ctrlKey || pressed.shiftKey) return;
                  pressed.preventDefault();
                  navigate(change);
                }}
              >
                <span className={styles.number}>{counts[kind]}</span>{' '}
                {KIND_WORDS[kind][counts[kind] === 1 ? 'one' : 'many']}
              </a>
            </li>
          );
        })}
      </ul>
      <dl className={styles.facts}>
        <Fact term="Read from">
          {KIND_OF_SOURCE[source.kind] ?? source.kind}
          {source.lineCount !== undefined && `, ${source.lineCount} lines`}
        </Fact>
        <Fact term="The file’s SHA-256">
          <code className={styles.code}>{source.sha256}</code>
        </Fact>
        <Fact term="Conference">{describeEvent(event)}</Fact>
        <Fact term="These data in links">
          <code className={styles.code}>
            {viewState.data.event}~{viewState.data.hash}
          </code>
          {corrected !== undefined && corrected.corrections.length > 0 && (
            <span className={list.small}> before your corrections</span>
          )}
        </Fact>
      </dl>
      {accuracy !== null && accuracy !== undefined && <AccuracyTable accuracy={accuracy} />}
      {accuracy === null && (
        <p className={list.empty}>
          How well these data were read has not been measured: nobody has labelled this source by
          hand. Findings say what was doubtful.
        </p>
      )}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function describeEvent({
  title,
  start,
  end,
  timeZone,
  tracks,
}: ReturnType<typeof useReady>['dataset']['event']): string {
  const days =
    start === undefined || end === undefined || start === end ? start : `${start} to ${end}`;
  return [title, days, timeZone, tracks === undefined ? undefined : `${tracks} tracks`]
    .filter((part) => part !== undefined)
    .join(', ');
}
