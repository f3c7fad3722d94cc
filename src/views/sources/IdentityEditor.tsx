import { useEffect, useId, useRef, useState } from 'react';
import { selectIndex } from '../../app/insights';
import { correct } from '../../app/sources/correcting';
import {
  findSomebody,
  type Said,
  sayName,
  sayOther,
  saySame,
} from '../../app/sources/identity-corrections';
import type { LedgerRow, Somebody } from '../../app/sources/ledger';
import { useAppStore, useReady } from '../../app/store';
import control from '../Control.module.css';
import styles from './IdentityEditor.module.css';
import list from './List.module.css';

type Kind = 'name' | 'same' | 'other';

/** What the reader knows better of somebody: the name, who is the same, which places are somebody else. */
export function IdentityEditor({
  row,
  onDone,
}: {
  row: LedgerRow;
  onDone: (form: Element) => void;
}) {
  const store = useAppStore();
  const form = useRef<HTMLFormElement>(null);
  const { dataset } = useReady();
  const [kind, setKind] = useState<Kind>(() =>
    row.isPartial && findSomebody(dataset, row, row.name, 1).length > 0 ? 'same' : 'name',
  );
  const [name, setName] = useState(row.name);
  const [same, setSame] = useState<Somebody | null>(null);
  const [keepsOther, setKeepsOther] = useState(true);
  const [other, setOther] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  const say = (): Said => {
    if (kind === 'name') return sayName(row, name, reason);
    if (kind === 'other') return sayOther(row, chosen, other, reason);
    if (same === null) return { problem: 'Find who is the same, and choose them.' };
    return keepsOther ? saySame(same, row.id, reason) : saySame(row.id, same, reason);
  };
  const save = (event: React.FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = say();
    if ('problem' in said) {
      setProblem(said.problem);
      return;
    }
    onDone(event.currentTarget);
    correct(store, (now) => [...now, said.correction]);
  };
  const option = (one: Kind, words: string) => (
    <label className={styles.option}>
      <input
        type="radio"
        name={id}
        checked={kind === one}
        onChange={() => {
          setKind(one);
          setProblem('');
        }}
      />{' '}
      {words}
    </label>
  );
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`Correct ${row.name}`}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(event.currentTarget);
      }}
    >
      <fieldset className={styles.options}>
        <legend className={list.small}>What is not right?</legend>
        {option('name', 'The name')}
        {option('same', 'Somebody else is the same')}
        {row.spellings.length > 0 && option('other', 'Some places name somebody else')}
      </fieldset>
      {kind === 'name' && (
        <label className={styles.field}>
          Right name
          <input
            className={control.field}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      )}
      {kind === 'same' && (
        <SamePicker row={row} same={same} onChoose={setSame}>
          {same !== null && (
            <KeepChoice row={row} same={same} keepsOther={keepsOther} onChange={setKeepsOther} />
          )}
        </SamePicker>
      )}
      {kind === 'other' && (
        <>
          <PlaceChoice row={row} chosen={chosen} onChange={setChosen} />
          <label className={styles.field}>
            Who it is
            <input
              className={control.field}
              value={other}
              maxLength={120}
              onChange={(event) => setOther(event.target.value)}
            />
          </label>
        </>
      )}
      <label className={styles.field}>
        How you know (optional)
        <input
          className={control.field}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p role="alert" className={list.doubt}>
        {problem}
      </p>
      <div className={list.buttons}>
        <button type="submit" className={`${control.small} ${control.primary}`}>
          Save
        </button>
        <button
          type="button"
          className={control.small}
          onClick={(event) => onDone(event.currentTarget)}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}

const MOST_FOUND = 6;

function SamePicker({
  row,
  same,
  onChoose,
  children,
}: {
  row: LedgerRow;
  same: Somebody | null;
  onChoose: (id: Somebody) => void;
  children: React.ReactNode;
}) {
  const { dataset } = useReady();
  const [text, setText] = useState(row.isPartial ? row.name : '');
  const found = findSomebody(dataset, row, text, MOST_FOUND);
  const group = useId();
  return (
    <>
      <label className={styles.field}>
        Find who is the same
        <input
          type="search"
          className={control.field}
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">Who is the same</legend>
        {found.map(({ id, name }) => (
          <label key={id} className={styles.option}>
            <input type="radio" name={group} checked={same === id} onChange={() => onChoose(id)} />{' '}
            <bdi>{name}</bdi>
          </label>
        ))}
        {found.length === 0 && text.trim() !== '' && (
          <p className={list.small}>Nobody is called so.</p>
        )}
      </fieldset>
      {children}
    </>
  );
}

function KeepChoice({
  row,
  same,
  keepsOther,
  onChange,
}: {
  row: LedgerRow;
  same: Somebody;
  keepsOther: boolean;
  onChange: (keepsOther: boolean) => void;
}) {
  const { nameOf } = selectIndex(useReady().dataset);
  const group = useId();
  return (
    <fieldset className={styles.options}>
      <legend className={list.small}>Under which name?</legend>
      {[true, false].map((one) => (
        <label key={String(one)} className={styles.option}>
          <input
            type="radio"
            name={group}
            checked={keepsOther === one}
            onChange={() => onChange(one)}
          />{' '}
          <bdi>{one ? nameOf(same) : row.name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}

/** The places where somebody is named, by spelling and microconference. */
function PlaceChoice({
  row,
  chosen,
  onChange,
}: {
  row: LedgerRow;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { nameOf } = selectIndex(useReady().dataset);
  const places = row.spellings.flatMap(({ text, mentions, places: where }) =>
    mentions.map((mention, at) => ({ mention, text, ...where[at] })),
  );
  return (
    <fieldset className={styles.places}>
      <legend className={list.small}>Places that name somebody else</legend>
      {places.map(({ mention, text, mc, line }) => (
        <label key={mention} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(mention)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, mention]
                  : chosen.filter((one) => one !== mention),
              )
            }
          />
          <span>
            <bdi>{text}</bdi>{' '}
            <span className={list.place}>
              {mc === undefined ? '' : `${nameOf(mc)}, `}line {line}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
