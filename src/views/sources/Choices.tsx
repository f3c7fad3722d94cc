import styles from './CorrectionForm.module.css';

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few things, or of many in a box that scrolls. */
export function Choices({ legend, choices, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map(([value, words]) => (
        <label key={value} className={styles.option}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
