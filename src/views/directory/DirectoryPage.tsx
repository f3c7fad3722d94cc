import { useMemo } from 'react';
import {
  buildDirectory,
  countLists,
  isEntityList,
  KIND_OF_LIST,
  LISTS,
  writeDirectoryCsv,
} from '../../app/directory/directory';
import { buildWorkTable, describeWorkTable } from '../../app/directory/work';
import { useApp, useReady } from '../../app/store';
import { useTitle } from '../../app/use-screen';
import { KIND_WORDS } from '../../app/words';
import type { EntityList } from '../../view-state/view-state';
import control from '../Control.module.css';
import { CopyCsv } from '../CopyCsv';
import { EntityPanel } from '../EntityPanel';
import { FilterChips } from '../FilterChips';
import { FilterPanel } from '../FilterPanel';
import { SelectionStatus } from '../SelectionStatus';
import { Switch } from '../Switch';
import switchStyles from '../Switch.module.css';
import { ColumnChoice } from './ColumnChoice';
import styles from './DirectoryPage.module.css';
import { DirectoryTable } from './DirectoryTable';
import { WorkTable } from './WorkTable';

/** Everything the data holds as tables whose columns answer questions, one list at a time. */
export default function DirectoryPage() {
  const { list } = useReady().viewState;
  return (
    <>
      <SelectionStatus />
      <div className={styles.wide}>
        <section className={styles.page} aria-label="Directory">
          {isEntityList(list) ? <EntityListing list={list} /> : <WorkListing />}
        </section>
        <EntityPanel />
      </div>
    </>
  );
}

function EntityListing({ list }: { list: EntityList }) {
  const ready = useReady();
  const { dataset, arrangement, viewState } = ready;
  const { columns, sort, find, filter, policy } = viewState;
  // Selecting a row must not sort thousands anew.
  const directory = useMemo(
    () => buildDirectory(ready, list),
    [dataset, arrangement, list, columns, sort, find, filter, policy],
  );
  const many = KIND_WORDS[KIND_OF_LIST[list]].many;
  const { rows, total, words } = directory;
  const sentence = rows.length === total ? words : `${rows.length} of ${words}`;
  return (
    <>
      <Head title={capital(many)} sentence={sentence} findLabel={`Find among the ${many}`}>
        <ColumnChoice list={list} />
        <CopyCsv
          className={control.button}
          text={() => writeDirectoryCsv(directory)}
          copied="The table is copied as CSV."
        />
      </Head>
      <DirectoryTable directory={directory} find={find.trim()} many={many} />
    </>
  );
}

function WorkListing() {
  const ready = useReady();
  const { dataset, arrangement, viewState } = ready;
  const { filter, policy, find } = viewState;
  const table = useMemo(() => buildWorkTable(ready), [dataset, arrangement, filter, policy, find]);
  return (
    <>
      <Head
        title={WORK_WORDS}
        sentence={describeWorkTable(table)}
        findLabel="Find a person or a subsystem"
      />
      <WorkTable table={table} />
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly sentence: string;
  readonly findLabel: string;
  readonly children?: React.ReactNode;
}

/** What is listed, how many there are, and what narrows them. */
function Head({ title, sentence, findLabel, children }: HeadProps) {
  const { dataset, viewState } = useReady();
  const adjust = useApp((state) => state.adjust);
  useTitle([title, dataset.event.title, 'Plumbline'].join(' · '));
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.sentence}>{sentence}</h1>
        <ListSwitch />
      </div>
      <div className={styles.tools}>
        <label className={styles.find}>
          <span>Find</span>
          <input
            type="search"
            aria-label={findLabel}
            className={`${control.field} ${styles.field}`}
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            value={viewState.find}
            onChange={(event) => adjust({ find: event.target.value })}
          />
        </label>
        <p className="visually-hidden" role="status">
          {sentence}
        </p>
        {children}
        <details className={styles.filter}>
          <summary>Filter by role, group, organization …</summary>
          <FilterPanel />
        </details>
      </div>
      <FilterChips />
    </>
  );
}

const WORK_WORDS = 'Who works on what';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function ListSwitch() {
  const ready = useReady();
  const navigate = useApp((state) => state.navigate);
  const { list } = ready.viewState;
  const counts = countLists(ready);
  return (
    <fieldset className={`${switchStyles.row} ${switchStyles.large}`}>
      <legend className="visually-hidden">What is listed</legend>
      <Switch
        name="list"
        choices={LISTS.map((one) =>
          isEntityList(one)
            ? {
                value: one,
                word: one === 'mcs' ? 'MCs' : capital(KIND_WORDS[KIND_OF_LIST[one]].many),
                count: counts[one],
              }
            : { value: one, word: WORK_WORDS },
        )}
        chosen={list}
        onChoose={(one) => navigate({ list: one, find: '', columns: [] })}
      />
    </fieldset>
  );
}
