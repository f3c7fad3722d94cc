import { useApp, useReady } from '../app/store';
import type { Lens, ViewState } from '../view-state/view-state';
import styles from './LensSwitch.module.css';
import { PathEnds } from './PathEnds';

const LENSES = [
  { lens: 'bridges', word: 'Bridges', hint: 'MCs and whatever ties two or more of them' },
  {
    lens: 'microconferences',
    word: 'MCs',
    more: ': microconferences only',
    hint: 'Only microconferences; lines join those that share people or subjects',
  },
  {
    lens: 'everything',
    word: 'Everything',
    hint: 'Every person, organization, subsystem and thread',
  },
  { lens: 'focus', word: 'Focus', hint: 'What is around the selection' },
  { lens: 'path', word: 'Path', hint: 'How two are connected, in up to three ways' },
] as const satisfies readonly { lens: Lens; word: string; more?: string; hint: string }[];

/** A path starts at what is selected, and its ends go with it. */
function lensChange(lens: Lens, { select, from, to }: ViewState): Partial<ViewState> {
  if (lens !== 'path') return { lens, from: null, to: null };
  const [first = null, second = null] = select;
  return { lens, from: from ?? first, to: to ?? second, select: [] };
}

/** What the graph draws. */
export function LensSwitch() {
  const { viewState } = useReady();
  const navigate = useApp((state) => state.navigate);
  return (
    <fieldset className={styles.lenses}>
      <legend className={styles.legend}>Show</legend>
      <div className={styles.choices}>
        {LENSES.map(({ lens, word, hint, ...rest }) => (
          <label key={lens} className={styles.lens} title={hint}>
            <input
              type="radio"
              name="lens"
              className={styles.radio}
              checked={viewState.lens === lens}
              onChange={() => navigate(lensChange(lens, viewState))}
            />
            {word}
            {'more' in rest && <span className="visually-hidden">{rest.more}</span>}
          </label>
        ))}
      </div>
      {viewState.lens === 'path' && <PathEnds />}
      {viewState.lens === 'focus' && (
        <label className={styles.depth}>
          Steps from the selection
          <select
            value={viewState.depth}
            onChange={(event) => navigate({ depth: Number(event.target.value) })}
          >
            <option>1</option>
            <option>2</option>
            <option>3</option>
          </select>
        </label>
      )}
    </fieldset>
  );
}
