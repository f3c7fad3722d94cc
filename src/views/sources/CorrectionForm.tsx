import { type ReactNode, useEffect, useRef, useState } from 'react';
import { correct } from '../../app/sources/correcting';
import type { Said } from '../../app/sources/identity-corrections';
import { useAppStore } from '../../app/store';
import control from '../Control.module.css';
import styles from './CorrectionForm.module.css';
import list from './List.module.css';

interface CorrectionFormProps {
  readonly label: string;
  /** What the fields say, for a reason that may be empty. */
  readonly say: (reason: string) => Said;
  /** Called before the form goes, with itself: saved or not. */
  readonly onDone: (form: Element, isSaved: boolean) => void;
  readonly children: ReactNode;
}

/** Fields that make one correction, with how the reader knows, and what is still wrong with them. */
export function CorrectionForm({ label, say, onDone, children }: CorrectionFormProps) {
  const store = useAppStore();
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const { current } = form;
    const first = current?.querySelector<HTMLElement>('input:checked, select, input');
    first?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onChange={() => setProblem('')}
      onSubmit={(event) => {
        event.preventDefault();
        const said = say(reason);
        if ('problem' in said) {
          setProblem(said.problem);
          return;
        }
        onDone(event.currentTarget, true);
        correct(store, (now) => [...now, said.correction]);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(event.currentTarget, false);
      }}
    >
      {children}
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
          onClick={(event) => onDone(event.currentTarget, false)}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}
