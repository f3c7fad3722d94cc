import { useEffect, useRef, useState } from 'react';
import { describeSizeCost } from '../../app/schedule/plan-words';
import {
  startWhatIf,
  type WhatIfRow,
  type WhatIfRun,
  whatIfRows,
} from '../../app/schedule/what-if';
import { useApp, useReady } from '../../app/store';
import type { SettingCost } from '../../schedule/what-if';
import control from '../Control.module.css';
import styles from './WhatIf.module.css';

/** What every size of the timetable costs when it is arranged as well as can be. */
export function WhatIf() {
  const ready = useReady();
  const { plan } = ready.viewState;
  const navigate = useApp((state) => state.navigate);
  const [rows, setRows] = useState<readonly WhatIfRow[]>([]);
  const [costs, setCosts] = useState<readonly SettingCost[]>([]);
  const [end, setEnd] = useState<string | null>('');
  const run = useRef<WhatIfRun | null>(null);
  useEffect(() => () => run.current?.stop(), []);
  const start = (): void => {
    const asked = whatIfRows(ready);
    setRows(asked);
    setCosts([]);
    setEnd(null);
    run.current = startWhatIf(ready, asked, {
      onCost: (place, cost) => setCosts((known) => [...known.slice(0, place), cost]),
      onEnd: setEnd,
    });
  };
  const stop = (): void => {
    run.current?.stop();
    setEnd('');
  };
  const take = ({ tracks, periods, isHalved }: WhatIfRow): void => {
    const halves = isHalved ? Math.floor(ready.dataset.microconferences.length / 2) : null;
    navigate({ plan: { ...plan, tracks, periods, halves: [], halvesCount: halves, at: null } });
  };
  return (
    <section className={styles.whatIf} aria-label="What if there were more or fewer tracks">
      <h2 className={styles.title}>What if …</h2>
      <p className={styles.quiet}>
        What each size would really cost, arranged as well as can be and proven, beside the median
        of 1,000 timetables by lot. Pins, absences and forbidden bins are left out of it.
      </p>
      <p>
        <button
          type="button"
          className={`${control.button} ${styles.button}`}
          onClick={end === null ? stop : start}
        >
          {end === null ? `Stop (${costs.length} of ${rows.length})` : 'Compare sizes'}
        </button>
      </p>
      {end !== null && end !== '' && (
        <p className={styles.quiet} role="alert">
          The comparison stopped: {end}
        </p>
      )}
      {costs.length > 0 && (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Size</th>
                <th scope="col">At best</th>
                <th scope="col">By lot</th>
                <th scope="col">
                  <span className="visually-hidden">Take it</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {costs.map((cost, place) => {
                const row = rows[place];
                if (row === undefined) return null;
                const words = describeSizeCost(cost);
                return (
                  <tr key={`${row.tracks} ${row.periods} ${row.isHalved}`}>
                    <th scope="row">
                      {row.tracks} tracks, {row.periods} {row.periods === 1 ? 'period' : 'periods'}{' '}
                      a day{row.isHalved ? ', half of them halved' : ''}
                    </th>
                    <td>{words.best}</td>
                    <td className={styles.quiet}>{words.random}</td>
                    <td>
                      {cost.cost !== null && (
                        <button
                          type="button"
                          className={`${control.button} ${styles.take}`}
                          onClick={() => take(row)}
                        >
                          Plan it
                        </button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
