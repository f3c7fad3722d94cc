import type { McId } from '../dataset/types';
import { compareBy } from '../lib/order';
import type { Timetable } from '../schedule/timetable';
import { binOfSpan, numberBins, type Span } from './derive-bins';

/**
 * A timetable whose bins are the stretches of time in which most run side by side: the maximal
 * sets of intervals that share a moment, by one sweep over their ends. Two run at the same time
 * exactly if they share such a bin. A bin begins when the last of its microconferences does, and
 * ends when the first of them does.
 */
export function sliceByTheClock(
  placed: readonly { readonly mc: McId; readonly spans: readonly Span[] }[],
): Timetable {
  const steps = placed
    .flatMap(({ mc, spans }) =>
      spans.flatMap((span) => [
        { at: span.from, isStart: true, mc, span },
        { at: span.to, isStart: false, mc, span },
      ]),
    )
    .sort(
      compareBy(
        ({ at }) => at,
        // What ends when another begins does not run beside it.
        ({ isStart }) => Number(isStart),
        ({ mc }) => mc,
      ),
    );
  const running = new Set<(typeof steps)[number]['span']>();
  const mcOf = new Map<Span, McId>();
  const slices: { span: Span; mcs: McId[] }[] = [];
  let last = 0;
  let hasGrown = false;
  for (const { at, isStart, mc, span } of steps) {
    if (isStart) {
      running.add(span);
      mcOf.set(span, mc);
      [last, hasGrown] = [at, true];
      continue;
    }
    if (hasGrown) {
      const mcs = new Set([...running].flatMap((one) => mcOf.get(one) ?? []));
      slices.push({ span: { from: last, to: at }, mcs: [...mcs].sort() });
      hasGrown = false;
    }
    running.delete(span);
  }
  const bins = numberBins(slices.map(({ span }) => binOfSpan(span)));
  const assignments = slices.flatMap(({ span, mcs }) =>
    mcs.map((mc, index) => ({ mc, bin: binOfSpan(span).id, track: index + 1 })),
  );
  return { bins, tracks: Math.max(1, ...slices.map(({ mcs }) => mcs.length)), assignments };
}
