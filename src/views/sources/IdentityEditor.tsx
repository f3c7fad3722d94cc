import { useId, useState } from 'react';
import { selectIndex } from '../../app/insights';
import { mcsByTitle } from '../../app/mcs-by-title';
import { baseOf } from '../../app/sources/correcting';
import {
  findSomebody,
  type Said,
  sayName,
  sayOther,
  saySame,
} from '../../app/sources/identity-corrections';
import type { LedgerRow, Somebody } from '../../app/sources/ledger';
import { mcsOf, rolesIn, sayRoles } from '../../app/sources/say-roles';
import { useReady } from '../../app/store';
import type { Dataset, McId, PersonId, Role } from '../../dataset/types';
import control from '../Control.module.css';
import { CorrectionForm } from './CorrectionForm';
import styles from './CorrectionForm.module.css';
import list from './List.module.css';
import { RoleFields } from './RoleFields';

type Kind = 'name' | 'same' | 'other' | 'roles';

/**
 * What the reader knows better of somebody: the name, who is the same, which places are somebody else,
 * and what a person is to a microconference.
 */
export function IdentityEditor({
  row,
  onDone,
}: {
  row: LedgerRow;
  onDone: (form: Element) => void;
}) {
  const ready = useReady();
  const { dataset } = ready;
  const [kind, setKind] = useState<Kind>(() =>
    row.isPartial && findSomebody(dataset, row, row.name, 1).length > 0 ? 'same' : 'name',
  );
  const [name, setName] = useState(row.name);
  const [same, setSame] = useState<Somebody | null>(null);
  const [keepsOther, setKeepsOther] = useState(true);
  const [other, setOther] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [person] = dataset.people.filter((one) => one.id === row.id);
  const [held, setHeld] = useState<Held>(() => firstHeld(dataset, person?.id));
  const group = useId();

  const say = (reason: string): Said => {
    if (kind === 'name') return sayName(row, name, reason);
    if (kind === 'other') return sayOther(row, chosen, other, reason);
    if (kind === 'roles' && person !== undefined) {
      return sayRoles(baseOf(ready), dataset, { person: person.id, ...held }, reason);
    }
    if (same === null) return { problem: 'Find who is the same, and choose them.' };
    return keepsOther ? saySame(same, row.id, reason) : saySame(row.id, same, reason);
  };
  const option = (one: Kind, words: string) => (
    <label className={styles.option}>
      <input type="radio" name={group} checked={kind === one} onChange={() => setKind(one)} />{' '}
      {words}
    </label>
  );
  return (
    <CorrectionForm label={`Correct ${row.name}`} say={say} onDone={onDone}>
      <fieldset className={styles.options}>
        <legend className={styles.legend}>What is not right?</legend>
        {option('name', 'The name')}
        {option('same', 'Somebody else is the same')}
        {row.spellings.length > 0 && option('other', 'Some places name somebody else')}
        {person !== undefined && option('roles', 'What they are to an MC')}
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
      {kind === 'roles' && person !== undefined && (
        <RoleFields
          mc={held.mc}
          onMc={(mc) => setHeld({ mc, roles: rolesIn(dataset, person.id, mc) })}
          roles={held.roles}
          onRoles={(roles) => setHeld({ ...held, roles })}
        />
      )}
    </CorrectionForm>
  );
}

interface Held {
  readonly mc: McId;
  readonly roles: readonly Role[];
}

/** The first microconference in which somebody has a role; else the first there is. */
function firstHeld(dataset: Dataset, person: PersonId | undefined): Held {
  const [own] = person === undefined ? [] : mcsOf(dataset, person);
  const mc = own ?? mcsByTitle(dataset)[0]?.id ?? 'mc:none';
  return { mc, roles: person === undefined ? [] : rolesIn(dataset, person, mc) };
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
      <legend className={styles.legend}>Under which name?</legend>
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
      <legend className={styles.legend}>Places that name somebody else</legend>
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
