import MiniSearch, { type SearchOptions } from 'minisearch';
import type { Dataset, EntityId, EntityKind } from '../dataset/types';
import { fold } from '../lib/fold';
import { compareBy } from '../lib/order';
import { createDescriber } from './describe-hit';
import { buildDocuments, FIELD_BOOSTS, type SearchDocument } from './search-document';

export interface SearchHit {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly label: string;
  /** One line that tells it from others of a similar name. */
  readonly detail: string;
  /** Higher is better. The whole part says how well the words fit a name, from 0 to 3. */
  readonly score: number;
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
  // A typing error in a short word would make it any other short word.
  fuzzy: (term) => (term.length >= 4 ? 0.2 : false),
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

/** Builds the index and rests often, so that whoever builds it on a screen can let a frame pass. */
export function* buildSearch(dataset: Dataset): Generator<undefined, Search> {
  const documents = buildDocuments(dataset);
  yield;
  const byId = new Map<unknown, SearchDocument>(documents.map((item) => [item.id, item]));
  const namesOf = new Map<EntityId, SplitNames>(
    documents.map(({ id, names, keywords }) => [
      id,
      { names: names.map(splitWords), keywords: keywords.map(splitWords) },
    ]),
  );
  const describe = createDescriber(dataset);
  const index = new MiniSearch<SearchDocument>({
    fields: Object.keys(FIELD_BOOSTS),
    tokenize: splitWords,
    processTerm: (term) => term,
  });
  for (let from = 0; from < documents.length; from += PER_STEP) {
    yield;
    index.addAll(documents.slice(from, from + PER_STEP));
  }

  return (text, limit = 20) => {
    const query = text.replace(ARCHIVE_LINK, '$1');
    const words = splitWords(query);
    if (words.length === 0) return [];
    const every = index.search(query, { ...OPTIONS, combineWith: 'AND' });
    const found = every.length > 0 ? every : index.search(query, OPTIONS);
    const hits = found.flatMap(({ id, score }): SearchHit[] => {
      const document = byId.get(id);
      if (document === undefined) return [];
      const { kind, label } = document;
      const weighted = score * KIND_WEIGHTS[kind];
      const fit = fitOf(words, namesOf.get(document.id));
      return [
        {
          id: document.id,
          kind,
          label,
          detail: describe(document.id),
          score: fit + weighted / (1 + weighted),
        },
      ];
    });
    return hits
      .sort(
        compareBy(
          ({ score }) => -score,
          ({ label }) => label,
          ({ id }) => id,
        ),
      )
      .slice(0, limit);
  };
}

interface SplitNames {
  readonly names: readonly string[][];
  readonly keywords: readonly string[][];
}

/** How well the words fit what an entity is called; a keyword counts one less than a name. */
function fitOf(words: readonly string[], called: SplitNames | undefined): number {
  if (called === undefined) return 0;
  return Math.max(bestFit(words, called.names), bestFit(words, called.keywords) - 1);
}

/** How well the words fit one of the names: 3 the whole of it, 2 its beginning, 1 some of its words. */
function bestFit(words: readonly string[], names: readonly string[][]): number {
  const text = words.join(' ');
  return Math.max(
    0,
    ...names.map((name) => {
      const whole = name.join(' ');
      if (whole === text) return 3;
      if (whole.startsWith(text)) return 2;
      return words.every((word) => name.some((other) => other.startsWith(word))) ? 1 : 0;
    }),
  );
}

/** The words of a text, without accents and in lower case. */
function splitWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
