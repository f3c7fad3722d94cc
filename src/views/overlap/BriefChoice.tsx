import { selectIndex } from '../../app/insights';
import { mcsByTitle } from '../../app/mcs-by-title';
import { useApp, useReady } from '../../app/store';
import { useNarrow } from '../../app/use-screen';
import type { McId } from '../../dataset/types';
import { Glyph } from '../Glyph';
import list from './PairList.module.css';

/** Which microconference the brief is for. */
export function BriefChoice() {
  const { dataset, arrangement } = useReady();
  const navigate = useApp((state) => state.navigate);
  const chosen = useBriefMc();
  const { numberOf } = arrangement.communities;
  const mcs = mcsByTitle(dataset);
  if (useNarrow()) {
    return (
      <label className={list.choice}>
        <span>A brief for</span>
        <select
          value={chosen ?? ''}
          onChange={({ target }) => navigate({ select: [target.value as McId] })}
        >
          <option value="" disabled>
            choose an MC
          </option>
          {mcs.map(({ id, shortTitle }) => (
            <option key={id} value={id}>
              {shortTitle}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <section aria-labelledby="briefs">
      <h2 id="briefs" className={list.head}>
        A brief for each MC
      </h2>
      <p className={list.note}>
        What its leads should know and confirm before there is a timetable. The link opens just the
        one that is shown.
      </p>
      <ul className={list.list}>
        {mcs.map(({ id, shortTitle }) => (
          <li key={id}>
            <button
              type="button"
              className={id === chosen ? `${list.pair} ${list.open}` : list.pair}
              aria-current={id === chosen}
              onClick={() => navigate({ select: [id] })}
            >
              <Glyph kind="mc" community={numberOf.get(id) ?? 0} />
              <bdi>{shortTitle}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The microconference that is selected, the first of several. */
export function useBriefMc(): McId | undefined {
  const { dataset, viewState } = useReady();
  const { kindOf } = selectIndex(dataset);
  return viewState.select.find((id): id is McId => kindOf(id) === 'mc');
}
