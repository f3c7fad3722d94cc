import type { McId, Microconference } from '../dataset/types';
import type { Session } from './session';
import { stableGuid } from './stable-guid';
import { titleKey, titleLikeness, titleWords } from './title-likeness';

/**
 * How a session was recognised, surest first: somebody said so; the file names our id; the same
 * number; the same title; the same short title; a title much like it.
 */
export const MATCH_REASONS = [
  'given',
  'id',
  'number',
  'title',
  'short-title',
  'near-title',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** The blocks of one session, or a talk, and the words of its title. */
export interface Group {
  readonly sessions: readonly Session[];
  readonly words: readonly string[];
  readonly key: string;
  readonly isTalk: boolean;
}

export interface Candidate extends Microconference {
  readonly titleWords: readonly string[];
  readonly shortWords: readonly string[];
}

/** @returns how sure it is that this session is this microconference; 0 for not */
type Judge = (group: Group, mc: Candidate) => number;
export interface Pass {
  readonly reason: MatchReason;
  readonly judge: Judge;
}

export function createGroup(sessions: readonly Session[], isTalk: boolean): Group {
  const title = sessions[0]?.title ?? '';
  return { sessions, words: titleWords(title), key: titleKey(title), isTalk };
}

export function createCandidate(mc: Microconference): Candidate {
  return { ...mc, titleWords: titleWords(mc.title), shortWords: titleWords(mc.shortTitle) };
}

/** Our own id, one it had before, or the identifier that our export gave it. */
export function byId(event: string, mcs: readonly Microconference[]): Pass {
  const known = new Map<string, McId>();
  for (const { id, formerIds = [] } of mcs) {
    for (const former of formerIds) known.set(former, id);
  }
  for (const { id } of mcs) known.set(id, id).set(stableGuid(`${event}/${id}`), id);
  const idsOf = ({ mc, id, url = '' }: Session): string[] => [
    ...(mc === undefined ? [] : [mc.startsWith('mc:') ? mc : `mc:${mc}`]),
    ...(id === '' ? [] : [id]),
    ...(/\bmc(?::|%3A)[a-z0-9-]+/i.exec(url) ?? []).map((one) => one.replace(/%3A/i, ':')),
  ];
  return {
    reason: 'id',
    judge: ({ sessions }, mc) =>
      Number(sessions.some((session) => idsOf(session).some((id) => known.get(id) === mc.id))),
  };
}

/**
 * The contribution's number. Every conference counts from 1, so a number alone counts only in a
 * timetable whose numbers agree with the titles in most places: there a changed title is one.
 */
export function byNumber(mcs: readonly Microconference[], groups: readonly Group[]): Pass {
  const numberOf = ({ sessions }: Group): number | undefined => sessions[0]?.contributionId;
  const titles = new Map(
    mcs.flatMap(({ contributionId, title, shortTitle }) =>
      contributionId === null ? [] : [[contributionId, [title, shortTitle]] as const],
    ),
  );
  const agrees = (group: Group): boolean =>
    (titles.get(numberOf(group) ?? -1) ?? []).some(
      (title) =>
        titleLikeness(group.words, titleWords(title)) >= 0.5 || titleKey(title) === group.key,
    );
  const same = groups.filter((group) => titles.has(numberOf(group) ?? -1));
  const areTrusted = 2 * same.filter(agrees).length > same.length;
  return {
    reason: 'number',
    judge: (group, mc) => {
      if (mc.contributionId === null || numberOf(group) !== mc.contributionId) return 0;
      if (agrees(group)) return 1;
      return areTrusted ? 0.7 : 0;
    },
  };
}

export const byTitle: Pass = {
  reason: 'title',
  judge: ({ key }, mc) => (key !== '' && key === mc.titleWords.join('') ? 1 : 0),
};

export const byShortTitle: Pass = {
  reason: 'short-title',
  judge: ({ key }, mc) => (key !== '' && key === mc.shortWords.join('') ? 0.9 : 0),
};
