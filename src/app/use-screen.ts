import { useEffect, useState } from 'react';

const NARROW = '(max-width: 760px)';
const TIGHT = '(max-width: 1240px)';

/** Whether the window is as narrow as a phone's: cards instead of the graph, sheets for panels. */
export function useNarrow(): boolean {
  return useMedia(NARROW);
}

/** Whether the bar has no room for a link per view. */
export function useTight(): boolean {
  return useMedia(TIGHT);
}

function useMedia(media: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(media).matches);
  useEffect(() => {
    const query = window.matchMedia(media);
    const update = (): void => setMatches(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [media]);
  return matches;
}

/** What the window's title says. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
