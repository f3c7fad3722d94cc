import { useApp, useReady } from '../app/store';
import styles from './SidePanel.module.css';

/** How finely microconferences are grouped; the terms stand in the second layer. */
export function GroupingControls({ method, modularity }: { method: string; modularity: number }) {
  const { viewState } = useReady();
  const adjust = useApp((state) => state.adjust);
  const navigate = useApp((state) => state.navigate);
  return (
    <details className={styles.details}>
      <summary>How the groups are found</summary>
      <label className={styles.control}>
        Fewer, larger groups ↔ more, smaller ones
        <input
          type="range"
          min="0.6"
          max="3.4"
          step="0.2"
          value={viewState.resolution}
          aria-valuetext={`resolution ${viewState.resolution}`}
          onChange={(event) =>
            adjust({ resolution: Number(Number(event.target.value).toFixed(2)), community: null })
          }
        />
      </label>
      <label className={styles.control}>
        Seed of the random starts
        <input
          type="number"
          min="0"
          max="4294967295"
          value={viewState.seed}
          onChange={(event) =>
            adjust({
              community: null,
              seed: Math.min(4294967295, Math.max(0, Math.floor(Number(event.target.value) || 0))),
            })
          }
        />
      </label>
      <p className={styles.second}>
        Groups are the {method} partition of best modularity ({modularity}) in 20 seeded starts, at
        resolution {viewState.resolution}. Modularity says how much more the MCs of a group share
        with each other than chance would give.
      </p>
      {(viewState.resolution !== 1.8 || viewState.seed !== 1) && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => navigate({ resolution: 1.8, seed: 1, community: null })}
        >
          Back to the usual groups
        </button>
      )}
    </details>
  );
}
