import { fold } from '../lib/fold';
import { SourceError } from '../report/decode-source';
import type { Contribution, Report, ReportFinding } from '../report/report';
import { groupSessions } from './group-sessions';

const MC_NAME = /\bmicro-?\s?conferences?\b|\bMCs?\b/i;

/** What the reader asks for instead of the default. */
export interface Choice {
  /** `session`: a microconference is a session, and its contributions are its topics. */
  readonly by?: 'contribution' | 'session' | undefined;
  /** Only contributions of tracks whose name contains this, in any case. */
  readonly track?: string | undefined;
}

interface Chosen {
  readonly chosen: Contribution[];
  readonly findings: ReportFinding[];
}

/**
 * What we compare. By contribution: if any track is named like "microconference", the
 * contributions of those tracks, else every contribution. By session: if any session is named
 * so, by its title or by the track of one of its contributions, those sessions, else every
 * session. A track that the reader names stands in for the rule about names.
 *
 * @throws SourceError where no track or session is left to choose from
 */
export function chooseMicroconferences(report: Report, { by, track }: Choice = {}): Chosen {
  const contributions =
    track === undefined ? report.contributions : keepTracks(report.contributions, track);
  if (by === 'session') return chooseSessions(report, contributions, track);
  if (track === undefined) return chooseByTrack(report);
  const left = report.contributions.length - contributions.length;
  return { chosen: [...contributions], findings: describeLeft(left, report) };
}

function keepTracks(contributions: readonly Contribution[], name: string): Contribution[] {
  const wanted = fold(name);
  const kept = contributions.filter(
    ({ track }) => track !== undefined && fold(track).includes(wanted),
  );
  if (kept.length > 0) return kept;
  const tracks = [...new Set(contributions.flatMap(({ track }) => track ?? []))].sort();
  const names = tracks.slice(0, 5).map((track) => `“${track.slice(0, 60)}”`);
  throw new SourceError(
    tracks.length === 0
      ? `No track contains “${name}”: no contribution has a track.`
      : `No track contains “${name}”; the tracks are ${names.join(', ')}${tracks.length > 5 ? ', …' : ''}.`,
  );
}

/** A contribution that lost its track line where every other one has it is taken in, with a finding. */
function chooseByTrack(report: Report): Chosen {
  const { contributions } = report;
  const tracks = new Set(contributions.flatMap(({ track }) => track ?? []));
  const mcTracks = new Set([...tracks].filter((track) => MC_NAME.test(track)));
  if (mcTracks.size === 0) return { chosen: [...contributions], findings: [describeAll(report)] };
  const onlyMcs = mcTracks.size === tracks.size;
  const findings: ReportFinding[] = [];
  const chosen = contributions.filter(({ track, title, line }) => {
    if (track !== undefined) return mcTracks.has(track);
    const what = report.kind === 'indico-report' ? '“Track Classification” line' : 'track';
    findings.push({
      severity: 'warning',
      code: 'lost-track',
      message: onlyMcs
        ? `“${title}” has no ${what}; it is read as a microconference, like all others.`
        : `“${title}” has no ${what}; it is left out, since other tracks exist.`,
      line,
    });
    return onlyMcs;
  });
  findings.push(...describeLeft(contributions.length - chosen.length, report));
  return { chosen, findings };
}

function chooseSessions(
  report: Report,
  contributions: readonly Contribution[],
  track: string | undefined,
): Chosen {
  const all = groupSessions(
    track === undefined ? (report.sessions ?? []) : [],
    contributions,
    report,
  );
  if (all.length === 0) {
    throw new SourceError(
      'No contribution names a session; export with detail=sessions, or read by contribution.',
    );
  }
  const named = all.filter(
    ({ title, tracks }) => MC_NAME.test(title) || tracks.some((one) => MC_NAME.test(one)),
  );
  const isByName = track === undefined && named.length > 0;
  const chosen = (isByName ? named : all).map(({ tracks: _, ...session }) => session);
  const findings: ReportFinding[] = [];
  const first = firstLine(report);
  if (track === undefined && named.length === 0) {
    const message =
      'No session is named like “microconference”; every session is read as a microconference.';
    findings.push({ severity: 'note', code: 'no-microconference-session', message, line: first });
  }
  const left = all.length - chosen.length;
  if (left > 0) {
    const message = `${left} other sessions are not microconferences and are left out.`;
    findings.push({ severity: 'note', code: 'other-sessions', message, line: first });
  }
  const alone = contributions.filter(({ session }) => session === undefined).length;
  if (alone > 0) {
    const message = `${alone} contributions stand in no session and are left out.`;
    findings.push({ severity: 'note', code: 'no-session', message, line: first });
  }
  return { chosen, findings };
}

function describeAll(report: Report): ReportFinding {
  const sessions = new Set([
    ...(report.sessions ?? []).map(({ title }) => title),
    ...report.contributions.flatMap(({ session }) => session ?? []),
  ]);
  const named = [...sessions].filter((title) => MC_NAME.test(title)).length;
  const hint = named === 0 ? '' : ` ${named} sessions are: read by session to compare those.`;
  return {
    severity: 'note',
    code: 'no-microconference-track',
    message: `No track is named like “microconference”; every contribution is read as a microconference.${hint}`,
    line: firstLine(report),
  };
}

function describeLeft(left: number, report: Report): ReportFinding[] {
  if (left === 0) return [];
  const message = `${left} contributions of other tracks are not microconferences and are left out.`;
  return [{ severity: 'note', code: 'other-tracks', message, line: firstLine(report) }];
}

const firstLine = ({ contributions, sessions }: Report): number =>
  contributions[0]?.line ?? sessions?.[0]?.line ?? 1;
