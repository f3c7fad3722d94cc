import type { Entry } from './entries';
import type { ListedName } from './name-list';
import { splitSentences } from './sentences';

/** What the marks beside names stand for, as the contribution explains them. */
export interface ConfirmationLegend {
  /** Whether a name says, or is marked, that its bearer has agreed to come. */
  readonly confirms: (name: Pick<ListedName, 'marks' | 'says'>) => boolean;
  /** Whether an entry's own bullet is such a mark. */
  readonly isMarkedEntry: (entry: Entry) => boolean;
}

const AGREED =
  /\b(?:confirm\w*|said yes|says? yes|agree\w*|accept\w*|committ?\w*|coming|certain|sure|definite\w*|(?:will|going to|plans? to) (?:be (?:there|present|around|in|at)|come|attend|join)|attend\w*|rsvp\w*|registered|interest|presence)\b/i;
const NOT_AGREED =
  /\b(?:un-?confirmed|tentative\w*|maybe|(?:not|yet|still|to|awaiting|pending)\b[^.]{0,14}\bconfirm\w*|(?:not|n['’]t) (?:yet )?(?:agree\w*|accept\w*|certain|sure)|waiting|hope\w*)\b/i;
const SIGN_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/\b(?:stars?|starred|asterisks?)\b/i, '*'],
  [/\bplus(?:es)?\b/i, '+'],
  [/\bdaggers?\b/i, '†'],
  [/\b(?:ticks?|ticked|check(?:ed| ?marks?))\b/i, '✓✔☑xX'],
  [/\bcross(?:es|ed)?\b/i, 'xX†'],
  [/\bhash(?:es)?\b/i, '#'],
  [/\bcarets?\b/i, '^'],
];
/** `(*) = confirmed`, `+: said yes`, `✓ means`. */
const SIGN_FIRST =
  /(?:^|[\s("“[])([*†‡✓✔☑+#^§°])["”)\]]?\s*(?:=|:|–|-|means?|marks?|denotes?|indicates?|stands? for|are\b|is\b|have\b|has\b|confirmed|said|agreed)/gu;
/** `marked with (*)`, `with c`, `marked "c"`, `the letter c`, `c = confirmed`, `(c): agreed`. */
const SIGN_BEHIND =
  /\b(?:with|marked|by|letter|sign|mark)\s+(?:an?\s+|the\s+)?["'“([]?([*†‡✓✔☑+#^§°]|[a-zA-Z])["'”)\]]?(?=[\s),.;:!?\]]|$)/gu;
const LETTER_FIRST = /(?:^|[\s("“[,;])([a-zA-Z])["”)\]]?\s*(?:=|means?\b|stands? for\b)/gu;
const SPEAKS_OF_MARKS = /\b(?:marked|marks?|asterisks?|stars?|starred)\b/i;

export function readConfirmationLegend(entries: readonly Entry[]): ConfirmationLegend {
  const yes = new Set<string>();
  const no = new Set<string>();
  let isDamaged = false;
  for (const { text } of entries) {
    for (const { text: sentence } of splitSentences(text)) {
      for (const clause of sentence.split(/[;,]\s(?=\W{0,2}[a-z*†‡✓+#^]\W{0,2}\s?[=:])/i)) {
        if (!AGREED.test(clause)) continue;
        const signs = findSigns(clause);
        const isNo = NOT_AGREED.test(clause);
        for (const sign of signs) (isNo ? no : yes).add(sign);
        // "marked with ( $\ $ )": the mark itself was lost, and any mark will be it.
        if (signs.length === 0 && !isNo && SPEAKS_OF_MARKS.test(clause)) isDamaged = true;
      }
    }
  }
  const isYes = (mark: string): boolean => {
    if (yes.has(mark)) return true;
    return isDamaged && yes.size === 0 && !no.has(mark) && /^[*†‡+#✓x]+$/iu.test(mark);
  };
  const starred = new Map<string, number>();
  for (const { section, intro, mark, kind } of entries) {
    if (kind !== 'item') continue;
    const list = `${section} ${intro}`;
    starred.set(list, (starred.get(list) ?? 0) + (mark === undefined ? -1 : 1));
  }
  return {
    confirms: ({ marks, says }) =>
      says === 'confirmed' || (says === undefined && marks.some(isYes)),
    // Where every line has the same bullet, it marks nothing.
    isMarkedEntry: ({ mark, section, intro }) =>
      mark !== undefined && yes.has(mark) && (starred.get(`${section} ${intro}`) ?? 0) < 0,
  };
}

function findSigns(clause: string): string[] {
  const named = SIGN_BY_NAME.flatMap(([pattern, signs]) =>
    pattern.test(clause) ? [...signs] : [],
  );
  const written = [SIGN_FIRST, SIGN_BEHIND, LETTER_FIRST].flatMap((pattern) =>
    [...clause.matchAll(pattern)].flatMap((match) => match[1] ?? []),
  );
  // "with a star", "I have": no letters.
  return [...named, ...written.filter((sign) => !/^[aI]$/.test(sign))];
}
