import type { Constraint, Evidence, McId } from '../dataset/types';
import type { Entry } from './entries';
import { makeExcerpt } from './excerpt';
import { findNamedMcs, type McNames } from './mc-names';
import { findMeantMcs } from './meant-mcs';
import { type Sentence, splitSentences } from './sentences';
import {
  listsApart,
  sentenceMeant,
  speaksOfTime,
  wishesApart,
  wishesNoMore,
  wishingClauses,
} from './wished-apart';
import { readWishedDates } from './wished-dates';
import { readWishedLength, wishesSameLength } from './wished-length';
import { wishesRoom } from './wished-room';

/**
 * What a proposal asks of the timetable, from its own sentences about itself. Advice to people
 * who submit topics, topic lists and news of last year are no requests, so only prose and the
 * lists that are none of these are read. Of each kind a sentence makes one wish, and a wish that
 * is repeated stays one.
 */
export function findConstraints(
  entries: readonly Entry[],
  self: McId,
  year: number | undefined,
  names: McNames,
): Constraint[] {
  const constraints = new Map<string, Constraint>();
  const add = (wish: Constraint): void => {
    const { evidence, ...what } = wish;
    const key = JSON.stringify(what);
    const before = constraints.get(key);
    constraints.set(
      key,
      before === undefined ? wish : { ...before, evidence: [...before.evidence, ...evidence] },
    );
  };
  entries.forEach((entry, place) => {
    if (entry.section === 'past' || entry.section === 'references') return;
    const evidence = (rule: string, text: string, index: number): Evidence[] => [
      { line: entry.lineAt(index), mc: self, excerpt: makeExcerpt(text), rule },
    ];
    const avoid = (others: readonly McId[], text: string, index: number): void => {
      const meant = [...new Set(others)].filter((id) => id !== self).sort();
      if (meant.length === 0) return;
      add({
        kind: 'avoid-overlap',
        with: meant,
        evidence: evidence('asks-not-to-overlap', text, index),
      });
    };
    if (listsApart(entry.text)) {
      const listed = listBelow(entries, place);
      if (entry.isIntro || listed.length > 0) {
        avoid(
          [entry.text, ...listed].flatMap((text) => findMeantMcs(text, names, true)),
          entry.text,
          0,
        );
        return;
      }
    }
    let before = '';
    for (const sentence of splitSentences(entry.text)) {
      const { text, index } = sentence;
      const dates = readWishedDates(text, year);
      if (dates.length > 0)
        add({ kind: 'only-on', dates, evidence: evidence('only-on-dates', text, index) });
      if (wishesApart(text) || listsApart(text))
        avoid(findMeant(entry, sentence, names), text, index);
      else if (wishesNoMore(text, before)) avoid(findMeantMcs(before, names, true), text, index);
      // Of a topic among others it is no wish of the whole.
      if (entry.section === 'topics' && (entry.kind !== 'text' || !OF_ALL.test(text))) continue;
      const minutes =
        readWishedLength(text) ??
        (wishesSameLength(text) ? readWishedLength(`${before} ${text}`) : undefined);
      before = text;
      if (minutes !== undefined)
        add({ kind: 'duration', minutes, evidence: evidence('asks-for-length', text, index) });
      if (wishesRoom(text)) {
        add({
          kind: 'room',
          text: makeExcerpt(text),
          evidence: evidence('asks-for-room', text, index),
        });
      }
    }
  });
  return [...constraints.values()];
}

/** What stands below a list of topics, and speaks of all of it. */
const OF_ALL =
  /^(?:this(?: (?:mc|micro-?conference|session|track))?|the (?:mc|micro-?conference|whole)|we(?:['’]d)?|in total|altogether|all of (?:this|it)|overall)\s/i;

/** The items right below an entry that ends in a colon. */
function listBelow(entries: readonly Entry[], place: number): string[] {
  if (!/:\s*$/.test(entries[place]?.text ?? '')) return [];
  const rest = entries.slice(place + 1);
  const end = rest.findIndex(({ kind }) => kind !== 'item');
  return rest.slice(0, end < 0 ? rest.length : end).map(({ text }) => text);
}

/**
 * The microconferences a wish is about: named in its clause, or in the sentence, or, where it only
 * says "both" or "them", in the sentence before; and all of a kernel area that it describes.
 */
function findMeant(entry: Entry, { text, index }: Sentence, names: McNames): McId[] {
  const described = [
    ...text.matchAll(/\b([\p{L}\d_-]+)[- ]related\s+(?:MCs?|micro-?conferences?)/giu),
  ].flatMap((match) => names.about(match[1] ?? ''));
  if (described.length > 0) return [...findNamedMcs(entry.text, names), ...described];
  const isBare = speaksOfTime(text);
  const inClauses = wishingClauses(text).flatMap((clause) => findMeantMcs(clause, names, isBare));
  if (inClauses.length > 0) return inClauses;
  const inSentence = findMeantMcs(text, names, isBare);
  if (inSentence.length > 0) return inSentence;
  const before = sentenceMeant(entry.text, { text, index });
  return before === undefined ? [] : findMeantMcs(before, names, true);
}
