import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import { ROLES, STRENGTHS } from '../../src/dataset/types';
import { encodePermalink } from '../../src/view-state/permalink';
import {
  DIRECTORY_COLUMNS,
  EVIDENCE_CLASSES,
  LENSES,
  LISTS,
  OVERLAP_PARTS,
  SORT_COLUMNS,
  SOURCES_SECTIONS,
  VIEWS,
  type ViewState,
} from '../../src/view-state/view-state';
import { DATA, decode, IDS, KINDS, knownViewState, nastyText, START, start } from './links';

const IDS_OF_TODAY = new Set<string>(Object.values(IDS));
const isId = (id: string): boolean => IDS_OF_TODAY.has(id);
const isIdOf = (kind: string) => (id: string) => isId(id) && id.startsWith(`${kind}:`);

function isSet(list: readonly string[], allows: (word: string) => boolean): boolean {
  return list.every(
    (word, index) => allows(word) && (index === 0 || word > (list[index - 1] ?? '')),
  );
}

function isNumber(value: number, min: number, max: number, decimals: number): boolean {
  return value >= min && value <= max && value === Number(value.toFixed(decimals));
}

function isOneOf(words: readonly string[]): (word: string) => boolean {
  return (word) => words.includes(word);
}

/** What every field may be. */
const ALLOWED: { readonly [K in keyof ViewState]: (value: ViewState[K]) => boolean } = {
  data: (data) => data.event === DATA.event && data.hash === DATA.hash,
  view: isOneOf(VIEWS),
  lens: isOneOf(LENSES),
  select: (ids) => isSet(ids, isId),
  depth: (depth) => isNumber(depth, 1, 3, 0),
  from: (id) => id === null || isId(id),
  to: (id) => id === null || isId(id),
  hide: (kinds) => isSet(kinds, isOneOf(KINDS)),
  community: (id) => id === null || isIdOf('mc')(id),
  resolution: (resolution) => isNumber(resolution, 0.1, 5, 2),
  seed: (seed) => isNumber(seed, 0, 2 ** 32 - 1, 0),
  policy: (policy) => {
    const shares = [
      ...ROLES.map((role) => policy.presence[role]),
      ...STRENGTHS.map((strength) => policy.strength[strength]),
      policy.confirmedPresence,
      policy.minSubjectOverlap,
    ];
    const weights = [policy.subjectWeight, policy.declaredWeight];
    return (
      hasKeysOf(policy, DEFAULT_POLICY) &&
      shares.every((share) => isNumber(share, 0, 1, 3)) &&
      weights.every((weight) => isNumber(weight, 0, 100, 3))
    );
  },
  list: isOneOf(LISTS),
  columns: (columns) => isSet(columns, isOneOf(DIRECTORY_COLUMNS)),
  plan: (plan) =>
    hasKeysOf(plan, start.plan) &&
    (plan.tracks === null || isNumber(plan.tracks, 1, 8, 0)) &&
    isNumber(plan.seed, 0, 2 ** 32 - 1, 0) &&
    isSet(plan.halves, isIdOf('mc')) &&
    isSet(plan.without, isIdOf('mc')) &&
    [...plan.pins, ...plan.forbidden, ...(plan.at ?? [])].every(({ mc }) => isIdOf('mc')(mc)),
  marks: ({ own, shared }) =>
    own.length === 0 &&
    (shared === null ||
      (shared.length > 0 && isSet(shared, (id) => isIdOf('mc')(id) || isIdOf('person')(id)))),
  find: (text) => [...text].length <= 80,
  ask: (text) => [...text].length <= 80,
  part: isOneOf(OVERLAP_PARTS),
  evidence: (classes) => isSet(classes, isOneOf(EVIDENCE_CLASSES)),
  order: (order) =>
    typeof order === 'string'
      ? ['group', 'title', 'total'].includes(order)
      : order.length > 0 && new Set(order).size === order.length && order.every(isIdOf('mc')),
  section: isOneOf(SOURCES_SECTIONS),
  corrections: (text) => /^(?:|1[\w.~-]{0,499}|left-out:[1-9]\d{0,5}~[0-9a-f]{8})$/.test(text),
  sort: ({ by, descending }) => SORT_COLUMNS.includes(by) && typeof descending === 'boolean',
  filter: (filter) =>
    hasKeysOf(filter, start.filter) &&
    isSet(filter.roles, isOneOf(ROLES)) &&
    isSet(filter.strengths, isOneOf(STRENGTHS)) &&
    isSet(filter.communities, isIdOf('mc')) &&
    isSet(filter.organizations, isIdOf('org')) &&
    isNumber(filter.minTie, 0, 99, 2) &&
    typeof filter.hubs === 'boolean',
};

function hasKeysOf(value: object, model: object): boolean {
  return Object.keys(value).sort().join() === Object.keys(model).sort().join();
}

/** The fields that are not what they may be. */
function findBadFields(state: ViewState): string[] {
  const bad = (Object.keys(ALLOWED) as (keyof ViewState)[]).filter(
    <K extends keyof ViewState>(key: K) => {
      const isAllowed: (value: ViewState[K]) => boolean = ALLOWED[key];
      return !isAllowed(state[key]);
    },
  );
  return hasKeysOf(state, start) ? bad : [...bad, 'the fields themselves'];
}

