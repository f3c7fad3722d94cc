import type { EntityId } from '../dataset/types';
import { compareText } from '../lib/order';
import { escapePart, quote, quoteSome, unescapePart } from './address-text';
import { type Bounds, readNumber, writeNumber } from './number-text';
import type { DataRef, View } from './view-state';

/** What a link is read against: the data that is open. */
export interface Known {
  readonly data: DataRef;
  /** The entity an id stands for, by its id of today or by one it had before. */
  readonly resolve: (id: string) => EntityId | undefined;
}

/** What a parameter says. Without a value the default holds; the notice tells what was dropped. */
export interface Reading<T> {
  readonly value?: T;
  readonly notice?: string;
}

/** How a field stands in a link. Equal values are written alike; both texts are escaped. */
export interface InLink<T> {
  readonly parameter: string;
  /** Written even where it is the default. */
  readonly always?: true;
  /** Written and read in links to this view alone. */
  readonly onlyIn?: View;
  readonly write: (value: T) => string;
  readonly read: (text: string, known: Known, fallback: T) => Reading<T>;
}

/** One word out of a few. */
export function choiceField<T extends string>(parameter: string, choices: readonly T[]): InLink<T> {
  return {
    parameter,
    write: escapePart,
    read: (text, _known, fallback) => {
      const word = unescapePart(text);
      const value = choices.find((choice) => choice === word);
      if (value !== undefined) return { value };
      return {
        notice: `This link asks for the ${parameter} ${quote(word)}, which this version does not have; showing ${fallback}.`,
      };
    },
  };
}

/** A number within bounds. */
export function numberField(parameter: string, bounds: Bounds): InLink<number> {
  const { min, max, decimals } = bounds;
  const kind = decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`;
  return {
    parameter,
    write: (value) => writeNumber(value, bounds),
    read: (text, _known, fallback) => {
      const word = unescapePart(text);
      const value = readNumber(word, bounds);
      if (value !== undefined) return { value };
      return {
        notice: `This link asks for the ${parameter} ${quote(word)}, which is not ${kind} from ${min} to ${max}; using ${fallback}.`,
      };
    },
  };
}

/** Words that somebody typed; more of them than this are cut off. */
export function textField(parameter: string, maxLength: number): InLink<string> {
  return {
    parameter,
    write: (value) => escapePart(cutText(value, maxLength)),
    read: (text) => {
      const word = unescapePart(text);
      const value = cutText(word, maxLength);
      if (value === word) return { value };
      return { value, notice: `This link says more under “${parameter}” than fits; cut off.` };
    },
  };
}

function cutText(text: string, maxLength: number): string {
  return [...text].slice(0, maxLength).join('');
}

/** One id or none. */
export function idField<T extends EntityId>(
  parameter: string,
  find: (word: string, known: Known) => T | undefined,
  describeUnknown: (word: string) => string,
): InLink<T | null> {
  return {
    parameter,
    write: (value) => (value === null ? '' : escapePart(value)),
    read: (text, known) => {
      const word = unescapePart(text);
      if (word === '') return { value: null };
      const value = find(word, known);
      return value !== undefined
        ? { value }
        : { value: null, notice: describeUnknown(quote(word)) };
    },
  };
}

/** Some of a few words, or ids: a set, written sorted and without repeats. */
export function setField<T extends string>(
  parameter: string,
  find: (word: string, known: Known) => T | undefined,
  describeUnknown: (words: string) => string,
): InLink<readonly T[]> {
  return {
    parameter,
    write: writeList,
    read: (text, known) => {
      const { found, unknown } = readList(text, (word) => find(word, known));
      const value = normalSet(found);
      return unknown === '' ? { value } : { value, notice: describeUnknown(unknown) };
    },
  };
}

/** Words of a list, sorted and without repeats, each escaped. */
export function writeList(words: readonly string[]): string {
  return normalSet(words).map(escapePart).join(',');
}

/** What the words of a list stand for; the words that stand for nothing come back quoted. */
export function readList<T>(
  text: string,
  find: (word: string) => T | undefined,
): { found: T[]; unknown: string } {
  const found: T[] = [];
  const unknown = new Set<string>();
  const add = (word: string): void => {
    const value = find(word);
    if (value !== undefined) found.push(value);
    // Some programs escape every comma of a link: then this is a whole list.
    else if (word.includes(',')) word.split(',').forEach(add);
    else if (word !== '') unknown.add(word);
  };
  for (const part of text.split(',')) add(unescapePart(part));
  return { found, unknown: quoteSome([...unknown]) };
}

export function normalSet<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort(compareText);
}
