import { ArrowUpDown, X } from 'lucide-react';
import { useId } from 'react';
import { type PathEntity, selectPathEnds } from '../app/path-panel';
import { useApp, useReady } from '../app/store';
import { Glyph } from './Glyph';
import styles from './PathEnds.module.css';

/** The two ends of the path lens, and whether paths may lead through hubs. */
export function PathEnds() {
  const { dataset, viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  const about = useId();
  if (viewState.lens !== 'path') return null;
  const { from, to } = selectPathEnds(dataset, viewState);
  const { filter } = viewState;
  return (
    <section className={styles.ends} aria-label="Ends of the path">
      <End
        word="From"
        end={from}
        clear="Clear the start"
        onClear={() => navigate({ from: null })}
      />
      <End word="To" end={to} clear="Clear the end" onClear={() => navigate({ to: null })} />
      {from !== undefined && to !== undefined && (
        <button
          type="button"
          className={styles.swap}
          onClick={() => navigate({ from: to.id, to: from.id })}
        >
          <ArrowUpDown size={14} aria-hidden="true" /> Swap
        </button>
      )}
      <label className={styles.hubs}>
        <input
          type="checkbox"
          checked={filter.hubs}
          aria-describedby={about}
          onChange={(event) => navigate({ filter: { ...filter, hubs: event.target.checked } })}
        />
        Also through hubs
      </label>
      <p id={about} className={styles.about}>
        Large employers and subsystems that a quarter of the MCs name tie nearly everything.
      </p>
    </section>
  );
}

function End({
  word,
  end,
  clear,
  onClear,
}: {
  word: string;
  end: PathEntity | undefined;
  clear: string;
  onClear: () => void;
}) {
  const { communities } = useReady().arrangement;
  const navigate = useApp((state) => state.navigate);
  return (
    <div className={styles.end}>
      <span className={styles.word}>{word}</span>
      {end === undefined ? (
        <span className={styles.empty}>Press a node, or search</span>
      ) : (
        <>
          {/* Not the store's `select`: while the other end is missing, that would make this one both. */}
          <button
            type="button"
            className={styles.name}
            onClick={() => navigate({ select: [end.id] })}
          >
            <Glyph
              kind={end.kind}
              community={end.kind === 'mc' ? (communities.numberOf.get(end.id) ?? 0) : 0}
            />
            <bdi>{end.name}</bdi>
          </button>
          <button type="button" className={styles.clear} aria-label={clear} onClick={onClear}>
            <X size={16} />
          </button>
        </>
      )}
    </div>
  );
}
