import type { Dataset } from '../../dataset/types';
import { VIEWS, type View, type ViewState } from '../../view-state/view-state';
import type { Arrangement } from '../arrangement';
import { selectOverview } from '../overview';
import { countWord } from '../words';

/** A way in for one kind of reader: what it gives, and where it leads. */
export interface Door {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly word: string; readonly to: Partial<ViewState> }[];
}

/** The doors beside the box. They lead only to views that there are. */
export function selectDoors(dataset: Dataset, arrangement: Arrangement): Door[] {
  const { mcCount, groups, wanted } = selectOverview(dataset, arrangement);
  const links = (words: Readonly<Record<string, string>>): Door['links'] =>
    Object.entries(words).flatMap(([view, word]) => (isView(view) ? [{ word, to: { view } }] : []));
  const counted = groups.length === 1 ? 'one group' : `${groups.length} groups`;
  return [
    {
      title: 'I plan the timetable',
      text: 'Which microconferences need the same people, why, and what to keep apart.',
      links: [
        ...links({ overlap: 'Overlap', schedule: 'Schedule' }),
        { word: 'Shared people', to: { view: 'graph', lens: 'microconferences', select: [] } },
      ],
    },
    {
      title: 'I want to look around',
      text: `${countWord(mcCount, 'mc')} in ${counted}, and ${countWord(wanted.length, 'person')} who tie them together.`,
      links: [
        { word: 'Graph', to: { view: 'graph', lens: 'bridges', select: [] } },
        ...links({ directory: 'Directory' }),
      ],
    },
  ];
}

function isView(word: string): word is View {
  return VIEWS.some((view) => view === word);
}
