import { classifyLine } from './classify-line';
import { DATE_LINE, readLabel } from './layout-labels';
import { type BylinePiece, parseByline } from './parse-byline';
import type { SourceLine } from './parse-report';
import type { Byline, Contribution, ReportFinding, ReportLine } from './report';
import { isRunningHead, type RunningHeads } from './running-heads';

interface ParsedContribution {
  readonly contribution: Contribution | undefined;
  readonly findings: ReportFinding[];
  /** What follows in the section: a contribution that lost its ID line, or nothing. */
  readonly rest: readonly SourceLine[];
}

interface Head {
  contributionId: number | null;
  code?: string;
  type?: string;
  session?: string;
  track?: string;
}

/**
 * Reads one contribution from the lines of its section. A heading after the bylines begins
 * another contribution, whose own ID line was lost.
 */
export function parseContribution(
  lines: readonly SourceLine[],
  heads: RunningHeads,
): ParsedContribution {
  const findings: ReportFinding[] = [];
  const head: Head = { contributionId: null };
  let at = readHead(lines, head);
  const { title, titleLine, next } = readTitle(lines, at);
  at = next;
  const running = (text: string): boolean => isRunningHead(text, heads, title);
  const description: ReportLine[] = [];
  const bylines: Byline[] = [];
  let trailerSeen = false;
  let lastLine = titleLine;

  while (at < lines.length) {
    const source = lines[at] as SourceLine;
    const label = readLabel(source.raw);
    const line = classifyLine(source.raw, source.line, source.gap);
    if (label?.kind === 'byline') {
      const pieces = collectByline(lines, at, label.value, running);
      const parsed = parseByline(pieces.pieces);
      bylines.push({
        role: label.role,
        line: source.line,
        endLine: pieces.endLine,
        entries: parsed.entries,
      });
      findings.push(...parsed.findings);
      at = pieces.next;
      trailerSeen = true;
      lastLine = pieces.endLine;
      continue;
    }
    if (label !== undefined && (label.kind === 'session' || label.kind === 'track')) {
      if (label.value !== '') head[label.kind] = label.value;
      trailerSeen = true;
    } else if (running(line.text)) {
      findings.push({
        severity: 'note',
        code: 'running-head',
        message: `A running head stands in the text: “${line.text}”; it is left out.`,
        line: source.line,
      });
    } else if (trailerSeen && line.kind === 'heading') break;
    else if (trailerSeen) findings.push(describeLeftover(line));
    else if (line.text !== '') description.push(line);
    lastLine = source.line;
    at++;
  }

  if (title === '') {
    findings.push({
      severity: 'warning',
      code: 'no-title',
      message: `Contribution ${head.contributionId ?? 'without an ID'} has no title; it is left out.`,
      line: lines[0]?.line ?? 1,
    });
  } else if (head.contributionId === null) {
    findings.push({
      severity: 'warning',
      code: 'lost-id',
      message: `“${title}” has lost its “Contribution ID” line; it is read as a contribution of its own.`,
      line: titleLine,
    });
  }
  return {
    contribution:
      title === ''
        ? undefined
        : { ...head, title, line: titleLine, endLine: lastLine, description, bylines },
    findings,
    rest: lines.slice(at),
  };
}

/** ID, code and type, on one line or several. Returns the index of the first line after them. */
function readHead(lines: readonly SourceLine[], head: Head): number {
  let at = 0;
  for (; at < lines.length; at++) {
    const label = readLabel(lines[at]?.raw ?? '');
    if (label?.kind === 'id') {
      head.contributionId = label.contributionId;
      const type = readLabel(label.rest.trim());
      if (type?.kind === 'type') head.type = type.value;
      else if (type?.kind === 'code') head.code = type.value;
    } else if (label?.kind === 'type' || label?.kind === 'code') head[label.kind] = label.value;
    else break;
  }
  return at;
}

/** A title may run over several lines where no blank line parts them and none looks otherwise. */
function readTitle(
  lines: readonly SourceLine[],
  from: number,
): { title: string; titleLine: number; next: number } {
  const first = lines[from];
  if (first === undefined || readLabel(first.raw) !== undefined) {
    return { title: '', titleLine: first?.line ?? lines[0]?.line ?? 1, next: from };
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

/**
 * The lines of one byline. It goes on over a blank line or a page while it is visibly not at
 * its end: an open parenthesis, a hyphen, a comma or a semicolon.
 */
function collectByline(
  lines: readonly SourceLine[],
  from: number,
  value: string,
  running: (text: string) => boolean,
): { pieces: BylinePiece[]; endLine: number; next: number } {
  const first = lines[from] as SourceLine;
  const pieces: BylinePiece[] = [{ text: value, line: first.line }];
  let whole = value;
  let endLine = first.line;
  let next = from + 1;
  for (; next < lines.length; next++) {
    const { raw, line, gap } = lines[next] as SourceLine;
    if (readLabel(raw) !== undefined) break;
    const { kind, text } = classifyLine(raw, line, gap);
    if (kind === 'heading') break;
    if (running(text) && isOpen(whole)) continue;
    if (gap && !isOpen(whole)) break;
    pieces.push({ text: raw, line });
    whole += ` ${text}`;
    endLine = line;
  }
  return { pieces, endLine, next };
}

function isOpen(list: string): boolean {
  const text = list.trim();
  if (text === '' || /[-;,]$/.test(text)) return true;
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
  }
  return depth > 0;
}

function describeLeftover(line: ReportLine): ReportFinding {
  return {
    severity: 'note',
    code: 'text-after-end',
    message: `Text stands after the end of a contribution and is not read: “${line.text.slice(0, 80)}”.`,
    line: line.line,
  };
}
