import type { Contribution, Report, ReportFinding } from '../report/report';

const MC_TRACK = /\bmicro-?\s?conferences?\b|\bMCs?\b/i;

/**
 * What we compare and schedule: if any track is named like "microconference", the contributions
 * of those tracks, else every contribution. A contribution that lost its track line where every
 * other one has it is taken in, with a finding.
 */
export function chooseMicroconferences(report: Report): {
  chosen: Contribution[];
  findings: ReportFinding[];
} {
  const { contributions } = report;
  const tracks = new Set(contributions.flatMap(({ track }) => track ?? []));
  const mcTracks = new Set([...tracks].filter((track) => MC_TRACK.test(track)));
  const first = contributions[0]?.line ?? 1;
  if (mcTracks.size === 0) {
    const note: ReportFinding = {
      severity: 'note',
      code: 'no-microconference-track',
      message:
        'No track is named like “microconference”; every contribution is read as a microconference.',
      line: first,
    };
    return { chosen: [...contributions], findings: [note] };
  }
  const onlyMcs = mcTracks.size === tracks.size;
  const findings: ReportFinding[] = [];
  const chosen = contributions.filter(({ track, title, line }) => {
    if (track !== undefined) return mcTracks.has(track);
    findings.push({
      severity: 'warning',
      code: 'lost-track',
      message: onlyMcs
        ? `“${title}” has no “Track Classification” line; it is read as a microconference, like all others.`
        : `“${title}” has no “Track Classification” line; it is left out, since other tracks exist.`,
      line,
    });
    return onlyMcs;
  });
  const left = contributions.length - chosen.length;
  if (left > 0) {
    findings.push({
      severity: 'note',
      code: 'other-tracks',
      message: `${left} contributions of other tracks are not microconferences and are left out.`,
      line: first,
    });
  }
  return { chosen, findings };
}
