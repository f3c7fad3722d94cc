import { useEffect, useMemo, useState } from 'react';
import type { GuideSubject } from '../../analysis/guide';
import type { Dataset, EntityId } from '../../dataset/types';
import type { Search, SearchHit } from '../../search/search';
import { findSubjects } from '../../search/subjects';
import { makeSearch } from '../search-index';

const SHOWN_HITS = 6;

/** What some words may mean. */
export interface Meanings {
  /** Whether the index is there; until then nothing is found. */
  readonly isReady: boolean;
  readonly hits: readonly SearchHit[];
  readonly subjects: readonly GuideSubject[];
}

/** What is selected, or else what the words mean; and what else they may mean. */
export function useMeanings(
  dataset: Dataset,
  words: string,
  selected: readonly EntityId[],
): Meanings {
  const [made, setMade] = useState<{ readonly of: Dataset; readonly search: Search } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void makeSearch(dataset).then((search) => {
      if (isWanted) setMade({ of: dataset, search });
    });
    return () => {
      isWanted = false;
    };
  }, [dataset]);
  const search = made?.of === dataset ? made.search : null;
  const key = selected.join();
  return useMemo(() => {
    const hits = search === null ? [] : search(words, SHOWN_HITS);
    const chosen = selected.map((id) => ({ id, weight: 1 }));
    const subjects =
      chosen.length > 0 ? chosen : search === null ? [] : findSubjects(search, words);
    return { isReady: search !== null, hits, subjects };
  }, [search, words, key]);
}
