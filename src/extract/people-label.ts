import { blankRanges, findBrackets } from './split-list';

/** What a line says of the people whom it introduces. */
export interface PeopleLabel {
  readonly kind: 'leads' | 'contacts' | 'speakers' | 'attendees';
  /**
   * It can introduce nothing but people. Else (`Must have:`) it introduces people only where names
   * follow.
   */
  readonly certain: boolean;
  /** It says of all of them that they have agreed to come. */
  readonly confirmed: boolean;
  /** They were there last time: named, and asked for nothing. */
  readonly past: boolean;
}

const words = (list: string): Set<string> => new Set(list.split(' '));

const LEADS = words(
  'lead leads leader leaders colead coleads coleader coleaders organizer organizers organiser organisers ' +
    'coorganizer coorganizers coorganiser coorganisers chair chairs cochair cochairs chairperson chairpersons ' +
    'chairman chairmen convener conveners convenor convenors runner runners host hosts cohost cohosts coordinator ' +
    'coordinators committee facilitator facilitators moderator moderators responsible proposer proposers submitter ' +
    'submitters',
);
const CONTACTS = words('contact contacts poc pocs');
const SPEAKERS = words(
  'speaker speakers cospeaker cospeakers presenter presenters champion champions owner owners talkers',
);
/** Whoever is called so is wanted in the room. */
const GUESTS = words(
  'attendee attendees participant participants stakeholder stakeholders invitee invitees guest guests panelist ' +
    'panelists panellist panellists attendance audience panel',
);
/** In a kernel report these are as likely virtual machines and displays. */
const MACHINES = words('guest guests host hosts panel');
/** Words for people that say nothing of why they are named. */
const PEOPLE = words(
  'people persons person folks players player names maintainers maintainer developers developer contributors ' +
    'contributor experts expert members member hackers hacker engineers engineer reviewers reviewer users faces ' +
    'companies company vendors representatives others everybody everyone actors parties crowd suspects individuals colleagues who whom',
);
/** What a list is of, where it is not of people. */
const OTHER_NOUNS = words(
  'topic topics question questions problem problems idea ideas issue issues area areas technology technologies ' +
    'category categories subject subjects agenda proposal proposals discussion discussions talk talks thing things ' +
    'feedback result results slides patch patches goal goals link links plan plans schedule material outcome outcomes ' +
    'benefits expectation expectations requirement requirements reference references feature features session ' +
    'sessions title titles abstract format work accomplishments achievements progress blockers benefits needs ' +
    'reasons use uses examples example statement statements items what how why when where',
);
/** Between such a word and its person stands nothing: `topic leads`, `session chairs`, `panel members`. */
const isCompound = (noun: string, next: string | undefined): boolean =>
  next !== undefined &&
  (LEADS.has(next) || SPEAKERS.has(next) || GUESTS.has(next)) &&
  !/(?:what|how|why|when|where)/.test(noun);
/** A list of something, or its names: the word behind "of" decides. */
const LISTS = words(
  'list lists name names set group round number panel roster handful couple some few most lot bunch all',
);

/** Words that say of people that they are wanted, hoped for or asked. */
const QUALIFIERS = words(
  'key required optional proposed potential possible expected invited wanted needed confirmed unconfirmed tentative ' +
    'likely interested desired requested important essential main core regular target intended prospective suggested ' +
    'planned recommended mandatory relevant necessary usual must should additional further other hoped known would',
);
/** What stands in front of its sentence is what the sentence is about. */
const FRONTED = /^(?:with|of|from|among)\b.*\b(?:we|i|following|these|those)\b/;
/** What one asks of people only: to be there. */
const COMING =
  /\b(?:in the room|at the table|(?:be|being|are|is) (?:there|present|invited|asked|welcome)|to have|to see|to meet|to join|(?:want|wanted|need|needed|love|like|invite|invited|inviting|asked|ask|expect|expected|expecting|count on|counting on|hope for|hoping for|approached|contacted|looking forward)|attend(?:s|ed|ing|ance)?|come|coming|join(?:s|ing)?|participat\w+|show up|turn up|rsvp|interested|(?:express|show|declar|announc|signal)\w* (?:an? |their |some )?interest|said yes|agreed|confirmed|accepted|signed up|registered)\b/;
