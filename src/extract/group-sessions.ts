import { pushTo } from '../lib/multi-map';
import type { Contribution, Report, ReportSession, ReportTopic } from '../report/report';

/** A session read as one contribution, with the tracks of what stands in it. */
export interface GroupedSession extends Contribution {
  readonly tracks: readonly string[];
}

/**
 * Sessions as contributions: blocks of one title are one session, and its contributions (with
 * their own parts behind them) are its topics. A source that lists no sessions still names one
 * at each contribution.
 */
export function groupSessions(
  listed: readonly ReportSession[],
  contributions: readonly Contribution[],
  report: Report,
): GroupedSession[] {
  const blocks = new Map<string, ReportSession[]>();
  const members = new Map<string, Contribution[]>();
  for (const session of listed) pushTo(blocks, session.title, session);
  for (const contribution of contributions) {
    const { session } = contribution;
    if (session === undefined) continue;
    pushTo(members, session, contribution);
    if (blocks.has(session)) continue;
    const own = (report.sessions ?? []).filter(({ title }) => title === session);
    blocks.set(session, own);
  }
  return [...blocks]
    .map(([title, own]) => groupSession(title, own, members.get(title) ?? []))
    .sort((a, b) => a.line - b.line);
}

function groupSession(
  title: string,
  blocks: readonly ReportSession[],
  members: readonly Contribution[],
): GroupedSession {
  // Where nothing but its contributions tells of a session, it stands where it is named first.
  const place = blocks[0] ?? members[0];
  const line = place?.line ?? 1;
  return {
    contributionId: null,
    title,
    line,
    endLine: place?.endLine ?? line,
    description: blocks.flatMap(({ description }) => description),
    bylines: blocks.flatMap(({ bylines }) => bylines),
    topics: members.flatMap(toTopics),
    tracks: [...new Set(members.flatMap(({ track }) => track ?? []))],
  };
}

function toTopics(contribution: Contribution): ReportTopic[] {
  const { title, line, endLine, description, bylines, topics = [] } = contribution;
  return [{ title, line, endLine, description, bylines }, ...topics];
}
