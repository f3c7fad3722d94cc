import { useEffect, useState } from 'react';
import { useApp, useAppStore } from '../store';
import type { TourName } from './tour-name';

const KEY = 'plumbline-tour-offered';

/** Whether to offer the tours: on the first visit, until one is begun or the offer is closed. */
export function useTourOffer(): {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly begin: (tour: TourName) => void;
} {
  const [isFirst, setFirst] = useState(() => !wasOffered());
  const store = useAppStore();
  const isOnTour = useApp(({ tour }) => tour !== null);
  // Once is enough, also for those who take no notice of it.
  useEffect(noteOffer, []);
  const close = (): void => setFirst(false);
  return {
    isOpen: isFirst && !isOnTour,
    close,
    begin: (tour) => {
      close();
      store.setState({ tour });
    },
  };
}

function wasOffered(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    // Who forbids storage would be offered it on every visit.
    return true;
  }
}

function noteOffer(): void {
  try {
    window.localStorage.setItem(KEY, 'yes');
  } catch {
    // See above.
  }
}
