import { sha256 } from '../lib/sha256';
import { cleanText } from './clean-text';
import { cutText } from './cut-text';
import { SourceError } from './decode-source';
import { readLabel } from './layout-labels';
import { parseContribution, readOwnTitle } from './parse-contribution';
import type { Contribution, Report, ReportFinding } from './report';
import { readSourceLines, type SourceLine } from './source-lines';

/**
 * Reads the text of an Indico "Report of Contributions": plain, as `pdftotext` writes it, or
 * Markdown, as converters make it. The layout (Indico's LaTeX template, 2.2 to 3.3):
 *
 *     report       = front-page *contribution
 *     contribution = "Contribution ID:" N [code] "Type:" TYPE title [date] description
 *                    *byline ["Session Classification:" …] ["Track Classification:" …]
 *
 * @throws SourceError for a text with no contribution in it, or for a "Report of Abstracts"
 */
export function parseReport(text: string): Report {
  const sourceLines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const lines = readSourceLines(sourceLines);
  const starts = lines.flatMap(({ raw }, index) => (readLabel(raw)?.kind === 'id' ? [index] : []));
  if (starts.length === 0) throw new SourceError(describeWrongSource(lines));
  const lost = findLostFirst(lines.slice(0, starts[0]));
  const title = readEventTitle(lines.slice(0, lost ?? starts[0]));
  if (lost !== undefined) starts.unshift(lost);
  const findings: ReportFinding[] = [];
  const contributions: Contribution[] = [];
  const ownTitles = starts.map((start) => readOwnTitle(lines.slice(start, start + HEAD_LINES)));
  starts.forEach((start, index) => {
    const section = lines.slice(start, starts[index + 1] ?? lines.length);
    const next = ownTitles[index + 1];
    const heads = { event: title, ...(next === undefined ? {} : { next }) };
    // One section may hold several contributions: all but the first have lost their ID line.
    for (let from = 0; from < section.length; ) {
      const parsed = parseContribution(section, from, heads);
      // One by one: more than a hundred thousand are too many for one call.
      for (const finding of parsed.findings) findings.push(finding);
      if (parsed.contribution !== undefined) contributions.push(parsed.contribution);
      from = parsed.next;
    }
  });
  for (const finding of findRepeatedIds(contributions)) findings.push(finding);
  return {
    kind: 'indico-report',
    title,
    sha256: sha256(text),
    lineCount: sourceLines.at(-1) === '' ? sourceLines.length - 1 : sourceLines.length,
    contributions,
    findings: findings.sort((a, b) => a.line - b.line),
  };
}

/** ID, code, type and a title over four lines. */
const HEAD_LINES = 8;

/** Where the first contribution begins if its ID line is lost: the front page has no bylines. */
function findLostFirst(front: readonly SourceLine[]): number | undefined {
  const isLost = front.some(({ raw }) => {
    const kind = readLabel(raw)?.kind;
    return kind === 'byline' || kind === 'track' || kind === 'session';
  });
  if (!isLost) return undefined;
  const name = front.findIndex(({ raw }) => /^[\s#*]*report of contributions[\s*]*$/iu.test(raw));
  return name < 0 ? undefined : name + 1;
}

/** The lines above the report's own name; a running head may already stand below it. */
function readEventTitle(front: readonly SourceLine[]): string {
  const texts = front
    .map(({ raw }) => cleanText(raw.replace(/^[\s#]+/, '')))
    .filter((line) => line !== '');
  const name = texts.findIndex((line) => /^report of contributions$/iu.test(line));
  // In large letters a long title has as many lines.
  const titles =
    name > 0 ? texts.slice(0, Math.min(name, 4)) : texts.filter((_, at) => at !== name).slice(0, 2);
  return cutText(titles.join(' ')) || 'Untitled conference';
}

function describeWrongSource(lines: readonly SourceLine[]): string {
  const isAbstracts = lines.some(({ raw }) =>
    /^[\s#*]*(?:report of abstracts\b|abstract\s+id\s*:)/iu.test(raw),
  );
  if (isAbstracts) {
    return 'This is a “Report of Abstracts”, which is not supported; export the “Report of Contributions” instead.';
  }
  return 'No contribution was found: no line reads “Contribution ID: N”. Is this a “Report of Contributions”?';
}

function findRepeatedIds(contributions: readonly Contribution[]): ReportFinding[] {
  const first = new Map<number, Contribution>();
  const findings: ReportFinding[] = [];
  for (const contribution of contributions) {
    const { contributionId, line, title } = contribution;
    if (contributionId === null) continue;
    const other = first.get(contributionId);
    if (other === undefined) first.set(contributionId, contribution);
    else {
      findings.push({
        severity: 'warning',
        code: 'repeated-id',
        message: `Contribution ID ${contributionId} stands twice: at “${other.title}” and at “${title}”.`,
        line,
      });
    }
  }
  return findings;
}
