import type { Entry } from './entries';
import { splitSentences } from './sentences';
import { findBrackets } from './split-list';

/** `Lead: A, B`, `led by A`, `Speaker: A, maybe with B`. */
export const CUE =
  /(?:^|[\s.;,!?()[\]–—-])(?:(?:topic|session|discussion|talk|discussions)\s+)?(?:(?:co-?)?(?:leads?|leaders?|speakers?|presenters?|moderators?|drivers?|champions?|owners?|hosts?|proposers?|facilitators?|contacts?|presenting|stakeholders?)\s*(?::|=|\s[–—-]\s)|(?:led|lead|presented|moderated|driven|hosted|proposed|introduced|given|chaired|run|facilitated) by)\s*(?=\S)/giu;
export const BY_AT_END =
  /,?\s(?:talk |session |discussion |intro(?:duction)? )?by\s+([^.;:()]{3,80}(?:\([^()]{1,60}\))?)$/u;
/** `Jane Doe has patches`, where other topics of the list end with a name. */
export const DOES =
  /^(.{3,80}?)\s+(?:(?:has|have)\s(?:a\s|an\s|the\s|some\s|new\s|first\s)*(?:patch\w*|series|rfcs?|proposal|prototype|code|numbers|posted|sent|written)|posted|sent|wrote|(?:is|are) working on|works? on)\b/iu;
export const THANKS = /\b(?:thanks?|thank you|kudos|cheers|grateful)\b[^.!?]*$/i;
/** What is by somebody, and no talk of theirs. */
export const WORK =
  /\b(?:patch\w*|series|rfcs?|work|proposal|posted|sent|written|suggested|reported|maintained|v\d+|fix\w*|code|driver|implementation|thread|e-?mail|blog|paper|article|book)\b[^,;]*$/i;
/** `Jane Doe: title`, `Jane Doe - title`, `Jane Doe | title`. */
export const IN_FRONT = /^(.{3,120}?)\s*(?::|\s[–—-]|\s\|)\s+(?=\S)/u;
const DASH = /\s(?:[–—-]{1,3}|\||~)\s+(?=\S)/gu;
const COLON = /:\s+([^:]{3,120})$/u;
/** How far from its end a topic's last sentence may begin, and an address. */
const LONGEST_CLOSING = 240;
const LONGEST_TAIL = 300;
/** How far from its end a topic's names begin, and how many dashes it may have there. */
const LONGEST_BEHIND = 200;
const MOST_DASHES = 3;
/** `[2]`, `see https://…`, `, remote`, `(20 min)`, and what parts them from the words before. */
const TAIL =
  /(?:[\s.;,!*]|(?:[,;–—-]\s?|\()(?:about |ca\. ?|~ ?)?\d{1,3}\s?(?:min(?:ute)?s?\.?|['’′]|h|hrs?|hours?)\)?|\[\d{1,3}(?:,\s?\d{1,3}){0,9}\]|(?:\b(?:see(?: also)?|at|cf\.?):?\s)?<?\bhttps?:\S{1,250}|[,;.]\ssee(?: also)?|,\s(?:remote(?:ly)?|online|via video|in person))$/iu;

/** A sentence of its own behind a topic, short enough to be names. */
export function closingSentence(core: string): { text: string; index: number } | undefined {
  const from = Math.max(0, core.length - LONGEST_CLOSING);
  const sentences = splitSentences(core.slice(from));
  const last = sentences.at(-1);
  return last === undefined || sentences.length < 2
    ? undefined
    : { text: last.text, index: from + last.index };
}

/** `Haptic touchpads. With Jane Doe` */
export const startsWithWith = (closing = ''): boolean => /^With\s/.test(closing);

/** A topic without the addresses, references and stops that stand behind all its words. */
export function withoutTail(text: string): string {
  let end = text.length;
  for (let times = 0; times < 12; times++) {
    const from = Math.max(0, end - LONGEST_TAIL);
    const tail = TAIL.exec(text.slice(from, end));
    if (tail === null) break;
    end = from + tail.index;
  }
  return text.slice(0, end);
}

export function lastBracket(text: string): { inside: string; from: number } | undefined {
  const last = findBrackets(text).at(-1);
  return last !== undefined && /^[\s.;,*]*$/.test(text.slice(last.to)) ? last : undefined;
}

/** A list ends where the bracket that it stands in does. */
export function cutAtClose(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '[') depth++;
    else if ((text[at] === ')' || text[at] === ']') && --depth < 0) return text.slice(0, at);
  }
  return text;
}

/** What stands behind a dash of a topic, up to its end: behind the first one first. */
export function behindDashes(core: string): string[] {
  const from = Math.max(0, core.length - LONGEST_BEHIND);
  return [...core.slice(from).matchAll(DASH)]
    .slice(-MOST_DASHES)
    .map((match) => core.slice(from + match.index + match[0].length))
    .filter((value) => value.length > 1 && value.length <= 100 && !/[–—|]\s.*[–—|]\s/u.test(value));
}

/** What stands behind the last colon of a topic. */
export function behindColon(core: string): string | undefined {
  return COLON.exec(core.slice(Math.max(0, core.length - LONGEST_BEHIND)))?.[1];
}

/** What is read as a topic: one of a list of topics, or of a list that nothing introduces. */
export function isTopicEntry({ section, kind, isIntro }: Entry): boolean {
  if (isIntro) return false;
  return section === 'topics' || (kind === 'item' && (section === 'prose' || section === 'other'));
}

/** Longer ones are no line of names below a topic. */
const LONGEST_LINE_OF_NAMES = 200;

/** Two words of a name begin it: what else follows, the list says. */
export function startsWithName(text: string): boolean {
  if (text.length > LONGEST_LINE_OF_NAMES) return false;
  return /^\P{L}*\p{Lu}[\p{L}\p{M}'’.-]*\s+(?:\p{Ll}{1,3}\s+){0,2}["“(]?\p{Lu}/u.test(text);
}

export const listOf = ({ section, intro }: Entry): string => `${section} ${intro}`;
