/** What the running heads and feet of one report say. */
export interface RunningHeads {
  /** The conference's title. */
  readonly event: string;
}

/** `Page 3`, or with the date before it: `August 24, 2022 Page 3`. */
const PAGE = /^(?:.{0,30}\b\d{4}\W{1,3})?page\s+\d{1,4}$/iu;
/** The event's title before it, the contribution's behind it, each perhaps cut short. */
const REPORT = /^(.{0,120}?)[\s/|]*\breport of contributions\b[\s/|]*(.*)$/iu;

/**
 * Whether a line is a running head or page foot that leaked into the text: the report's own
 * name, a page number, or the conference's or contribution's title cut short with `...`.
 */
export function isRunningHead(text: string, heads: RunningHeads, title?: string): boolean {
  if (text.length > 160) return false;
  if (PAGE.test(text) || isReportHead(text, heads)) return true;
  if (text === heads.event) return true;
  const cut = /^(.{8,}?)\s*(?:\.\.\.|…)$/u.exec(text)?.[1];
  if (cut === undefined) return false;
  return heads.event.startsWith(cut) || (title?.startsWith(cut) ?? false);
}

/** `Example Conference … / Report of Contributions     Sched MC`, on one line or in parts. */
function isReportHead(text: string, heads: RunningHeads): boolean {
  if (!text.toLowerCase().includes('report of contributions')) return false;
  const parts = REPORT.exec(text);
  if (parts === null) return false;
  const before = (parts[1] ?? '').replace(/(?:\.\.\.|…)$/u, '').trim();
  const behind = (parts[2] ?? '').trim();
  if (before === '') return behind === '' || /(?:\.\.\.|…)$/u.test(behind);
  return heads.event.startsWith(before);
}
