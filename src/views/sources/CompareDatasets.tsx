import { useState } from 'react';
import { type Comparable, compareDatasets } from '../../app/sources/compare-datasets';
import { baseOf, correctionsOf } from '../../app/sources/correcting';
import type { StoredDataset } from '../../app/sources/dataset-shelf';
import { isSameData } from '../../app/sources/use-sources';
import { useApp, useReady } from '../../app/store';
import control from '../Control.module.css';
import styles from './DatasetsSection.module.css';
import list from './List.module.css';
import { Paged } from './Paged';

interface Choice {
  readonly key: string;
  readonly words: string;
  readonly of: Comparable;
}

type Result =
  | { readonly is: 'none' | 'busy' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'done'; readonly lines: readonly string[] };

/** What came, went or changed from one dataset to another, in words. */
export function CompareDatasets({ stored }: { stored: readonly StoredDataset[] }) {
  const choices = useChoices(stored);
  const [older, setOlder] = useState<string>();
  const [newer, setNewer] = useState<string>();
  const [result, setResult] = useState<Result>({ is: 'none' });
  if (choices.length < 2) {
    return (
      <p className={list.empty}>
        With a second dataset, or once something is corrected, you can compare two here.
      </p>
    );
  }
  const find = (key: string | undefined, usual: number): Choice | undefined =>
    choices.find((one) => one.key === key) ?? choices[usual];
  const [from, to] = [find(older, 0), find(newer, 1)];
  const compare = async (): Promise<void> => {
    if (from === undefined || to === undefined) return;
    setResult({ is: 'busy' });
    try {
      setResult({ is: 'done', lines: await compareDatasets(from.of, to.of) });
    } catch (error) {
      setResult({ is: 'failed', message: (error as Error).message });
    }
  };
  const select = (label: string, value: Choice | undefined, set: (key: string) => void) => (
    <label className={styles.choice}>
      {label}
      <select
        className={`${control.field} ${list.select}`}
        value={value?.key}
        onChange={(event) => {
          set(event.target.value);
          setResult({ is: 'none' });
        }}
      >
        {choices.map(({ key, words }) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section aria-label="Compare two">
      <h2 className={list.group}>Compare two</h2>
      <div className={styles.compare}>
        {select('From', from, setOlder)}
        {select('To', to, setNewer)}
        <button
          type="button"
          className={control.small}
          disabled={result.is === 'busy'}
          onClick={() => void compare()}
        >
          Compare
        </button>
      </div>
      <p role="status" className={list.empty}>
        {result.is === 'busy' && 'Comparing …'}
        {result.is === 'done' &&
          (result.lines.length === 0
            ? 'They say the same.'
            : `${result.lines.length} ${result.lines.length === 1 ? 'difference' : 'differences'}:`)}
      </p>
      {result.is === 'failed' && (
        <p role="alert" className={list.doubt}>
          <span aria-hidden="true">△</span> {result.message}
        </p>
      )}
      {result.is === 'done' && (
        <Paged items={result.lines} what="differences">
          {(shown) => (
            <ul className={list.list}>
              {shown.map((line, place) => (
                <li key={place} className={styles.line}>
                  <bdi>{line}</bdi>
                </li>
              ))}
            </ul>
          )}
        </Paged>
      )}
    </section>
  );
}

/** What there is to compare: the open data first, as read and as corrected. */
function useChoices(stored: readonly StoredDataset[]): Choice[] {
  const ready = useReady();
  const bundled = useApp((state) => state.bundled);
  const { dataset, viewState } = ready;
  const title = dataset.event.title;
  const isCorrected = correctionsOf(ready).length > 0;
  const read: Choice = {
    key: 'read',
    words: isCorrected ? `${title}, as it was read` : `${title} (open)`,
    of: { kind: 'open', dataset: baseOf(ready) },
  };
  const corrected: Choice = {
    key: 'corrected',
    words: `${title}, as corrected`,
    of: { kind: 'open', dataset },
  };
  const shipped = bundled !== null && !isSameData(bundled, viewState.data) ? [bundled] : [];
  return [
    read,
    ...(isCorrected ? [corrected] : []),
    ...shipped.map((one) => ({
      key: 'bundled',
      words: `${one.title}, as it ships`,
      of: { kind: 'bundled' as const },
    })),
    ...stored
      .filter((one) => !isSameData(one, viewState.data))
      .map((one) => ({
        key: `${one.event}~${one.hash}`,
        words: `${one.title} (${one.file}, ${one.hash})`,
        of: { kind: 'stored' as const, event: one.event, hash: one.hash },
      })),
  ];
}
