import { useState } from 'react';
import { mcsByTitle } from '../../app/mcs-by-title';
import { baseOf } from '../../app/sources/correcting';
import { findNamed, saySomebody } from '../../app/sources/say-roles';
import { useReady } from '../../app/store';
import type { McId, Role } from '../../dataset/types';
import control from '../Control.module.css';
import { CorrectionForm } from './CorrectionForm';
import styles from './CorrectionForm.module.css';
import list from './List.module.css';
import { RoleFields } from './RoleFields';

/** Somebody whom the source does not name, and what they are to a microconference. */
export function SomebodyForm({ onDone }: { onDone: () => void }) {
  const ready = useReady();
  const { dataset } = ready;
  const [name, setName] = useState('');
  const [mc, setMc] = useState<McId>(mcsByTitle(dataset)[0]?.id ?? 'mc:none');
  const [roles, setRoles] = useState<readonly Role[]>(['mc-lead']);
  const [known] = findNamed(dataset, name);
  return (
    <CorrectionForm
      label="Add somebody"
      say={(reason) => saySomebody(baseOf(ready), dataset, { name, mc, roles }, reason)}
      onDone={onDone}
    >
      <label className={styles.field}>
        Name
        <input
          className={control.field}
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      {known !== undefined && (
        <p className={list.small}>
          <bdi>{known.name}</bdi> is here already, and gets the role.
        </p>
      )}
      <RoleFields mc={mc} onMc={setMc} roles={roles} onRoles={setRoles} />
    </CorrectionForm>
  );
}
