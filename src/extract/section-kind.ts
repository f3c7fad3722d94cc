/** What a list or section of a proposal is about. */
export type SectionKind =
  | 'leads'
  | 'contacts'
  | 'attendees'
  | 'topics'
  | 'past'
  | 'references'
  | 'prose'
  | 'other';

/** In order: the first that fits decides. */
const CUES: readonly (readonly [SectionKind, RegExp])[] = [
  ['references', /^(?:references|links|footnotes)\b/i],
  ['contacts', /^(?:main |key )?contacts?(?: persons?| people)?\s*:?$/i],
  [
    'leads',
    /^(?:proposed |possible )?(?:mc|microconference|session|track)?[\s-]*(?:co-?)?(?:leads?|leaders?|organi[sz]ers?|runners?|chairs?)\b(?: \(.*\))?\s*:?$/i,
  ],
  [
    'attendees',
    /\b(?:attendees?|participants?|stakeholders?|invitees?|(?:is|are|be) invited|key (?:people|persons|players)|people (?:that|who|we|from)|would be great to have|usual suspects)\b/i,
  ],
  [
    'past',
    /\b(?:last (?:year|time|edition)|previous(?:ly)?|past|accompli\w+|achievements?|progress(?:ed)?|results?|since|happened|over the last|highlights of|have been addressed|has been made|have been efforts)\b/i,
  ],
  [
    'topics',
    /\b(?:topics?|questions?|problems?|ideas|discuss(?:ed|ions?|ing)?|issues|potential|areas?|technologies|categories|subjects|agenda|proposals?|for example)\b/i,
  ],
];

/** What follows a heading, or a line that ends with a colon. */
export function classifyIntro(text: string): SectionKind {
  // What stands in brackets qualifies the list: "Current problems (stakeholders):" lists problems.
  const bare = text
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ :$/, ':')
    .trim();
  return CUES.find(([, cue]) => cue.test(bare))?.[0] ?? 'other';
}

/** Whether brackets at the end of the list's entries name people who belong to each entry. */
export function bracketsNamePeople(intro: string): boolean {
  return /\([^)]*\b(?:stakeholders?|leads?|speakers?|people|who|contacts?|champions?|owners?)\b[^)]*\)/i.test(
    intro,
  );
}

export function isPeopleSection(kind: SectionKind): boolean {
  return kind === 'leads' || kind === 'contacts' || kind === 'attendees';
}
