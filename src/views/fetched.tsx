import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A part of the screen that is fetched when it is first shown, or earlier by `preload`. */
export interface Fetched<P> {
  (props: P): ReactNode;
  readonly preload: () => Promise<void>;
}

/**
 * As React's `lazy` in a `Suspense`, but it appears as soon as it is there: React keeps a fallback
 * that it has once shown for 300 ms, a third of the time until the graph is drawn. An error of
 * `load` goes to the error boundary around it.
 */
export function fetched<P extends object>(
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  waiting: ReactNode = null,
): Fetched<P> {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const preload = (): Promise<void> => {
    loading ??= load().then(
      (module) => {
        loaded = module.default;
      },
      (error: unknown) => {
        // Whoever opens it again tries again.
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  function FetchedView(props: P): ReactNode {
    // Kept in the state, so that what is shown stays the same for as long as it is shown.
    const [shown, setShown] = useState<{ Shown?: ComponentType<P>; error?: unknown }>(
      loaded === undefined ? {} : { Shown: loaded },
    );
    const { Shown } = shown;
    const isMissing = Shown === undefined;
    // Begun here, it comes while the rest of the page is still being made.
    if (isMissing) preload().catch(() => undefined);
    useEffect(() => {
      if (!isMissing) return;
      let isGone = false;
      preload().then(
        () => {
          if (!isGone && loaded !== undefined) setShown({ Shown: loaded });
        },
        (error: unknown) => {
          if (!isGone) setShown({ error });
        },
      );
      return () => {
        isGone = true;
      };
    }, [isMissing]);
    if ('error' in shown) throw shown.error;
    return Shown === undefined ? waiting : <Shown {...props} />;
  }
  return Object.assign(FetchedView, { preload });
}
