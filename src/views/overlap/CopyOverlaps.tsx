import { useState } from 'react';
import { copyOverlaps } from '../../app/overlap/copy-overlaps';
import { useReady } from '../../app/store';
import styles from './PairList.module.css';

/** All pairs with their figures, for a spreadsheet. */
export function CopyOverlaps() {
  const ready = useReady();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid((await copyOverlaps(ready)) ? 'Copied' : 'The browser does not allow copying');
    setTimeout(() => setSaid(''), 2500);
  };
  return (
    <>
      <button type="button" className={styles.tool} onClick={copy}>
        {said === '' ? 'Copy as CSV' : said}
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said === 'Copied' ? 'All pairs are copied as CSV.' : said}
      </span>
    </>
  );
}
