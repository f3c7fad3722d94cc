import { readCorrection } from '../../dataset/corrections-schema';
import type { Correction } from '../../dataset/corrections-types';
import { kindOfId, makeId } from '../../dataset/ids';
import type { Dataset } from '../../dataset/types';
import { fold } from '../../lib/fold';
import type { LedgerRow, Somebody } from './ledger';

/** A correction, or why there can be none, in a sentence. */
export type Said = { readonly correction: Correction } | { readonly problem: string };

const NOT_A_NAME = 'A name has 1 to 120 letters and no @.';

/** Somebody is called otherwise. */
export function sayName({ id, name }: LedgerRow, typed: string, reason: string): Said {
  const wanted = tidy(typed);
  if (wanted === name) return { problem: 'That is the name already.' };
  return check({ kind: 'rename', entity: id, name: wanted, ...because(reason) });
}

/** Two are one, under the id and the name of the one that is kept. */
export function saySame(keep: Somebody, drop: Somebody, reason: string): Said {
  return check({ kind: 'merge', keep, drop, ...because(reason) });
}

/** Some places name somebody else: a new person, or one who is there already. */
export function sayOther(
  { id, spellings }: LedgerRow,
  mentions: readonly string[],
  typed: string,
  reason: string,
): Said {
  const name = tidy(typed);
  const all = spellings.flatMap((one) => one.mentions);
  if (mentions.length === 0) return { problem: 'Choose the places that name somebody else.' };
  if (mentions.length === all.length) {
    return {
      problem: 'These are all places there are: give another name instead, or say who is the same.',
    };
  }
  const to = makeId(kindOfId(id) === 'org' ? 'org' : 'person', name);
  if (to === id) return { problem: 'That is the name they have already.' };
  return check({
    kind: 'split',
    entity: id,
    to,
    name,
    mentions: [...mentions],
    ...because(reason),
  });
}

/** The correction, if a file could hold it; the name is what a form could have wrong. */
export function check(correction: Correction): Said {
  return readCorrection(correction) === undefined ? { problem: NOT_A_NAME } : { correction };
}

/** What was typed, without white space around it and more than one space inside. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The reason field of a correction, if there is anything in it. */
export function because(reason: string): { reason?: string } {
  const text = tidy(reason).slice(0, 1000);
  return text === '' ? {} : { reason: text };
}

/** Others of the same kind whose name has these words, those that begin with them first. */
export function findSomebody(
  dataset: Dataset,
  { id }: LedgerRow,
  text: string,
  most: number,
): { id: Somebody; name: string }[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const list = kindOfId(id) === 'org' ? dataset.organizations : dataset.people;
  const found = list.filter((one) => {
    const folded = fold([one.name, ...one.aliases].join('\n'));
    return one.id !== id && words.every((word) => folded.includes(word));
  });
  const isFirst = ({ name }: { name: string }): boolean => fold(name).startsWith(words[0] ?? '');
  return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))]
    .slice(0, most)
    .map(({ id: found, name }) => ({ id: found, name }));
}
