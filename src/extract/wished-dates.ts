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
const MONTH = `(?:${MONTHS.join('|')}|sept|${MONTHS.map((name) => name.slice(0, 3)).join('|')})\\b\\.?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
/** `18`, `18th and 19th`, `18, 19 or 20`, `18-20`. */
const DAYS = `${DAY}(?:(?:\\s*(?:,|-|–|/|&)\\s*|,?\\s+(?:and|or|to)\\s+)(?:the\\s+)?${DAY}){0,5}`;
const YEAR = '(?:,?\\s+(\\d{4}))?';
const DATES = new RegExp(
  [
    `\\b(${MONTH})\\s+(?:the\\s+)?(${DAYS})${YEAR}(?!\\d|:\\d)`,
    `\\b(${DAYS})\\s+(?:of\\s+)?(${MONTH})${YEAR}`,
    `\\b(\\d{4}-\\d{2}-\\d{2})\\b`,
  ].join('|'),
  'giu',
);

const ONLY =
  /\b(?:only|solely|exclusively|no (?:other|day) (?:day )?(?:than|but)|nothing but|(?:nothing|no) (?:else|other (?:day|date)) (?:works?|is possible|suits|will do))\b/i;
/** "We have to be on September 18" leaves no other day either. */
const MUST =
  /\b(?:must|ha(?:s|ve) to|needs? to)\s+(?:be|take place|happen|run|meet|be (?:held|scheduled|placed|put)|have (?:this|it|ours|(?:this|our|the) (?:mc|session|slot)))\s+on\b/i;
const ABLE =
  /\b(?:we|i|us|make it|available|attend\w*|possible|able|can|could|held|schedul\w+|meet|present|works?)\b/i;
/** What is asked of those who submit, and by when, is no wish for the timetable. */
const ABOUT_SUBMITTING =
  /\b(?:submi\w+|deadlines?|cfp|call for|proposals?|abstracts?|regist\w+|tickets?)\b/i;
const LOOKS_BACK = /\b(?:last (?:year|time)|was|were|had)\b/i;
const ASKS = /\b(?:can|could|will|would|must|ha(?:s|ve) to|please)\b/i;
/** Whose wish it is: the proposal's own. */
const SELF =
  /\b(?:we|us|i|our|(?:the|this|that) (?:mc|micro-?conference|session|track|slot|bof|workshop))\b/giu;
/** "Dmitri can", "Kim and Pat are": somebody else's time is no wish of the proposal. */
const SOMEBODY =
  /(?<![\p{L}.])(?!(?:We|It|This|That|The|Our|They|There|Both|All|Only|Please|I|MCs?|BoF|Micro-?conference|Session|Track|Workshop)\b)\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s+(?:only\s+)?(?:can|could|is|are|will|has|have|may|might|would|arrives?|leaves?|comes?|attends?|makes?)\b/gu;

/** "is possible for Kim" */
const FOR_SOMEBODY =
  /\b(?:possible|available|works?|good|fine|suits?)\s+(?:for\s+)?(?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|The\b|Our\b)\p{Lu}\p{Ll}+/u;

/** The only days on which a sentence says that the proposal can take place, sorted. */
export function readWishedDates(text: string, year: number | undefined): string[] {
  const only = ABLE.test(text) ? ONLY.exec(text) : null;
  const cue = only ?? MUST.exec(text);
  if (cue === null || ABOUT_SUBMITTING.test(text)) return [];
  if (LOOKS_BACK.test(text) && !ASKS.test(text)) return [];
  return isOfSomebody(text, cue.index) || FOR_SOMEBODY.test(text.slice(cue.index))
    ? []
    : readDates(text, year);
}

/** Whether the subject in front of a word is a person, and not those who propose. */
function isOfSomebody(text: string, index: number): boolean {
  const before = (pattern: RegExp): number =>
    [...text.matchAll(pattern)].findLast((match) => match.index < index)?.index ?? -1;
  return before(SOMEBODY) > before(SELF);
}

function readDates(text: string, year: number | undefined): string[] {
  const dates = new Set<string>();
  for (const match of text.matchAll(DATES)) {
    const [, monthBefore, daysBehind, yearBehind, daysBefore, monthBehind, otherYear, iso] = match;
    if (iso !== undefined) {
      dates.add(iso);
      continue;
    }
    const name = (monthBefore ?? monthBehind ?? '').toLowerCase().slice(0, 3);
    const month = MONTHS.findIndex((one) => one.startsWith(name)) + 1;
    const which = yearBehind ?? otherYear ?? (year === undefined ? '-' : String(year));
    for (const day of listDays(daysBehind ?? daysBefore ?? ''))
      dates.add(`${which}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  }
  return [...dates].sort();
}

/** `18-20` are three days, `18 and 20` two. */
function listDays(text: string): number[] {
  const numbers = [...text.matchAll(/\d{1,2}/g)].map((match) => ({
    day: Number(match[0]),
    isEnd: /(?:-|–|\bto)\s*(?:the\s+)?$/i.test(text.slice(0, match.index)),
  }));
  return numbers.flatMap(({ day, isEnd }, place) => {
    if (day < 1 || day > 31) return [];
    const from = isEnd ? (numbers[place - 1]?.day ?? day) : day;
    return from >= day ? [day] : Array.from({ length: day - from }, (_, step) => from + step + 1);
  });
}
