import type { McId } from '../../dataset/types';
import { buildSessions } from '../../timetable/planned-sessions';
import { writeIcs } from '../../timetable/write-ics';
import { selectIndex } from '../insights';
import type { ReadyState } from '../store';
import { listWords } from '../words';
import type { MyPlan } from './my-plan';

/**
 * The plan as a calendar: each microconference with who that is marked runs it, and with what else
 * of the plan is at the same time. `stamp` is the instant of writing, in ISO form.
 *
 * @throws ExportError where the timetable has no dates or times of day
 */
export function writePlanIcs(ready: ReadyState, plan: MyPlan, stamp: string): string {
  const { dataset } = ready;
  const { timetable, meetings, runnersOf } = plan;
  if (timetable === null) throw new Error('There is no timetable to write.');
  const { nameOf } = selectIndex(dataset);
  const beside = (mc: McId): string[] => {
    const others = meetings
      .filter(({ items }) => items.some((item) => item.includes(mc)))
      .flatMap(({ items }) => items.filter((item) => !item.includes(mc)).flat());
    return [...new Set(others)].map(nameOf);
  };
  const sessions = buildSessions(dataset, timetable).map((session) => {
    const runners = runnersOf.get(session.mc) ?? [];
    const others = beside(session.mc);
    return {
      ...session,
      remarks: [
        ...(runners.length === 0 ? [] : [`Marked, and here: ${listWords(runners)}.`]),
        ...(others.length === 0 ? [] : [`At the same time: ${listWords(others)}.`]),
      ],
    };
  });
  return writeIcs(sessions, {
    event: dataset.event,
    title: `My plan · ${dataset.event.title}`,
    stamp,
    isProposal: true,
  });
}
