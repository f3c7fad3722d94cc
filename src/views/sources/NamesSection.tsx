import { useMemo, useState } from 'react';
import {
  buildLedger,
  findInLedger,
  type LedgerKind,
  type LedgerRow,
  type Spelling,
} from '../../app/sources/ledger';
import { useReady } from '../../app/store';
import { countWord } from '../../app/words';
import control from '../Control.module.css';
import { EntityLink } from './EntityLink';
import { FindField } from './FindField';
import { useListFocus } from './focus-list';
import { IdentityEditor } from './IdentityEditor';
import list from './List.module.css';
import styles from './NamesSection.module.css';
import { OpenForm } from './OpenForm';
import { Paged } from './Paged';
import { SomebodyForm } from './SomebodyForm';

/** Who was read from which spelling, and why; and what the reader knows better. */
export function NamesSection() {
  const { dataset, viewState } = useReady();
  const [kind, setKind] = useState<LedgerKind>('person');
  const [edited, setEdited] = useState<string | null>(null);
  const { list: frame, keepFocus } = useListFocus();
  const rows = useMemo(() => buildLedger(dataset, kind), [dataset, kind]);
  const found = findInLedger(rows, viewState.find);
  const spellings = rows.reduce((sum, row) => sum + row.spellings.length, 0);
  const all = `${countWord(rows.length, kind)} under ${spellings} spellings`;
  return (
    <div ref={frame} tabIndex={-1}>
      <h1 className={list.sentence}>
        {found.length === rows.length ? all : `${found.length} of ${countWord(rows.length, kind)}`}
      </h1>
      <p className={list.lead}>
        Every spelling in the source, whom it was read as, and why. What is only likely was kept
        apart; whoever knows better can say so.
      </p>
      <div className={list.tools}>
        <FindField among="names" />
        <fieldset className={styles.kinds}>
          <legend className="visually-hidden">Whose names</legend>
          {(['person', 'org'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="ledger-kind"
                checked={kind === one}
                onChange={() => setKind(one)}
              />{' '}
              {one === 'person' ? 'People' : 'Organizations'}
            </label>
          ))}
        </fieldset>
      </div>
      {kind === 'person' && dataset.microconferences.length > 0 && (
        <div className={list.more}>
          <OpenForm words="Add somebody …">{(onDone) => <SomebodyForm onDone={onDone} />}</OpenForm>
        </div>
      )}
      <Paged key={`${kind} ${viewState.find}`} items={found} what="names">
        {(shown) => (
          <ul className={list.list}>
            {shown.map((row) => (
              <LedgerItem
                key={row.id}
                row={row}
                isEdited={edited === row.id}
                onEdit={(isOpen) => setEdited(isOpen ? row.id : null)}
                onDone={(form) => {
                  keepFocus(form);
                  setEdited(null);
                }}
              />
            ))}
          </ul>
        )}
      </Paged>
      {found.length === 0 && (
        <p className={list.empty}>
          {rows.length === 0
            ? 'The source names none.'
            : `Nobody is written “${viewState.find.trim()}”. Clear the field to see all.`}
        </p>
      )}
    </div>
  );
}

const KNOWN_FROM = {
  archive: 'known from the mail archive',
  correction: 'added by a correction',
} as const;

interface LedgerItemProps {
  readonly row: LedgerRow;
  readonly isEdited: boolean;
  readonly onEdit: (isOpen: boolean) => void;
  readonly onDone: (form: Element) => void;
}

function LedgerItem({ row, isEdited, onEdit, onDone }: LedgerItemProps) {
  const editorId = `edit-${row.id}`;
  return (
    <li className={list.row} data-row={row.id}>
      <div className={styles.row}>
        <div>
          <EntityLink id={row.id} />
          {row.isPartial && (
            <p className={`${list.small} ${list.doubt}`}>
              <span aria-hidden="true">△</span> part of a name
            </p>
          )}
        </div>
        <ul className={styles.spellings}>
          {row.spellings.map((spelling) => (
            <SpellingItem key={spelling.text} spelling={spelling} />
          ))}
          {row.knownFrom !== null && (
            <li className={list.small}>not written in the source; {KNOWN_FROM[row.knownFrom]}</li>
          )}
        </ul>
        <button
          type="button"
          data-main=""
          className={control.small}
          aria-expanded={isEdited}
          aria-controls={editorId}
          aria-label={`Correct: ${row.name}`}
          onClick={() => onEdit(!isEdited)}
        >
          Correct …
        </button>
      </div>
      <div id={editorId} hidden={!isEdited}>
        {isEdited && <IdentityEditor row={row} onDone={onDone} />}
      </div>
    </li>
  );
}

const MOST_LINES = 8;

function SpellingItem({ spelling: { text, why, places } }: { spelling: Spelling }) {
  const lines = [...new Set(places.map(({ line }) => line))];
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const left = lines.length - MOST_LINES;
  return (
    <li className={styles.spelling}>
      <bdi className={styles.written}>{text}</bdi>
      <span className={list.small}>
        {lines.length === 1 ? 'line' : 'lines'} {shown}
        {left > 0 && ` and ${left} more`}
      </span>
      <span className={list.small}>{why}</span>
    </li>
  );
}
