import type { EntityId } from '../dataset/types';
import { compareText } from '../lib/order';
import { escapePart, quote, quoteSome, unescapePart } from './address-text';
import type { DataRef } from './view-state';

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

/** A number from `min` to `max` with at most so many decimals. */
export function numberField(
  parameter: string,
  { min, max, decimals }: { min: number; max: number; decimals: number },
): InLink<number> {
  const scale = 10 ** decimals;
  const kind = decimals === 0 ? 'a whole number' : `a number with at most ${decimals} decimals`;
  return {
    parameter,
    write: (value) => {
      const inRange = Number.isNaN(value) ? min : Math.min(max, Math.max(min, value));
      return String(Math.round(inRange * scale) / scale);
    },
    read: (text, _known, fallback) => {
      const word = unescapePart(text);
      const [, fraction = ''] = /^\d{1,10}(?:\.(\d{1,10}))?$/.exec(word) ?? [undefined, 'none'];
      const value = Number(word);
      if (fraction.length <= decimals && value >= min && value <= max) return { value };
      return {
        notice: `This link asks for the ${parameter} ${quote(word)}, which is not ${kind} from ${min} to ${max}; using ${fallback}.`,
      };
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
    write: (values) => normalSet(values).map(escapePart).join(','),
    read: (text, known) => {
      const found: T[] = [];
      const unknown: string[] = [];
      const add = (word: string): void => {
        const value = find(word, known);
        if (value !== undefined) found.push(value);
        // Some programs escape every comma of a link: then this is a whole list.
        else if (word.includes(',')) word.split(',').forEach(add);
        else if (word !== '') unknown.push(word);
      };
      for (const part of text.split(',')) add(unescapePart(part));
      const value = normalSet(found);
      if (unknown.length === 0) return { value };
      return { value, notice: describeUnknown(quoteSome([...new Set(unknown)])) };
    },
  };
}

function normalSet<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort(compareText);
}
