import type { Strength, SubsystemId } from '../dataset/types';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
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

/** What one contribution covers: `core` in its title, `topic` among its topics, else `mention`. */
export function findSubsystems(
  title: string,
  titleLine: number,
  entries: readonly Entry[],
  matcher: SubsystemMatcher,
): CoveredSubsystem[] {
  const hits: SubsystemHit[] = [];
  for (const { subsystem, text } of matcher.find(title)) {
    hits.push({ subsystem, text, line: titleLine, excerpt: makeExcerpt(title), rule: 'in-title' });
  }
  // A proposal without a list of topics says in its prose what it is about.
  const hasTopics = entries.some(({ section }) => section === 'topics');
  for (const entry of entries) {
    for (const { subsystem, text, index } of matcher.find(entry.text)) {
      hits.push({
        subsystem,
        text,
        line: entry.lineAt(index),
        excerpt: makeExcerpt(entry.text, text),
        rule: ruleFor(entry, hasTopics),
      });
    }
  }
  const byId = new Map<SubsystemId, SubsystemHit[]>();
  for (const hit of hits) {
    const list = byId.get(hit.subsystem);
    if (list === undefined) byId.set(hit.subsystem, [hit]);
    else list.push(hit);
  }
  return [...byId].map(([subsystem, found]) => ({
    subsystem,
    strength: strengthOf(found),
    hits: found,
  }));
}

function ruleFor(entry: Entry, hasTopics: boolean): SubsystemHit['rule'] {
  if (entry.section === 'topics') return 'in-topic';
  if (!hasTopics && entry.section === 'prose') return 'in-topic';
  return entry.section === 'past' ? 'in-past' : 'in-text';
}

function strengthOf(hits: readonly SubsystemHit[]): Strength {
  if (hits.some(({ rule }) => rule === 'in-title')) return 'core';
  const now = hits.filter(({ rule }) => rule !== 'in-past');
  if (now.length >= CORE_COUNT) return 'core';
  const isTopic = now.some(({ rule }) => rule === 'in-topic') || now.length >= TOPIC_COUNT;
  return isTopic ? 'topic' : 'mention';
}
