/** Less is the length of a talk or of a break, and not of what is proposed. */
const LEAST_MINUTES = 45;

const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  sixty: 60,
  'seventy-five': 75,
  ninety: 90,
};
const NUMBER = `\\d{1,3}(?:[.,]\\d{1,2})?(?:\\s?½)?|½|${[...SMALL, ...Object.keys(TENS).reverse(), 'an?'].join('|')}`;
const LENGTH = new RegExp(
  [
    '(?<![\\d.:])(?<clockHours>\\d{1,2})\\s?h\\s?(?<clockMinutes>\\d{2})\\b',
    '(?<halfHour>\\bhalf an hour\\b)',
    `(?<![\\d.:,])\\b(?<count>${NUMBER})(?<half>\\s+and\\s+a\\s+half)?[\\s-]*(?:(?<hours>hours?|hrs?|h)|(?<minutes>minutes?|mins?))\\b(?<halfMore>\\s+and\\s+a\\s+half\\b)?(?:\\s+(?:and\\s+)?(?<more>\\d{1,2}|thirty|forty-five)\\s+min(?:ute)?s?\\b)?`,
  ].join('|'),
  'giu',
);
/** `two slots of`: the length behind it counts as often. */
const TIMES = new RegExp(
  `\\b(?<count>${SMALL.slice(1).join('|')}|[2-9])\\s+(?:slots?|sessions?|blocks?|parts?|halves)\\s+of\\s+(?:about |around |some )?$`,
  'i',
);

const ADVERBS = '(?:\\s+(?:\\w+ly|also|rather|much|still|just|again|at least)){0,2}';
const WISH = new RegExp(
  [
    `\\b(?:we|i)(?:['’](?:d|ll|re|m)|\\s+would|\\s+will|\\s+could|\\s+do|\\s+are|\\s+am)?${ADVERBS}\\s+(?:like|love|appreciate|need|want|prefer|ask(?:ing)?|request(?:ing)?|require|hop(?:e|ing)|aim(?:ing)?|plan(?:ning)?|estimate|apply(?:ing)?|use|fill|expect to (?:need|fill|use))\\b`,
    '\\b(?:mc|micro-?conference|session|track|bof|it|this|that)\\s+(?:will |would |should )?(?:needs?|requires?|takes?|lasts?|gets?)\\b',
    // "We filled three hours and ask for the same": who wishes is named in front of another verb.
    '\\b(?:and|so|but|hence|therefore)\\s(?:(?:therefore|hence|thus|now|again|so)\\s)?(?:ask|apply|would like|would prefer|request|need|want|hope|wish)\\b',
    '\\bideally\\b|\\bin total\\b|\\baltogether\\b',
    '\\bplease\\s+(?:\\w+ly\\s+)?(?:give|allot|allocate|schedule|reserve|grant|plan|book)\\b',
    '\\b(?:would|will|should|shall)\\s+(?:be\\s+(?:just\\s+|more than\\s+)?(?:enough|ideal|perfect|sufficient|great|good|best|plenty|nice|needed)|do\\b|suffice)',
    '\\b(?:is|are)\\s+(?:(?:quite|just|more than|about)\\s+)?(?:what we need|all we need|needed|required|requested|preferred|ideal|enough|sufficient|plenty|fine|perfect|right)\\b',
  ].join('|'),
  'i',
);
const LABEL =
  /^(?:[\w-]+\s+){0,2}(?:length|duration|time (?:needed|required|requested|wanted|slot)|slot|hours)(?:\s+(?:needed|required|requested|wanted))?\s*(?::|=|\s[–-]\s)/i;
/** How a time would be divided, and what is asked of those who speak, is no length of the whole. */
const NOT_THE_WHOLE =
  /\b(?:split|divid\w+|submi\w+|your|abstracts?|speakers?|presenters?|spend|devote|dedicate|steal)\b/i;
const OF_A_PART_BEFORE =
  /\b(?:each|every|per|talks?|presentations?|discussions?|slides?|breaks?|introductions?|demos?|tutorials?|(?:first|last(?! (?:year|time|edition))|next|remaining|another|extra|past))\b[^,;:]{0,40}$/i;
