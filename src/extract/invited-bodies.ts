import type { Entry } from './entries';
import type { NamedPlace, OrganizationNames } from './organization-names';
import type { PeopleCollector } from './people-collector';
import { splitSentences } from './sentences';

/**
 * A body that nobody knows counts only beside one that is known, and where this says it may. Beside
 * several, a word with a capital is one even where the report has it as any other word.
 */
type IsUnknownBody = (word: string, besideSeveral: boolean) => boolean;

/** Bodies side by side, with what stands before and behind all of them. */
interface BodyList {
  readonly names: readonly string[];
  /** All that stands before, and the same without what says who of them is to come. */
  readonly whole: string;
  readonly before: string;
  readonly behind: string;
  /** Somebody is to come from them: `engineers from A`, `the A folks`. */
  readonly sends: boolean;
}

const GROUP =
  '(?:people|folks?|guys|crew|engineers?|developers?|devs|maintainers?|hackers|experts|teams?|communit(?:y|ies)|crowd|side|representatives?|reps?|delegates?|delegations?|members?|employees|colleagues|friends|contributors?|camp|vendors?)';
/** `(someone, ideally) from`, `the driver teams of`, `representatives of`. */
const SOMEBODY =
  '(?:someone|somebody|anyone|anybody|everyone|everybody|whoever|one|two|three|some|those)';
const MODIFIER =
  '(?:the|an?|some|more|all|other|good|few|couple of|kernel|driver|senior|core|platform|hardware|firmware|as many|many|several|both)';
/** From `from` up to the names of the bodies. */
const AT_BODY =
  '(?:from|of|at|behind|(?:who |that )?(?:is |are |be )?work(?:s|ing)? (?:at|for|with))\\s+(?:(?:the|all|both|our friends at)\\s+)?';
const SENDER = new RegExp(
  `(?<![\\p{L}])(?:(?:(?:at least|ideally|even|if)\\s)?(?:${MODIFIER}\\s){0,4}(?:${SOMEBODY}|you|${GROUP})\\s(?:\\p{Ll}+\\s){0,4}${AT_BODY}|from\\s+(?:(?:the|all|both)\\s+)?)$`,
  'iu',
);
const KIND =
  '(?:vendors?|manufacturers?|makers?|suppliers?|clouds?|providers?|hyperscalers?|compan(?:y|ies)|employers?|users|distros?|distributions?|distributors?|communit(?:y|ies)|projects?|organi[sz]ations?|foundations?|institutes?|universities|parties|players|operators?|integrators?|stakeholders?|sponsors?|bodies|others|teams?|OEMs?|SoC makers)';
/** `distributions (`, `vendors such as`, `the big clouds, especially`. */
const KIND_BEFORE = new RegExp(
  `(?:(?:the|all|some|other|many|most|big|large|major|several|more|our|both|relevant|interested|two|three|four)\\s+){0,3}(?:[\\p{L}\\d-]{2,20}\\s+){0,2}\\b${KIND}(?:\\s*\\(|,?\\s+(?:such as|like|including|especially|particularly|in particular|for example|for instance|e\\.g\\.,?|namely|above all|mainly))\\s*(?:(?:such as|e\\.g\\.,?|i\\.e\\.,?|like|at least|especially|for example|mainly)\\s*)?$`,
  'iu',
);
/** What may stand between two bodies of a list. */
const GLUE = new RegExp(
  `^(?:\\s*\\([^()]{1,40}\\))?(?:\\s+(?:\\p{Ll}+\\s+)?${GROUP})?\\s*(?:,\\s*(?:and|or|as well as|plus|but also)?|;|/|&|\\+|\\b(?:and|or|as well as|plus|and also)\\b)\\s*(?:(?:also|both|maybe|possibly|ideally|perhaps|even|to|from|of|at|with|the|for|an?|${SOMEBODY}|${GROUP})\\s+){0,4}$`,
  'iu',
);
const GROUP_BEHIND = new RegExp(`^\\s+(?:(?:kernel|driver|\\p{Ll}{2,14})\\s+)?${GROUP}\\b`, 'iu');
/** One word with a capital between the bodies of a list, or at its end. */
const WORD = '(?:\\p{Lu}[\\p{L}\\p{N}.&+-]{1,24}|\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]{1,20})';
const WORDS_BETWEEN = new RegExp(
  `^\\s*(?:,|/)\\s*((?:${WORD}\\s*(?:,|/)\\s*){0,4}${WORD})\\s*(?:,|/|,?\\s(?:and|or)\\s)\\s*(?:the\\s+)?$`,
  'u',
);
const WORD_BEFORE = new RegExp(
  `(?:^|[\\s(])((?:${WORD}\\s*,\\s*){0,4}${WORD})\\s*(?:,|,?\\s(?:and|or)\\s)\\s*$`,
  'u',
);
const WORD_BEHIND = new RegExp(
  `^\\s*((?:,\\s*${WORD}){0,4}(?:,|,?\\s(?:and|or))\\s+${WORD}|(?:,\\s*${WORD}){1,4})(?=$|[\\s.,;)])(?!\\s(?:\\p{Lu}))`,
  'u',
);

