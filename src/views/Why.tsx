import { useId, useState } from 'react';
import { describeRule } from '../app/words';
import type { Evidence } from '../dataset/types';
import { describePlace } from '../lib/describe-place';
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
  const { excerpt, rule } = evidence;
  return (
    <p className={styles.item}>
      <span className={styles.place}>{describePlace(evidence)}</span>{' '}
      <q className={styles.excerpt}>{excerpt}</q>{' '}
      <span className={styles.rule}>{describeRule(rule)}</span>
    </p>
  );
}
