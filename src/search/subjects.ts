import type { EntityId } from '../dataset/types';
import type { Search, SearchHit } from './search';

/** What a few words may mean, and how surely. */
export interface Subject {
  readonly id: EntityId;
  /** 0 to 1, of the most likely. */
  readonly weight: number;
  /** Topics of this microconference that say all the words; none where the words are its name. */
  readonly topics: readonly string[];
}

const LOOKED_AT = 20;
const MOST_SUBJECTS = 6;
/** Where the words are nobody's whole name, what fits less by so much is meant as well. */
const FIT_MARGIN = 0.6;

/**
 * Reads words as what somebody cares about; nothing where nothing has all of them. Where they are the
 * whole of a name or keyword, everything that is called so is meant; unless it is a name, they may
 * be more particular than what they are a keyword of, and microconferences and threads with a topic
 * or subject line that says them are meant as well. Else what fits about as well as the best.
 */
export function findSubjects(search: Search, text: string): Subject[] {
  const hits = search(text, LOOKED_AT).filter(({ hasAllWords }) => hasAllWords);
  const [best] = hits;
  if (best === undefined) return [];
  const wholes = hits.filter(({ fit }) => fit.isWhole);
  const isNamed = wholes.some(({ fit }) => fit.score === 3);
  const isMeant = (hit: SearchHit): boolean => {
    if (hit === best || hit.fit.isWhole) return true;
    if (wholes.length > 0) return !isNamed && hit.phrases.length > 0;
    return hit.fit.score >= best.fit.score - FIT_MARGIN;
  };
  return hits
    .filter(isMeant)
    .slice(0, MOST_SUBJECTS)
    .map(({ id, kind, score, fit, phrases }) => ({
      id,
      weight: Math.round((score / best.score) * 1000) / 1000,
      topics: kind === 'mc' && !fit.isWhole ? phrases : [],
    }));
}
