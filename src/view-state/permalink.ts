import { quote, quoteSome, splitQuery, unescapePart } from './address-text';
import { defaultViewState } from './defaults';
import type { InLink, Known } from './field-kinds';
import { FIELDS } from './fields';
import {
  CURRENT_VERSION,
  type Params,
  type Upgrader,
  upgrade,
  upgraders,
  versionAfter,
} from './upgrade';
import type { ViewState } from './view-state';

export { DEFAULT_VIEW, defaultViewState } from './defaults';

type Key = keyof ViewState;
const KEYS = Object.keys(FIELDS) as Key[];

/** The one address of a view, as the query of a URL: `?v=1&data=lpc-2024~1a2b3c4d&view=graph`. */
export function encodePermalink(state: ViewState): string {
  const written = KEYS.flatMap((key) => writeField(key, state));
  return `?${[`v=${CURRENT_VERSION}`, ...written].join('&')}`;
}

/**
 * What a link asks for, as far as this version and this data can show it. Never throws: what cannot
 * be read falls back to the default, and a notice tells the reader so. Other steps than those of
 * today are for tests of the upgrading itself.
 */
export function decodePermalink(
  search: string,
  known: Known,
  steps: readonly Upgrader[] = upgraders,
): { viewState: ViewState; notices: string[] } {
  const { params, repeated } = splitQuery(search);
  const { version, notice } = readVersion(params.get('v'), versionAfter(steps));
  const notices = notice === undefined ? [] : [notice];
  let viewState = defaultViewState(known.data);
  if (version > versionAfter(steps)) return { viewState, notices };

  const current = upgrade(params, version, steps);
  for (const key of KEYS) {
    const reading = readField(key, viewState, current, known);
    viewState = reading.viewState;
    if (reading.notice !== undefined) notices.push(reading.notice);
  }
  if (repeated.length > 0) {
    notices.push(`This link gives ${quoteSome(repeated)} more than once; using the first.`);
  }
  const unknown = [...current.keys()].filter((name) => !PARAMETERS.has(name));
  if (unknown.length > 0) {
    notices.push(
      `This link says ${quoteSome(unknown)}, which this version does not know; left out.`,
    );
  }
  return { viewState, notices };
}

const PARAMETERS = new Set(['v', ...KEYS.map((key) => FIELDS[key].parameter)]);

/**
 * Every link that was ever copied begins with its version; an address without one was written by
 * hand, by somebody who means the app as it is today.
 */
function readVersion(
  text: string | undefined,
  newest: number,
): { version: number; notice?: string } {
  if (text === undefined) return { version: newest };
  const word = unescapePart(text);
  if (!/^[1-9]\d*$/.test(word)) {
    return {
      version: 1,
      notice: `This link gives its version as ${quote(word)}; read as version 1.`,
    };
  }
  const version = Number(word);
  if (version <= newest) return { version };
  return {
    version,
    notice: `This link was made by a newer Plumbline (link version ${word.slice(0, 12)}; this one reads up to ${newest}); showing the start view instead.`,
  };
}

function writeField<K extends Key>(key: K, state: ViewState): string[] {
  const field = FIELDS[key];
  if (field.parameter === null || !isAbout(field, state)) return [];
  const text = field.write(state[key]);
  if (field.always !== true && text === usualText(key, field, state)) return [];
  return [`${field.parameter}=${text}`];
}

/** The view is read before all that may belong to one view alone: the order of the fields sees to it. */
function isAbout({ onlyIn }: Pick<InLink<unknown>, 'onlyIn'>, { view }: ViewState): boolean {
  return onlyIn === undefined || onlyIn === view;
}

const usualTexts = new Map<Key, string>();

/** How the default of a field stands in a link; but for the data, it is always the same. */
function usualText<K extends Key>(
  key: K,
  field: InLink<ViewState[K]>,
  { data }: ViewState,
): string {
  const known = usualTexts.get(key);
  if (known !== undefined) return known;
  const text = field.write(defaultViewState(data)[key]);
  if (key !== 'data') usualTexts.set(key, text);
  return text;
}

function readField<K extends Key>(
  key: K,
  viewState: ViewState,
  params: Params,
  known: Known,
): { viewState: ViewState; notice?: string | undefined } {
  const field = FIELDS[key];
  const text = field.parameter === null ? undefined : params.get(field.parameter);
  if (field.parameter === null || text === undefined) return { viewState };
  if (!isAbout(field, viewState)) {
    const notice = `This link says ${quote(field.parameter)}, which has no meaning in the view ${viewState.view}; left out.`;
    return { viewState, notice };
  }
  const { value, notice } = field.read(text, known, viewState[key]);
  return { viewState: value === undefined ? viewState : { ...viewState, [key]: value }, notice };
}
