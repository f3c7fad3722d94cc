import type { ReactNode } from 'react';
import styles from './Switch.module.css';

interface Choice<T> {
  readonly value: T;
  readonly word: ReactNode;
  readonly hint?: string;
  readonly count?: number | undefined;
}

interface SwitchProps<T> {
  /** Of the radio buttons, which are one group by it. */
  readonly name: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A few words of which one is chosen; the fieldset around them says of what, and how they look. */
export function Switch<T extends string>({ name, choices, chosen, onChoose }: SwitchProps<T>) {
  return choices.map(({ value, word, hint, count }) => (
    <label key={value} className={styles.choice} title={hint}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      {word}
      {count !== undefined && <span className={styles.number}> {count}</span>}
    </label>
  ));
}
