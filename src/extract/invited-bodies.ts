import { looksLikeOrganization } from './organization-form';
import { escapeRegExp, type OrganizationNames } from './organization-names';

/** A known organization in a text that is matched: its number between two marks. */
const BODY = '‹\\d+›';
/** Whom a body is asked to send, and what stands before its name. */
const GROUP =
  '(?:someone|somebody|anyone|everyone|people|persons?|folks?|guys|representatives?|reps|engineers?|developers?|maintainers?|experts?|members?|delegates?|colleagues?|contributors?|participants?|participation|attendees?|speakers?|operators?|teams?|groups?|vendors?|companies|makers|manufacturers|providers|distributions?|distros|projects|communities|community|friends|others|users)';
const BEFORE = `(?:(?:the|our|some|all|any|more|other|both|at least|also|even|especially|particularly|in particular|for example|e\\.g\\.|such as|like|including|from|of|at|one|two|a few|several|large|big|major|(?:\\p{Ll}[\\p{Ll}-]{1,20}\\s){0,2}${GROUP}),?\\s){0,8}`;
/** Nobody knows it, but it stands in a list with those that are known. */
const OTHER = '\\p{Lu}(?:[\\p{L}\\p{N}+&-]|\\.(?=\\p{L})){1,30}';
const ITEM = `${BEFORE}(?:${BODY}|${OTHER})(?:\\s(?:team|folks|people|developers|engineers|maintainers|crew|side))?`;
const LIST = `${ITEM}(?:(?:,?\\s(?:and|or|as well as|plus|&)\\s(?:also\\s|maybe\\s|perhaps\\s)?|,\\s|\\s?/\\s?)${ITEM}){0,12}`;
/** `Intel` is asked for where this follows, and `Intel GPUs` are not. */
const ENDS = `(?=\\s*(?:$|[,.;:!?)(–—-])|\\s(?:at|to|on|in|for|with|among|around|come|join|attend|be|being|coming|joining|attending|present|there|here|too|as|also|again|because|since|who|which|that|so|aboard|represented|involved|participate|participating|take|taking|send|sending|this|and|but|if|when|while)\\b)`;
const ADVERBS =
  '(?:(?:\\p{Ll}+ly|also|very|very much|most|all|both|each|still|again|more than|really|already|especially)\\s){0,3}';

const make = (source: string): RegExp => new RegExp(source, 'gu');