const anyChar = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }), nastyText);
const name = fc.constantFrom('v', ...Object.keys(start), '__proto__', 'constructor', 'toString');
const token = fc.oneof(
  fc.constantFrom('1', '0', '-1', '1e3', '0.5', '99.999', 'NaN', '', ',', ':', '%', '%2C', '%FF'),
  fc.constantFrom(...VIEWS, ...LENSES, ...KINDS, ...Object.keys(IDS)),
  fc
    .constantFrom(...ROLES, ...STRENGTHS, 'confirmed', 'subject-weight')
    .map((key) => `${key}:0.25`),
  fc.constantFrom('group:mc:rust-mc', 'group:person:x', 'hubs:yes', 'tie:1.5', 'role:', 'org:'),
  fc.constantFrom('__proto__:1', 'constructor:1', 'role:__proto__', 'strength:toString'),
  fc.constantFrom(...SORT_COLUMNS).map((column) => `-${column}`),
  anyChar,
);
const value = fc.oneof(
  fc.array(token, { maxLength: 6 }).map((tokens) => tokens.join(',')),
  fc.string({ unit: 'binary' }),
);
const parameter = fc.tuple(
  fc.oneof({ arbitrary: name, weight: 5 }, { arbitrary: anyChar, weight: 1 }),
  value,
);

/** What mail programs, chats and hands do to a link. */
const damage: fc.Arbitrary<(search: string) => string> = fc.oneof(
  fc.nat().map((at) => (search: string) => search.slice(0, at % (search.length + 1))),
  fc.nat().map((at) => (search: string) => search.slice(at % (search.length + 1))),
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (search: string) => {
    const parts = search.slice(1).split('&');
    const [i, j] = [a % parts.length, b % parts.length];
    [parts[i], parts[j]] = [parts[j] ?? '', parts[i] ?? ''];
    return `?${parts.join('&')}`;
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (search: string) => {
    // The values of two parameters are swapped, their names are not.
    const parts = search
      .slice(1)
      .split('&')
      .map((part) => part.split('='));
    const [first, second] = [parts[a % parts.length], parts[b % parts.length]];
    if (first && second) [first[1], second[1]] = [second[1] ?? '', first[1] ?? ''];
    return `?${parts.map((part) => part.join('=')).join('&')}`;
  }),
  fc.constant((search: string) => search.replaceAll('%', '%25')),
  fc.constant((search: string) =>
    search.replace(/=([^&]*)/g, (_, text) => `=${encodeURIComponent(text)}`),
  ),
  fc.constant((search: string) => `?${encodeURIComponent(search.slice(1))}`),
  fc.tuple(fc.nat(), anyChar).map(([at, text]) => (search: string) => {
    const cut = at % (search.length + 1);
    return search.slice(0, cut) + text + search.slice(cut + 1);
  }),
  parameter.map(
    ([key, text]) =>
      (search: string) =>
        `${search}&${key}=${text}`,
  ),
  parameter.map(
    ([key, text]) =>
      (search: string) =>
        search.replace('&', `&${key}=${text}&`),
  ),
  fc.nat({ max: 300 }).map((times) => (search: string) => `${search},${'x:1,%C3'.repeat(times)}`),
);

const address = fc.oneof(
  knownViewState.map(encodePermalink),
  fc
    .tuple(knownViewState.map(encodePermalink), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([search, damages]) => damages.reduce((text, apply) => apply(text), search)),
  fc
    .array(parameter, { maxLength: 10 })
    .map((pairs) => `?${pairs.map(([key, text]) => `${key}=${text}`).join('&')}`),
  fc.string({ unit: 'binary' }),
);

it('opens 10,000 arbitrary addresses, and what it shows can always be linked to', () => {
  let withoutNotice = 0;
  fc.assert(
    fc.property(address, (search) => {
      const { viewState, notices } = decode(search);
      expect(findBadFields(viewState)).toEqual([]);
      expect(decode(encodePermalink(viewState))).toEqual({ viewState, notices: [] });
      if (notices.length === 0) withoutNotice += 1;
    }),
    { seed: 2024, numRuns: 10_000 },
  );
  // The addresses are worth reading only if they are neither all sound nor all damaged.
  expect(withoutNotice).toBeGreaterThan(2_000);
  expect(withoutNotice).toBeLessThan(8_000);
}, 90_000);

it.each(['select', 'hide', 'policy', 'filter', 'from', 'sort', 'data', 'x'])(
  'opens an address whose %s is a million letters long',
  (key) => {
    for (const part of [
      'a',
      ',',
      'a,',
      '%',
      '%2C',
      'tie:1,',
      'core:0.5,',
      'role:author,',
      ':',
      '9',
    ]) {
      const { viewState } = decode(`${START}&${key}=${part.repeat(1_000_000 / part.length)}`);
      expect(findBadFields(viewState)).toEqual([]);
    }
  },
);
