import { useCallback, useEffect, useRef } from 'react';
import { correctionsOf } from '../../app/sources/correcting';
import { useApp, useReady } from '../../app/store';
import { useTitle } from '../../app/use-screen';
import type { SourcesSection } from '../../view-state/view-state';
import { EntityPanel } from '../EntityPanel';
import { SelectionStatus } from '../SelectionStatus';
import { Switch } from '../Switch';
import switchStyles from '../Switch.module.css';
import { ConstraintsSection } from './ConstraintsSection';
import { CorrectionsSection } from './CorrectionsSection';
import { CorrectionsStrip } from './CorrectionsStrip';
import { DatasetsSection } from './DatasetsSection';
import { FindingsSection } from './FindingsSection';
import { NamesSection } from './NamesSection';
import { OpenReport } from './OpenReport';
import { SourceSection } from './SourceSection';
import styles from './SourcesPage.module.css';
import { SubsystemsSection } from './SubsystemsSection';

interface SectionRow {
  readonly word: string;
  readonly Section: () => React.ReactNode;
}

const SECTIONS: Readonly<Record<SourcesSection, SectionRow>> = {
  source: { word: 'What was read', Section: SourceSection },
  findings: { word: 'Findings', Section: FindingsSection },
  names: { word: 'Names', Section: NamesSection },
  constraints: { word: 'Constraints', Section: ConstraintsSection },
  subsystems: { word: 'Subsystems', Section: SubsystemsSection },
  corrections: { word: 'Corrections', Section: CorrectionsSection },
  datasets: { word: 'Datasets', Section: DatasetsSection },
};

/** What was read, from where, what is doubtful in it, and what the reader says of it. */
export default function SourcesPage() {
  const { dataset, viewState } = useReady();
  const { word, Section } = SECTIONS[viewState.section];
  useTitle([word, dataset.event.title, 'Plumbline'].join(' · '));
  return (
    <>
      <SelectionStatus />
      <div className={styles.wide}>
        <section className={styles.page} aria-label="Sources">
          <div className={styles.head}>
            <SectionSwitch />
            <OpenReport />
          </div>
          <CorrectionsStrip />
          <div className={styles.body} key={viewState.section}>
            <Section />
          </div>
        </section>
        <EntityPanel />
      </div>
    </>
  );
}

function SectionSwitch() {
  const ready = useReady();
  const navigate = useApp((state) => state.navigate);
  const { dataset, viewState } = ready;
  const countOf = useCallback(
    (section: SourcesSection): number | undefined => {
      if (section === 'findings') return dataset.findings.length;
      if (section === 'constraints') {
        return dataset.microconferences.reduce((sum, mc) => sum + mc.constraints.length, 0);
      }
      return section === 'corrections' ? correctionsOf(ready).length || undefined : undefined;
    },
    [dataset, ready],
  );
  const row = useRef<HTMLDivElement>(null);
  const { section: shown } = viewState;
  // On a phone the row is wider than the screen.
  useEffect(() => {
    const chosen = row.current?.querySelector(`[value="${shown}"]`);
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <div ref={row} className={styles.switch}>
      <fieldset className={`${switchStyles.row} ${switchStyles.large}`}>
        <legend className="visually-hidden">Part of the sources</legend>
        <Switch
          name="section"
          choices={(Object.keys(SECTIONS) as SourcesSection[]).map((section) => ({
            value: section,
            word: SECTIONS[section].word,
            count: countOf(section),
          }))}
          chosen={shown}
          onChoose={(section) => navigate({ section, find: '' })}
        />
      </fieldset>
    </div>
  );
}
