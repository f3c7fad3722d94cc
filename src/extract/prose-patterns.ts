import type { Role } from '../dataset/types';
import {
  AT,
  FULL_NAME,
  NAME,
  NAMES,
  OF_BODY,
  SUBJECT,
  SUBJECT_AND,
  SUBJECT_WHO,
} from './name-pattern';

/** What one runs rather than leads a topic of. */
const WHOLE =
  '(?:this|the|our)\\s(?:proposed\\s)?(?:MC|[Mm]icro-?conference|[Ww]orkshop|[Ee]vent|[Tt]rack|[Mm]eeting)\\b';
/** Behind a whole name, and not "for many years" or "until 2023": who ran it once does not now. */
const NOT_FORMERLY = String.raw`(?![\p{L}\p{M}’'-]|\s\p{Lu}|\s(?:for (?:many|several|some|\p{L}+|\d+) years?|until|till|in (?:19|20)\d\d|last (?:year|time)|before|so far|previously|in the past|back then)\b)`;
const IS_RUN =
  '(?:is|was|is being|has been|(?:will|would|shall)(?: again| also)? be)(?: again| also)? (?:led|run|chaired|organi[sz]ed|hosted|moderated|convened|proposed|submitted|coordinated|prepared)';
/** "The microconference will be led by …" says so of the whole, though it stands among topics. */
export const RUN_BY = new RegExp(
  `\\b(?:MC|[Mm]icro-?conference|[Tt]rack|[Ww]orkshop) ${IS_RUN} by\\s`,
);
const AUX = String.raw`(?:\s(?:also|already|both|all|kindly|even|then|just|recently|meanwhile))?`;

interface Pattern {
  /** Without it a sentence cannot fit, which is seen much sooner. */
  readonly cue: RegExp;
  readonly pattern: RegExp;
  readonly role: Role;
  readonly rule: string;
  readonly confirmed?: boolean;
  /** Also a name that stands nowhere else is one here. */
  readonly isSure?: boolean;
  /** A topic may say it of its own, who is wished for otherwise it does not say. */
  readonly isOfTopic?: boolean;
}

export const make = (source: string): RegExp => new RegExp(source, 'gu');
export const TELLS =
  'present|show|lead|introduce|talk|speak|report|explain|demo|demonstrate|moderate|chair|describe|summari[sz]e|open|kick off|walk (?:us|everybody|the)|discuss|outline|propose|share|give (?:an?|the|us|his|her|their)|host|tell|sum up|lay out|start the discussion';

