import { applyCorrections } from '../../dataset/corrections';
import type { Correction } from '../../dataset/corrections-types';
import type { Dataset, EntityId } from '../../dataset/types';
import type { ViewState } from '../../view-state/view-state';
import { type Arrangement, arrangementKey } from '../arrangement';
import { resolverOf } from '../resolve-id';
import type { AppStore, Corrected, ReadyState } from '../store';
import { correctionsOfText, textOfCorrections } from './corrections-text';
import { keepCorrections, readKept } from './kept-corrections';

/** The dataset as it was read, whatever is said of it since. */
export const baseOf = ({ dataset, corrected }: ReadyState): Dataset => corrected?.base ?? dataset;

export const correctionsOf = ({ corrected }: ReadyState): readonly Correction[] =>
  corrected?.corrections ?? [];

type Trail = Pick<Corrected, 'past' | 'future' | 'isBorrowed'>;

/**
 * The same view of the data under other corrections. Groups and positions are kept as far as they
 * still hold, until those of the corrected data are there.
 */
export function applyTo(
  ready: ReadyState,
  corrections: readonly Correction[],
  trail: Trail,
): ReadyState {
  const base = baseOf(ready);
  const shipped = ready.corrected?.arrangement ?? ready.arrangement;
  const { dataset, unapplied } = applyCorrections(base, corrections);
  const text = textOfCorrections(corrections);
  const arrangement = isDrawnAlike(ready.dataset, dataset)
    ? ready.arrangement
    : isDrawnAlike(base, dataset) && shipped.key === arrangementKey(ready.viewState)
      ? shipped
      : carry(ready.arrangement, dataset);
  return {
    ...ready,
    dataset,
    arrangement,
    stability: arrangement === ready.arrangement ? ready.stability : null,
    viewState: { ...resolveIds(ready.viewState, dataset), corrections: text },
    corrected: { base, arrangement: shipped, corrections, text, unapplied, ...trail },
  };
}

/** Whether two datasets give the same graph: what is only put aside or better known does not count. */
function isDrawnAlike(a: Dataset, b: Dataset): boolean {
  const lists = ['people', 'organizations', 'microconferences', 'subsystems', 'threads'] as const;
  if (lists.some((list) => JSON.stringify(a[list]) !== JSON.stringify(b[list]))) return false;
  if (a.relations === b.relations) return true;
  const drawn = ({ relations }: Dataset): string =>
    JSON.stringify(
      relations.map(({ kind, from, to, roles, strength, confirmed }) => {
        return [kind, from, to, roles, strength, confirmed];
      }),
    );
  return drawn(a) === drawn(b);
}

/** An arrangement for the time being, without what is no longer there. */
function carry(arrangement: Arrangement, { people, subsystems }: Dataset): Arrangement {
  const ids = new Set<string>([...people, ...subsystems].map(({ id }) => id));
  const isHere = (id: string): boolean => ids.has(id);
  const { communities, bridges } = arrangement;
  return {
    ...arrangement,
    key: '',
    isSettled: false,
    bridges: bridges.filter(({ person }) => isHere(person)),
    communities: {
      ...communities,
      communities: communities.communities.map((one) => ({
        ...one,
        people: one.people.filter(isHere),
        subsystems: one.subsystems.filter(isHere),
      })),
    },
  };
}

/** A view that names what has become one with another by its id of now, and nothing that is gone. */
function resolveIds(view: ViewState, dataset: Dataset): ViewState {
  const resolve = resolverOf(dataset);
  const all = <T extends EntityId>(ids: readonly T[]): T[] =>
    [...new Set(ids.flatMap((id) => (resolve(id) as T | undefined) ?? []))].sort();
  const one = (id: EntityId | null): EntityId | null =>
    id === null ? null : (resolve(id) ?? null);
  const { filter } = view;
  return {
    ...view,
    select: all(view.select),
    from: one(view.from),
    to: one(view.to),
    filter: { ...filter, organizations: all(filter.organizations) },
  };
}

/** Changes what the reader says of the data. Kept in this browser, unless it came with a link. */
export function correct(
  store: AppStore,
  change: (now: readonly Correction[]) => readonly Correction[],
): void {
  const { load } = store.getState();
  if (load.status !== 'ready') return;
  const { text = '', past = [], isBorrowed = false } = load.corrected ?? {};
  const isStillBorrowed = isBorrowed && readKept(load.viewState.data).corrections.length > 0;
  const trail = { past: [...past, text], future: [], isBorrowed: isStillBorrowed };
  show(store, load, change(correctionsOf(load)), trail);
}

/** One step back in what was said, whatever was looked at since. */
export function undoCorrection(store: AppStore): void {
  const { load } = store.getState();
  if (load.status !== 'ready' || load.corrected === undefined) return;
  const { past, future, text, isBorrowed } = load.corrected;
  const before = correctionsOfText(past.at(-1) ?? '');
  if (past.length === 0 || before === undefined) return;
  const trail = { past: past.slice(0, -1), future: [...future, text], isBorrowed };
  show(store, load, before.corrections, trail);
}

export function redoCorrection(store: AppStore): void {
  const { load } = store.getState();
  if (load.status !== 'ready' || load.corrected === undefined) return;
  const { past, future, text, isBorrowed } = load.corrected;
  const next = correctionsOfText(future.at(-1) ?? '');
  if (future.length === 0 || next === undefined) return;
  const trail = { past: [...past, text], future: future.slice(0, -1), isBorrowed };
  show(store, load, next.corrections, trail);
}

/** Makes those that came with a link the reader's own, in the place of what was kept before. */
export function keepBorrowed(store: AppStore): void {
  const { load } = store.getState();
  if (load.status !== 'ready' || load.corrected === undefined) return;
  const corrected = { ...load.corrected, isBorrowed: false };
  store.setState({ load: { ...load, corrected } });
  keep(store);
}

/** Puts those that came with a link aside, and takes up the reader's own again. */
export function returnToOwn(store: AppStore): void {
  const { load } = store.getState();
  if (load.status !== 'ready') return;
  const { text = '', past = [] } = load.corrected ?? {};
  const trail = { past: [...past, text], future: [], isBorrowed: false };
  show(store, load, readKept(load.viewState.data).corrections, trail);
}

function show(
  store: AppStore,
  load: ReadyState,
  corrections: readonly Correction[],
  trail: Trail,
): void {
  followCorrections(store);
  store.getState().correct(applyTo(load, corrections, trail));
  keep(store);
}

const CANNOT_KEEP =
  'This browser does not let Plumbline keep your corrections. Export them under Sources before you close the page.';

function keep(store: AppStore): void {
  const { load } = store.getState();
  if (load.status !== 'ready' || load.corrected === undefined || load.corrected.isBorrowed) return;
  const isKept = keepCorrections(load.viewState.data, load.corrected.corrections);
  if (!isKept) store.getState().addNotice(CANNOT_KEEP);
}

const followed = new WeakSet<AppStore>();

/** Keeps the data as the view says: undoing and redoing change the view alone. */
export function followCorrections(store: AppStore): void {
  if (followed.has(store)) return;
  followed.add(store);
  store.subscribe(({ load }) => {
    if (load.status !== 'ready') return;
    const { text = '', past = [], isBorrowed = false } = load.corrected ?? {};
    if (load.viewState.corrections === text) return;
    const wanted = correctionsOfText(load.viewState.corrections);
    const trail = { past: [...past, text], future: [], isBorrowed };
    store.setState({ load: applyTo(load, wanted?.corrections ?? [], trail) });
    keep(store);
  });
}
