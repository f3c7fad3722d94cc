import { Check, Ellipsis, Link2, Moon, Redo2, Sun, SunMoon, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { copyLink, describeLeftOut } from '../app/address-bar';
import { useApp, useReady } from '../app/store';
import type { Theme } from '../app/theme';
import { useUndoKeys } from '../app/use-keys';
import { useNarrow, useTight } from '../app/use-screen';
import { Help } from './HelpDialog';
import { SearchBox } from './SearchBox';
import { TakeAway } from './TakeAway';
import styles from './TopBar.module.css';
import { ViewLinks, ViewMenu } from './ViewLinks';

export function TopBar() {
  const { dataset } = useReady();
  const isNarrow = useNarrow();
  const isTight = useTight();
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
        {isTight ? <ViewMenu /> : <ViewLinks />}
      </div>
      <SearchBox />
      <div className={styles.actions}>
        {!isNarrow && <UndoRedo />}
        <CopyLink />
        {isNarrow ? (
          <>
            <button
              type="button"
              className={styles.button}
              popoverTarget="more-actions"
              aria-label="More: undo, take away, colours, help"
            >
              <Ellipsis size={16} />
            </button>
            <div id="more-actions" popover="auto" className={styles.more}>
              <UndoRedo />
              <TakeAway />
              <ThemeButton />
              <Help />
            </div>
          </>
        ) : (
          <>
            <TakeAway />
            <ThemeButton />
            <Help />
          </>
        )}
      </div>
    </header>
  );
}

function UndoRedo() {
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const { past, future } = useApp((state) => state.changes);
  useUndoKeys(undo, redo);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label="Undo the last change of view"
        disabled={past.length === 0}
        onClick={undo}
      >
        <Undo2 size={16} />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label="Redo the change of view"
        disabled={future.length === 0}
        onClick={redo}
      >
        <Redo2 size={16} />
      </button>
    </>
  );
}

function CopyLink() {
  const [said, setSaid] = useState('');
  const { viewState } = useReady();
  const addNotice = useApp((state) => state.addNotice);
  const copy = async (): Promise<void> => {
    const done = await copyLink();
    const left = describeLeftOut(viewState);
    if (left !== null) addNotice(left);
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

const THEMES: Readonly<Record<Theme, { next: Theme; words: string }>> = {
  system: { next: 'light', words: 'as the system has them' },
  light: { next: 'dark', words: 'light' },
  dark: { next: 'system', words: 'dark' },
};

function ThemeButton() {
  const theme = useApp((state) => state.theme);
  const setTheme = useApp((state) => state.setTheme);
  const { next, words } = THEMES[theme];
  return (
    <button
      type="button"
      className={styles.button}
      onClick={() => setTheme(next)}
      aria-label={`Colours are ${words}; change to ${THEMES[next].words}`}
      title={`Colours: ${words}`}
    >
      {theme === 'system' ? (
        <SunMoon size={16} />
      ) : theme === 'light' ? (
        <Sun size={16} />
      ) : (
        <Moon size={16} />
      )}
    </button>
  );
}