const ADVERB =
  '(?:\\s(?:\\p{Ll}+ly|very much|much|also|both|all|each|most|still|again|even|too|more than|hereby|as well|of course|in particular|therefore|just|already))';
/** To be there, as people say it; "join their drivers" is something else. */
const ATTENDS = `(?:(?:come|attend|participate|show up|turn up|be (?:there|here|present|represented|around|in the room|part of|at the|with us|on board)|take part|make it|sit (?:at|in|down)|get involved|dial in|contribute to the (?:discussion|session|mc)|sen[dt] (?:an?|the|one|two|some\\w*|their|people|engineers?|developers?|representatives?|experts?|maintainers?|members?|at least|more|its|whoever|those|who)|name (?:an?|one|some\\w*)|nominate|bring (?:some|hardware|devices|people)|have (?:people|somebody|someone|engineers|developers|an?)\\b[^.;]{0,30}\\b(?:there|in the room|attending|present)|(?:talk (?:about|on|to us|with us)|speak|report|tell us|explain|weigh in|help us))\\b|join(?=\\s*(?:$|[.,;:!?)])|\\s(?:us|in|the (?:mc|micro|session|discussion|meeting|room|table|conversation|panel|party|fun)|this|here|and|as|too|remotely|because|since|if|when)\\b))`;

/** What may follow the bodies of a wish: an end, a reason, or that they are to be there. */
const WISH_END = new RegExp(
  `^\\s*(?:$|[.;:!?)]|,\\s*(?:as|because|since|who|which|whose|for|so|too|if|given|but|and\\s(?:we|i|it|would|will|also|hope|the|not|possibly))\\b|(?:too|as well|also|again|there|here|around|present|represented|involved|join(?:ing)?|attend(?:ing)?|participat(?:e|ing)|com(?:e|ing)|tak(?:e|ing) part|on board|with us|because|since|as they|who|if (?:possible|at all|they)|this (?:year|time)|more|amongst? (?:us|the)|among (?:us|the)|and we|but)\\b|at (?:the|this|our|lpc)\\b|in (?:the (?:room|audience|session|discussions?|meeting|mc|micro\\S*|conversation|loop)|attendance|person|this|our)\\b|on (?:the panel|stage|site)\\b|to ${ATTENDS})`,
  'iu',
);
/** The end alone says nothing of somebody who is only needed or wanted. */
const ATTENDING_END = new RegExp(
  `^\\s*(?:there|here|around|present|represented|involved|join\\w*|attend\\w*|participat\\w*|com(?:e|ing)\\b|tak(?:e|ing) part|on board|with us|at (?:the|this|our)\\b|in (?:the (?:room|audience|session|discussions?|meeting|mc|micro\\S*|conversation)|attendance|person|this)\\b|on (?:the panel|stage|site)\\b|to ${ATTENDS})`,
  'iu',
);

const WE =
  "(?:we|i|mc|micro-?conference|session|organi[sz]ers)(?:['’](?:d|re|ve|ll)|\\s(?:would|will|are|do|have|had|could|can|should|shall|must))?";
