import { useState } from 'react';
import { listSome } from '../../app/overlap/brief';
import { type PairRow, selectPairs, writePairsCsv } from '../../app/overlap/pairs';
import { useApp, useReady } from '../../app/store';
import { useNarrow } from '../../app/use-screen';
import control from '../Control.module.css';
import { CopyCsv } from '../CopyCsv';
import { Glyph } from '../Glyph';
import { EvidenceSign } from './EvidenceSign';
import styles from './PairList.module.css';

/** So many are listed at first: on a phone the matrix comes after them. */
const SHOWN_FIRST = { wide: 60, narrow: 10 };

/** Every pair that shares something, strongest first, in sentences. */
export function PairList() {
  const ready = useReady();
  const isNarrow = useNarrow();
  const [isWhole, setWhole] = useState(false);
  const pairs = selectPairs(ready);
  const first = isNarrow ? SHOWN_FIRST.narrow : SHOWN_FIRST.wide;
  const shown = isWhole ? pairs : pairs.slice(0, first);
  if (pairs.length === 0) {
    const { evidence } = ready.viewState;
    return (
      <p className={styles.empty}>
        {evidence.length === 0
          ? 'No two microconferences share anything that counts: they can run in any order.'
          : 'No pair has evidence of this kind. Switch the others on again.'}
      </p>
    );
  }
  return (
    <>
      <ol className={styles.list} aria-label="Pairs, strongest first">
        {shown.map((pair) => (
          <PairItem key={pair.key} pair={pair} />
        ))}
      </ol>
      <p className={styles.tools}>
        {pairs.length > first && (
          <button
            type="button"
            className={control.small}
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? 'Show fewer' : `Show all ${pairs.length} pairs`}
          </button>
        )}
        <CopyCsv
          className={control.small}
          text={() => writePairsCsv(ready)}
          copied="All pairs are copied as CSV."
        />
      </p>
    </>
  );
}

/** One pair as a button that opens it; what goes beneath its sentence may differ. */
export function PairItem({ pair, reason }: { pair: PairRow; reason?: string }) {
  const { arrangement, viewState } = useReady();
  const select = useApp((state) => state.select);
  const { numberOf } = arrangement.communities;
  const { a, b, titles, evidence, sentence, names } = pair;
  const isOpen =
    viewState.select.length === 2 && [a, b].every((mc) => viewState.select.includes(mc));
  return (
    <li>
      <button
        type="button"
        className={isOpen ? `${styles.pair} ${styles.open}` : styles.pair}
        aria-pressed={isOpen}
        onClick={() => select(a, b)}
      >
        <EvidenceSign evidence={evidence} />
        <span className={styles.words}>
          <span className={styles.title}>
            <span className={styles.mc}>
              <Glyph kind="mc" community={numberOf.get(a) ?? 0} /> <bdi>{titles[0]}</bdi>
            </span>{' '}
            and{' '}
            <span className={styles.mc}>
              <Glyph kind="mc" community={numberOf.get(b) ?? 0} /> <bdi>{titles[1]}</bdi>
            </span>
          </span>
          <span className={styles.sentence}>{reason ?? sentence}</span>
          {names.length > 0 && <span className={styles.names}>{listSome(names)}</span>}
        </span>
      </button>
    </li>
  );
}
