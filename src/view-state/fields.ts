import type { EntityId, EntityKind } from '../dataset/types';
import { escapePart, quote, unescapePart } from './address-text';
import { correctionsField } from './corrections-field';
import {
  choiceField,
  type InLink,
  idField,
  type Known,
  numberField,
  setField,
  textField,
} from './field-kinds';
import { filterField, findMc } from './filter-field';
import { marksField } from './marks-field';
import { orderField } from './order-field';
import { planField } from './plan-field';
import { policyField } from './policy-field';
import { sortField } from './sort-field';
import {
  type DataRef,
  DIRECTORY_COLUMNS,
  EVIDENCE_CLASSES,
  LENSES,
  LISTS,
  OVERLAP_PARTS,
  SOURCES_SECTIONS,
  VIEWS,
  type ViewState,
} from './view-state';

/** A field that a link does not carry, and why not. */
interface NotInLink {
  readonly parameter: null;
  readonly because: string;
}

type Fields = { readonly [K in keyof ViewState]: InLink<ViewState[K]> | NotInLink };

const KINDS = {
  person: true,
  org: true,
  mc: true,
  subsystem: true,
  thread: true,
} satisfies Record<EntityKind, true>;

const dataField: InLink<DataRef> = {
  parameter: 'data',
  always: true,
  write: ({ event, hash }) => `${escapePart(event)}~${escapePart(hash)}`,
  // A link shows what it asks for in the data that is open, whichever that is.
  read: (text, { data: value }) => {
    const word = unescapePart(text);
    const [, event, hash] = /^(.+)~([0-9a-f]{8})$/s.exec(word) ?? [];
    if (word === `${value.event}~${value.hash}`) return { value };
    if (event === undefined || hash === undefined) {
      const notice = `This link names its data as ${quote(word)}, which cannot be read; showing ${value.event}.`;
      return { value, notice };
    }
    if (event !== value.event) {
      const notice = `This link was made on other data, ${quote(event)}, which this browser does not hold. Get its report or dataset from whoever sent the link, open it under Sources, then the link again; showing ${value.event}.`;
      return { value, notice };
    }
    const notice = `This link was made with another edition of this data (${hash}; this is ${value.hash}), so it may not show quite the same here. To see just what was sent, get that dataset from whoever sent the link and open it under Sources.`;
    return { value, notice };
  },
};

/**
 * One row per field of the view state, in the order of the address: how it stands in a link, or why
 * it does not. A new field does not compile until that is decided.
 */
export const FIELDS: Fields = {
  data: dataField,
  view: { ...choiceField('view', VIEWS), always: true },
  lens: choiceField('lens', LENSES),
  select: setField(
    'select',
    findEntity,
    (words) => `This link selects ${words}, which this data does not have; left out.`,
  ),
  depth: numberField('depth', { min: 1, max: 3, decimals: 0 }),
  from: idField('from', findEntity, (id) => {
    return `This link asks for a path from ${id}, which this data does not have; left out.`;
  }),
  to: idField('to', findEntity, (id) => {
    return `This link asks for a path to ${id}, which this data does not have; left out.`;
  }),
  hide: setField(
    'hide',
    (word) => (Object.hasOwn(KINDS, word) ? (word as EntityKind) : undefined),
    (words) => `This link hides ${words}, which this version does not know; left out.`,
  ),
  community: idField('community', findMc, (id) => {
    return `This link asks for the group of ${id}, which is no microconference of this data; showing no group.`;
  }),
  resolution: numberField('resolution', { min: 0.1, max: 5, decimals: 2 }),
  seed: numberField('seed', { min: 0, max: 2 ** 32 - 1, decimals: 0 }),
  policy: policyField,
  sort: sortField,
  list: choiceField('list', LISTS),
  columns: setField(
    'columns',
    (word) => DIRECTORY_COLUMNS.find((column) => column === word),
    (words) =>
      `This link asks for the columns ${words}, which this version does not have; left out.`,
  ),
  find: textField('find', 80),
  ask: textField('ask', 80),
  part: choiceField('part', OVERLAP_PARTS),
  evidence: setField(
    'evidence',
    (word) => EVIDENCE_CLASSES.find((one) => one === word),
    (words) => `This link shows the evidence ${words}, which this version does not know; left out.`,
  ),
  order: orderField,
  filter: filterField,
  plan: planField,
  marks: marksField,
  section: choiceField('section', SOURCES_SECTIONS),
  corrections: correctionsField,
};

function findEntity(word: string, { resolve }: Known): EntityId | undefined {
  return resolve(word);
}