/** A wish whose object is who is to come. */
const WISH_BEFORE = new RegExp(
  `(?:\\b${WE}${ADVERB}{0,3}\\s(?:(?:like|love|hope|want|wish|need|be (?:happy|glad|delighted|pleased)|(?:look|looking) forward|(?:happy|glad|keen|eager|hoping))${ADVERB}?\\sto${ADVERB}{0,2}\\s(?:see(?:ing)?|hav(?:e|ing)|welcom(?:e|ing)|invit(?:e|ing)|hear(?:ing)? (?:\\p{Ll}+\\s)?from|meet(?:ing)?|includ(?:e|ing)|involv(?:e|ing)|bring(?:ing)?(?: in| together)?|get(?:ting)?|attract|reach)|(?:hope|hoping|wish|wishing|count|counting|rely|relying|long) (?:for|on)|invit(?:e|ed|ing)|welcom(?:e|ing)|encourag(?:e|ing)|(?:reach|reaching|reached) out to|(?:call|calling|called) (?:up)?on|extend\\w* (?:an? |our )?(?:\\p{Ll}+ )?invitations? to|sent invitations? to)|\\b(?:great|good|nice|lovely|useful|helpful|important|essential|crucial|vital|wonderful|excellent|desirable|fantastic|perfect|welcome|keen|glad|happy) to${ADVERB}? (?:have|see|get|hear from|involve|include)|\\b(?:appreciate|appreciated|like|value)(?: having| seeing| hearing from)|\\b(?:invitations?|invites?) (?:\\p{Ll}+ ){0,4}to|\\band\\s(?:(?:also|therefore|again|hereby|now)\\s)?invite|\\bplease (?:invite|include|welcome)|\\b(?:there|in the room|at the table) (?:should|must|ought to|needs? to)(?: also)? be|(?:^|[.;,:]\\s|\\band\\s)(?:(?:also|especially|particularly|most)\\s)?(?:invited|welcome|wanted)\\s(?:is|are|would be)(?:\\s\\p{Ll}+){0,3})(?:\\s(?:at least|both|also|all of|especially|e\\.g\\.|for example|maybe|ideally|the|our friends (?:at|from)|again|in particular))*\\s*$`,
  'iu',
);
/** `Participation of A and B would help`, `we hope for the presence of A` */
const PRESENCE_BEFORE =
  /\b(?:presence|participation|representation|attendance|attendees|participants|involvement|turn-?out|guests) (?:of|from|by)(?: (?:both|all of|the|at least|e\.g\.))*\s*$/i;
const PRESENCE_WISHED =
  /\b(?:want|like|love|hop|need|expect|ask|encourag|welcom|appreciat|look|aim)\w*\b/i;
const WOULD_HELP =
  /^\s(?:would|will|is|are)\s(?:(?:be|very|also|most|highly|especially|really)\s){0,3}(?:help\w*|ideal|perfect|wonderful|appreciated|welcome|great|good|nice|useful|important|essential|crucial|vital|needed|wanted|desired|desirable|required|expected|hoped)\b/i;
/** A weaker one: whom it names must be said to be there, or to send somebody. */
const WEAK_BEFORE = new RegExp(
  `(?:\\b${WE}${ADVERB}{0,2}\\s(?:like|love|need|want|prefer|expect|expecting|ask|asked|asking|have|get|see)|\\b(?:great|good|nice|lovely|useful|helpful|important|essential|crucial|vital|wonderful|excellent|desirable|fantastic|perfect) (?:if|that|when)|\\b(?:hope|hoping|wish|expect|would be glad|would be happy)(?: that| if)?|\\b(?:needs?|requires?)|\\bto (?:get|have|see|bring|persuade|convince|motivate|ask))(?:\\s(?:at least|both|also|all of|especially|e\\.g\\.|for example|maybe|ideally|input and people|the))*\\s*$`,
  'iu',
);
/** `if A and B would come` */
const MAY_ATTEND = new RegExp(
  `^${ADVERB}{0,2}\\s(?:(?:would|could|can|will|might|may|should|were to|are going to|to)${ADVERB}?\\s)?(?:be able to\\s)?(?:${ATTENDS}|(?:is|are) (?:present|there|here|represented|in the room|at the table|on board)\\b)`,
  'iu',
);

