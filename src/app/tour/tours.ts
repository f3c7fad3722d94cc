import type { ViewState } from '../../view-state/view-state';
import type { TourName } from './tour-name';

/** One control, and what it is for. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Where the control is. */
  readonly to: Partial<ViewState>;
  /** Selectors of the control, the best first: on a phone it may stand elsewhere, or not at all. */
  readonly at: readonly string[];
}

const MY_PLAN_LINK = [
  'nav[aria-label="Views"] a[href*="view=mine"]',
  '[popovertarget="views-menu"]',
];
const MORE = '[popovertarget="more-actions"]';

/** The tours. They point only at what is there anyway; a step whose control is missing is left out. */
export const TOURS: Readonly<Record<TourName, readonly TourStep[]>> = {
  organizer: [
    {
      title: 'Who is needed twice',
      text: 'Every pair of microconferences that needs the same people, the strongest first. Press one to read who, and where the report says so.',
      to: { view: 'overlap', part: 'pairs' },
      at: ['[aria-label="Pairs, strongest first"]', 'section[aria-label="Overlap"]'],
    },
    {
      title: 'All pairs at once',
      text: 'The same as a matrix. Dark neighbourhoods are groups that should be spread over the days. The arrow keys walk it.',
      to: { view: 'overlap', part: 'pairs' },
      at: ['[aria-label="What every two microconferences share"]'],
    },
    {
      title: 'A timetable, and how good it can be',
      text: 'A timetable that loses as few people as possible is looked for at once. Here stands what is proven of it: whether any better one exists.',
      to: { view: 'schedule' },
      at: ['section[aria-label="Proof"]', 'section[aria-label="Plan"]'],
    },
    {
      title: 'Your own changes',
      text: 'Each microconference can be moved, by mouse or by keys; the conflicts are counted anew with each move, and undo takes it back.',
      to: { view: 'schedule' },
      at: ['[aria-label^="Move "]', 'aside[aria-label="Conflicts"]'],
    },
    {
      title: 'What was read, and what is doubtful',
      text: 'All of this comes from the report. Sources lists what could not be read for certain, and lets you correct it.',
      to: { view: 'sources' },
      at: ['section[aria-label="Sources"] nav', 'section[aria-label="Sources"]'],
    },
  ],
  newcomer: [
    {
      title: 'Begin with one word',
      text: 'A subject, a name or an employer. You get the microconferences to go to, the people to meet, what to read first and the lists to join.',
      to: { view: 'start', select: [], ask: '' },
      at: ['input[aria-label="What do you care about?"]'],
    },
    {
      title: 'Or with an example',
      text: 'Press one to see what an answer looks like. Each suggestion says why it is there, with the line of the report.',
      to: { view: 'start', select: [], ask: '' },
      at: ['[aria-labelledby="examples"]'],
    },
    {
      title: 'The whole picture',
      text: 'Microconferences that share people stand together and have one colour. Press anything to read what it is.',
      to: { view: 'graph', lens: 'bridges', select: [] },
      at: ['[role="application"]', '[aria-label^="Draw the group"]'],
    },
    {
      title: 'Search, wherever you are',
      text: 'Names with or without accents, nicknames, subjects in everyday words. The keys / and Ctrl K lead here.',
      to: { view: 'graph' },
      at: ['[aria-label^="Search people"]', 'button[aria-label*="earch"]'],
    },
    {
      title: 'Your own plan',
      text: 'In the details of a microconference or a person, press “☆ Mark”. My plan gathers what you marked, tells you what is at the same time, and makes a calendar of it.',
      to: { view: 'graph' },
      at: MY_PLAN_LINK,
    },
  ],
  sharer: [
    {
      title: 'The address is the link',
      text: 'What you select, filter, order or plan is in the address at once. Whoever opens it sees just what you see. This button copies it.',
      to: { view: 'graph' },
      at: ['button[aria-label="Copy link"]'],
    },
    {
      title: 'Choose what is seen',
      text: 'Show only what ties groups together, only microconferences, or everything; then narrow it by role, group or organization.',
      to: { view: 'graph' },
      at: [
        'section[aria-label="Overview"] fieldset',
        'main button:has(svg.lucide-sliders-horizontal)',
      ],
    },
    {
      title: 'Nothing is lost',
      text: 'Every change of view can be undone, also with Ctrl Z: try what you like before you send it.',
      to: { view: 'graph' },
      at: ['button[aria-label="Undo the last change of view"]', MORE],
    },
    {
      title: 'For those who want a file',
      text: 'The picture for slides or print, the data for a spreadsheet or for Gephi. Files are made in the browser; nothing is sent anywhere.',
      to: { view: 'graph' },
      at: ['button[aria-label="Take away"]', MORE],
    },
    {
      title: 'A plan can be sent, too',
      text: 'What you mark stays in this browser, until you send the link to My plan. Whoever opens that looks at your marks, and may keep them.',
      to: { view: 'graph' },
      at: MY_PLAN_LINK,
    },
  ],
};
