import { useId, useState } from 'react';
import { mcsByTitle } from '../../app/mcs-by-title';
import { listEventDays, MOST_MINUTES, sayWish, type WishDraft } from '../../app/sources/say-wish';
import { useReady } from '../../app/store';
import type { McId } from '../../dataset/types';
import control from '../Control.module.css';
import { Choices } from './Choices';
import { CorrectionForm } from './CorrectionForm';
import styles from './CorrectionForm.module.css';
import { McField } from './McField';

const KINDS: readonly (readonly [WishDraft['kind'], string])[] = [
  ['avoid-overlap', 'Not to run beside others'],
  ['only-on', 'Only certain days'],
  ['duration', 'A length'],
  ['room', 'A room'],
];

interface WishFormProps {
  readonly onDone: (isSaved: boolean) => void;
}

/** A wish for the timetable that the source does not tell, or that was not seen in it. */
export function WishForm({ onDone }: WishFormProps) {
  const { dataset } = useReady();
  const [first] = mcsByTitle(dataset);
  const [draft, setDraft] = useState<WishDraft>({
    mc: first?.id ?? 'mc:none',
    kind: 'avoid-overlap',
    with: [],
    dates: [],
    minutes: 90,
    room: '',
  });
  const change = (part: Partial<WishDraft>): void => setDraft({ ...draft, ...part });
  const group = useId();
  return (
    <CorrectionForm
      label="Add a wish"
      say={(reason) => sayWish(dataset, draft, reason)}
      onDone={(_, isSaved) => onDone(isSaved)}
    >
      <McField words="Who asks" chosen={draft.mc} onChoose={(mc) => change({ mc })} />
      <fieldset className={styles.options}>
        <legend className={styles.legend}>What for</legend>
        {KINDS.map(([kind, words]) => (
          <label key={kind} className={styles.option}>
            <input
              type="radio"
              name={group}
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <WishFields draft={draft} change={change} />
    </CorrectionForm>
  );
}

interface WishFieldsProps {
  readonly draft: WishDraft;
  readonly change: (part: Partial<WishDraft>) => void;
}

function WishFields({ draft, change }: WishFieldsProps) {
  const { dataset } = useReady();
  switch (draft.kind) {
    case 'avoid-overlap':
      return (
        <Choices
          legend="Not beside"
          choices={mcsByTitle(dataset)
            .filter(({ id }) => id !== draft.mc)
            .map(({ id, shortTitle }) => [id, shortTitle])}
          chosen={draft.with}
          onChange={(ids) => change({ with: ids as McId[] })}
        />
      );
    case 'only-on':
      return <DayFields dates={draft.dates} onChange={(dates) => change({ dates })} />;
    case 'duration':
      return (
        <label className={styles.field}>
          Minutes
          <input
            type="number"
            className={control.field}
            min={1}
            max={MOST_MINUTES}
            value={Number.isNaN(draft.minutes) ? '' : draft.minutes}
            onChange={({ target }) => change({ minutes: target.valueAsNumber })}
          />
        </label>
      );
    case 'room':
      return (
        <label className={styles.field}>
          What the room is to have
          <input
            className={control.field}
            value={draft.room}
            maxLength={120}
            onChange={({ target }) => change({ room: target.value })}
          />
        </label>
      );
  }
}

/** The days of the event; of an event without dates, any day. */
function DayFields({
  dates,
  onChange,
}: {
  dates: readonly string[];
  onChange: (dates: readonly string[]) => void;
}) {
  const days = listEventDays(useReady().dataset);
  if (days.length > 0) {
    return (
      <Choices
        legend="Only on"
        choices={days.map(({ date, words }) => [date, words])}
        chosen={dates}
        onChange={onChange}
      />
    );
  }
  return (
    <label className={styles.field}>
      Only on
      <input
        type="date"
        className={control.field}
        value={dates[0] ?? ''}
        onChange={({ target }) => onChange([target.value])}
      />
    </label>
  );
}
