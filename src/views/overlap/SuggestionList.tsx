import { selectSuggestions } from '../../app/overlap/suggestions';
import { useReady } from '../../app/store';
import { PairItem } from './PairList';
import styles from './PairList.module.css';

/** What nobody declared: pairs to keep apart, and pairs that one bin could hold. */
export function SuggestionList() {
  const { apart, merge } = selectSuggestions(useReady());
  return (
    <>
      <section aria-labelledby="nobody-asked">
        <h2 id="nobody-asked" className={styles.head}>
          Nobody asked to keep them apart
        </h2>
        <p className={styles.note}>
          {apart.length === 0
            ? 'No pair shares so much without a wish.'
            : 'Somebody runs both, or at least one person would be lost, or both speak of much the same.'}
        </p>
        <ul className={styles.list}>
          {apart.map((pair) => (
            <PairItem key={pair.key} pair={pair} reason={pair.reason} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="one-bin">
        <h2 id="one-bin" className={styles.head}>
          One bin could hold both
        </h2>
        <p className={styles.note}>
          {merge.length === 0
            ? 'No two are so alike.'
            : 'Alike by the mean of two cosines: of who must be there, and of what they speak of. From 15 % on.'}
        </p>
        <ul className={styles.list}>
          {merge.map((pair) => (
            <PairItem key={pair.key} pair={pair} reason={pair.reason} />
          ))}
        </ul>
      </section>
    </>
  );
}
