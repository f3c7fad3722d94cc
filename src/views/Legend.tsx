import { useApp, useReady } from '../app/store';
import { KIND_WORDS } from '../app/words';
import type { EntityKind } from '../dataset/types';
import { Glyph } from './Glyph';
import styles from './Legend.module.css';

const KINDS: readonly EntityKind[] = ['mc', 'person', 'subsystem', 'org', 'thread'];

/** The legend is the filter: a sign that is switched off is not drawn. */
export function Legend({ isInline = false }: { isInline?: boolean }) {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const toggle = (kind: EntityKind): void => {
    const hide = viewState.hide.includes(kind)
      ? viewState.hide.filter((other) => other !== kind)
      : [...viewState.hide, kind].sort();
    navigate({ hide });
  };
  return (
    <section
      aria-label="Signs"
      className={isInline ? styles.legend : `${styles.legend} ${styles.floating}`}
    >
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={styles.sign}
          aria-pressed={!viewState.hide.includes(kind)}
          title={`Show or hide ${KIND_WORDS[kind].many}`}
          onClick={() => toggle(kind)}
        >
          <Glyph kind={kind} />
          {kind === 'mc' ? 'MCs' : KIND_WORDS[kind].many}
        </button>
      ))}
      <span className={styles.note}>
        <Glyph kind="person" /> runs something <Glyph kind="person" outlined /> only wanted
      </span>
    </section>
  );
}
