import { Fragment } from 'react';
import { type PathEntity, selectPathPanel, type Telling, type ToldPath } from '../app/path-panel';
import { useApp, useReady } from '../app/store';
import control from './Control.module.css';
import { DetailsPanel } from './DetailsPanel';
import panelStyles from './DetailsPanel.module.css';
import { Glyph } from './Glyph';
import styles from './PathPanel.module.css';
import { Why } from './Why';

/** How one entity is connected to another: each step in words, with its evidence. */
export function PathPanel() {
  const { dataset, arrangement, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const { lens, filter, from: start, to: goal } = viewState;
  if (lens !== 'path') return null;
  const { from, to, paths, avoided, sentence, shorter } = selectPathPanel(
    dataset,
    arrangement,
    viewState,
  );
  const allowHubs = (): void => navigate({ filter: { ...filter, hubs: true } });
  return (
    <DetailsPanel
      shown={`${start} ${goal}`}
      className={`${panelStyles.sheet} ${styles.panel}`}
      aria-label="Details of the paths"
      closeLabel="Close the paths"
      onClose={() => navigate({ lens: 'bridges', from: null, to: null })}
    >
      <p className={styles.kind}>How one is connected to the other</p>
      <h2 className={styles.title}>
        {from !== undefined && to !== undefined ? (
          <>
            <bdi>{from.name}</bdi> and <bdi>{to.name}</bdi>
          </>
        ) : (
          'A path needs two ends'
        )}
      </h2>
      <p className={styles.sentence}>
        <Told telling={sentence} />
      </p>
      {paths.length === 0 && avoided.length > 0 && (
        <button type="button" className={`${control.button} ${styles.action}`} onClick={allowHubs}>
          Allow hubs
        </button>
      )}
      {shorter !== undefined && (
        <p className={styles.shorter}>
          <Told telling={shorter} />{' '}
          <button type="button" className={styles.show} onClick={allowHubs}>
            Show it
          </button>
        </p>
      )}
      {paths.map((path, place) => (
        <PathSection key={path.key} path={path} number={place + 1} />
      ))}
    </DetailsPanel>
  );
}

function PathSection({ path, number }: { path: ToldPath; number: number }) {
  return (
    <section className={styles.section} aria-label={`Path ${number}`}>
      <h3 className={styles.head}>
        Path {number} <span className={panelStyles.count}>· {path.title}</span>
      </h3>
      <ol>
        {path.steps.map((step) => (
          <li key={step.to.id} className={styles.step}>
            <p className={styles.words}>
              <Told telling={step.telling} pressable />
            </p>
            <Why about={step.sentence} groups={[{ evidence: step.evidence }]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A sentence with its names kept apart from the words around them. */
function Told({ telling, pressable = false }: { telling: Telling; pressable?: boolean }) {
  const { texts, entities } = telling;
  return (
    <>
      {entities.map((entity, place) => (
        <Fragment key={entity.id}>
          {texts[place]}
          {pressable ? <Name entity={entity} /> : <bdi>{entity.name}</bdi>}
        </Fragment>
      ))}
      {texts.at(-1)}
    </>
  );
}

function Name({ entity: { id, kind, name } }: { entity: PathEntity }) {
  const { communities } = useReady().arrangement;
  const select = useApp((state) => state.select);
  return (
    <button type="button" className={styles.name} onClick={() => select(id)}>
      <Glyph kind={kind} community={kind === 'mc' ? (communities.numberOf.get(id) ?? 0) : 0} />{' '}
      <bdi>{name}</bdi>
    </button>
  );
}
