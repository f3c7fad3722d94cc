import type { Dataset, McId } from '../dataset/types';
import { compareBy, compareText } from '../lib/order';
import type { PlanRequest } from './plan-request';
import type { Item } from './problem';
import { RequestError } from './request-error';

/**
 * What there is to place, by id: the microconferences that are not left out, merged ones as one.
 * With `halvesCount` and `halvesBy: 'topics'`, those with fewest topics are of half length, ties
 * by id; several that are merged have the topics of all.
 *
 * @throws RequestError where two pins of one item name two tracks, or a count cannot be met.
 */
export function buildItems(dataset: Dataset, request: PlanRequest): Item[] {
  const groups = groupMcs(dataset, request);
  const halves = chooseHalves(dataset, request, groups);
  checkChoose(request, groups);
  return groups.map((mcs) => ({
    mcs,
    isHalf: halves.has(mcs[0] as McId),
    track: pinnedTrack(mcs, request),
  }));
}

function groupMcs(dataset: Dataset, { without, merges }: PlanRequest): McId[][] {
  const merged = new Set(merges.flat());
  const single = dataset.microconferences
    .map(({ id }) => id)
    .filter((id) => !merged.has(id) && !without.includes(id));
  return [...merges.map((group) => [...group]), ...single.map((id) => [id])].sort((a, b) =>
    compareText(a[0] as McId, b[0] as McId),
  );
}

/** The first ids of the items that are of half length. */
function chooseHalves(
  dataset: Dataset,
  request: PlanRequest,
  groups: readonly (readonly McId[])[],
): Set<McId> {
  const { halves, halvesCount, halvesBy } = request;
  const isNamed = (mcs: readonly McId[]): boolean => mcs.some((mc) => halves.includes(mc));
  const named = groups.filter(isNamed);
  const others = groups.filter((mcs) => !isNamed(mcs));
  const more = halvesCount === null ? 0 : halvesCount - named.length;
  if (more < 0) {
    throw new RequestError(
      `${named.length} microconferences are named as halves, which is more than ${halvesCount}.`,
    );
  }
  if (more > others.length || !Number.isInteger(more)) {
    throw new RequestError(
      `There are ${groups.length} microconferences; ${halvesCount} of them cannot be halved.`,
    );
  }
  const topics = new Map(dataset.microconferences.map((mc) => [mc.id, mc.topics.length]));
  const sumTopics = (mcs: readonly McId[]): number =>
    mcs.reduce((sum, mc) => sum + (topics.get(mc) ?? 0), 0);
  const fewest = others
    .sort(compareBy(sumTopics, (mcs) => mcs[0] as McId))
    .slice(0, halvesBy === 'topics' ? more : 0);
  return new Set([...named, ...fewest].map((mcs) => mcs[0] as McId));
}

function checkChoose({ choose, pins }: PlanRequest, groups: readonly (readonly McId[])[]): void {
  if (choose === null) return;
  if (!Number.isInteger(choose) || choose < 1 || choose > groups.length) {
    throw new RequestError(
      `${choose} cannot be chosen from ${groups.length} microconferences; choose 1 to ${groups.length}.`,
    );
  }
  const pinned = groups.filter((mcs) => pins.some(({ mc }) => mcs.includes(mc)));
  if (pinned.length > choose) {
    throw new RequestError(
      `${pinned.length} microconferences are pinned, so ${choose} is too few.`,
    );
  }
}

function pinnedTrack(mcs: readonly McId[], { pins }: PlanRequest): number | null {
  const tracks = new Set(
    pins.flatMap(({ mc, track }) => (mcs.includes(mc) && track !== undefined ? [track - 1] : [])),
  );
  const [track = null, ...others] = tracks;
  if (others.length > 0) throw new RequestError(`${mcs.join(' + ')} is pinned to two tracks.`);
  return track;
}
