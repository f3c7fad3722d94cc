import type { Page } from 'playwright';

/** As much of a profile of the DevTools protocol as is read here. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** The longest time without a pause, and who spent it. */
interface Stretch {
  readonly ms: number;
  /** By name, in milliseconds: spent in the function itself, and with what it called. */
  readonly self: ReadonlyMap<string, number>;
  readonly total: ReadonlyMap<string, number>;
}

/** Shorter pauses lie within a task: the profiler catches a moment in which nothing is called. */
const PAUSE_MS = 1;
const SHOWN = 10;
/** What is above everything that an effect or an event of React does, and tells nothing. */
const SCAFFOLDING =
  /^\((root|anonymous)\)$|^(performWork|performSync|performUnit|perform\w+UntilDeadline|flush|commit|complete|recursively|dispatch|batchedUpdates|workLoop|renderRoot|renderWith|beginWork|update\w+Component|processRoot)/;

/** The stretches longer than `least` milliseconds, longest first. */
function readStretches(profile: CpuProfile, least: number): Stretch[] {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const nameById = new Map(
    nodes.map(({ id, callFrame }) => [id, callFrame.functionName || '(anonymous)']),
  );
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const nameOf = (id: number | undefined): string => nameById.get(id ?? 0) ?? '';
  const ms = (index: number): number => (timeDeltas[index + 1] ?? 0) / 1000;

  const found: { from: number; to: number; ms: number }[] = [];
  let [from, length, pause] = [0, 0, 0];
  for (let index = 0; index <= samples.length; index++) {
    const isIdle = index === samples.length || nameOf(samples[index]) === '(idle)';
    pause = isIdle ? pause + ms(index) : 0;
    if (pause <= PAUSE_MS && index < samples.length) {
      length += ms(index);
      continue;
    }
    if (length > least) found.push({ from, to: index - 1, ms: length });
    [from, length] = [index + 1, 0];
  }

  return found
    .sort((a, b) => b.ms - a.ms)
    .map((stretch): Stretch => {
      const self = new Map<string, number>();
      const total = new Map<string, number>();
      for (let index = stretch.from; index <= stretch.to; index++) {
        const id = samples[index];
        add(self, nameOf(id), ms(index));
        const seen = new Set<string>();
        for (let one = id; one !== undefined; one = parentOf.get(one)) seen.add(nameOf(one));
        for (const name of seen) add(total, name, ms(index));
      }
      return { ms: stretch.ms, self, total };
    });
}

function add(sums: Map<string, number>, name: string, value: number): void {
  sums.set(name, (sums.get(name) ?? 0) + value);
}

function describeStretch(name: string, { ms, self, total }: Stretch): string {
  const list = (sums: Iterable<[string, number]>, most: number): string =>
    [...sums]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([one, value]) => `${one} ${value.toFixed(0)}`)
      .join(', ');
  return [
    `${name}: ${ms.toFixed(0)} ms without a pause`,
    `  itself: ${list(self, SHOWN)}`,
    `  with what it calls: ${list(
      [...total].filter(([one]) => !SCAFFOLDING.test(one)),
      2 * SHOWN,
    )}`,
  ].join('\n');
}

/** Begins to profile the main thread; what it gives ends that and tells of the longest stretches. */
export async function startProfiler(
  page: Page,
): Promise<(name: string, least: number, most: number) => Promise<string[]>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 250 });
  await session.send('Profiler.start');
  return async (name, least, most) => {
    const { profile } = await session.send('Profiler.stop');
    await session.detach();
    return readStretches(profile, least)
      .slice(0, most)
      .map((stretch) => describeStretch(name, stretch));
  };
}
