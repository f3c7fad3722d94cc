import { selectOverlaps } from '../../app/insights';
import {
  countPairs,
  EVIDENCE_WORDS,
  shownEvidence,
  toggleEvidence,
} from '../../app/overlap/evidence';
import { useApp, useReady } from '../../app/store';
import { EvidenceSign } from './EvidenceSign';
import styles from './OverlapPage.module.css';

const ALL = shownEvidence([]);

/** The legend is the filter: a class that is switched off is neither listed nor drawn. */
export function EvidenceFilter() {
  const { dataset, viewState } = useReady();
  const adjust = useApp((state) => state.adjust);
  const { evidence, policy } = viewState;
  const counts = countPairs(selectOverlaps(dataset, policy), policy);
  const shown = shownEvidence(evidence);
  return (
    <fieldset className={styles.legend}>
      <legend className="visually-hidden">Evidence that is shown</legend>
      {ALL.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.legendSign}
          aria-pressed={shown.includes(one)}
          disabled={shown.length === 1 && shown.includes(one)}
          title={`Show or hide pairs where ${EVIDENCE_WORDS[one].title}`}
          onClick={() => adjust({ evidence: toggleEvidence(evidence, one) })}
        >
          <EvidenceSign evidence={one} />
          <span>{EVIDENCE_WORDS[one].word}</span>
          <span className={styles.count}>{counts[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}
