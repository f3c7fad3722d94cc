import type { Constraint, Evidence, McId } from '../dataset/types';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import { findNamedMcs, type McNames } from './mc-names';
import { type Sentence, splitSentences } from './sentences';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const MONTH = `(${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')})\\.?`;
const DATES = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(\\d{4}))?\\b|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b`,
  'giu',
);
const ONLY = /\bonly\b/i;
const ABLE =
  /\b(?:we|i|make it|available|attend|possible|able|can|could|schedul\w+|present|works?)\b/i;
const SEPARATE =
  /(?:\b(?:do|does|did|should|must|would|will|can)(?:n['’]t|\s+not)|\bnot\b|\bavoid\w*|\bwithout\b|\bnever\b)[^.]{0,80}\b(?:overlap\w*|conflict\w*|clash\w*|same time|in parallel|concurrent\w*)/i;
const ABOUT_MCS = /\b(?:MCs?|micro-?\s?conferences?|sessions?|tracks?)\b/;
const WISH =
  /\b(?:we|i)(?:['’]d| would| will)?\s+(?:ideally\s+)?(?:like|need|want|prefer|ask|request|require)|\bideally\b|\bin total\b/i;
const HOURS = /\b(\d{1,2}(?:\.\d)?)\s*(?:hours?|hrs?)\b/i;
const ROOM =
  /\b(?:get|need|want|book|request|like|have)\s+(?:a|an|one|the)?\s*(?:[\w-]+\s+){0,2}rooms?\s+(?:for|with|that|of|where|at)\b/i;

/**
 * What a proposal asks of the timetable, from its own sentences about itself. Advice to people
 * who submit topics, topic lists and news of last year are no requests, so only prose and the
 * lists that are none of these are read.
 */
export function findConstraints(
  entries: readonly Entry[],
  self: McId,
  year: number | undefined,
  names: McNames,
): Constraint[] {
  const constraints: Constraint[] = [];
  for (const entry of entries) {
    if (entry.section === 'past' || entry.section === 'references') continue;
    for (const sentence of splitSentences(entry.text)) {
      const evidence = (rule: string): Evidence[] => [
        {
          line: entry.lineAt(sentence.index),
          mc: self,
          excerpt: makeExcerpt(sentence.text),
          rule,
        },
      ];
      const { text } = sentence;
      const dates = ONLY.test(text) && ABLE.test(text) ? readDates(text, year) : [];
      if (dates.length > 0)
        constraints.push({ kind: 'only-on', dates, evidence: evidence('only-on-dates') });
      if (SEPARATE.test(text) && ABOUT_MCS.test(text)) {
        const others = findMeant(entry, sentence, names).filter((id) => id !== self);
        if (others.length > 0) {
          constraints.push({
            kind: 'avoid-overlap',
            with: others,
            evidence: evidence('asks-not-to-overlap'),
          });
        }
      }
      if (entry.section === 'topics') continue;
      const hours = WISH.test(text) ? HOURS.exec(text)?.[1] : undefined;
      if (hours !== undefined) {
        const minutes = Math.round(Number(hours) * 60);
        if (minutes > 0)
          constraints.push({ kind: 'duration', minutes, evidence: evidence('asks-for-length') });
      }
      if (ROOM.test(text)) {
        constraints.push({
          kind: 'room',
          text: makeExcerpt(text),
          evidence: evidence('asks-for-room'),
        });
      }
    }
  }
  return constraints;
}

/** The microconferences a wish is about: named around it, or all of a kernel area it describes. */
function findMeant(entry: Entry, sentence: Sentence, names: McNames): McId[] {
  const described = [
    ...sentence.text.matchAll(/\b([\p{L}\d_-]+)[- ]related\s+(?:MCs?|micro-?conferences?)/giu),
  ];
  const group = described.flatMap((match) => names.about(match[1] ?? ''));
  return [...new Set([...findNamedMcs(entry.text, names), ...group])].sort();
}

function readDates(text: string, year: number | undefined): string[] {
  const dates = new Set<string>();
  for (const match of text.matchAll(DATES)) {
    if (match[7] !== undefined) {
      dates.add(match[0]);
      continue;
    }
    const month = (match[1] ?? match[5] ?? '').toLowerCase().slice(0, 3);
    const number = MONTHS.findIndex((name) => name.startsWith(month)) + 1;
    const day = Number(match[2] ?? match[4]);
    if (number === 0 || day < 1 || day > 31) continue;
    const which = match[3] ?? match[6] ?? (year === undefined ? '-' : String(year));
    dates.add(`${which}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  }
  return [...dates].sort();
}
