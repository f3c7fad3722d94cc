import { type GroupCard, selectFirmness, selectOverview } from '../app/overview';
import { useApp, useReady } from '../app/store';
import { KIND_WORDS } from '../app/words';
import type { EntityKind } from '../dataset/types';
import { Glyph } from './Glyph';
import { GroupingControls } from './GroupingControls';
import { LensSwitch } from './LensSwitch';
import styles from './SidePanel.module.css';
import { WantedList } from './WantedList';

/** What the picture says, in words: the sentence, the lens, the groups, who ties them, the signs. */
export function SidePanel({ sentence }: { sentence: string }) {
  const { dataset, viewState } = useReady();
  const overview = selectOverview(dataset, viewState);
  return (
    <section className={styles.side} aria-label="Overview" tabIndex={-1}>
      <h1 className={styles.sentence}>{sentence}</h1>
      <LensSwitch />
      <h2 className={styles.head}>Groups</h2>
      <ul>
        {overview.groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </ul>
      <GroupingControls method={overview.method} modularity={overview.modularity} />
      <h2 className={styles.head}>Wanted in most places</h2>
      <WantedList />
      <h2 className={styles.head}>Signs</h2>
      <Legend />
    </section>
  );
}

function Group({ group }: { group: GroupCard }) {
  const { dataset, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const select = useApp((state) => state.select);
  const isOpen = viewState.community === group.id;
  const number = group.number % 11;
  return (
    <li className={styles.group}>
      <button
        type="button"
        className={styles.groupButton}
        aria-expanded={isOpen}
        onClick={() => navigate({ community: isOpen ? null : group.id })}
      >
        <span className={styles.swatch} style={{ background: `var(--fill-${number})` }} />
        <span>
          {group.title}
          <span className={styles.second}>
            {group.subsystems.map(({ name }) => name).join(' · ') || group.explanation}
          </span>
        </span>
      </button>
      {isOpen && (
        <div className={styles.members}>
          <p className={styles.why}>{group.explanation}.</p>
          {selectFirmness(dataset, viewState, group).map((line) => (
            <p key={line} className={styles.why}>
              {line}
            </p>
          ))}
          <ul>
            {group.members.map(({ id, title }) => (
              <li key={id}>
                <button type="button" className={styles.row} onClick={() => select(id)}>
                  <Glyph kind="mc" community={group.number} /> {title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

const KINDS: readonly EntityKind[] = ['mc', 'person', 'subsystem', 'org', 'thread'];

/** The legend is the filter: a sign that is switched off is not drawn. */
function Legend() {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const toggle = (kind: EntityKind): void => {
    const hide = viewState.hide.includes(kind)
      ? viewState.hide.filter((other) => other !== kind)
      : [...viewState.hide, kind].sort();
    navigate({ hide });
  };
  return (
    <>
      <ul className={styles.legend}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.sign}
              aria-pressed={!viewState.hide.includes(kind)}
              onClick={() => toggle(kind)}
            >
              <Glyph kind={kind} />
              {KIND_WORDS[kind].many}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.second}>
        A filled circle runs something, an outlined one is only wanted. Press a sign to hide it.
      </p>
      {viewState.hide.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => navigate({ hide: [] })}>
          Show all signs again
        </button>
      )}
    </>
  );
}
