import type { Strength, SubsystemId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import { splitSentences } from './sentences';
import type { SubsystemMatcher } from './subsystem-matcher';

/** One place that names a kernel area. */
export interface SubsystemHit {
  readonly subsystem: SubsystemId;
  readonly text: string;
  readonly line: number;
  readonly excerpt: string;
  readonly rule: 'in-title' | 'in-topic' | 'in-text' | 'in-past';
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
    /\b(?:we|I)(?:['’]d| would| will|['’]re| are| want| plan)?(?: also| really)? (?:like|love|want|be|plan|hope|intend|interested|welcome)\b[^.]{0,40}\b(?:cover|discuss|discussing|address|improving|hear about|talks? on)\b/,
    /\btopics? (?:that )?we(?:['’]d| would| will| want)\b/,
    /\b(?:encouraged|invited|welcome) to (?:submit|propose)\b[^.]{0,40}\b(?:topics?|related)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);
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
  const hasTopics = entries.some(({ section }) => section === 'topics');
  const takesUp = entries.some(({ text, section }) => section !== 'past' && TAKES_UP.test(text));
  for (const entry of entries) {
    const announced = entry.section === 'prose' ? findAnnouncement(entry.text) : -1;
    const found = [
      ...matcher.find(entry.text),
      ...matcher.findWithin(entry.text, core),
      ...(entry.section === 'topics' ? matcher.findWholeTopic(entry.text) : []),
    ];
    for (const { subsystem, text, index } of found) {
      const isAnnounced = announced >= 0 && index >= announced;
      hits.push({
        subsystem,
        text,
        line: entry.lineAt(index),
        excerpt: makeExcerpt(entry.text, text),
        rule: isAnnounced ? 'in-topic' : ruleFor(entry, hasTopics, takesUp),
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

/** What a title names; behind a colon it explains the name, and says what else it is about. */
function findInTitle(title: string, line: number, matcher: SubsystemMatcher): SubsystemHit[] {
  const found = matcher.find(title);
  const colon = title.indexOf(': ');
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
function findAnnouncement(text: string): number {
  return splitSentences(text).find((sentence) => ANNOUNCES.test(sentence.text))?.index ?? -1;
}

function ruleFor(entry: Entry, hasTopics: boolean, takesUp: boolean): SubsystemHit['rule'] {
  if (entry.section === 'topics') return 'in-topic';
  if (!hasTopics && entry.section === 'prose') return 'in-topic';
  if (entry.section === 'past') return takesUp ? 'in-topic' : 'in-past';
  return 'in-text';
}

function strengthOf(hits: readonly SubsystemHit[], titleNames: boolean): Strength {
  if (hits.some(({ rule }) => rule === 'in-title')) return 'core';
  const now = hits.filter(({ rule }) => rule !== 'in-past');
  if (!titleNames && now.length >= CORE_COUNT) return 'core';
  const isTopic = now.some(({ rule }) => rule === 'in-topic') || now.length >= TOPIC_COUNT;
  return isTopic ? 'topic' : 'mention';
}
