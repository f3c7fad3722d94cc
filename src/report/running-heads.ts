/** What the running heads and feet of one report say. */
export interface RunningHeads {
  /** The conference's title. */
  readonly event: string;
}

const PAGE = /^(?:page\s+\d{1,4}|.{0,40}\bpage\s+\d{1,4})$/iu;
const REPORT = /^.{0,120}\breport of contributions$/iu;

/**
 * Whether a line is a running head or page foot that leaked into the text: the report's own
 * name, a page number, or the conference's or contribution's title cut short with `...`.
 */
export function isRunningHead(text: string, heads: RunningHeads, title?: string): boolean {
  if (text.length > 160) return false;
  if (PAGE.test(text) || REPORT.test(text)) return true;
  if (text === heads.event) return true;
  const cut = /^(.{8,}?)\s*(?:\.\.\.|…)$/u.exec(text)?.[1];
  if (cut === undefined) return false;
  return heads.event.startsWith(cut) || (title?.startsWith(cut) ?? false);
}
