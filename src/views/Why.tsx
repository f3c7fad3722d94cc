import { useId, useState } from 'react';
import { describeRule } from '../app/words';
import type { Evidence } from '../dataset/types';
import styles from './Why.module.css';

/** The button that opens the evidence, and the evidence: line, words, rule. */
export function Why({
  about,
  groups,
}: {
  /** What the evidence is for, for those who hear the button without its row. */
  about: string;
  groups: readonly { readonly title?: string; readonly evidence: readonly Evidence[] }[];
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (groups.every(({ evidence }) => evidence.length === 0)) return null;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`Why: ${about}`}
        onClick={() => setOpen(!isOpen)}
      >
        why
      </button>
      <div id={id} hidden={!isOpen} className={styles.evidence}>
        {isOpen &&
          groups.map(({ title, evidence }, place) => (
            <div key={title ?? place}>
              {title !== undefined && <p className={styles.title}>{title}</p>}
              {evidence.map((one) => (
                <EvidenceItem key={JSON.stringify(one)} evidence={one} />
              ))}
            </div>
          ))}
      </div>
    </>
  );
}

function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const { line, endLine, file, path, excerpt, rule } = evidence;
  const place =
    line === undefined
      ? [file, path].filter((part) => part !== undefined).join(', ')
      : endLine === undefined
        ? `line ${line}`
        : `lines ${line}–${endLine}`;
  return (
    <p className={styles.item}>
      <span className={styles.place}>{place}</span> <q className={styles.excerpt}>{excerpt}</q>{' '}
      <span className={styles.rule}>{describeRule(rule)}</span>
    </p>
  );
}
