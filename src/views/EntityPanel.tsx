import { selectIndex, selectOverlaps } from '../app/insights';
import { type Panel, type PanelSection, selectPanel } from '../app/panel';
import { selectSharedPeople } from '../app/shared-people';
import { useReady } from '../app/store';
import { useShowInGraph } from '../app/use-show-in-graph';
import { KIND_WORDS } from '../app/words';
import type { McId } from '../dataset/types';
import { SelectionPanel } from './DetailsPanel';
import panelStyles from './DetailsPanel.module.css';
import styles from './EntityPanel.module.css';
import { Findings } from './Findings';
import { fetched } from './fetched';
import { Glyph } from './Glyph';
import { PairDetails } from './PairDetails';
import { PanelRowItem } from './PanelRowItem';
import { SelectionActions } from './SelectionActions';
import { SharedPeople } from './SharedPeople';

const Comparison = fetched(() => import('./start/Comparison'));

/** What is selected: one entity after the other, and what exactly two of a kind share. */
export function EntityPanel() {
  const { dataset, arrangement, viewState } = useReady();
  const index = selectIndex(dataset);
  const selected = viewState.select;
  const [first, second] = selected;
  if (first === undefined) return null;
  const isPair = selected.length === 2 && selected.every((id) => index.kindOf(id) === 'mc');
  const isSameKind = second !== undefined && index.kindOf(first) === index.kindOf(second);
  return (
    <SelectionPanel shown={selected.join()}>
      {selected.length > 1 && <SelectionActions ids={selected} />}
      {selected.length === 2 && isSameKind && !isPair && <Comparison ids={selected} />}
      {isPair && second !== undefined ? (
        <PairDetails a={first as McId} b={second as McId} />
      ) : (
        selected.map((id) => (
          <EntityDetails
            key={id}
            panel={selectPanel(dataset, index, id)}
            community={arrangement.communities.numberOf.get(id) ?? 0}
            shared={
              index.kindOf(id) === 'mc'
                ? selectSharedPeople(selectOverlaps(dataset, viewState.policy), index, id as McId)
                : []
            }
          />
        ))
      )}
    </SelectionPanel>
  );
}

function EntityDetails({
  panel,
  community,
  shared,
}: {
  panel: Panel;
  community: number;
  shared: ReturnType<typeof selectSharedPeople>;
}) {
  return (
    <article className={styles.entity}>
      <p className={styles.kind}>
        <Glyph kind={panel.kind} community={community} /> {KIND_WORDS[panel.kind].one}
      </p>
      <h2 className={styles.title}>{panel.title}</h2>
      <p className={styles.summary}>{panel.summary}</p>
      {panel.href !== undefined && (
        <p>
          <a href={panel.href} target="_blank" rel="noopener noreferrer">
            Read the thread on lore.kernel.org
          </a>
        </p>
      )}
      <SelectionActions ids={[panel.id]} />
      <Findings findings={panel.findings} />
      {panel.kind === 'mc' && <SharedPeople mc={panel.id as McId} rows={shared} />}
      {panel.sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
      {panel.sections.length === 0 && (
        <p className={styles.summary}>The report says nothing more.</p>
      )}
    </article>
  );
}

function Section({ section }: { section: PanelSection }) {
  const showInGraph = useShowInGraph();
  const { show } = section;
  return (
    <section className={styles.section} aria-label={section.title}>
      <h3 className={styles.head}>
        {section.title} <span className={panelStyles.count}>{section.rows.length}</span>
      </h3>
      {show !== null && (
        <button
          type="button"
          className={styles.draw}
          aria-label={`Show in graph: ${section.title}`}
          onClick={() => showInGraph(show)}
        >
          show in graph
        </button>
      )}
      <ul>
        {section.rows.map((row) => (
          <PanelRowItem key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}
