import { useApp, useReady } from '../app/store';
import type { Lens, ViewState } from '../view-state/view-state';
import styles from './LensSwitch.module.css';
import { PathEnds } from './PathEnds';
import { Switch } from './Switch';
import switchStyles from './Switch.module.css';

const LENSES = [
  { value: 'bridges', word: 'Bridges', hint: 'MCs and whatever ties two or more of them' },
  {
    value: 'microconferences',
    word: (
      <>
        MCs<span className="visually-hidden">: microconferences only</span>
      </>
    ),
    hint: 'Only microconferences; lines join those that share people or subjects',
  },
  {
    value: 'everything',
    word: 'Everything',
    hint: 'Every person, organization, subsystem and thread',
  },
  { value: 'focus', word: 'Focus', hint: 'What is around the selection' },
  { value: 'path', word: 'Path', hint: 'How two are connected, in up to three ways' },
] as const;

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
      <div className={`${switchStyles.box} ${switchStyles.dense}`}>
        <Switch<Lens>
          name="lens"
          choices={LENSES}
          chosen={viewState.lens}
          onChoose={(lens) => navigate(lensChange(lens, viewState))}
        />
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
