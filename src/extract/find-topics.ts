import type { Topic } from '../dataset/types';
import { slug } from '../lib/fold';
import type { Entry } from './entries';
import { LINK_BEGINS, maskAddresses } from './excerpt';
import { findAddressesCited } from './message-ids';

const MAX_LABEL = 80;
const LINKS = new RegExp(`<?${LINK_BEGINS.source}[^\\s)]+`, 'g');

/** One proposed item of discussion. */
export interface FoundTopic extends Topic {
  readonly messageIds: readonly string[];
}

/**
 * The proposed items of discussion, as short labels: list items and short lines of the sections
 * that introduce topics, and talks announced as "Name (address): title".
 */
export function findTopics(mcSlug: string, entries: readonly Entry[]): FoundTopic[] {
  const topics: FoundTopic[] = [];
  const used = new Set<string>();
  const copies = new Map<string, number>();
  const cited = readNumberedLinks(entries);
  let underTalk = false;
  for (const entry of entries) {
    if (entry.section !== 'topics') {
      underTalk = false;
      continue;
    }
    // Who leads a topic is none.
    if (entry.isIntro || entry.label !== undefined) continue;
    const talk = /^.{3,120}@[^:]*:\s*(.+)$/.exec(entry.text)?.[1];
    if (talk !== undefined) underTalk = true;
    else if (underTalk) continue;
    const isNumberedLink = /^\[\d+\]\s*https?:/.test(entry.text);
    const isAside = entry.kind === 'text' && entry.text.split(' ').length > 40;
    const label = shorten(talk ?? entry.text);
    if (isNumberedLink || isAside || label === '') continue;
    const base = `topic:${mcSlug}/${slug(label).slice(0, 60).replace(/-$/, '') || 'item'}`;
    let id = base;
    // The count goes on where it stood, so that a thousand equal items cost a thousand steps.
    let copy = copies.get(base) ?? 1;
    while (used.has(id)) id = `${base}-${++copy}`;
    copies.set(base, copy);
    used.add(id);
    const messageIds = [...entry.text.matchAll(/\[(\d{1,2})\]/g)].flatMap(
      (match) => cited.get(match[1] ?? '') ?? [],
    );
    messageIds.push(...(entry.cites ?? []));
    topics.push({ id, label, line: entry.line, messageIds });
  }
  return topics;
}

/** `[1] https://lore.kernel.org/…`: what a number in a topic stands for. */
function readNumberedLinks(entries: readonly Entry[]): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { text } of entries) {
    const number = /^\[?(\d{1,2})\]?\s+(?=https?:)/.exec(text)?.[1];
    if (number === undefined) continue;
    const ids = findAddressesCited(text).flatMap(({ message }) => message?.messageId ?? []);
    links.set(number, ids);
  }
  return links;
}

/** The first clause of an item, without link numbers, addresses and trailing punctuation. */
function shorten(text: string): string {
  const plain = maskAddresses(text.replace(LINKS, ''))
    .replace(/\[\d{1,2}\]/g, '')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:–-]+$/u, '')
    .trim();
  if (plain.length <= MAX_LABEL) return plain;
  const clause = plain.split(/(?<=\w{3})(?:[.:;?!]\s|,\s|\s\(|\s[–-]\s)/u)[0] ?? plain;
  if (clause.length >= 12 && clause.length <= MAX_LABEL) return clause;
  const cut = plain.slice(0, MAX_LABEL - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trim()}…`;
}
