import { classifyLine } from './classify-line';
import { collectByline } from './collect-byline';
import { cutText } from './cut-text';
import { beginsLikeByline, DATE_LINE, type LayoutLabel, readLabel } from './layout-labels';
import { mendAddresses } from './mend-addresses';
import { parseByline } from './parse-byline';
import type { Byline, Contribution, ReportFinding, ReportLine } from './report';
import { isRunningHead, type RunningHeads } from './running-heads';
import type { SourceLine } from './source-lines';

interface ParsedContribution {
  readonly contribution: Contribution | undefined;
  readonly findings: ReportFinding[];
  /** Where the section goes on, with a contribution that lost its ID line, or where it ends. */
  readonly next: number;
}

interface Head {
  contributionId: number | null;
  code?: string;
  type?: string;
  session?: string;
  track?: string;
}

/**
 * Reads one contribution from the lines of its section, of which `from` is its first. A heading after the bylines begins
 * another contribution, whose own ID line was lost.
 */
export function parseContribution(
  lines: readonly SourceLine[],
  from: number,
  heads: RunningHeads,
): ParsedContribution {
  const findings: ReportFinding[] = [];
  const head: Head = { contributionId: null };
  const begin = skipRunningHeads(lines, from, heads);
  let at = readHead(lines, begin, head);
  const { title: wholeTitle, titleLine, next } = readTitle(lines, at);
  const title = cutText(wholeTitle);
  if (title !== wholeTitle) {
    findings.push({
      severity: 'warning',
      code: 'long-text',
      message: `“${title.slice(0, 60)}…” is too long for a title; its first ${title.length} letters are read.`,
      line: titleLine,
    });
  }
  at = next;
  const isRunning = (place: number): boolean => isRunningHead(lines, place, heads, title);
  const description: ReportLine[] = [];
  const bylines: Byline[] = [];
  let trailerSeen = false;
  /** Whether more bylines follow behind the track, once that was asked. */
  let goesOn: boolean | undefined;
  const goesOnFrom = (from: number): boolean => {
    goesOn ??= hasTrailer(lines, from);
    return goesOn;
  };
  let lastLine = titleLine;

  while (at < lines.length) {
    const source = lines[at] as SourceLine;
    const label = readLabelAt(lines, at);
    const line = classifyLine(source.raw, source.line, source.gap);
    if (label?.kind === 'byline') {
      const pieces = collectByline(lines, at, label.value, isRunning);
      const parsed = parseByline(pieces.pieces);
      bylines.push({
        role: label.role,
        line: source.line,
        endLine: pieces.endLine,
        entries: parsed.entries,
      });
      for (const finding of parsed.findings) findings.push(finding);
      at = pieces.next;
      trailerSeen = true;
      lastLine = pieces.endLine;
      continue;
    }
    if (label !== undefined && (label.kind === 'session' || label.kind === 'track')) {
      const wrapped = readWrapped(lines, at, label.value, isRunning);
      if (wrapped.value !== '') head[label.kind] = wrapped.value;
      trailerSeen = true;
      lastLine = lines[wrapped.next - 1]?.line ?? source.line;
      at = wrapped.next;
      continue;
    }
    if (isRunning(at)) {
      findings.push({
        severity: 'note',
        code: 'running-head',
        message: `A running head stands in the text: “${line.text}”; it is left out.`,
        line: source.line,
      });
    } else if (trailerSeen && line.kind === 'heading') break;
    else if (head.track !== undefined && (isKind(label) || goesOnFrom(at))) {
      // Nothing of this contribution stands behind its track: another one begins.
      break;
    } else if (trailerSeen) findings.push(describeLeftover(line));
    else if (line.text !== '') description.push(line);
    lastLine = source.line;
    at++;
  }

  if (title === '') {
    findings.push({
      severity: 'warning',
      code: 'no-title',
      message: `Contribution ${head.contributionId ?? 'without an ID'} has no title; it is left out.`,
      line: lines[from]?.line ?? 1,
    });
  } else if (head.contributionId === null) {
    findings.push({
      severity: 'warning',
      code: 'lost-id',
      message: `“${title}” has lost its “Contribution ID” line; it is read as a contribution of its own.`,
      line: titleLine,
    });
  }
  const mended = mendAddresses(description);
  for (const finding of mended.findings) findings.push(finding);
  return {
    contribution:
      title === ''
        ? undefined
        : {
            ...head,
            title,
            line: titleLine,
            endLine: lastLine,
            description: mended.lines,
            bylines,
          },
    findings,
    next: at,
  };
}

/** The title of a contribution that begins here. */
export function readOwnTitle(lines: readonly SourceLine[]): string {
  return readTitle(lines, readHead(lines, 0, { contributionId: null })).title;
}