/** Each takes the list of bodies as its first group. */
const PATTERNS: readonly RegExp[] = [
  // "we would like to see A and B at the table", "it would be great to have A on board"
  make(
    `\\b(?:like|love|hope|hoping|want|wish|glad|happy|pleased|delighted|keen|eager|great|good|nice|important|essential|helpful|useful|interesting|fantastic|excellent|try|trying)\\s(?:very much\\s|also\\s)?(?:to|in)?\\s?(?:also\\s)?(?:see|seeing|have|having|hear from|hearing from|invite|welcome|get|meet|bring in|involve|attract)\\s(${LIST})${ENDS}`,
  ),
  // "we hope for A", "we have invited A and B"
  make(
    `\\b(?:[Ww]e|I)(?:['’](?:ve|d|re|m|ll))?\\s(?:have\\s|had\\s|are\\s|am\\s|would\\s|will\\s|also\\s|already\\s|\\p{Ll}+ly\\s|again\\s|still\\s){0,4}(?:hope for|hoping for|invited?|inviting|ask|asked|asking|count on|counting on|expect|expecting|need|want|welcome|call on|call upon|calling on|reach out to|reached out to|reaching out to|approached|contacted|look forward to|looking forward to|wait for|waiting for)\\s(${LIST})${ENDS}`,
  ),
  // "it would be good if A sent somebody", "we hope that A and B will join"
  make(
    `\\b(?:(?:great|good|nice|important|essential|helpful|useful|glad|happy|delighted|fantastic)\\sif|hope(?:s|\\sthat)?|wish(?:\\sthat)?|trust(?:\\sthat)?)\\s(${LIST})\\s(?:also\\s)?(?:could|would|will|can|were|came|come|joined?|sent|send|took part|take part|attend(?:ed)?|participate[ds]?)\\b`,
  ),
  // "A, B and C are asked to send one person each", "A and B make the devices, and are all invited"
  make(
    `(?:^|[,;:(]\\s?|\\b(?:and|but|so|that)\\s)(${LIST})\\)?(?:\\s\\p{Ll}[^.;‹›]{0,60},?\\s(?:and|so|but)(?:\\s(?:they|these|all))?)?\\s(?:is|are|would be|will be|has been|have been|was|were)\\s${ADVERBS}(?:invited|welcome|wanted|asked(?!\\s(?:why|how|what|when|where|whether|if|about|by)\\b)|expected|encouraged|needed|requested|required|hoped for|called (?:up)?on|missed)\\b`,
  ),
  // "vendors such as A and B have shown interest"
  make(
    `(${LIST})\\)?\\s(?:have|has)\\s${ADVERBS}(?:shown|expressed|signall?ed|declared|voiced|announced|indicated)\\s(?:an?\\s|their\\s|its\\s|strong\\s|great\\s|some\\s|much\\s){0,2}interest(?=\\s*(?:$|[,.;:!)])|\\s(?:and|but)\\b|\\sin\\s(?:join|participat|tak|attend|com|this|the\\s(?:mc|micro|session)))`,
  ),
  make(
    `(${LIST})\\)?\\s(?:is|are)\\s${ADVERBS}interested\\sin\\s(?:joining|participating|taking part|attending|coming)\\b`,
  ),
  // "A and B should be at the table"
  make(
    `(?:^|[,;:(]\\s?|\\b(?:and|but|so|that)\\s)(${LIST})\\)?\\s(?:should|must|need to|needs to|have to|has to|ought to)\\s(?:also\\s|really\\s|all\\s|both\\s)?(?:be (?:there|present|here|at the table|in the room|represented|on board|part of)|attend|join|come|participate|take part|send)\\b`,
  ),
  // "from A and B we hope to hear how it went"
  make(
    `\\b[Ff]rom\\s(${LIST}),?\\s(?:we|I)(?:['’]d)?\\s(?:would\\s|also\\s)?(?:like|love|hope|expect|want|wish|need)\\b`,
  ),
];

const LEADING_GROUP = new RegExp(`^${GROUP}(?=\\s)`, 'iu');
const NEGATED = /\b(?:not|never|without|no)\b|n['’]t\b/;
const PAST =
  /\b(?:last|previous|past) (?:year|time|edition|conference|meeting)s?\b|\byears? ago\b|\bin (?:19|20)\d\d\b/i;
const AHEAD = /\b(?:again|this (?:year|time)|now|once more)\b/i;

/**
 * The bodies that a sentence wants to send somebody, without saying whom: known ones, and single
 * words in a list with them that are neither an area of the kernel nor, as `isNoBody` tells, a
 * person. Users, examples and guests of last year are not asked for.
 */
export function findInvitedBodies(
  sentence: string,
  organizations: OrganizationNames,
  isNoBody: (text: string) => boolean,
): string[] {
  const known = organizations.findKnown(sentence);
  if (known.length === 0 || (PAST.test(sentence) && !AHEAD.test(sentence))) return [];
  const text = known.reduce(
    (marked, name, index) => marked.replace(wholeName(name), `$1‹${index}›`),
    sentence.replace(/[‹›]/g, ' ').replace(LEADING_GROUP, (word) => word.toLowerCase()),
  );
  const found = new Set<string>();
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const list = match[1] ?? '';
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      if (!list.includes('‹') || NEGATED.test(before + match[0])) continue;
      for (const [, number] of list.matchAll(/‹(\d+)›/g)) found.add(known[Number(number)] ?? '');
      for (const part of list.split(/,\s|\s(?:and|or|as well as|plus|&)\s|\s?\/\s?/)) {
        const other = part.trim();
        if (/^\p{Lu}[\p{L}\p{N}.+&-]+$/u.test(other) && !isNoBody(other)) found.add(other);
      }
    }
  }
  return [...found].filter((name) => organizations.isKnown(name) || looksLikeOne(name));
}

/** What is all in capitals may be a technique as well. */
const looksLikeOne = (name: string): boolean =>
  looksLikeOrganization(name) || name !== name.toUpperCase();

const wholeName = (name: string): RegExp =>
  new RegExp(`(^|[^\\p{L}\\p{N}-])${escapeRegExp(name)}(?![\\p{L}\\p{N}-])`, 'gu');