/** `From A and B we expect to hear how it went` */
const HEARD =
  /^,?\s(?:we|i)\s(?:(?:would|will|also|really)\s)*(?:expect|hope|want|like|love|wish|look forward)\s(?:to\s)?hear(?:ing)?\b/i;

const INVITED = '(?:invited|contacted|approached|welcome|wanted|encouraged|sought|sought after)';
const CALLED = new RegExp(
  [
    // "A and B are invited", also behind what else they do.
    `^${ADVERB}{0,2}(?:\\s[^.;:?]{1,80}?(?:,|\\s)\\s?(?:and|which|who)(?:\\s(?:hence|so|therefore|thus))?)?\\s(?:is|are|have been|has been|will be|would be|shall be)(?!\\s(?:not|no))${ADVERB}{0,3}\\s(?:(?:especially|most|very|particularly|cordially)\\s)?${INVITED}\\b(?! by)(?!\\s(?:target|feature|addition|change|step|improvement|contribution)s?\\b)`,
    `^${ADVERB}{0,2}\\s(?:is|are|have been|has been|will be|would be)${ADVERB}{0,3}\\s(?:asked|requested|urged|expected|kindly asked|needed|called upon|supposed|begged)${ADVERB}?\\sto\\s(?:${ATTENDS}|(?:present|show|give|bring)\\b)`,
    `^${ADVERB}{0,2}\\s(?:should|must|need to|ought to|have to|has to|shall|will|would|could|can|please|would please|do please)${ADVERB}{0,2}\\s(?:please\\s)?${ATTENDS}`,
    `^${ADVERB}{0,2}\\s(?:has|have|had)${ADVERB}{0,2}\\s(?:shown|expressed|signalled|signaled|indicated|declared|announced|voiced|registered)\\s(?:(?:their|an?|its|some|great|strong|much)\\s){0,2}(?:interest|willingness|intention)\\b(?=\\s*(?:$|[.,;)]|and\\b|too\\b|as well\\b|(?:to|in|of) (?:${ATTENDS}|(?:join|attend|participat|com|tak|send|be)ing\\b|this (?:mc|micro|session|year)|the (?:mc|micro|session|discussion)|our)))`,
    `^${ADVERB}{0,2}\\s(?:(?:has|have)\\s)?(?:also\\s|already\\s|all\\s|both\\s)?(?:agreed|promised|confirmed|offered|want|wants|wanted|plans?|planned|intends?|hopes?|would like|would love|is going|are going|is willing|are willing|is happy|are happy)\\sto\\s${ATTENDS}`,
    `^${ADVERB}{0,2}\\s(?:(?:has|have)\\s)(?:also\\s|already\\s|all\\s|both\\s)?(?:promised|confirmed|said|told us)\\s(?:that\\s)?(?:they|their|to|it)\\b[^.;]{0,20}(?:attend|come|participat|join|there|send)`,
    `^${ADVERB}{0,2}\\s(?:(?:has|have)\\s)?(?:also\\s|already\\s|all\\s|both\\s)?(?:said|told us|wrote|mentioned)\\s(?:that\\s)?they(?:['’](?:d|ll|re)|\\s(?:would|will|are|might|want|plan|hope))(?:\\s\\p{Ll}+){0,3}?\\s(?:interested|attend|come|coming|join|joining|participat\\w+|there)\\b`,
    '^\\s*:?\\s(?:is|are) (?:a )?(?:must|needed|wanted)(?: in the room| there| here| at the table)?\\s*(?:$|[.,;!)])',
    `^${ADVERB}{0,2}\\s(?:(?:has|have)\\s)${ADVERB}{0,2}(?:\\s)?(?:signed up|registered|said yes|(?:confirmed|accepted)(?=\\s*(?:$|[.,;)]|\\stheir\\b)))`,
    '^\\s*,?\\s*please (?:come|join|attend|show up|do come|be there|send)\\b',
  ].join('|'),
  'iu',
);
/** Only what begins its clause is who is called. */
const CLAUSE_START =
  /(?:^|[.;:,–—(]|[-–—]\s|\b(?:and|but|that|also|so|while|whereas|hence|therefore|because|since|as|if|both|even|too))\s*(?:["“(*•·-]+\s*)?(?:(?:also|both|all|the|especially|particularly|in particular|of course|ideally|at least|even|any)[\s,]+){0,3}$/i;
/** `Vendors we would like to see:`, `Invited organizations:`, `From the vendors:`. */
const LABEL = new RegExp(
  `^(?:also |most |our |especially )?(?:invited?|wanted|welcome|wish-?\\s?list|guests|invitees)(?: (?:bodies|guests|too|as well|are))?\\s*:\\s*$|(?:^|[.;]\\s)(?=[^:.]{0,100}\\b(?:${KIND}|from|who)\\b)(?:(?:[^:.]{0,80}\\b)?(?:invited|invite|wanted|welcome|(?:like|love|hope|want|wish|need) to (?:see|have|hear|invite|meet)|(?:needed|expected|required|wished for|present) (?:in|at|on)|(?:should|must) (?:${ATTENDS}))\\b[^:.]{0,60})\\s*:\\s*$`,
  'iu',
);

/** News of the past, and what is denied, invites nobody. */
const NOT_NOW =
  /\b(?:not|never|no longer|neither|nor|hardly|without|instead of|rather than|unlike|was|were|thanks?|last (?:year|time|edition)|previous\w*|in (?:19|20)\d\d)\b[^,;.]*$|n['’]t\b[^,;.]*$/i;

/** Adds the organizations that the sentences of an entry invite. */
export function readInvitedBodies(
  entry: Entry,
  from: number,
  collector: PeopleCollector,
  isCommonWord: (word: string) => boolean,
): void {
  if (entry.section === 'past' || entry.section === 'references') return;
  const { organizations, lexicon } = collector.context;
  const isUnknownBody: IsUnknownBody = (word, besideSeveral) =>
    (besideSeveral || !isCommonWord(word)) &&
    !lexicon.isGivenName(word) &&
    collector.names.isSubject?.(word) !== true;
  for (const { text } of splitSentences(entry.text).slice(from)) {
    for (const name of findInvitedBodies(text, entry.intro, organizations, isUnknownBody))
      collector.addOrganization(entry, name, 'invited-in-sentence');
  }
}

/**
 * The organizations whose people a sentence wants to be there. A list of bodies is found first, then
 * what stands in front of it (`we would like to see A, B and C`) or behind it (`A and B are invited`,
 * `people from A should come`). A body that is only spoken of is none of these: `we would like to see
 * A upstream its driver`, `patches for A are welcome`.
 */
function findInvitedBodies(
  sentence: string,
  intro: string,
  organizations: OrganizationNames,
  isUnknownBody: IsUnknownBody,
): string[] {
  if (sentence.length > LONGEST || (!CUE.test(sentence) && !CUE.test(intro))) return [];
  const places = organizations.findPlaces(sentence);
  const lists = groupBodies(sentence, places, isUnknownBody);
  return lists.filter((list) => isInvited(list, intro)).flatMap(({ names }) => names);
}

/** A longer one is no sentence, and its bodies stand in no relation that these rules could see. */
const LONGEST = 1500;
/** Without any of these words nothing below can fit, which is seen much sooner. */
const CUE =
  /\b(?:invit|welcom|want|like|love|hop|need|requir|expect|ask|request|urg|great|good|nice|lovely|useful|helpful|important|essential|crucial|vital|wonderful|excellent|desirable|fantastic|perfect|happy|glad|encourag|should|must|would|will|could|can\b|please|interest|willing|inten|agree|promis|confirm|offer|plan|participa|represent|attend|presence|involve|turn-?out|appreciat|count|rel[yi]|reach|call|look|sought|said|told|wish|announc|sign|regist|accept|contact|approach)/i;

function groupBodies(
  text: string,
  places: readonly NamedPlace[],
  isUnknownBody: IsUnknownBody,
): BodyList[] {
  const lists: { from: number; to: number; names: string[] }[] = [];
  for (const { text: name, at, end } of places) {
    const last = lists.at(-1);
    const between = last === undefined ? '' : text.slice(last.to, at);
    const unknown =
      between.length > 120 ? [] : listUnknown(WORDS_BETWEEN.exec(between)?.[1], isUnknownBody);
    if (last !== undefined && between.length <= 120 && (GLUE.test(between) || unknown.length > 0)) {
      last.names.push(...unknown, name);
      last.to = end;
    } else lists.push({ from: at, to: end, names: [name] });
  }
  return lists.map((list) => describeList(text, list, isUnknownBody));
}

function describeList(
  text: string,
  list: { from: number; to: number; names: readonly string[] },
  isUnknownBody: IsUnknownBody,
): BodyList {
  let before = text.slice(Math.max(0, list.from - REACH), list.from);
  let behind = text.slice(list.to, list.to + REACH);
  const names = [...list.names];
  const first = WORD_BEFORE.exec(before);
  const inFront = listUnknown(first?.[1], isUnknownBody, names.length);
  if (first !== null && inFront.length > 0) {
    names.unshift(...inFront);
    before = before.slice(0, first.index + first[0].indexOf(first[1] ?? ''));
  }
  const next = WORD_BEHIND.exec(behind);
  const onward = listUnknown(next?.[1], isUnknownBody, names.length);
  if (next !== null && onward.length > 0) {
    names.push(...onward);
    behind = behind.slice(next[0].length);
  }
  behind = behind.replace(
    /^,?\s*(?:etc\.?|and (?:so on|others?|more|the like)|or others?|\.\.\.|…)/i,
    '',
  );
  const kind = KIND_BEFORE.exec(before);
  if (kind !== null) {
    before = before.slice(0, kind.index);
    if (/\(\s*\S*\s*$/.test(kind[0])) behind = behind.replace(/^[^()]{0,30}\)/, '');
  }
  behind = behind.replace(/^\s*\([^()]{1,40}\)/, '');
  const group = GROUP_BEHIND.exec(behind);
  if (group !== null) behind = behind.slice(group[0].length);
  const whole = before;
  const sender = SENDER.exec(before);
  if (sender !== null) before = before.slice(0, sender.index);
  return {
    names,
    whole,
    before,
    behind,
    sends: group !== null || sender !== null || kind !== null,
  };
}

/** As much of a sentence beside a list tells what it says of the list. */
const REACH = 160;

/** The words of a list of unknown ones, or none where one of them is no body. */
function listUnknown(text: string | undefined, isUnknownBody: IsUnknownBody, beside = 1): string[] {
  const words = (text ?? '').split(/\s*[,/]\s*|\s(?:and|or)\s/).filter((word) => word !== '');
  const areMany = words.length + beside > 2;
  return words.every((word) => isUnknownBody(word, areMany)) ? words : [];
}

function isInvited({ whole, before, behind, sends, names }: BodyList, intro: string): boolean {
  if (NOT_NOW.test(before)) return false;
  // "from" may be part of the wish itself: "we would like to hear from A".
  const isWished = WISH_BEFORE.test(before) || WISH_BEFORE.test(whole);
  if (isWished && WISH_END.test(behind)) return true;
  if (PRESENCE_BEFORE.test(whole)) {
    if (WOULD_HELP.test(behind)) return true;
    if (PRESENCE_WISHED.test(whole) && WISH_END.test(behind)) return true;
  }
  if (WEAK_BEFORE.test(before)) {
    if (ATTENDING_END.test(behind) || MAY_ATTEND.test(behind)) return true;
    if (sends && WISH_END.test(behind)) return true;
  }
  if (CLAUSE_START.test(before) && CALLED.test(behind)) return true;
  if (CLAUSE_START.test(before) && sends && WOULD_HELP.test(behind)) return true;
  if (sends && CLAUSE_START.test(before) && HEARD.test(behind)) return true;
  // Of those in a clause of their own it may be said whatever the sentence is about.
  const clause = /^,?\s(?:who|which)(?=\s)/.exec(behind);
  if (clause !== null && CALLED.test(behind.slice(clause[0].length))) return true;
  const isAlone = /^\s*$/.test(before) && /^\s*[.;]?\s*$/.test(behind);
  if (LABEL.test(before)) return WISH_END.test(behind);
  return isAlone && names.length > 0 && LABEL.test(intro);
}
