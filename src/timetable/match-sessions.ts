import type { Dataset, McId, Microconference } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import { compareBy, compareText } from '../lib/order';
import {
  byId,
  byNumber,
  byShortTitle,
  byTitle,
  type Candidate,
  createCandidate,
  createGroup,
  type Group,
  type MatchReason,
  type Pass,
} from './match-passes';
import type { ImportedTimetable, Session } from './session';
import { titleKey, titleLikeness } from './title-likeness';

/** A microconference and the session of a timetable that it is. */
export interface SessionMatch {
  readonly mc: McId;
  /** Its blocks, in order of time; nearly always one. */
  readonly sessions: readonly Session[];
  readonly reason: MatchReason;
  /** How sure, from 0 to 1. Below 1 somebody should look at it. */
  readonly score: number;
}

/** A session that is none of ours, and what it is most like. */
export interface UnmatchedSession {
  readonly session: Session;
  /** The likest that is free, where it is a little alike. */
  readonly nearest?: { readonly mc: McId; readonly score: number };
}

export interface SessionReview {
  /** By id of the microconference. */
  readonly matches: readonly SessionMatch[];
  /** In order of time. */
  readonly unmatchedSessions: readonly UnmatchedSession[];
  readonly unmatchedMcs: readonly McId[];
}

/** What somebody decided: the id or the title of a session, and its microconference or none. */
export type GivenMatches = ReadonlyMap<string, McId | null>;

/** A title this alike is taken for the same, if no other is nearly as alike. */
const NEAR = 0.6;
const MARGIN = 0.15;
/** Shown as what it might be. */
const HINT = 0.3;

/**
 * Tells which session of a timetable is which microconference. Each of both is matched once;
 * blocks of one session (its series, else its title) stay together. What stands inside of a
 * session that is none is looked at too, by number and full title only: a talk about Rust is not
 * the Rust microconference.
 *
 * @param given Decisions of a person: they are taken first and never contradicted.
 */
export function matchSessions(
  dataset: Pick<Dataset, 'microconferences' | 'event'>,
  { sessions }: Pick<ImportedTimetable, 'sessions'>,
  given: GivenMatches = new Map(),
): SessionReview {
  const mcs = [...dataset.microconferences].sort(compareBy(({ id }) => id));
  const groups = groupBlocks(sessions).map((blocks): Group => createGroup(blocks, false));
  const state = createState(mcs, given);
  for (const group of groups) state.applyGiven(group);
  for (const pass of [byId(dataset.event.id, mcs), byNumber(mcs, groups), byTitle, byShortTitle]) {
    state.run(groups, pass);
  }
  const talks = groups
    .filter((group) => !state.isTaken(group))
    .flatMap(({ sessions: blocks }) => blocks.flatMap(({ talks: inside = [] }) => inside))
    .map((talk) => createGroup([talk], true));
  state.run(talks, byNumber(mcs, talks));
  state.run(talks, byTitle);
  state.runNear(groups);
  return state.review(groups);
}

function groupBlocks(sessions: readonly Session[]): Session[][] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const { series, mc, title } = session;
    pushTo(groups, JSON.stringify([series ?? '', mc ?? '', titleKey(title) || title]), session);
  }
  return [...groups.values()];
}

function createState(mcs: readonly Microconference[], given: GivenMatches) {
  const free = new Map<McId, Candidate>(mcs.map((mc) => [mc.id, createCandidate(mc)]));
  const matches = new Map<Group, SessionMatch>();
  const refused = new Set<Group>();
  const isTaken = (group: Group): boolean => matches.has(group) || refused.has(group);
  const take = (group: Group, mc: McId, reason: MatchReason, score: number): void => {
    matches.set(group, { mc, sessions: group.sessions, reason, score });
    free.delete(mc);
  };
  return {
    isTaken,
    applyGiven(group: Group): void {
      const names = group.sessions.flatMap(({ id, title }) => [id, title]);
      const name = names.find((one) => given.has(one));
      const mc = name === undefined ? undefined : given.get(name);
      if (mc === null) refused.add(group);
      else if (mc !== undefined && free.has(mc)) take(group, mc, 'given', 1);
    },
    run(groups: readonly Group[], { reason, judge }: Pass): void {
      for (const group of groups) {
        if (isTaken(group)) continue;
        const found = [...free.values()].find((mc) => judge(group, mc) > 0);
        if (found !== undefined) take(group, found.id, reason, judge(group, found));
      }
    },
    /** The likest pair first; what is nearly as like another stays for a person to decide. */
    runNear(groups: readonly Group[]): void {
      const pairs = groups
        .filter((group) => !isTaken(group))
        .flatMap((group, at) => {
          const [best, second] = rankFree(group, free);
          const isClear = best !== undefined && best.score - (second?.score ?? 0) >= MARGIN;
          return isClear && best.score >= NEAR ? [{ group, at, ...best }] : [];
        })
        .sort(
          compareBy(
            ({ score }) => -score,
            ({ mc }) => mc,
            ({ at }) => at,
          ),
        );
      for (const { group, mc, score } of pairs) {
        if (free.has(mc)) take(group, mc, 'near-title', score);
      }
    },
    review(groups: readonly Group[]): SessionReview {
      return {
        matches: [...matches.values()].sort(compareBy(({ mc }) => mc)),
        unmatchedSessions: groups
          .filter((group) => !matches.has(group) && !holdsMatch(group, matches))
          .flatMap((group) => {
            const [nearest] = rankFree(group, free);
            const hint = nearest !== undefined && nearest.score >= HINT ? { nearest } : {};
            return group.sessions.map((session): UnmatchedSession => ({ session, ...hint }));
          })
          .sort(
            compareBy(
              ({ session }) => session.start,
              ({ session }) => session.title,
            ),
          ),
        unmatchedMcs: [...free.keys()].sort(compareText),
      };
    },
  };
}

/** A session inside of which a microconference was found is accounted for. */
function holdsMatch(group: Group, matches: ReadonlyMap<Group, SessionMatch>): boolean {
  const inside = new Set(group.sessions.flatMap(({ talks = [] }) => talks));
  return [...matches.keys()].some(
    ({ isTalk, sessions }) => isTalk && sessions.some((talk) => inside.has(talk)),
  );
}

function rankFree(group: Group, free: ReadonlyMap<McId, Candidate>): { mc: McId; score: number }[] {
  return [...free.values()]
    .map((mc) => ({ mc: mc.id, score: likenessOf(group, mc) }))
    .sort(
      compareBy(
        ({ score }) => -score,
        ({ mc }) => mc,
      ),
    );
}

function likenessOf({ words }: Group, mc: Candidate): number {
  return Math.max(titleLikeness(words, mc.titleWords), titleLikeness(words, mc.shortWords));
}