/** ID, code and type, on one line or several. Returns the index of the first line after them. */
function readHead(lines: readonly SourceLine[], from: number, head: Head): number {
  let at = from;
  for (; at < lines.length; at++) {
    const label = readLabel(lines[at]?.raw ?? '');
    if (label?.kind === 'id') {
      head.contributionId = label.contributionId;
      const type = readLabel(label.rest.trim());
      if (isKind(type)) readKind(type, head);
    } else if (isKind(label)) {
      // A title may itself begin with "Type:".
      if (head[label.kind] !== undefined) break;
      readKind(label, head);
    } else break;
  }
  return at;
}

interface KindLabel {
  readonly kind: 'type' | 'code';
  readonly value: string;
}

const isKind = (label: LayoutLabel | undefined): label is KindLabel =>
  label?.kind === 'type' || label?.kind === 'code';

/** A code and a type may share a line. */
function readKind(label: KindLabel, head: Head): void {
  const both = label.kind === 'code' ? /^(.*?)\s+Type\s?:\s?(.*)$/iu.exec(label.value) : null;
  head[label.kind] = both?.[1] ?? label.value;
  if (both?.[2] !== undefined) head.type = both[2];
}

/**
 * The label on a line. "Authors:" with nothing behind it may head a list of the description;
 * it is a byline where names in the layout's form, another label or the end follow.
 */
function readLabelAt(lines: readonly SourceLine[], at: number): LayoutLabel | undefined {
  const label = readLabel(lines[at]?.raw ?? '');
  if (label?.kind !== 'byline' || label.value.trim() !== '') return label;
  const next = lines[at + 1];
  if (next === undefined || readLabel(next.raw) !== undefined) return label;
  const { kind, text } = classifyLine(next.raw, next.line, next.gap);
  return kind !== 'heading' && /,|\p{Lu}-$/u.test(text) && beginsLikeByline(text)
    ? label
    : undefined;
}

/** A running head may stand before the title of a contribution that lost its ID line. */
function skipRunningHeads(lines: readonly SourceLine[], from: number, heads: RunningHeads): number {
  let at = from;
  while (at < lines.length && isRunningHead(lines, at, heads)) at++;
  return at;
}

/** The value of a label and the lines it goes on over, up to a blank line. */
function readWrapped(
  lines: readonly SourceLine[],
  from: number,
  value: string,
  isRunning: (at: number) => boolean,
): { value: string; next: number } {
  const parts = [value];
  let next = from + 1;
  for (; next < lines.length; next++) {
    const { raw, line, gap } = lines[next] as SourceLine;
    if (gap || value === '' || readLabel(raw) !== undefined || isRunning(next)) break;
    const { kind, text } = classifyLine(raw, line, gap);
    if (kind !== 'text') break;
    parts.push(text);
  }
  return { value: cutText(parts.join(' ')), next };
}

/** Whether bylines or a classification stand in the lines from here on. */
function hasTrailer(lines: readonly SourceLine[], from: number): boolean {
  for (let at = from; at < lines.length; at++) {
    const kind = readLabel(lines[at]?.raw ?? '')?.kind;
    if (kind === 'byline' || kind === 'session' || kind === 'track') return true;
  }
  return false;
}

/** A title may run over several lines where no blank line parts them and none looks otherwise. */
function readTitle(
  lines: readonly SourceLine[],
  from: number,
): { title: string; titleLine: number; next: number } {
  const first = lines[from];
  const label = readLabel(first?.raw ?? '');
  // A type and a code that were not read as such by now are what the title begins with.
  if (first === undefined || (label !== undefined && !isKind(label))) {
    return { title: '', titleLine: first?.line ?? lines.at(-1)?.line ?? 1, next: from };
  }
  const head = classifyLine(first.raw, first.line, true);
  const parts = [head.text];
  let next = from + 1;
  for (; next < lines.length && parts.length < 4; next++) {
    const source = lines[next] as SourceLine;
    const line = classifyLine(source.raw, source.line, source.gap);
    const continues =
      !source.gap &&
      line.kind === head.kind &&
      line.level === head.level &&
      readLabel(source.raw) === undefined &&
      !DATE_LINE.test(source.raw) &&
      (head.kind === 'heading' || isCentred(source.raw));
    if (!continues) break;
    parts.push(line.text);
  }
  if (DATE_LINE.test(lines[next]?.raw ?? '')) next++;
  return { title: parts.join(' '), titleLine: first.line, next };
}

/** `pdftotext -layout` keeps a centred line away from the margin. */
const isCentred = (raw: string): boolean => /^\s{6,}\S/.test(raw);

function describeLeftover(line: ReportLine): ReportFinding {
  return {
    severity: 'note',
    code: 'text-after-end',
    message: `Text stands after the end of a contribution and is not read: “${line.text.slice(0, 80)}”.`,
    line: line.line,
  };
}
