import type { Dice } from './dice';
import type { ModelContribution, ModelField, ModelLine, ModelPerson, ModelReport } from './model';
import * as vocabulary from './vocabulary';

/** A report of up to four contributions, the same for the same dice. */
export function generateModel(dice: Dice): ModelReport {
  const firstId = dice.between('id', 1, 300);
  const order = dice.between('order', 0, 100);
  return {
    title: dice.pick('event', vocabulary.EVENTS),
    contributions: Array.from({ length: dice.between('count', 1, 4) }, (_, index) => {
      const title = vocabulary.TITLES[(order + index * 5) % vocabulary.TITLES.length] ?? 'MC';
      return generateContribution(dice.at(index), firstId + index * 7, title);
    }),
  };
}

function generateContribution(dice: Dice, id: number, title: string): ModelContribution {
  const track = dice.pick('track', vocabulary.TRACKS);
  const group = dice.pick('group', vocabulary.GROUPS);
  return {
    id,
    title,
    type: dice.pick('type', vocabulary.TYPES),
    ...(dice.chance('has code', 0.3) ? { code: dice.pick('code', vocabulary.CODES) } : {}),
    ...(dice.chance('has date', 0.3) ? { date: dice.pick('date', vocabulary.DATES) } : {}),
    lines: generateLines(dice.at('line')),
    fields: generateFields(dice.at('field')),
    authors: generatePeople(dice.at('author'), 0.85),
    coauthors: generatePeople(dice.at('coauthor'), 0.25),
    presenters: generatePeople(dice.at('presenter'), 0.8),
    ...(dice.chance('has session', 0.3)
      ? { session: dice.pick('session', vocabulary.SESSIONS) }
      : {}),
    ...(dice.chance('has track', 0.85)
      ? { track: dice.chance('has group', 0.3) ? `${group}: ${track}` : track }
      : {}),
  };
}

function generateLines(dice: Dice): ModelLine[] {
  const lines: ModelLine[] = [];
  const blocks = dice.between('blocks', 0, 5);
  for (let block = 0; block < blocks; block++) {
    const own = dice.at(block);
    const form = own.number('form');
    if (form < 0.15) lines.push(plain('heading', own.pick('heading', vocabulary.HEADINGS)));
    else if (form < 0.3) lines.push(plain('paragraph', own.pick('trap', vocabulary.TRAPS)));
    else if (form < 0.65) lines.push(generateText(own, 'paragraph', 40));
    else {
      for (let item = 0; item < own.between('items', 1, 4); item++) {
        const nested = item > 0 && own.chance(`${item} nested`, 0.4);
        lines.push(generateText(own.at(item), nested ? 'subitem' : 'item', 25));
      }
    }
  }
  return lines;
}

const plain = (kind: ModelLine['kind'], text: string): ModelLine => ({
  kind,
  text,
  messageIds: [],
});

/** Words of every kind, and links to mails among them; the first word begins like a sentence. */
function generateText(dice: Dice, kind: ModelLine['kind'], most: number): ModelLine {
  const words = ['We'];
  const messageIds: string[] = [];
  const count = dice.between('words', 1, most);
  const links = dice.chance('has links', 0.3) ? dice.between('links', 1, 2) : 0;
  for (let word = 0; word < count; word++) words.push(dice.pick(word, vocabulary.WORDS));
  for (let link = 0; link < links; link++) {
    const messageId = dice.pick(`link ${link}`, vocabulary.MESSAGE_IDS);
    if (messageIds.includes(messageId)) continue;
    messageIds.push(messageId);
    words.push(
      `https://lore.kernel.org/${dice.pick(`inbox ${link}`, vocabulary.INBOXES)}/${messageId}/`,
    );
  }
  if (dice.chance('ends', 0.5)) words.push('done.');
  return { kind, text: words.join(' '), messageIds };
}

function generateFields(dice: Dice): ModelField[] {
  return Array.from(
    { length: dice.chance('has', 0.3) ? dice.between('count', 1, 2) : 0 },
    (_, at) => ({
      title: dice.pick(`title ${at}`, vocabulary.FIELD_TITLES),
      value: generateText(dice.at(at), 'paragraph', 8),
    }),
  );
}

function generatePeople(dice: Dice, share: number): ModelPerson[] {
  if (!dice.chance('has', share)) return [];
  const people = Array.from({ length: dice.between('count', 1, 6) }, (_, index): ModelPerson => {
    const own = dice.at(index);
    const [given, typed] = own.pick('given', vocabulary.GIVENS);
    return {
      family: own.pick('family', vocabulary.FAMILIES),
      given,
      ...(typed === undefined ? {} : { typed }),
      ...(own.chance('has affiliation', 0.5)
        ? { affiliation: own.pick('affiliation', vocabulary.AFFILIATIONS) }
        : {}),
      ...(own.chance('has honorific', 0.2)
        ? { honorific: own.pick('honorific', vocabulary.HONORIFICS) }
        : {}),
    };
  });
  const [first] = people;
  // One person twice, the second time without the affiliation.
  if (first !== undefined && dice.chance('twice', 0.15)) {
    const { affiliation: _, ...alone } = first;
    people.push(alone);
  }
  return people;
}
