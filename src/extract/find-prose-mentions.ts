import type { Role } from '../dataset/types';
import { fold } from '../lib/fold';
import { pushTo } from '../lib/multi-map';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import type { KnownPeople } from './known-people';
import type { PersonMention } from './person-mention';
import { nameKey, nameTokens } from './person-name';

/** Given names that are also words with which a sentence may begin. */
const AMBIGUOUS = new Set(
  'will mark may april june grant bill art frank rich max don rob jack'.split(' '),
);

const RUNS: ReadonlySet<string> = new Set([
  'author',
  'coauthor',
  'presenter',
  'mc-lead',
  'contact',
]);
const NO_ROLE = null;

/** As far as a name around a word may reach. */
/** A shorter word with a capital may be anything else. */
const SHORTEST_FAMILY = 7;
const LONGEST_NAME = 60;

/** Somebody the contribution already names, so that a short form can stand for them. */
interface Insider {
  readonly display: string;
  readonly given: string;
  readonly family: string;
  /** Leads a topic here, so that the given name speaks of that talk and is no further role. */
  readonly speaks: boolean;
  /** Runs the contribution: that it names them again is no further role, either. */
  readonly runs: boolean;
}

/**
 * People that running text names besides lists: by a full name known from anywhere in the
 * report, by the given name of one person of the same contribution (`Masami's work`), or by a
 * given name with the family name's initial (`DaveH`). They are shown, and counted for nothing;
 * only where the given name is that of a speaker does it speak of the talk they lead already, and
 * of those who run the contribution it tells no further role.
 */
export function findProseMentions(
  mc: number,
  entries: readonly Entry[],
  inside: readonly PersonMention[],
  knownNames: ReadonlyMap<string, readonly string[]>,
  known: KnownPeople,
): PersonMention[] {
  const insiders = listInsiders(inside);
  const lines = indexLines(inside);
  const byGiven = new Map<string, Insider[]>();
  const byFamily = new Map<string, Insider[]>();
  const busy = new Set<string>();
  for (const insider of insiders) {
    pushTo(byGiven, insider.given, insider);
    pushTo(byFamily, insider.family, insider);
    if (insider.runs || insider.speaks) busy.add(insider.display);
  }
  const found: PersonMention[] = [];
  const seen = new Set(inside.map(({ line, display }) => `${line} ${nameKey(display)}`));
  const add = (
    entry: Entry,
    line: number,
    display: string,
    text: string,
    rule: string,
    role: Role | null = 'mentioned',
  ): void => {
    const key = `${line} ${nameKey(display)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const excerpt = makeExcerpt(entry.text, text);
    const named = { mc, text, display, rule, line, excerpt };
    found.push(role === null ? named : { ...named, role });
  };
  const findCandidates = (
    folded: string,
    short: RegExpExecArray | null,
    isFamily: boolean,
  ): readonly Insider[] => {
    if (isFamily) return byFamily.get(folded) ?? [];
    if (short === null)
      return folded.length > 3 && !AMBIGUOUS.has(folded) ? (byGiven.get(folded) ?? []) : [];
    return known
      .givenNamesOf(fold(short[1] ?? ''))
      .flatMap((given) => byGiven.get(given) ?? [])
      .filter(({ family }) => family.startsWith(fold(short[2] ?? '')));
  };
  for (const entry of entries) {
    for (const match of entry.text.matchAll(/\p{Lu}[\p{L}'’-]*/gu)) {
      const word = match[0].replace(/['’]s$/u, '');
      const folded = fold(word);
      // "Ann-Marie" is kept under "annmarie".
      const given = nameTokens(word)[0] ?? folded;
      const line = entry.lineAt(match.index);
      const rest = entry.text.slice(match.index, match.index + LONGEST_NAME);
      const full = (knownNames.get(folded) ?? []).find((name) => startsWithName(rest, name));
      if (full !== undefined) {
        const role = busy.has(full) ? NO_ROLE : 'mentioned';
        if (lines.get(line)?.has(full) !== true)
          add(entry, line, full, rest.slice(0, full.length), 'full-name-in-text', role);
        continue;
      }
      // Who is listed on a line is read already; the name is no news there.
      if (lines.get(line)?.has(word) === true) continue;
      const short = /^(\p{Lu}\p{Ll}+)(\p{Lu})$/u.exec(word);
      const alone = known.byGivenNameAlone(word);
      // Of a short family name alone only the genitive is sure: "Doe's summary".
      const isTelling = word !== match[0] ? word.length > 3 : word.length >= SHORTEST_FAMILY;
      const isFamily = isTelling && byFamily.has(folded) && !byGiven.has(given);
      if (short === null && alone === undefined && !byGiven.has(given) && !isFamily) continue;
      if (short === null && isPartOfLongerName(entry.text, match.index, match[0].length)) continue;
      const candidates = findCandidates(given, short, isFamily);
      const [only, ...others] = candidates;
      if (only === undefined && alone !== undefined)
        add(entry, line, alone, word, 'known-by-given-name');
      if (only === undefined || others.length > 0) continue;
      if (short !== null) add(entry, line, only.display, word, 'short-name-in-text');
      else if (only.speaks) add(entry, line, only.display, word, 'speaker-in-text', 'topic-lead');
      else if (only.runs) add(entry, line, only.display, word, 'given-name-in-text', NO_ROLE);
      else add(entry, line, only.display, word, 'given-name-in-text');
    }
  }
  return found;
}

/** The names that lists have on a line, and every word of them. */
function indexLines(inside: readonly PersonMention[]): Map<number, Set<string>> {
  const lines = new Map<number, Set<string>>();
  for (const { line, text } of inside) {
    const words = lines.get(line) ?? new Set();
    lines.set(line, words);
    if (words.has(text)) continue;
    words.add(text);
    const parts = text.match(/[\p{L}'’-]+/gu) ?? [];
    parts.forEach((part, at) => {
      words.add(part);
      // A name of three words may be known by two of them.
      for (let end = at + 2; end <= Math.min(parts.length, at + 5); end++)
        words.add(parts.slice(at, end).join(' '));
    });
  }
  return lines;
}

function listInsiders(inside: readonly PersonMention[]): Insider[] {
  const insiders = new Map<string, Insider>();
  for (const { display, role } of inside) {
    const tokens = nameTokens(display);
    const [given, family] = [tokens[0], tokens.at(-1)];
    if (tokens.length < 2 || given === undefined || family === undefined) continue;
    const key = `${given} ${family}`;
    const known = insiders.get(key) ?? { display, given, family, speaks: false, runs: false };
    const speaks = known.speaks || role === 'topic-lead';
    insiders.set(key, { ...known, speaks, runs: known.runs || RUNS.has(role ?? '') });
  }
  return [...insiders.values()];
}

function startsWithName(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(text.slice(name.length));
}

/** `Daniel Becker` is not the `Daniel` of this contribution. */
function isPartOfLongerName(text: string, index: number, length: number): boolean {
  const behind = /^(?:['’]s)?\s+(\p{Lu}[\p{Ll}-]+)/u.exec(text.slice(index + length));
  const before = /(\p{Lu}\p{Ll}+)\s$/u.exec(text.slice(Math.max(0, index - LONGEST_NAME), index));
  return (behind !== null && !/['’]s$/u.test(text.slice(index, index + length))) || before !== null;
}

/** Full names by their folded first word, for looking up words of running text. */
export function indexFullNames(names: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    const key = fold(words[0] ?? '');
    index.set(key, [...(index.get(key) ?? []), name]);
  }
  for (const list of index.values()) list.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return index;
}