const OF_A_PART_BEHIND =
  /^[\s-]*(?:long\s+)?(?:(?:lightning |short |plenary )?(?:talks?|presentations?|discussions?|breaks?|lunch|demos?|keynotes?)\b|each\b|apiece|per\b|for (?:each|every|an?|questions|discussi\w+|talks?)\b|of (?:talks?|discussi\w+|questions?|q&a|slides?)\b|before\b|after\b|ago\b|late\b|early\b|away\b|from\b|of (?:travel|flight|notice))/i;

/** "We ask for the same again": how long that is says the sentence before. */
export function wishesSameLength(text: string): boolean {
  return SAME.test(text) && WISH.test(text);
}

const SAME =
  /\b(?:the|that|this) same(?=\s*(?:$|[.,;!]|again\b|this\b|as\b|length|duration|amount of time|time again|slot length|number of hours))|\b(?:as (?:long|much) (?:again|this)|just as long|that length|as much time)\b/i;

/** "It took three hours, and we would like more" */
const WISHES_OTHERWISE =
  /\b(?:like|love|appreciate|need|want|prefer|ask|request|require|hope)(?: for| to have)?\s+(?:an?\s+)?(?:more|longer|less|shorter)\b/i;

/** How long a sentence wishes the whole proposal to be, in minutes. */
export function readWishedLength(text: string): number | undefined {
  if (NOT_THE_WHOLE.test(text) || text.endsWith('?')) return undefined;
  const label = LABEL.exec(text);
  const wish = label ?? WISH.exec(text);
  if (wish === null) return undefined;
  const lengths = [...text.matchAll(LENGTH)].filter((match) => {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const behind = text.slice(match.index + match[0].length);
    return !OF_A_PART_BEFORE.test(before) && !OF_A_PART_BEHIND.test(behind);
  });
  const wished = lengths.find(({ index }) => index >= wish.index);
  const chosen = wished ?? (WISHES_OTHERWISE.test(text) ? undefined : lengths[0]);
  // "Last year's three hours were too few, we would like four."
  const bare = readBareHours(text, wish.index + wish[0].length);
  const minutes =
    chosen !== undefined && (bare === undefined || chosen.index >= wish.index)
      ? minutesOf(chosen, text)
      : bare;
  return minutes !== undefined && minutes >= LEAST_MINUTES ? minutes : undefined;
}

function minutesOf({ groups = {}, index }: RegExpExecArray, text: string): number {
  const times = TIMES.exec(text.slice(Math.max(0, index - 40), index))?.groups?.count;
  return Math.round(oneOf(groups) * (times === undefined ? 1 : numberOf(times)));
}

function oneOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.clockHours !== undefined)
    return Number(groups.clockHours) * 60 + Number(groups.clockMinutes);
  if (groups.halfHour !== undefined) return 30;
  const isHalfMore = groups.half !== undefined || groups.halfMore !== undefined;
  const count = numberOf(groups.count ?? '') + (isHalfMore ? 0.5 : 0);
  const more = groups.more === undefined ? 0 : numberOf(groups.more);
  return groups.hours === undefined ? count : count * 60 + more;
}

function numberOf(text: string): number {
  const word = text.toLowerCase();
  if (/^an?$/.test(word)) return 1;
  const small = SMALL.indexOf(word) + 1;
  if (small > 0) return small;
  const digits = Number(word.replace('½', '').trim().replace(',', '.'));
  return TENS[word] ?? digits + (word.includes('½') ? 0.5 : 0);
}

/** A number alone, behind a wish, in a sentence that speaks of hours. */
function readBareHours(text: string, from: number): number | undefined {
  if (!/\bhours\b/i.test(text.slice(0, from))) return undefined;
  const found = new RegExp(
    `^\\s+(?:to have |to get |at least |about |around )?(${SMALL.join('|')}|\\d{1,2})(?=[,.;!]|\\s+(?:this|now|instead|or|if)\\b|$)`,
    'i',
  ).exec(text.slice(from, from + 60));
  return found === null ? undefined : numberOf(found[1] ?? '') * 60;
}
