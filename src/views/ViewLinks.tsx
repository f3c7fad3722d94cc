import { ChevronDown } from 'lucide-react';
import { useRef } from 'react';
import { hrefOf } from '../app/address-bar';
import { useApp, useReady } from '../app/store';
import type { View } from '../view-state/view-state';
import { PAGES } from './pages';
import styles from './ViewLinks.module.css';

/** The views there are; each keeps lens, selection and filters. */
export function ViewLinks() {
  return (
    <nav aria-label="Views" className={styles.views}>
      <Links />
    </nav>
  );
}

/** The same behind one button, where the bar has no room for a row of links. */
export function ViewMenu() {
  const { view } = useReady().viewState;
  const list = useRef<HTMLElement>(null);
  const { word } = PAGES[view];
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        popoverTarget="views-menu"
        aria-label={`Views: ${word}`}
      >
        {word} <ChevronDown size={14} />
      </button>
      <nav ref={list} id="views-menu" popover="auto" aria-label="Views" className={styles.menu}>
        <Links onFollow={() => list.current?.hidePopover()} />
      </nav>
    </>
  );
}

function Links({ onFollow }: { onFollow?: () => void }) {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (Object.keys(PAGES) as View[]).map((view) => (
    <a
      key={view}
      className={styles.view}
      href={hrefOf({ ...viewState, view })}
      aria-current={viewState.view === view ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        navigate({ view });
        onFollow?.();
      }}
    >
      {PAGES[view].word}
    </a>
  ));
}
