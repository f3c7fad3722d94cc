import { type PeopleLabel, readPeopleLabel } from './people-label';

/** What a list or section of a proposal is about. */
export type SectionKind =
  | 'leads'
  | 'contacts'
  | 'attendees'
  | 'speakers'
  | 'topics'
  | 'past'
  | 'references'
  | 'prose'
  | 'other';

/** In order: the first that fits decides, where the line introduces no people. */
const CUES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'references',
    /^(?:references|(?:useful |further )?links|footnotes|(?:further|background) reading)\b/i,
  ],
  // "What is left, and what came up since, is the agenda for this year": it looks ahead.
  [
    'topics',
    /\b(?:agenda|topics?|questions?|problems?|ideas|issues|subjects|proposals?|discussions?|sessions|talks)\b[^.]{0,60}\b(?:(?:for|of) (?:this|the coming|the next)|this (?:year|time)['’]?s?|(?:still|remain\w*) open|to (?:be )?discuss\w*)\b|\bthis (?:year|time)['’]?s? (?:agenda|topics|questions|proposals)\b/i,
  ],
  // "Some are answered, others came up since": the last clause says what is listed.
  [
    'topics',
    /\b(?:others?|new (?:ones|questions|problems|issues|topics|ideas)|some|many|more|several|the rest|a few)\s(?:\p{L}+\s){0,3}(?:came up|come up|arose|remain\w*|turned up|appeared|emerged|showed up|are (?:left|open|new)|is left|wait)\b[^,;.]*:?$/iu,
  ],
  [
    'past',
    /\b(?:last (?:year|time|edition)|previous(?:ly)?|past|accompli\w+|achievements?|progress(?:ed)?|results?|since|happened|over the last|highlights of|have been addressed|has been made|have been efforts)\b/i,
  ],
  [
    'topics',
    /\b(?:topics?|questions?|problems?|ideas|discuss(?:ed|ions?|ing)?|issues|potential|areas?|technologies|categories|subjects|agenda|proposals?|sessions|talks|program(?:me)?|schedule|for example)\b/i,
  ],
];

/** "Not topics", "What we will not talk about": nothing of a list, though it has its words. */
const LEAVES_OUT =
  /^(?:not?|non)[- ](?:\w+ )?(?:topics?|goals?|questions?|discuss\w*|in scope|on the agenda)\b|^(?:out of|beyond the) scope\b|\b(?:not|won['’]t|never) (?:be )?(?:talk\w*|discuss\w*|cover\w*|on the (?:list|agenda)|part of|in scope)\b/i;

/** What follows a heading, or a line that ends with a colon. */
export function classifyIntro(text: string): SectionKind {
  const people = readPeopleLabel(text);
  if (people !== undefined) return sectionOf(people);
  return classifyOther(text);
}

/** What a list of people makes of the lines below it. */
export function sectionOf({ kind, past }: PeopleLabel): SectionKind {
  return past ? 'past' : kind;
}

/** What a line introduces that is no list of people. */
function classifyOther(text: string): SectionKind {
  // What stands in brackets qualifies the list: "Current problems (stakeholders):" lists problems.
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ :$/, ':')
    .trim();
  if (LEAVES_OUT.test(bare)) return 'prose';
  return CUES.find(([, cue]) => cue.test(bare))?.[0] ?? 'other';
}

/** Whether brackets at the end of the list's entries name people who belong to each entry. */
export function bracketsNamePeople(intro: string): boolean {
  const who =
    /\b(?:stakeholders?|leads?|leaders?|speakers?|presenters?|people|persons?|who|whom|names?|contacts?|champions?|owners?|proposers?|moderators?|drivers?)\b/i;
  const inside = [...intro.matchAll(/\(([^()]*)\)/g)].some((match) => who.test(match[1] ?? ''));
  const sentence =
    /^(.*)\b(?:in|within|between) (?:\w+ )?(?:parenthes[ei]s|parens|brackets?)\b/i.exec(
      intro.replace(/\([^()]*\)/g, ' '),
    );
  return inside || who.test(sentence?.[1] ?? '');
}

/** "Topics and proposed speakers", "Talks (with owners)": each entry names who leads it. */
export function announcesLeads(intro: string): boolean {
  return LEADS_TOO.test(intro);
}

const LEADS_TOO =
  /\b(?:topics?|talks?|sessions?|discussions?|subjects?|agenda|problems?|questions?|ideas|proposals?|items?|points)\b[^.:]{0,40}?(?:\b(?:and|with|incl\.|including|plus|by)\b|[,/&+(–—-])\s?(?:(?:the|their|its|our|proposed|potential|possible|suggested|confirmed|tentative|expected|planned|who|topic|session|discussion|likely) ){0,3}(?:speakers?|presenters?|leads|leaders?|owners?|proposers?|champions?|moderators?|facilitators?|hosts|(?:leads?|presents?|proposed|speaks?|owns) (?:it|them|each|what)?)(?=\W|$)/i;

export function isPeopleSection(kind: SectionKind): boolean {
  return kind === 'leads' || kind === 'contacts' || kind === 'attendees' || kind === 'speakers';
}

/** `Name | Company | Status`: the head of a table of people. */
export function isTableHead(text: string): boolean {
  const cells = text.split('|').map((cell) => cell.trim());
  return (
    cells.length > 1 &&
    cells.some((cell) => NAME_CELL.test(cell)) &&
    cells.some((cell) => OTHER_CELL.test(cell))
  );
}

const NAME_CELL = /^(?:names?|persons?|people|who|attendees?|participants?|invitees?)$/i;
const OTHER_CELL =
  /^(?:company|affiliations?|organi[sz]ations?|employer|status|role|confirmed\??|e-?mail|topic|expertise|area|interest|reason|why|notes?|remarks?)$/i;
