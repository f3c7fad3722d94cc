/** One tour for each kind of reader. */
export const TOUR_NAMES = ['organizer', 'newcomer', 'sharer'] as const;
export type TourName = (typeof TOUR_NAMES)[number];

/** What a tour is for, behind "a tour for". */
export const TOUR_WORDS: Readonly<Record<TourName, string>> = {
  organizer: 'planning a timetable',
  newcomer: 'finding your way in',
  sharer: 'sending what you see',
};
