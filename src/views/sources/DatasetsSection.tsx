import { useState } from 'react';
import type { StoredDataset } from '../../app/sources/dataset-shelf';
import { isSameData, useStored } from '../../app/sources/use-sources';
import { useReady } from '../../app/store';
import { countWord } from '../../app/words';
import control from '../Control.module.css';
import { CompareDatasets } from './CompareDatasets';
import styles from './DatasetsSection.module.css';
import list from './List.module.css';

/** The data there are to look at: what ships, and what this browser holds; and how two differ. */
export function DatasetsSection() {
  const { dataset, viewState } = useReady();
  const { bundled, stored, open, remove } = useStored();
  const isShelved = stored?.some((one) => isSameData(one, viewState.data)) ?? true;
  const isBundled = bundled !== null && isSameData(bundled, viewState.data);
  const count = (stored?.length ?? 0) + (bundled === null ? 0 : 1);
  return (
    <div>
      <h1 className={list.sentence}>
        {count} {count === 1 ? 'dataset' : 'datasets'} to look at
      </h1>
      <p className={list.lead}>
        Open a report, drop one on the page, or paste one: it is read and kept in this browser, and
        nothing is sent anywhere. A link to it works only where the same data were opened.
      </p>
      <ul className={list.list}>
        {bundled !== null && (
          <DatasetItem
            title={bundled.title}
            about={`ships with Plumbline · ${bundled.event}~${bundled.hash}`}
            isOpen={isBundled}
            onOpen={() => open(bundled)}
          />
        )}
        {stored?.map((one) => (
          <DatasetItem
            key={`${one.event}~${one.hash}`}
            title={one.title}
            about={describeStored(one)}
            isOpen={isSameData(one, viewState.data)}
            onOpen={() => open(one)}
            onRemove={() => void remove(one)}
          />
        ))}
        {!isBundled && !isShelved && (
          <DatasetItem
            title={dataset.event.title}
            about="not stored: it is here until you close the page"
            isOpen={true}
          />
        )}
      </ul>
      <CompareDatasets stored={stored ?? []} />
    </div>
  );
}

function describeStored({
  mcCount,
  peopleCount,
  file,
  savedAt,
  bytes,
  event,
  hash,
}: StoredDataset) {
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    countWord(mcCount, 'mc'),
    countWord(peopleCount, 'person'),
    `from “${file}”`,
    `opened ${new Date(savedAt).toISOString().slice(0, 10)}`,
    size,
    `${event}~${hash}`,
  ].join(' · ');
}

interface DatasetItemProps {
  readonly title: string;
  readonly about: string;
  readonly isOpen: boolean;
  readonly onOpen?: () => void;
  readonly onRemove?: () => void;
}

function DatasetItem({ title, about, isOpen, onOpen, onRemove }: DatasetItemProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <li className={list.row}>
      <div className={list.split}>
        <div className={list.text}>
          <p>
            <bdi className={styles.title}>{title}</bdi>{' '}
            {isOpen && <span className={list.chip}>open now</span>}
          </p>
          <p className={list.small}>
            <bdi>{about}</bdi>
          </p>
        </div>
        <div className={list.buttons}>
          {!isOpen && onOpen !== undefined && (
            <button
              type="button"
              className={control.small}
              aria-label={`Open ${title}`}
              onClick={onOpen}
            >
              Open
            </button>
          )}
          {onRemove !== undefined && !isAsking && (
            <button
              type="button"
              className={control.small}
              aria-label={`Delete ${title} …`}
              onClick={() => setAsking(true)}
            >
              Delete …
            </button>
          )}
        </div>
      </div>
      {isAsking && (
        <div className={styles.ask}>
          <p>Delete these data, and what you have corrected in them, from this browser?</p>
          <div className={list.buttons}>
            {/* biome-ignore lint/a11y/noAutofocus: the question replaces the button that was pressed */}
            <button type="button" className={control.small} autoFocus onClick={onRemove}>
              Delete
            </button>
            <button type="button" className={control.small} onClick={() => setAsking(false)}>
              Keep
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