/** "As key attendees we see, beyond the above, Jane Doe for the tools and Rob Roe". */
export const AS_LISTING =
  /^(?:As|For|Among(?: the| our)?) ((?:\p{L}+ ){0,3}\p{L}+?),? (?:we|I)(?:(?:['’](?:d|ve)| have| would| could| also| already| can| will| mostly| mainly) ?){0,3}\s?(?:see|name|count on|count|list|suggest|propose|expect|invite|invited|asked|think of|thought of|have in mind|have|want|need|hope for|like to (?:see|have|invite|name)|recommend|imagine)(?: also| especially| at least| for example| mainly)?(?:, (?:beyond|besides|apart from|in addition to|other than|among others)\s?[^,]{0,60},)?:?\s+(?=\p{Lu})/u;

/** Who is said to speak, to come, to be asked, to run it, to be thanked. */
export const PATTERNS: readonly Pattern[] = [
  {
    cue: /agreed|promised|accepted|committed/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT_WHO},?${AUX}\\s(?:has |have )?(?:also |already |kindly )?(?:agreed|promised|accepted|committed)${AUX}\\sto\\s(?:${TELLS})\\b`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    confirmed: true,
    isSure: true,
  },
  {
    cue: /talks?|speaks?|presents?|reports?|gives?|opens?|moderates?|leads?|chairs?|starts?/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT},?${AUX}\\s(?:(?:talks?|speaks?)\\s(?:about|on)|presents?\\s(?:the|an?|his|her|their|some|first|new|how|what|why|on)|reports?\\s(?:about|on|from)|gives?\\s(?:an?|the)\\s(?:\\p{Ll}{2,12}\\s){0,2}(?:talk|update|overview|introduction|report|summary|demo)|opens?\\s(?:with|the (?:session|day|discussion|mc))|moderates?\\s|(?:leads?|chairs?|starts?)\\s(?:the|an?|this) (?:discussion|session|panel|talk))\\b`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
  },
  {
    cue: /board|signed up|confirmed|with us/,
    pattern: make(
      `(?<![\\p{L}])(?:[Ww]e|I)(?:['’]ve| have| also| already)+\\s(${NAMES})${AT}\\s+(?:on board|aboard|signed up|confirmed|with us)\\b`,
    ),
    role: 'attendee',
    rule: 'agreed-in-sentence',
    confirmed: true,
    isSure: true,
  },
  {
    // "Attendees of last year included Jane Doe", "Last year Jane Doe took the notes": named only.
    cue: /[Ll]ast (?:year|time|edition)/,
    pattern: make(
      `(?<![\\p{L}])(?:[Aa]ttendees?|[Pp]articipants|[Ss]peakers|[Gg]uests|[Oo]rgani[sz]ers|[Pp]eople|[Tt]hose who (?:came|attended|spoke))\\s[^.;:]{0,40}?[Ll]ast (?:year|time|edition)[^.;:]{0,30}?\\s(?:included|were)\\s(${NAMES})`,
    ),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /[Ll]ast (?:year|time)/,
    pattern: make(
      `(?<![\\p{L}])[Ll]ast (?:year|time),?\\s(${NAMES})\\s(?:took|gave|led|ran|kept|spoke|told|taught|showed|presented|chaired|moderated|\\p{Ll}{3,12}ed)\\s`,
    ),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /[Tt]hank|[Kk]udos|[Cc]redit|[Cc]heers|[Gg]rat(?:itude|eful)|[Ii]ndebted|[Hh]at tip/,
    pattern: make(
      `(?<![\\p{L}])(?:(?:[Ww]e|I)(?: also| would like to| want to| have to| really| again)*\\sthank|[Tt]hank you,?|[Tt]hanks,|(?:[Tt]hank(?:s| you)|[Kk]udos|[Cc]redits?|[Cc]heers|[Gg]ratitude|[Gg]rateful|[Ii]ndebted|[Hh]at tip)(?:\\s(?:again|also|as always|once more|once again|a lot|very much|especially|in particular|go|goes|out|is due|are due))*\\sto)\\s(?:both |especially |particularly |the (?:\\p{Ll}+ ){0,2}(?:work|help|effort|efforts|patience|support) of )?(${NAMES})`,
    ),
    role: 'mentioned',
    rule: 'thanked-in-sentence',
    isSure: true,
  },
  {
    cue: /will|would|shall|going|willing|ready|happy|prepared|wants?|plans?|offer|volunteer|intends?|asked|invited/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT_WHO},?${AUX}\\s(?:will|would|shall|(?:is|are|would be) (?:going|willing|ready|happy|glad|delighted|prepared) to|wants? to|would (?:like|love) to|plans? to|(?:has |have )?(?:offer(?:s|ed)?|volunteer(?:s|ed)?) to|intends? to|(?:is|are|was|were|has been|have been) (?:asked|invited) to)${AUX}\\s(?:${TELLS})\\b(?!\\s${WHOLE})`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    cue: /agreed?|confirmed|accepted|promised|committed|said|told us|signed up|registered|on board/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT_AND},?\\s(?:(?:has|have|had|was|were|is|are)\\s)?(?:(?:also|already|both|all|kindly|so kind (?:as )?to|kind enough to|happy to|glad to|gladly|even)\\s)*(?:agreed?|confirmed|accepted|promised|committed|said yes|(?:said|told us) (?:that )?(?:he|she|they)['’]?\\w*|signed up|registered|on board)\\b(?! to (?:${TELLS})\\b)(?!\\s(?:the|an?|on|with|about|this|these)\\s)`,
    ),
    role: 'attendee',
    rule: 'agreed-in-sentence',
    confirmed: true,
    isSure: true,
  },
  {
    cue: /asked|invited|contacted|approached/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT},?\\s(?:is|are|has been|have been|will be|was|were)${AUX}\\s(?:asked|invited|contacted|approached)\\b(?! to (?:${TELLS})\\b)`,
    ),
    role: 'attendee',
    rule: 'invited-in-sentence',
    isSure: true,
  },
  {
    cue: /wanted|needed|required|expected|welcome/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT},?\\s(?:is|are|has been|have been|will be|was|were)${AUX}\\s(?:wanted|needed|required|expected|welcome)\\b`,
    ),
    role: 'attendee',
    rule: 'wanted-in-sentence',
  },
  {
    cue: /come|attend|join|there|participate|make it|travel|present|in the room|around/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT_WHO},?${AUX}\\s(?:(?:hopes?|plans?|intends?|wants?|tries|try|expects?|would like|will try|means?)${AUX}\\sto\\s(?:come|attend|join|be there|participate|make it|travel|be present)|(?:will|would|can|might|may|could|should|must|needs? to|ought to)${AUX}\\s(?:attend|come|join us|join remotely|be there|participate|be present|be in the room|be around))\\b`,
    ),
    role: 'attendee',
    rule: 'coming-in-sentence',
    isSure: true,
  },
  {
    cue: /[Ww]e|I/,
    pattern: make(
      `(?<![\\p{L}])(?:[Ww]e|I)(?:['’]ve|['’]d|['’]re| have| had| are| am| would| will| also| already| really| still| particularly| especially)*\\s(?:asked|invited?|inviting|contacted|approached|ask|hope for|hoping for|counting on|count on|expect|expecting|look forward to|(?:be |are )?(?:happy|glad|delighted|pleased|thrilled|excited|eager|keen) to (?:see|have|welcome|host|hear from|invite)|talked to|spoken (?:to|with)|reached out to|in (?:touch|contact) with|like to (?:see|have|invite|hear from)|love to (?:see|have|invite|hear from)|hope to (?:see|have)|want to (?:see|have|invite)|need|want)\\s(?:at least |both |also |for example |especially )?(${NAMES})`,
    ),
    role: 'attendee',
    rule: 'asked-in-sentence',
  },
  {
    cue: /count|talked|spoken|touch|reached/,
    pattern: make(
      `(?<![\\p{L}])(?:[Ww]e|I)(?:['’]ve|['’]re| have| are| am| also| already)*\\s(?:counting on|count on|talked to|spoken (?:to|with)|reached out to|in (?:touch|contact) with)\\s(?:both |also )?(${NAMES})`,
    ),
    role: 'attendee',
    rule: 'asked-in-sentence',
    isSure: true,
  },
  {
    cue: /hour|slot|session|minutes|talk/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT},?${AUX}\\s(?:wants?|(?:would|will) (?:like|love|need|want)|needs?|asks? for|asked for|requests?|requested|applied for|has|have)\\s(?:to have |to get )?(?:an?|one|two|half an|\\d{1,3})\\s(?:\\p{Ll}+\\s)?(?:hours?|slots?|sessions?|minutes?|talks?)\\s(?:on|about|for|to)\\b`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    cue: /(?:has|have)\s(?:an?|some|the)\s/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT},?${AUX}\\s(?:has|have)\\s(?:an?|some|the first)\\s(?:\\p{Ll}+\\s){0,2}(?:proposals?|prototypes?|patch(?:es)?|patch ?set|series|rfcs?|ideas?|implementation|design|numbers|results)\\s(?:for|to|on|of|that|which|from)\\b`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    // "What is left of it" by Jane Doe
    cue: /["”»],?\s(?:by|with)\s/,
    pattern: make(`["”»],?\\s(?:by|with)\\s(${NAMES})`),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    // "Jane Doe's work on it was merged"
    cue: /['’]s\s(?:\p{Ll}+\s)?(?:work|patch|series|rfc|proposal|summary|notes|talk|idea|prototype|code|rewrite|fix)/u,
    pattern: make(
      `(?<!\\p{L})(${FULL_NAME})['’]s\\s(?:(?:\\p{Ll}|\\d)\\S{0,20}\\s){0,2}(?:work|patch\\w*|series|rfcs?|proposal|summary|notes|talk|idea|prototype|code|rewrite|fix\\w*)\\b`,
    ),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /(?:verview|ntroduction|alk|pdate|eport|ummary|utorial|emo|resentation|etrospective|ecap)\s.{0,40}by\s/,
    pattern: make(
      `(?:[Oo]verview|[Ii]ntroduction|[Tt]alk|[Uu]pdate|[Rr]eport|[Ss]ummary|[Tt]utorial|[Dd]emo|[Pp]resentation|[Rr]etrospective|[Rr]ecap)\\s(?:\\p{Ll}+\\s){0,4}by\\s(${NAMES})`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    cue: /(?:done|written|led|made|rgani[sz]ed|driven|sent|posted|reviewed|reported|fixed|implemented|started|finished|contributed|prepared|maintained) by\s/,
    pattern: make(
      `(?:was|were|has been|have been|been)\\s(?:\\p{Ll}+\\s){0,2}(?:done|written|led|made|organi[sz]ed|driven|sent|posted|reviewed|reported|fixed|implemented|started|finished|contributed|prepared|maintained) by\\s(${NAMES})`,
    ),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /[Ii]t (?:was|is)\s/,
    pattern: make(`(?<!\\p{L})[Ii]t (?:was|is)\\s(?:also\\s)?(${NAMES}),?\\swho\\b`),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /\s(?:wrote|spent|reviewed|fixed|organi[sz]ed|reported|implemented|helped|pointed|suggested|did|finished|started|founded|ran|led|chaired|hosted)\s/,
    pattern: make(
      `(?<!\\p{L})(${NAMES})(?:,? who)?\\s(?:has |have |had )?(?:already |also |recently |kindly )?(?:wrote|spent|reviewed|fixed|organi[sz]ed|reported|implemented|helped|pointed out|suggested|did|finished|started|founded|(?:ran|led|chaired|hosted)(?= (?:it|this|the (?:MC|micro|session|track)|our|all)\\b))\\s`,
    ),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /with\s\p{Lu}/u,
    pattern: make(
      `(?:[Dd]iscuss(?:ed|ion)?|[Tt]alked|[Ss]poke|[Aa]greed|[Ww]orked|[Cc]ollaborat\\p{Ll}+)\\s(?:[^.;:()]{0,60}\\s)?with\\s(${NAMES})`,
    ),
    role: 'mentioned',
    rule: 'named-for-work',
    isSure: true,
  },
  {
    cue: /wait(?:ing)? for\s/,
    pattern: make(
      `wait(?:ing)? for (?:\\p{Ll}+\\s){0,3}(?:answers?|repl(?:y|ies)|responses?|confirmations?|word)\\s(?:from|of)\\s(${NAME}${OF_BODY}(?:\\s*(?:,|,?\\s(?:and|or))\\s(?:from\\s)?${NAME}${OF_BODY}){0,8})`,
    ),
    role: 'attendee',
    rule: 'asked-in-sentence',
    isSure: true,
  },
  {
    // "Questions? Contact Jane Doe or write to the list."
    cue: /^(?:Contact|Ask|Ping|Mail|E-?mail|Talk|Write|Reach|Get)\s/,
    pattern: make(
      `^(?:Contact|Ask|Ping|Mail|E-?mail|Talk to|Write to|Reach out to|Get in touch with)\\s(${NAMES})(?=\\s(?:or|if|for|about|with|to|in|on|via|and)\\b|[\\s,]*[.!]?$)`,
    ),
    role: 'contact',
    rule: 'contact-in-sentence',
    isSure: true,
  },
  {
    cue: /great|good|nice|lovely|useful|helpful|important|essential|crucial|vital|wonderful/,
    pattern: make(
      `(?<![\\p{L}])(?:great|good|nice|lovely|useful|helpful|important|essential|crucial|vital|wonderful) (?:to have|to see|if|that)\\s(${NAMES})`,
    ),
    role: 'attendee',
    rule: 'wished-in-sentence',
  },
  {
    cue: /oderator|peaker|resenter/,
    pattern: make(
      `(?<![\\p{L}])(?:[Mm]oderators?|[Ss]peakers?|[Pp]resenters?)(?: of [^.,;]{1,40})? (?:is|are|will be)\\s(${NAMES})`,
    ),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    cue: / by |[Ll]ead|rgani|hair/,
    pattern: make(
      `(?<![\\p{L}])(?:(?:MC|[Mm]icro-?conference|[Ss]ession|[Tt]rack|BoF|[Ww]orkshop|[Ii]t) ${IS_RUN} by|(?:MC |[Mm]icro-?conference |[Ss]ession )?(?:[Ll]eads?|[Oo]rgani[sz]ers?|[Cc]o-?chairs?|[Cc]hairs?) (?:is|are|will be))\\s(${NAMES})${NOT_FORMERLY}`,
    ),
    role: 'mc-lead',
    rule: 'lead-in-sentence',
    isSure: true,
  },
  {
    cue: /(?:leads?|runs?|chairs?|hosts?|rgani[sz]es?|oordinates?|onvenes?|oderates?|prepares?)\s(?:this|the|our|it)\b/,
    pattern: make(
      `(?<!\\p{L})${SUBJECT},?${AUX}\\s(?:(?:will|would|shall|(?:is|are) (?:going|willing|ready|happy) to|plans? to|wants? to|(?:has |have )?(?:offered|volunteered|agreed) to)${AUX}\\s)?(?:prepares?\\s(?:the\\s)?(?:agenda|schedule|programme?)\\b|(?:leads?|runs?|chairs?|hosts?|organi[sz]es?|coordinates?|convenes?|moderates?)\\s(?:${WHOLE}|it(?=\\s*(?:$|[.,;!]| together| again| this year))))`,
    ),
    role: 'mc-lead',
    rule: 'lead-in-sentence',
    isSure: true,
  },
  {
    cue: /anel\b.{0,80}\s(?:with|of|featuring|including|by)\b/,
    pattern: make(
      `(?<!\\p{L})[Pp]anel(?: discussion| session)?(?: (?:on|about) [^,.;:()]{1,60}?)?,? (?:with|of|featuring|consisting of|made up of|including|by):?\\s(${NAMES})`,
    ),
    role: 'attendee',
    rule: 'panel-in-sentence',
    isOfTopic: true,
  },
  {
    cue: /moderated by|moderation of/,
    pattern: make(`(?:moderated by|moderation of)\\s(${NAMES})`),
    role: 'topic-lead',
    rule: 'speaker-in-sentence',
    isSure: true,
  },
  {
    cue: /ontact/,
    pattern: make(
      `(?<![\\p{L}])(?:[Cc]ontact(?: person| is| for this)*|[Pp]oint of contact) (?:is|are|will be)\\s(${NAMES})`,
    ),
    role: 'contact',
    rule: 'contact-in-sentence',
    isSure: true,
  },
  {
    cue: /contact|reach|touch|write|drop|ask|mail|ping|talk/,
    pattern: make(
      `(?<![\\p{L}])(?:[Pp]lease |to |can |(?:questions?|slot|interest(?:ed)?|more|doubt|topic|idea|ideas|talk|[^\\p{L}.;:]in|help), |(?:[Ii]f|[Ff]or|[Ww]ith|[Ii]n case of|[Ss]hould) [^.;:]{3,80}, )(?:just |simply |feel free to )?(?:please )?(?:contact|ask|e-?mail|ping|mail|talk to|reach out to|get in touch with|write to|drop a line to)\\s(${NAMES})`,
    ),
    role: 'contact',
    rule: 'contact-in-sentence',
    isSure: true,
  },
];

/** Whether a text begins with people of whom it says that they agreed to come. */
export function tellsWhoAgreed(text: string): boolean {
  const start = text.slice(0, LONGEST_START);
  return PATTERNS.some(({ cue, pattern, confirmed }) => {
    if (confirmed !== true || !cue.test(start)) return false;
    pattern.lastIndex = 0;
    const at = pattern.exec(start)?.index;
    pattern.lastIndex = 0;
    return at === 0;
  });
}

/** Names stand at the beginning, and what is said of them right behind them. */
const LONGEST_START = 300;
