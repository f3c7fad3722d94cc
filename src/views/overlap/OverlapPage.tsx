import { useMemo } from 'react';
import { selectMatrix } from '../../app/overlap/matrix';
import { summarizeOverlaps } from '../../app/overlap/overlap-sentence';
import { useReady } from '../../app/store';
import { useTitle } from '../../app/use-screen';
import { EntityPanel } from '../EntityPanel';
import { usePaper } from '../paper';
import { SelectionStatus } from '../SelectionStatus';
import { BriefChoice } from './BriefChoice';
import { BriefPane } from './BriefPane';
import { EvidenceFilter } from './EvidenceFilter';
import { MatrixPane } from './MatrixPane';
import { NeverDoubleBook } from './NeverDoubleBook';
import styles from './OverlapPage.module.css';
import { OverlapPaper } from './OverlapPaper';
import { PairList } from './PairList';
import { PartSwitch } from './PartSwitch';
import { PolicyControls } from './PolicyControls';
import { SuggestionList } from './SuggestionList';

/** Which microconferences need the same people: the answer as a list, the whole as a matrix. */
export default function OverlapPage() {
  const ready = useReady();
  const { dataset, arrangement, viewState } = ready;
  const { part, policy, order, evidence } = viewState;
  usePaper(OverlapPaper);
  useTitle(['Overlap', dataset.event.title, 'Plumbline'].join(' · '));
  // Pointing at a cell must not order everything anew.
  const matrix = useMemo(
    () => selectMatrix(ready),
    [dataset, arrangement, policy, order, evidence],
  );
  const { sentence, more } = summarizeOverlaps(dataset, policy);
  const isBrief = part === 'brief';
  const isEmpty = dataset.microconferences.length < 2;
  return (
    <>
      <SelectionStatus />
      <div className={styles.wide}>
        <section className={styles.side} aria-label="Overlap">
          <h1 className={styles.sentence}>{sentence}</h1>
          <p className={styles.note}>{more}</p>
          {!isEmpty && (
            <>
              <PartSwitch />
              {part === 'pairs' && (
                <>
                  <EvidenceFilter />
                  <PairList />
                </>
              )}
              {part === 'people' && <NeverDoubleBook />}
              {part === 'suggestions' && <SuggestionList />}
              {part === 'weights' && <PolicyControls />}
              {isBrief && <BriefChoice />}
            </>
          )}
        </section>
        {!isEmpty && (isBrief ? <BriefPane /> : <MatrixPane matrix={matrix} />)}
        {!isBrief && <EntityPanel />}
      </div>
    </>
  );
}