/** Somebody who is asked to be there, with no word for people: `We expect these to be in the room`. */
const WANTING =
  /\b(?:expect|count on|counting on|hope to see|hoping to see|like to see|like to have|love to have|love to see|want to see|want to have|need to have|would have|invite|invited|asked|approached|contacted|who|these|following|those)\b.*\b(?:in the room|at the table|there|present|attend|come|join|participate|aboard|on board)\b|^(?:we|i)(?: have|['’]ve| also| already| would like to| will| want to| plan to| hope to)* (?:invite|invited|asked|ask|approached|contacted|count on|expect|hope for|are hoping for|are counting on|are expecting)\b|^who (?:should|must|needs? to|has to|have to|is|will|we|would)\b/;
/** A label that is all verb or adjective, and introduces people where names follow. */
const BARE =
  /^(?:(?:absolute(?:ly)? |definite(?:ly)? |real(?:ly)? |strong(?:ly)? |also |further |additionally |very |much |most |especially |particularly |warmly |cordially |highly |urgently |already |still |probably |possibly |perhaps |hopefully |presumably )*(?:must[- ]haves?|must (?:be there|come|attend)|nice[- ]to[- ]haves?|should (?:be there|come|attend)|good to have|needed|wanted|invited|invitations?|(?:expected|planning|hoping|due|likely|willing|going|asked|invited|wanted|confirmed|registered|will) (?:to )?(?:attend|come|join(?: us)?|participate|be (?:there|present|around|in the room))|(?:coming|attending) for sure|required|mandatory|optional|confirmed|unconfirmed|not confirmed|not yet confirmed|to be confirmed|tbc|tentative|maybe|likely|probable|expected|interested|present|in person|remote|remotely|online|attending|coming|hoped for|hoping for|wish ?list|rsvp|asked|invited (?:and|&) (?:their|the|what (?:they|each)) .*|yes|accepted|agreed|invitees?|in the room|wanted in the room|to invite|to be invited|additionally|additional|ideally|at least|also|plus|with|cast|crew|staff|panel|run by|organi[sz]ed by|hosted by|chaired by|led by|moderated by|(?:presented|introduced|given|driven|suggested|brought(?: up| in)?|raised|contributed) by|submitted by|proposed by|convened by|coordinated by|questions to|reach us|say hello to|(?:get|be) in touch)(?: yet| so far| by now| already| please| people| too)?)(?:[,;]? (?:besides|beside|apart from|in addition to|other than|beyond|except|if|from|for|by|in|on|at|to)\b.*)?$/;
const EXCEPT = /\b(?:besides|beside|apart from|in addition to|other than|beyond|except)\b/;
const RUN_BY =
  /^(?:run|organi[sz]ed|hosted|chaired|led|convened|coordinated|submitted|proposed|moderated) by\b/;
const RUNNING_TEAM =
  /^(?:the |our |mc )?(?:organi[sz]ing|organi[sz]ation|steering|planning|core organi[sz]ing) (?:team|committee|crew|group)$/;
const GIVEN_BY =
  /^(?:presented|introduced|given|driven|suggested|brought(?: up| in)?|raised|contributed) by\b/;
const REACH = /^(?:questions to|reach us|say hello to|(?:get|be) in touch)\b/;
/** What is to be done with topics, and with people only on the way. */
const TREATS =
  /\b(?:discuss|discussing|cover|address|answer|solve|present|explore|talk about|work on|look at|hear about|submit|propose|decide|encouraged)\b/;

const DOES_ELSE =
  /\b(?:will|can|could|may|might|should|must)\b (?!attend|be\b|come|join|participate|include|we\b)/;

const UNCONFIRMED =
  /\b(?:un-?confirmed|(?:not|yet|still|to|awaiting|pending)\b.{0,14}\bconfirm\w*|tentative\w*|tbc|may ?be|waiting|prospective|hope\w*)\b/;
const CONFIRMED =
  /\b(?:confirmed|(?:coming|there|attending) for sure|(?:certainly|definitely) (?:com(?:e|ing)|there|attend(?:ing)?)|said yes(?! or no)|agreed|accepted|committed|registered|signed up|promised|(?:told|assured) us that (?:they|he|she) (?:will|would) (?:come|attend|join|be there)|said (?:that )?(?:they|he|she)(?:['’]ll| will| would) (?:come|attend|join|be there))\b/;
const PAST =
  /\b(?:last (?:year|time|edition)|(?:previous|past|former) (?:year|edition|meeting|conference)s?)\b.*\b(?:were|was|came|attended|joined|participated|included)\b|\b(?:were|was|came|attended|joined|participated|of|from|at)\b.*\b(?:last (?:year|time|edition)|(?:previous|past|former) (?:year|edition|meeting|conference)s?)\b/;

/** Somebody was there, and is spoken of for what comes. */
const AHEAD =
  /\b(?:again|this (?:year|time)|in touch|(?:will|going to|want to|plan to|hope to|like to|likely to) (?:be (?:there|back|present)|come|attend|join|return|participate|see|have|invite)|invited?|asked|coming back)\b/;

/** No line that introduces people is longer. */
const MAX_LABEL = 240;

/**
 * Reads a heading, a label or an introducing sentence as one of people. It is made of a word for
 * people (`attendees`, `chairs`, `people`), what qualifies it (`key`, `potential`) and what is
 * asked of them (`we would like to see`); each word list is open, their combination is the rule:
 *
 *     label = [qualifier …] word-for-people [more]      where no other noun stands before it
 *           | sentence that wants somebody to be there
 *           | bare verb or adjective                    not certain: names must follow
 */
export function readPeopleLabel(text: string): PeopleLabel | undefined {
  if (text.length > MAX_LABEL) return undefined;
  const brackets = findBrackets(text);
  const inBrackets = brackets.map(({ inside }) => inside);
  const plain = blankRanges(text, brackets)
    .toLowerCase()
    .replace(/\bco[- ](?=\p{L})/gu, 'co')
    .replace(/[\s:：–—-]+$/u, '')
    .replace(/^[\s–—-]+/u, '')
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || /[.?!]\s/.test(plain)) return undefined;
  const kind = findKind(plain);
  if (kind === undefined) return undefined;
  const clauses = plain.split(/[;,]/).filter((clause) => !OF_MARKS.test(clause));
  const all = `${clauses.join(',')} ${inBrackets.filter(saysOfAll).join(' ').toLowerCase()}`;
  const past = PAST.test(plain) && !AHEAD.test(plain);
  return { ...kind, confirmed: CONFIRMED.test(all) && !UNCONFIRMED.test(all), past };
}

const OF_MARKS = /\b(?:mark\w*|star(?:s|red)?|asterisks?|ticks?|daggers?|plus(?:es)?)\b/i;

/** Brackets with a mark in them explain the mark; others speak of everybody. */
const saysOfAll = (inside: string): boolean =>
  /^[\p{L}\s,'’-]+$/u.test(inside) &&
  !OF_MARKS.test(inside) &&
  !/\b(?:with|those|ones?)\b/i.test(inside);

type Kind = Pick<PeopleLabel, 'kind' | 'certain'>;

function findKind(plain: string): Kind | undefined {
  const isBare = BARE.test(plain);
  // "Wanted, besides the speakers": whom it leaves out is not whom it introduces.
  if (isBare && EXCEPT.test(plain)) return { kind: 'attendees', certain: false };
  if (isBare && RUN_BY.test(plain)) return { kind: 'leads', certain: true };
  if (RUNNING_TEAM.test(plain)) return { kind: 'leads', certain: true };
  if (isBare && GIVEN_BY.test(plain)) return { kind: 'speakers', certain: true };
  if (isBare && REACH.test(plain)) return { kind: 'contacts', certain: false };
  const tokens = plain.match(/[\p{L}\p{N}'+&/-]+/gu) ?? [];
  const flat = tokens.flatMap((token) => (token.includes('/') ? token.split('/') : [token]));
  const noun = readNoun(flat, plain);
  if (noun !== undefined) return noun === 'other' ? undefined : noun;
  if (isBare) return { kind: 'attendees', certain: false };
  if (WANTING.test(plain) && !TREATS.test(plain)) return { kind: 'attendees', certain: true };
  return undefined;
}

/** The first noun that says what the list is of, and whether it is of people. */
function readNoun(tokens: readonly string[], plain: string): Kind | 'other' | undefined {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const before = tokens[index - 1] ?? '';
    if (LISTS.has(token) && (next === 'of' || next === 'for')) continue;
    if (OTHER_NOUNS.has(token)) {
      if (isCompound(token, next)) continue;
      // "Key people and topics" is of both; "the session" only says whose people they are.
      if (/^(?:session|discussion|panel|talk)$/.test(token) && index > 0) continue;
      return 'other';
    }
    // "Questions to the speakers", "together with participants": not what is listed.
    const isBehind = /^(?:to|with|by|from|for|of)$/.test(
      /^(?:the|our|all|its|your|their)$/.test(before) ? (tokens[index - 2] ?? '') : before,
    );
    // "With the attendees of last time we are in touch": whom it begins with, it is about.
    const isInFront = index < 3 && FRONTED.test(plain);
    const isListed =
      isInFront || LISTS.has(tokens.slice(0, index).find((one) => LISTS.has(one)) ?? '');
    if (isBehind && index > 0 && !isListed && tokens.length > 4) continue;
    if (!isHead(next) && !PEOPLE.has(token)) continue;
    const isTalk = /^(?:discussion|topic|talk|panel)s?$/.test(before);
    if (CONTACTS.has(token))
      return tokens.length <= 6 ? { kind: 'contacts', certain: true } : undefined;
    if (token === 'point' && next === 'of' && tokens[index + 2] === 'contact')
      return { kind: 'contacts', certain: true };
    if (token === 'points' && next === 'of') return { kind: 'contacts', certain: true };
    if (MACHINES.has(token) && tokens.length > 3 && !COMING.test(plain)) continue;
    if (LEADS.has(token)) {
      if (tokens.length > 9) return undefined;
      return { kind: isTalk ? 'speakers' : 'leads', certain: !MACHINES.has(token) };
    }
    if (SPEAKERS.has(token)) return { kind: 'speakers', certain: true };
    if (GUESTS.has(token)) {
      // "Attendees will learn", "Participants discussed": a sentence about them, not a list.
      const rest = plain.slice(plain.indexOf(token));
      if (DOES_ELSE.test(rest) || (tokens.length > 9 && !COMING.test(plain))) return undefined;
      return TREATS.test(plain.slice(0, plain.indexOf(token)))
        ? 'other'
        : { kind: 'attendees', certain: !MACHINES.has(token) };
    }
    if (PEOPLE.has(token)) return readWeak(tokens, index, plain);
  }
  return undefined;
}

/** Behind the head of a phrase stands a small word, a verb, or nothing: "host bridge" is no host. */
const isHead = (next: string | undefined): boolean =>
  next === undefined ||
  /^(?:of|for|from|who|whom|that|which|we|i|you|to|in|on|at|with|and|or|&|are|is|include|includes|including|will|would|should|must|may|can|so|yet|list|lists|names?|people|persons?|members?|participants|attendees|wanted|needed|invited|expected|confirmed|asked|attending|coming|hoped|involved|needing|already|if|by|as|besides|from|this|were|was|-|–)$/.test(
    next,
  ) ||
  /^(?:we|they|you)'/.test(next);

/** "People" alone, "key maintainers", "developers we would like to see": but not "users of KVM". */
function readWeak(tokens: readonly string[], index: number, plain: string): Kind | undefined {
  const token = tokens[index] ?? '';
  if (TREATS.test(plain)) return undefined;
  const isQualified = tokens.slice(0, index).some((one) => QUALIFIERS.has(one));
  const isAlone = tokens.length - index <= 1 && index <= 1;
  if (isAlone && /^(?:people|persons|who|folks|names)$/.test(token))
    return { kind: 'attendees', certain: true };
  if (COMING.test(plain)) return { kind: 'attendees', certain: true };
  if (tokens.length === 1) return { kind: 'attendees', certain: false };
  if (!isQualified) return undefined;
  return {
    kind: 'attendees',
    certain: /^(?:people|persons?|folks|players?|suspects)$/.test(token),
  };
}
