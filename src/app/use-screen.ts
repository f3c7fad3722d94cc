import { useEffect, useState } from 'react';

const NARROW = '(max-width: 760px)';

/** Whether the window is as narrow as a phone's: cards instead of the graph, sheets for panels. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const update = (): void => setNarrow(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return narrow;
}

/** Runs `action` on ⌘K, Ctrl-K, and on `/` outside of fields. */
export function useSearchKey(action: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      const isField = target.tagName === 'INPUT' || target.tagName === 'TEXTAREA';
      const isCommand = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
      if (!isCommand && (event.key !== '/' || isField || event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [action]);
}

/** What the window's title says. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
