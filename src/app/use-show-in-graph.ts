import type { ViewState } from '../view-state/view-state';
import { useApp, useReady } from './store';

/** Draws something: in the graph or its table, whichever is open, and in the graph from any other view. */
export function useShowInGraph(): (change: Partial<ViewState>) => void {
  const { view } = useReady().viewState;
  const navigate = useApp((state) => state.navigate);
  const isThere = view === 'graph' || view === 'table';
  return (change) => navigate(isThere ? change : { ...change, view: 'graph' });
}
