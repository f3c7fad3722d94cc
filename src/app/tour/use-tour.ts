import { type RefObject, useEffect, useRef, useState } from 'react';
import { type AppStore, useAppStore } from '../store';
import { type Box, placeCard } from './place-card';
import type { TourName } from './tour-name';
import { TOURS, type TourStep } from './tours';

/** A view that is fetched first needs a while; a control that is not there by then is left out. */
const PATIENCE_MS = 4000;
const LOOK_MS = 120;

interface Shown {
  readonly place: number;
  /** Where the control is on the screen; null while it is out of sight. */
  readonly target: Box | null;
  readonly card: { readonly left: number; readonly top: number };
}

/**
 * A tour under way: goes to each step's view, waits for its control, and leaves out a step without
 * one. Ends with the focus back where it was.
 */
export function useTour(name: TourName, card: RefObject<HTMLElement | null>) {
  const store = useAppStore();
  const steps = TOURS[name];
  const [asked, setAsked] = useState({ place: 0, direction: 1 });
  const [shown, setShown] = useState<Shown | null>(null);
  const opener = useRef(document.activeElement);

  const end = (): void => {
    store.setState({ tour: null });
    const before = opener.current;
    const isThere = before instanceof HTMLElement && before.isConnected && isSeen(before);
    const next = isThere ? before : findSeen(HELP);
    next?.focus({ preventScroll: true });
  };
  const latestEnd = useRef(end);
  latestEnd.current = end;

  useEffect(() => {
    const { place, direction } = asked;
    const step = steps[place];
    if (step === undefined) {
      latestEnd.current();
      return;
    }
    goTo(store, step);
    let waitedMs = 0;
    let isFound = false;
    const look = (): void => {
      const element = findControl(step);
      if (element !== null && !isFound) {
        isFound = true;
        element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
      if (!isFound) {
        waitedMs += LOOK_MS;
        // Leaving out must not lead off the beginning: the way back turns round there.
        if (waitedMs > PATIENCE_MS) {
          const isStart = direction < 0 && place === 0;
          setAsked(isStart ? { place: 1, direction: 1 } : { place: place + direction, direction });
        }
        return;
      }
      setShown((before) => follow(before, place, element, card.current));
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [asked, steps, store, card]);

  // Who follows by keys or by ear is led to the words of each step.
  const place = shown?.place;
  useEffect(() => {
    if (place !== undefined) card.current?.focus({ preventScroll: true });
  }, [place, card]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      const isOurs = card.current?.contains(target as Node) || target === document.body;
      if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return;
      event.preventDefault();
      latestEnd.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [card]);

  return {
    steps,
    shown,
    end,
    next: (): void => setAsked({ place: (shown?.place ?? 0) + 1, direction: 1 }),
    back: (): void => setAsked({ place: Math.max(0, (shown?.place ?? 0) - 1), direction: -1 }),
  };
}

/** Goes where the step's control is, unless that is shown already. */
function goTo(store: AppStore, { to }: TourStep): void {
  const { load, navigate } = store.getState();
  if (load.status !== 'ready') return;
  const now: Readonly<Record<string, unknown>> = { ...load.viewState };
  const isThere = Object.entries(to).every(
    ([key, value]) => JSON.stringify(now[key]) === JSON.stringify(value),
  );
  if (!isThere) navigate(to);
}

const findControl = ({ at }: TourStep): HTMLElement | null => findSeen(at);

/** Where the tours are begun anew. */
const HELP = ['button[aria-label="Help and keys"]', '[popovertarget="more-actions"]'];

function findSeen(selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (isSeen(element)) return element;
    }
  }
  return null;
}

function isSeen(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** The same value as before as long as nothing has moved, so that nothing is drawn anew. */
function follow(
  before: Shown | null,
  place: number,
  element: HTMLElement | null,
  card: HTMLElement | null,
): Shown {
  const target = element === null ? null : boxOf(element);
  const size = { width: card?.offsetWidth ?? 320, height: card?.offsetHeight ?? 180 };
  const screen = { width: window.innerWidth, height: window.innerHeight };
  const now: Shown = { place, target, card: placeCard(target, size, screen) };
  return JSON.stringify(now) === JSON.stringify(before) ? (before as Shown) : now;
}

function boxOf(element: HTMLElement): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
