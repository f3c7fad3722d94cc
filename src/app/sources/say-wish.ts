import type { Wish } from '../../dataset/corrections-types';
import type { Dataset, McId } from '../../dataset/types';
import { buildBins, describeDay } from '../../schedule/bins';
import { defaultRequest } from '../../schedule/plan-request';
import { because, check, type Said, tidy } from './identity-corrections';

/** A wish as it is being typed: what is asked, and all that could be meant by it. */
export interface WishDraft {
  readonly mc: McId;
  readonly kind: Wish['kind'];
  readonly with: readonly McId[];
  /** `YYYY-MM-DD`. */
  readonly dates: readonly string[];
  readonly minutes: number;
  readonly room: string;
}

export const MOST_MINUTES = 720;

/** A wish that the source does not have, or says so that it was not seen. */
export function sayWish(dataset: Dataset, draft: WishDraft, reason: string): Said {
  const wish = readDraft(dataset, draft);
  if ('problem' in wish) return wish;
  const { mc } = draft;
  return check({ kind: 'constraint', mc, change: 'add', constraint: wish, ...because(reason) });
}

function readDraft(dataset: Dataset, draft: WishDraft): Wish | { problem: string } {
  const now = dataset.microconferences.find(({ id }) => id === draft.mc)?.constraints ?? [];
  switch (draft.kind) {
    case 'avoid-overlap': {
      const avoided = new Set(now.flatMap((one) => (one.kind === 'avoid-overlap' ? one.with : [])));
      const others = draft.with.filter((id) => id !== draft.mc);
      if (others.length === 0) return { problem: 'Choose whom it is not to run beside.' };
      const missed = others.filter((id) => !avoided.has(id)).sort();
      if (missed.length === 0) return { problem: 'That is asked already.' };
      return { kind: 'avoid-overlap', with: missed };
    }
    case 'only-on': {
      const dates = [...new Set(draft.dates)].filter(Boolean).sort();
      if (dates.length === 0) return { problem: 'Choose the days on which it can run.' };
      return { kind: 'only-on', dates };
    }
    case 'duration': {
      const { minutes } = draft;
      if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
        return { problem: `Say how many minutes: 1 to ${MOST_MINUTES}.` };
      }
      return { kind: 'duration', minutes };
    }
    case 'room': {
      const text = tidy(draft.room);
      if (text === '') return { problem: 'Say what room it needs.' };
      return { kind: 'room', text };
    }
  }
}

/** The days of the event as dates and in words; none where the source does not tell them. */
export function listEventDays({ event, ...rest }: Dataset): { date: string; words: string }[] {
  const { days } = defaultRequest({ event, ...rest });
  return buildBins(event, days, 1).flatMap((bin) =>
    bin.date === undefined ? [] : [{ date: bin.date, words: describeDay(bin) }],
  );
}
