import { type Sentence, splitSentences } from './sentences';

/** At one time, as people say it. */
const TIME_SHARED =
  /\b(?:(?:at|in|on|into) (?:exactly )?(?:the|one and the) same (?:time|hour|slot|block|period|day|moment)|same (?:time|hour|slot|block|period) as|in parallel|parallel (?:to|with|tracks?|slots?)|concurrent\w*|simultaneous\w*|coincid\w+|(?<!the )opposite(?! of| is| directions?| effects?)|(?:schedul\w+|put|placed?|run(?:ning)?|up|slot\w*|held|us|pitted) (?:(?:the|these|those|them|two|both|sessions?|mcs?) ){0,3}against|(?:it|this|that|mc|session|track)(?:['’]s| is| be)? not (?:\w+ )?against|compet\w+ with|(?:put|placed?|schedul\w+|plan\w*|run(?:ning)?|slot\w*|held|keep|be|us) (?:\w+ ){0,3}(?:beside|alongside|next to|side by side with|on top of|at odds with))\b/;
/** These may be said of topics, too. */
const SHARED = /\b(?:overlap\w*|conflict\w*|clash\w*|collid\w+|collision\w*)\b/;
const TOGETHER = `(?:${TIME_SHARED.source}|${SHARED.source})`;
const NOT =
  /(?:\b(?:do|does|should|must|would|will|can|could|need|is|are|be|may)(?:n['’]t|\s+not\b)|\b(?:cannot|can['’]t|won['’]t|not|avoid\w*|without|never|nothing|neither|rather than|instead of|prevent\w*|anything but|no)\b)/;
const UNWELCOME =
  /\b(?:bad|worse|worst|pity|shame|problem\w*|unfortunate|pain\w*|hurts?|nightmare|disast\w+|hard|difficult|awkward|impossible|lose|losing|miss|sad|hate|unhappy|trouble|tears?|unwelcome|unlucky|unhelpful|regret\w*)\b/;
const ELSEWHEN =
  /\b(?:different|separate|another|other)\s+(?:(?:time )?slots?|times?|hours?|days?|blocks?|periods?|half(?:-day)?s?)\b/;

/** A wish not to be at one time with something, by its wordings. */
const WISHES: readonly RegExp[] = [
  new RegExp(`${NOT.source}[^.]{0,80}${TOGETHER}`, 'i'),
  /\b(?:avoid\w*|not|never|outside|than|except|but)\b[^.]{0,40}\b(?:slots?|times?|hours?|blocks?) (?:of|with|for|as|assigned to|given to)\b/i,
  /\b(?:[Aa]void\w*)\s+(?:being\s+\w+\s+)?(?:with\s+|during\s+)?(?:the\s+)?(?=[\p{Lu}“"'‘])/u,
  /\b(?:not|never)\s+(?:\w+\s+)?(?:during|while|within|next door to|against|opposite)\b/i,
  /\b(?:keep|put|place|schedule|hold|move|plan|stay|steer|run)\b[^.]{0,60}\b(?:apart|separate(?:ly)?|away|clear of|out of the way of)\b/i,
  new RegExp(
    `\\b(?:keep|put|place|schedul\\w+|hold|move|plan|want|like|need|prefer|be|run|on|in|at|into)\\b[^.]{0,60}${ELSEWHEN.source}`,
    'i',
  ),
  new RegExp(
    `\\b(?:if|would|should|when|were)\\b[^.]{0,80}(?:${UNWELCOME.source}[^.]{0,80}${TOGETHER}|${TOGETHER}[^.]{0,80}${UNWELCOME.source})`,
    'i',
  ),
  new RegExp(
    `${TOGETHER}[^.]{0,80}\\b(?:would|will|could|might)\\b[^.]{0,30}${UNWELCOME.source}`,
    'i',
  ),
  new RegExp(`${UNWELCOME.source}[^.]{0,30}\\b(?:if|were|to be)\\b[^.]{0,60}${TOGETHER}`, 'i'),
  /\b(?:shares?|have)\b[^.]{0,30}\b(?:people|attendees|audience|speakers|participants|maintainers|crowd|developers|half of us|members)\b[^.]{0,80}\b(?:so|hence|therefore|thus|please)\b[^.]{0,60}\b(?:please|prefer|rather|like|should|must|schedul\w+|slots?|plan|keep|times?|parallel|separate\w*)\b/i,
];
/** "Conflicts: KVM, CXL", "Must not overlap with:" and the list behind it. */
const LABEL =
  /^(?:(?:scheduling|schedule|known|possible|potential|timetable|track)\s+)?(?:conflicts?|clash(?:es)?|overlaps?)(?:\s+(?:with|to avoid))?\s*:|^(?:please\s+)?(?:avoid\w*|do not|don['’]t|must not|should not|not)\b[^:.]{0,60}:/i;
/** What is asked today, in a sentence that also looks back. */
const ASKS =
  /\b(?:please|we(?:['’]d| would| need| want| ask| prefer| hope| wish| must| cannot| can['’]t| should)|must|should|ideally|if possible|would|avoid|(?:so|as) long as|provided|keep|do not|don['’]t|rather)\b/i;
const LOOKS_BACK =
  /\b(?:last (?:year|time|edition)['’]?s?|in (?:19|20)\d\d|previous (?:year|edition)s?|was|were|had|did(?:n['’]t)?)\b/i;
/** It may be so, and nobody minds. */
const DOES_NOT_MIND = new RegExp(
  [
    /\b(?:do|does|would)(?:n['’]t| not) (?:\w+ )?(?:mind|matter|care|hurt|have to avoid|need to avoid|expect|see|foresee|anticipate)\b/,
    /\bnot (?:a|any) (?:problem|issue|conflict)\b|\bno (?:known |expected )?(?:problems?|issues?|objections?|conflicts?|clash\w*|overlaps?)\b(?! please)/,
    new RegExp(
      `${TOGETHER}[^.,;]{0,60}\\b(?:is|are|would be) (?:fine|ok|okay|acceptable|alright)\\b`,
    ),
    new RegExp(`\\b(?:fine|ok|okay|happy) (?:with|to|if)\\b[^.,;]{0,40}${TOGETHER}`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
/** "No conflict with KVM, please" */
const ASKS_FOR_NONE =
  /\bno (?:conflicts?|clash\w*|overlaps?)\b.*\bplease\b|\bplease\b.*\bno (?:conflicts?|clash\w*|overlaps?)\b/i;
/** Topics may overlap without anybody having to be in two places. */
const ABOUT_CONTENTS =
  /\b(?:topics?|contents?|materials?|subjects?|scope|themes?|agendas?|discuss\w*|cover\w*|proposals?|submi\w+|talks?|work|duplicat\w+|coordinat\w+)\b/i;
const ABOUT_TIMETABLE =
  /\b(?:schedul\w+|slots?|times?|timetable|hours?|days?|attend\w*|both|rooms?|tracks? (?:run|in)|put us|place us|have us|run us)\b/i;
const ABOUT_SUBMITTING = /\b(?:submit\w*|submissions?|cfp|abstracts?)\b/i;

/** `Must not collide with …`: whoever leaves out what must not, means the proposal itself. */
const OF_ITSELF =
  /^(?:must|should|shall|may|can|could|needs?|better|do|does|to|is|has)(?:n['’]t|\s+(?:not|never|to not|not to))\b|^(?:cannot|not|never|nothing)\s(?:to\s)?(?:be\s)?(?:in parallel|concurrent|against|at the|during|overlap|collid|conflict|clash|coincid|opposite|beside|next to)/i;
/** Who wishes, or of what: of all that may not be at one time, only sessions are meant. */
const ABOUT_SESSIONS =
  /\b(?:us|we|our|mcs?|micro-?\s?conferences?|uconfs?|sessions?|tracks?|bofs?|slots?|schedul\w*|timetable|please)\b/i;

/** What gives the reason for a wish may name others, which it is not about. */
const REASON =
  /,\s+as\b|,?\s+\b(?:since|because|given that|so that|whose|where|which|who)\b|,\s+(?:half|most|many|some|several)\b/i;

const TIMED = new RegExp(TIME_SHARED.source, 'i');
const MEETING = new RegExp(TOGETHER, 'i');

/** Whether a sentence asks that the proposal be at another time than something it names. */
export function wishesApart(text: string): boolean {
  // The quickest question first: most sentences are about neither.
  if (!ABOUT_SESSIONS.test(text) && !OF_ITSELF.test(text.trim())) return false;
  if (!WISHES.some((wish) => wish.test(text))) return false;
  if (!ASKS_FOR_NONE.test(text) && DOES_NOT_MIND.test(text)) return false;
  if (LOOKS_BACK.test(text) && !ASKS.test(text)) return false;
  if (ABOUT_SUBMITTING.test(text) && !ABOUT_TIMETABLE.test(text)) return false;
  return (
    TIMED.test(text) ||
    ABOUT_TIMETABLE.test(text) ||
    !ABOUT_CONTENTS.test(text.split(REASON, 1)[0] ?? text)
  );
}

/** Whether it says so in words for time, so that a bare name in it is that of a session. */
export function speaksOfTime(text: string): boolean {
  return MEETING.test(text) || ABOUT_TIMETABLE.test(text);
}

/** Whether a line only says that what it lists is to be at another time. */
export function listsApart(text: string): boolean {
  return LABEL.test(text) && (/\b(?:conflict|clash|overlap)/i.test(text) || wishesApart(text));
}

/** The clauses of a sentence that say it, without their reasons, or the whole where none does alone. */
export function wishingClauses(sentence: string): string[] {
  const clauses = sentence
    .split(
      /;\s*|\s[–—-]\s|,?\s+(?:but|while|whereas)\s+|,?\s+and\s+(?=(?:must|should|please|not|do|don['’]t|avoid|never|no|it|we|if)\b)/i,
    )
    .map((clause) => clause.split(REASON, 1)[0] ?? clause);
  return clauses.filter((clause) => WISHES.some((wish) => wish.test(clause)));
}

const POINTS_BACK = new RegExp(
  `\\b(?:them|they|those|these|both|each other|the two|theirs|that (?:one|mc|session))\\b|${TOGETHER}[\\s.!]*$`,
  'i',
);

const NOT_THAT =
  /^(?:so |and |now )?(?:please,? )?(?:can we |could we |we(?:['’]d| would) like to |let us |let['’]s )?(?:please )?(?:avoid (?:that|this|it|a repeat)|(?:do not|don['’]t|not) (?:repeat|do) (?:that|this|it)|not again|never again)\b/i;
const CLASHED =
  /\b(?:beside|alongside|next to|side by side|in parallel|parallel (?:to|with)|opposite|against|same (?:time|slot|hour|block)|overlap\w*|conflict\w*|clash\w*|collid\w+|coincid\w+)\b/i;

/** "Last time we sat beside KVM and lost half of our people. Please avoid that." */
export function wishesNoMore(text: string, before: string): boolean {
  return NOT_THAT.test(text.trim()) && CLASHED.test(before);
}

/**
 * The sentence in front of one that points back to it: "We share our people with KVM. Please keep
 * the two apart."
 */
export function sentenceMeant(text: string, { text: own, index }: Sentence): string | undefined {
  if (!POINTS_BACK.test(own)) return undefined;
  const before = splitSentences(text).findLast((one) => one.index < index)?.text;
  return before === undefined || LOOKS_BACK.test(before) ? undefined : before;
}
