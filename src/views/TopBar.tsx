import { Check, Link2, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { copyLink, DEFAULT_VIEW, hrefOf } from '../app/address-bar';
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
        <ViewLinks />
      </div>
      <SearchBox />
      <div className={styles.actions}>
        <CopyLink />
        <ThemeButton />
      </div>
    </header>
  );
}

/** The views there are. Each opens as it is before anybody has chosen anything in it. */
function ViewLinks() {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (
    <nav aria-label="Views" className={styles.views}>
      <a
        className={styles.view}
        href={hrefOf({ ...viewState, ...DEFAULT_VIEW })}
        aria-current="page"
        title="The whole graph, as at the start"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          navigate(DEFAULT_VIEW);
        }}
      >
        Graph
      </a>
    </nav>
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
