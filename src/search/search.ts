import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { Dataset, EntityId, EntityKind } from '../dataset/types';
import { compareBy } from '../lib/order';
import { createDescriber } from './describe-hit';
import {
  allowedErrors,
  type Called,
  type Fit,
  fitOf,
  type SplitName,
  saysAll,
  splitName,
} from './name-fit';
import { buildDocuments, FIELD_BOOSTS, type SearchDocument } from './search-document';
import { isMcWord, otherGivenNames, splitWords } from './words';

export interface SearchHit {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** One line that tells it from others of a similar name. */
  readonly detail: string;
  /** Higher is better: the score of `fit`, and below 1 what the index makes of the words. */
  readonly score: number;
  /** How well the words fit what it is called (see `fitOf`). */
  readonly fit: Fit;
  /** Whether it has all the words, or only some because nothing has all. */
  readonly hasAllWords: boolean;
  /** Its topics, or its subject line, that say all the words. */
  readonly phrases: readonly string[];
}

/** On a near-equal fit the reader more likely wants a microconference or a person. */
const KIND_WEIGHTS: Readonly<Record<EntityKind, number>> = {
  mc: 1.5,
  person: 1.5,
  subsystem: 1,
  org: 1,
  thread: 0.8,
};

/** A pasted link into a mail archive; what is looked for is the Message-ID at its end. */
const ARCHIVE_LINK = /https?:\S*\/([^/\s]+@[^/\s]+)\/?/g;

const OPTIONS: SearchOptions = {
  boost: FIELD_BOOSTS,
  prefix: true,
  fuzzy: allowedErrors,
};

/** Answers every keystroke: entities that fit these words, best first. */
export type Search = (text: string, limit?: number) => SearchHit[];

/** Builds the index at one go. */
export function createSearch(dataset: Dataset): Search {
  const steps = buildSearch(dataset);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Documents indexed between two rests: a few milliseconds. */
const PER_STEP = 60;

/** What the index puts behind so many is no name that fits: one letter fits half of a large dataset. */
const MOST_RANKED = 400;

/** Builds the index and rests often, so that whoever builds it on a screen can let a frame pass. */
export function* buildSearch(dataset: Dataset): Generator<undefined, Search> {
  const documents = buildDocuments(dataset);
  yield;
  const byId = new Map<unknown, SearchDocument>(documents.map((item) => [item.id, item]));
  const describe = createDescriber(dataset);
  const called = new Map<EntityId, Called>();
  const index = new MiniSearch<SearchDocument>({
    fields: [...Object.keys(FIELD_BOOSTS), 'joined'],
    extractField: (document, field) =>
      field === 'joined'
        ? (called
            .get(document.id)
            ?.names.map(({ joined }) => joined)
            .join(' ') ?? '')
        : (document[field as keyof SearchDocument] as string),
    tokenize: splitWords,
    processTerm: (term) => term,
  });
  for (let from = 0; from < documents.length; from += PER_STEP) {
    yield;
    const step = documents.slice(from, from + PER_STEP);
    for (const document of step) called.set(document.id, splitNames(document));
    index.addAll(step);
  }

  return (text, limit = 20) => {
    const words = splitWords(text.replace(ARCHIVE_LINK, '$1'));
    if (words.length === 0) return [];
    const wanted = readWords(words);
    const { hasAllWords, results } = find(index, wanted.meant.words);
    const ranked = results.slice(0, MOST_RANKED).flatMap(({ id, score, terms }) => {
      const document = byId.get(id);
      const names = called.get(id);
      if (document === undefined || names === undefined) return [];
      const fit = fitOfWanted(wanted, document.kind, names);
      const weighted = score * weightOf(document);
      return [{ document, names, terms, fit, score: fit.score + weighted / (1 + weighted) }];
    });
    // Where something is called just so, "cgroups" is no slip for "groups".
    const isCalledSo = ranked.some(({ fit }) => fit.isWhole);
    return ranked
      .filter(({ fit, terms }) => !isCalledSo || fit.isWhole || saysAsWritten(words, terms))
      .sort(
        compareBy(
          ({ score }) => -score,
          ({ document }) => document.label,
          ({ document }) => document.id,
        ),
      )
      .slice(0, limit)
      .map(({ document: { id, kind, label, phrases }, names, fit, score }) => ({
        id,
        kind,
        label,
        detail: describe(id),
        score,
        fit,
        hasAllWords,
        phrases: phrases.filter((_, place) => {
          return saysAll(wanted.meant, names.phrases[place] ?? NO_NAME);
        }),
      }));
  };
}

/** Whether a word of the search, or another form of a given name, begins a word there without a slip. */
function saysAsWritten(words: readonly string[], terms: readonly string[]): boolean {
  const forms = [...words.flatMap((word) => [word, ...otherGivenNames(word)]), words.join('')];
  return forms.some((form) => terms.some((term) => term.startsWith(form)));
}

const NO_NAME = splitName([]);

interface Wanted {
  readonly whole: SplitName;
  /** Without words that only say that a microconference is meant. */
  readonly meant: SplitName;
  readonly isMc: boolean;
}

function readWords(words: readonly string[]): Wanted {
  const telling = words.filter((word) => !isMcWord(word));
  const isMc = telling.length > 0 && telling.length < words.length;
  return { whole: splitName(words), meant: splitName(isMc ? telling : words), isMc };
}

function fitOfWanted({ whole, meant, isMc }: Wanted, kind: EntityKind, names: Called): Fit {
  const fit = fitOf(whole, names);
  if (!isMc) return fit;
  const other = fitOf(meant, names);
  const score = Math.max(fit.score, other.score - (kind === 'mc' ? 0 : 1));
  return { score, isWhole: fit.isWhole || (kind === 'mc' && other.isWhole) };
}

function weightOf({ kind, relationCount }: SearchDocument): number {
  return KIND_WEIGHTS[kind] * (1 + Math.log1p(relationCount) / 10);
}

function splitNames({ names, keywords, lists = '', phrases }: SearchDocument): Called {
  const split = (texts: readonly string[]) => texts.map((text) => splitName(splitWords(text)));
  // A list goes by its address and by what stands before the @.
  const addresses = lists.split('\n').flatMap((list) => [list, list.replace(/@.*/, '')]);
  return {
    names: split(names),
    keywords: split(keywords),
    lists: split(addresses),
    phrases: split(phrases),
  };
}

/**
 * What has all the words, or all of them as one; where nothing has, what has some. A single letter
 * begins half of all words: beside other words it is left to the fit, alone it is looked for in names.
 */
function find(index: MiniSearch<SearchDocument>, words: readonly string[]) {
  const long = words.filter((word) => word.length > 1);
  if (long.length === 0) {
    const results = index.search(words.join(' '), { ...OPTIONS, fields: ['name', 'shortTitle'] });
    return { hasAllWords: true, results };
  }
  const forms = long.map((word): Query => {
    const others = otherGivenNames(word);
    return others.length === 0 ? word : { combineWith: 'OR', queries: [word, ...others] };
  });
  const all: Query = { combineWith: 'AND', queries: forms };
  const asOne: Query = { queries: [words.join('')], fields: ['joined'] };
  const queries = words.length > 1 ? [all, asOne] : [all];
  const results = index.search({ combineWith: 'OR', queries }, OPTIONS);
  if (results.length > 0) return { hasAllWords: true, results };
  return {
    hasAllWords: false,
    results: index.search({ combineWith: 'OR', queries: forms }, OPTIONS),
  };
}
