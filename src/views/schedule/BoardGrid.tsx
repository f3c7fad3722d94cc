import type { Board, BoardBin } from '../../app/schedule/board';
import { BinList } from './BinList';
import styles from './BoardGrid.module.css';

/** Columns are days, rows are periods; what has no place yet waits below. */
export function BoardGrid({ board }: { board: Board }) {
  const { days, waiting, troubles } = board;
  return (
    <div className={styles.board}>
      {troubles.length > 0 && (
        <ul className={styles.troubles} aria-label="Rules that are broken">
          {troubles.map((trouble) => (
            <li key={trouble}>✕ {trouble}</li>
          ))}
        </ul>
      )}
      <div className={styles.days}>
        {days.map(({ title, bins }) => (
          <section key={title} className={styles.day} aria-label={title}>
            <h2 className={styles.dayTitle}>{title}</h2>
            {bins.map((bin) => (
              <BinSection key={bin.bin.id} bin={bin} board={board} />
            ))}
          </section>
        ))}
      </div>
      {waiting.length > 0 && (
        <section className={styles.waiting} aria-label="Without a place">
          <h2 className={styles.dayTitle}>Without a place</h2>
          <BinList board={board} bin={null} title="Without a place" cards={waiting} />
        </section>
      )}
    </div>
  );
}

function BinSection({ bin, board }: { bin: BoardBin; board: Board }) {
  const { title, time, cards, freeTracks, conflictCount } = bin;
  return (
    <div className={styles.bin}>
      <h3 className={styles.binTitle}>
        <span>{time}</span>
        {conflictCount > 0 && (
          <span className={styles.conflicts}>
            ✕ {conflictCount} {conflictCount === 1 ? 'conflict' : 'conflicts'}
          </span>
        )}
        {freeTracks < 0 && <span className={styles.conflicts}>✕ {-freeTracks} too many</span>}
        {freeTracks > 0 && (
          <span className={styles.free}>
            {freeTracks} {freeTracks === 1 ? 'track' : 'tracks'} free
          </span>
        )}
      </h3>
      <BinList board={board} bin={bin.bin.id} title={title} cards={cards} />
    </div>
  );
}
