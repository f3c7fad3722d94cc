import type { Strength, SubsystemId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import { classifyIntro } from './section-kind';
import { splitSentences } from './sentences';
import { findSetAside, isInPassing, type SetAside } from './set-aside';
import { stripMicroconference } from './short-title';
import type { SubsystemMatch, SubsystemMatcher } from './subsystem-matcher';

/** One place that names a kernel area. */
export interface SubsystemHit {
  readonly subsystem: SubsystemId;
  readonly text: string;
  readonly line: number;
  readonly excerpt: string;
  readonly rule: 'in-title' | 'in-topic' | 'in-text' | SetAside;
}

/** What one contribution is about, and how surely. */
export interface CoveredSubsystem {
  readonly subsystem: SubsystemId;
  readonly strength: Strength;
  readonly hits: readonly SubsystemHit[];
}

const CORE_COUNT = 6;
const TOPIC_COUNT = 3;

/** "This year, the conference focuses on", "one topic we'd like to cover": what follows is a topic. */
const ANNOUNCES = new RegExp(
  [
    /\bthis (?:year|microconference|micro-conference|MC|track|session)[^.]{0,60}\b(?:focus|focuses|will be on|addresses)\b/,
    /\b(?:we|I)(?:['’]d| would| will|['’]re| are| want| plan)?(?: also| really)? (?:like|love|want|be|plan|hope|intend|interested|welcome)\b[^.]{0,40}\b(?:cover|discuss|discussing|address|improving|hear about|talks? on|look at|tackle|explore|work on|talk about|speak about|focus on|settle|agree on)\b/,
    /\btopics? (?:that )?we(?:['’]d| would| will| want)\b/,
    /\b(?:topics?|subjects?|themes?|discussions?)(?: of (?:interest|this (?:year|\w+)))?(?: will| may| might| could)? (?:includ\w+|are|be|range|revolve|cent(?:er|re))\b/,
    /\b(?:focus(?:es)?|emphasis)(?: of this \w+| this year| here)? (?:is|are|will be|lies) on\b/,
    /\bwe (?:will |shall |again |also |mainly |mostly ){0,2}(?:deal with|cover|focus on|discuss|talk about|look at|tackle|address|speak (?:about|of))\b/,
    /\b(?:is|are) (?:also |very |most |especially |particularly )?welcome\b/,
    /\b(?:is|are) (?:still )?(?:missing|lacking)\b|\bwe (?:still )?(?:lack|miss)\b|\bwhat (?:still )?hurts\b/,
    /\b(?:encouraged|invited|welcome) to (?:submit|propose)\b[^.]{0,40}\b(?:topics?|related)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
/** "What we would like to talk about:" */
const SPEAKS_OF =
  /\b(?:talk|speak|discuss\w*|cover\w*|address\w*|tackl\w+|look(?:ing)? at|agenda|focus\w*|points?|themes?|scope|works? on)\b/i;
/** "First, attestation. … Second, trusted devices. …": prose that lists what it is about. */
const COUNTED =
  /^(?:topic|item|theme|problem|question|session|block|part)\s+(?:#\s?|no\.\s?)?\d{1,2}\s?[:.)–-]|^(?:the |our )?(?:first|second|third|fourth|fifth|sixth|last)(?:ly)?\b(?: (?:topic|subject|theme|point|item|area|block|part)\b[^.,:]{0,20})?[,:]|^(?:finally|lastly|another (?:topic|subject|theme|point))\b/i;
/** What such a part of a proposal names is not what it is about. */
const ABOUT_OTHER_THINGS =
  /\b(?:background|motivations?|logistics?|audience|format|schedul\w*|timing|history|attend\w*|people|who|references?|links?|results?|rooms?|requirements?|contacts?|notes?)\b/i;
/** "spend half of the time summing up where we are": what has happened is to be spoken of, too. */
const TAKES_UP =
  /\b(?:spend|devote|dedicate|use|give|start|begin|open)\b[^.]{0,80}\b(?:summing up|sum up|summari[sz]\w+|recap\w*|overviews?|where we are)\b/i;

/**
 * What one contribution covers. `core` is what its title names; where that names nothing, what the
 * text names again and again. `topic` is what stands among its topics, in prose that announces one,
 * or three times anywhere; all else is a `mention`. News of last year are mentions, unless the
 * proposal says that it sums them up.
 */
export function findSubsystems(
  title: string,
  titleLine: number,
  entries: readonly Entry[],
  matcher: SubsystemMatcher,
): CoveredSubsystem[] {
  const hits = findInTitle(title, titleLine, matcher);
  const core = new Set(
    hits.flatMap(({ rule, subsystem }) => (rule === 'in-title' ? [subsystem] : [])),
  );
  // A proposal without a list of topics says in its prose what it is about.
  const hasTopics = entries.some(isTopic);
  const takesUp = entries.some(({ text, section }) => section !== 'past' && TAKES_UP.test(text));
  for (const entry of entries) {
    const isText = entry.section === 'prose' || entry.section === 'other';
    const announced = isText ? findAnnouncement(entry) : -1;
    const found = [
      ...matcher.find(entry.text),
      ...matcher.findWithin(entry.text, core),
      ...(entry.section === 'topics' ? matcher.findWholeTopic(entry.text) : []),
    ];
    if (found.length === 0) continue;
    const setAside = findSetAside(entry, hasTopics);
    const asideOf = ({ text, index }: SubsystemMatch): SetAside | undefined =>
      setAside(index) ??
      (isInPassing(entry.text, index, index + text.length) ? 'in-passing' : undefined);
    const named = found.filter((match) => asideOf(match) === undefined);
    for (const match of found) {
      const { subsystem, text, index } = match;
      const isAnnounced = announced >= 0 && index >= announced;
      const aside = asideOf(match);
      // An example of what the entry names anyway says only more about it.
      const isOfNamed =
        aside === 'in-passing' &&
        named.some((other) => matcher.areRelated(other.subsystem, subsystem));
      hits.push({
        subsystem,
        text,
        line: entry.lineAt(index),
        excerpt: makeExcerpt(entry.text, text),
        rule: ruleFor(entry, {
          hasTopics,
          takesUp,
          isAnnounced,
          aside: isOfNamed ? undefined : aside,
        }),
      });
    }
  }
  const byId = new Map<SubsystemId, SubsystemHit[]>();
  for (const hit of hits) pushTo(byId, hit.subsystem, hit);
  return [...byId].map(([subsystem, found]) => ({
    subsystem,
    strength: strengthOf(found, core.size > 0),
    hits: found,
  }));
}

/**
 * What a title names; behind a colon it explains the name, and says what else it is about. A title
 * says it with everyday words, too (`Heat, Power and Clocks`), where each is a part of its own.
 */
function findInTitle(title: string, line: number, matcher: SubsystemMatcher): SubsystemHit[] {
  const bare = stripMicroconference(title);
  const colon = bare.indexOf(': ');
  const inParts = [
    bare.slice(0, Math.max(0, colon)),
    bare.slice(colon < 0 ? 0 : colon + 2),
  ].flatMap((part, place) =>
    matcher.findWholeTopic(part).map((match) => ({
      ...match,
      index: match.index + (place > 0 && colon >= 0 ? colon + 2 : 0),
    })),
  );
  const found = [...matcher.find(title), ...inParts];
  const areas = new Set(found.map(({ subsystem }) => subsystem));
  found.push(...matcher.findWithin(title, areas));
  const inName = ({ index }: { index: number }): boolean => colon < 0 || index < colon;
  const isNamed = found.some(inName);
  return found.map((match) => ({
    subsystem: match.subsystem,
    text: match.text,
    line,
    excerpt: makeExcerpt(title),
    rule: isNamed && !inName(match) ? 'in-topic' : 'in-title',
  }));
}

/** Where the sentence begins that announces a topic, or -1. */
function findAnnouncement({ text, section }: Entry): number {
  if (COUNTED.test(text) || isLabelledTopics(text)) return 0;
  if (section !== 'prose') return -1;
  return splitSentences(text).find((sentence) => ANNOUNCES.test(sentence.text))?.index ?? -1;
}

/** `Further topics: locks, timers and the scheduler.` */
function isLabelledTopics(text: string): boolean {
  const label = /^([^:.?!()]{4,60}):\s/.exec(text)?.[1];
  return label !== undefined && label.split(' ').length <= 4 && classifyIntro(label) === 'topics';
}

interface Context {
  readonly hasTopics: boolean;
  readonly takesUp: boolean;
  readonly isAnnounced: boolean;
  readonly aside: SetAside | undefined;
}

function ruleFor(
  entry: Entry,
  { hasTopics, takesUp, isAnnounced, aside }: Context,
): SubsystemHit['rule'] {
  if (aside !== undefined && !(aside === 'in-past' && takesUp)) return aside;
  if (isAnnounced || isTopic(entry)) return 'in-topic';
  if (!hasTopics && saysWhatItIsAbout(entry)) return 'in-topic';
  if (entry.section === 'past') return takesUp ? 'in-topic' : 'in-past';
  return 'in-text';
}

/** An item of a list of topics, or of one that is to be spoken about. */
function isTopic({ section, kind, intro }: Entry): boolean {
  return section === 'topics' || (section === 'other' && kind === 'item' && SPEAKS_OF.test(intro));
}

/** Where there is no list of topics, the text is the agenda, under whatever heading. */
function saysWhatItIsAbout({ section, intro, isIntro, text }: Entry): boolean {
  if (section === 'prose') return true;
  return section === 'other' && !ABOUT_OTHER_THINGS.test(isIntro ? text : intro);
}

function strengthOf(hits: readonly SubsystemHit[], titleNames: boolean): Strength {
  if (hits.some(({ rule }) => rule === 'in-title')) return 'core';
  const now = hits.filter(({ rule }) => rule === 'in-topic' || rule === 'in-text');
  if (!titleNames && now.length >= CORE_COUNT) return 'core';
  const isTopic = now.some(({ rule }) => rule === 'in-topic') || now.length >= TOPIC_COUNT;
  return isTopic ? 'topic' : 'mention';
}
