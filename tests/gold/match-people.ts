import type { Dataset, Mention, Microconference, Person } from '../../src/dataset/types';
import { fold } from '../../src/lib/fold';
import { pushTo } from '../../src/lib/multi-map';
import type { GoldMicroconference, GoldPerson } from './gold';

/** Who, in the dataset, the gold's people are. */
export interface PeopleMatch {
  /** The person that a spelling on these lines of a microconference stands for. */
  resolve(
    mc: Microconference,
    spelling: string,
    lines: readonly number[],
  ): Person['id'] | undefined;
  /** The participant that a person of the gold is, found by spelling and, failing that, by name. */
  find(mc: Microconference, person: GoldPerson): Person['id'] | undefined;
  participantsOf(mc: Microconference): readonly Person['id'][];
  personOf(id: string): Person | undefined;
}

/** "Mr JUNG, Peter", "Peter Jung" and "jung peter" have one key; a hyphen is no boundary. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9 ,]/g, '')
    .split(/[ ,]+/)
    .filter((word) => word !== '' && !['mr', 'mrs', 'ms', 'dr'].includes(word))
    .sort()
    .join(' ');
}

export function matchPeople(dataset: Dataset): PeopleMatch {
  const people = new Map<string, Person>(dataset.people.map((person) => [person.id, person]));
  const participants = new Map<string, Person['id'][]>();
  for (const relation of dataset.relations) {
    const person = people.get(relation.from);
    if (relation.kind === 'participates' && person !== undefined) {
      pushTo(participants, relation.to as string, person.id);
    }
  }
  const mentions = new Map<string, Mention[]>();
  for (const mention of dataset.mentions) {
    if (mention.kind === 'person') pushTo(mentions, mention.mc as string, mention);
  }

  const participantsOf = (mc: Microconference) => participants.get(mc.id) ?? [];
  const hasName = (id: string, key: string) => {
    const person = people.get(id);
    return person !== undefined && [person.name, ...person.aliases].map(nameKey).includes(key);
  };
  const resolve: PeopleMatch['resolve'] = (mc, spelling, lines) => {
    const key = nameKey(spelling);
    const onLine = (mention: Mention) =>
      lines.some((line) => line >= mention.line && line <= (mention.endLine ?? mention.line));
    const mention = (mentions.get(mc.id) ?? []).find((m) => nameKey(m.text) === key && onLine(m));
    if (mention !== undefined) return people.get(mention.entity)?.id;
    return participantsOf(mc).find((id) => hasName(id, key));
  };
  return {
    resolve,
    find(mc, person) {
      const candidates = [...person.spellings, person.name];
      return candidates
        .map((spelling) => resolve(mc, spelling, person.lines))
        .find((id) => id !== undefined && participantsOf(mc).includes(id));
    },
    participantsOf,
    personOf: (id) => people.get(id),
  };
}

/** The microconference of the dataset that one of the gold is: by title, and else by its line. */
export function findMicroconference(
  dataset: Dataset,
  gold: GoldMicroconference,
): Microconference | undefined {
  return (
    dataset.microconferences.find((mc) => fold(mc.title) === fold(gold.title)) ??
    dataset.microconferences.find((mc) => mc.line === gold.titleLine)
  );
}
