import { Check, Link2, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { copyLink } from '../app/address-bar';
import { useApp, useReady } from '../app/store';
import { SearchBox } from './SearchBox';
import styles from './TopBar.module.css';

export function TopBar() {
  const { dataset } = useReady();
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <span aria-hidden="true" className={styles.mark}>
          ◈
        </span>
        <span className={styles.name}>Plumbline</span>
        <span className={styles.event} title={dataset.event.title}>
          {dataset.event.title}
        </span>
      </div>
      <SearchBox />
      <div className={styles.actions}>
        <CopyLink />
        <ThemeButton />
      </div>
    </header>
  );
}

function CopyLink() {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const done = await copyLink();
    setSaid(done ? 'Copied' : 'Copy the address above');
    setTimeout(() => setSaid(''), 2500);
  };
  return (
    <>
      <button type="button" className={styles.button} onClick={copy} aria-label="Copy link">
        {said === 'Copied' ? <Check size={16} /> : <Link2 size={16} />}
        <span className={styles.word}>{said === '' ? 'Copy link' : said}</span>
      </button>
      <span className="visually-hidden" aria-live="polite">
        {said === 'Copied' ? 'The link to this view is copied.' : said}
      </span>
    </>
  );
}

function ThemeButton() {
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => setTheme(other)}
      aria-label={`Switch to ${other} colours`}
    >
      {theme === 'light' ? <Moon size={16} /> : <Sun size={16} />}
    </button>
  );
}
