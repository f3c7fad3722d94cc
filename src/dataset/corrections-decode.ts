import { indexOfLetter, KIND_LETTERS, LINK_VERSION, unescapeText } from './corrections-letters';
import { readCorrection } from './corrections-schema';
import type { Correction } from './corrections-types';
import { kindOfId, makeId } from './ids';
import { ROLES, STRENGTHS } from './types';

/** The ids of a text so far. After a place that cannot be read their count is no longer certain. */
interface References {
  readonly ids: string[];
  areCertain: boolean;
}

/**
 * The corrections of a link, as far as they can be read. Never throws: what cannot be read is left
 * out, and a notice tells how much. So is what refers to an id of an earlier correction once one could
 * not be read: better no correction than one of somebody else.
 */
export function decodeCorrections(text: string): { corrections: Correction[]; notices: string[] } {
  if (text === '') return { corrections: [], notices: [] };
  if (!text.startsWith(LINK_VERSION)) {
    const notice = 'The corrections of this link are in a form that this version does not know.';
    return { corrections: [], notices: [notice] };
  }
  const references: References = { ids: [], areCertain: true };
  const corrections: Correction[] = [];
  const parts = text.slice(LINK_VERSION.length).split('.');
  const places: number[] = [];
  parts.forEach((part, at) => {
    const correction = readCorrection(readFields(part, references));
    if (correction !== undefined) corrections.push(correction);
    else {
      places.push(at + 1);
      references.areCertain = false;
    }
  });
  if (places.length === 0) return { corrections, notices: [] };
  const shown = `${places.slice(0, 5).join(', ')}${places.length > 5 ? ', …' : ''}`;
  const notice =
    places.length === 1
      ? `Correction ${shown} of ${parts.length} in this link cannot be read; left out.`
      : `${places.length} of ${parts.length} corrections in this link cannot be read; left out: ${shown}.`;
  return { corrections, notices: [notice] };
}

/** The fields of one correction as they were, not yet known to be right. */
function readFields(part: string, references: References): unknown {
  const [first = '', ...rest] = part.slice(1).split('_');
  const next = (): string => rest.shift() ?? '';
  const id = (field: string): string => readId(field, references);
  const reasoned = (): { reason?: string } => {
    const reason = unescapeText(next());
    return reason === '' ? {} : { reason };
  };
  switch (part[0]) {
    case 'm':
      return { kind: 'merge', keep: id(first), drop: id(next()), ...reasoned() };
    case 's':
      return readSplit(first, rest, id);
    case 'n':
      return { kind: 'rename', entity: id(first), name: unescapeText(next()), ...reasoned() };
    case 'r': {
      const [person, mc, [change, ...letters]] = [id(first), id(next()), next()];
      const roles = letters.map((letter) => ROLES[indexOfLetter(letter)]);
      const reason = reasoned();
      const name = unescapeText(next());
      const named = name === '' ? {} : { name };
      return {
        kind: 'role',
        person,
        ...named,
        mc,
        change: CHANGES[`r${change}`],
        roles,
        ...reason,
      };
    }
    case 'k': {
      const [mc, [change, kind = '']] = [id(first), next()];
      const reason = reasoned();
      const constraint = readWish(kind, rest, id);
      return { kind: 'constraint', mc, change: CHANGES[`k${change}`], constraint, ...reason };
    }
    case 'c': {
      const [mc, subsystem, letter] = [id(first), id(next()), next()];
      const strength = letter === 'x' ? 'none' : STRENGTHS[indexOfLetter(letter)];
      return { kind: 'covers', mc, subsystem, strength, ...reasoned() };
    }
    case 'd':
      return { kind: 'dismiss', finding: `finding:${unescapeText(first)}`, ...reasoned() };
    default:
      return undefined;
  }
}

const CHANGES: Readonly<Record<string, string>> = {
  rs: 'set',
  rx: 'remove',
  ka: 'add',
  kx: 'remove',
};

function readSplit(first: string, rest: readonly string[], id: (field: string) => string): unknown {
  const [stated = '', written = '', why = '', ...items] = rest;
  const entity = id(first);
  const name = unescapeText(written);
  const kind = kindOfId(entity);
  const to = stated !== '' ? id(stated) : kind === undefined ? '' : makeId(kind, name);
  const reason = unescapeText(why);
  const isMention = (item: string) => /^[mi]/.test(item);
  const mcs = items.filter((item) => !isMention(item)).map(id);
  const mentions = items.filter(isMention).map(readMention);
  return {
    kind: 'split',
    entity,
    to,
    name,
    ...(mentions.length === 0 ? {} : { mentions }),
    ...(mcs.length === 0 ? {} : { mcs }),
    ...(reason === '' ? {} : { reason }),
  };
}

function readMention(item: string): string {
  return (item.startsWith('m') ? 'mention:' : '') + unescapeText(item.slice(1));
}

function readWish(
  letter: string,
  items: readonly string[],
  id: (field: string) => string,
): unknown {
  const [first = ''] = items;
  if (letter === 'o') return { kind: 'only-on', dates: items };
  if (letter === 'v') return { kind: 'avoid-overlap', with: items.map(id) };
  if (letter === 'd') return { kind: 'duration', minutes: /^\d+$/.test(first) ? Number(first) : 0 };
  return letter === 'r' ? { kind: 'room', text: unescapeText(first) } : undefined;
}

/** Reads an id as it is written or as the reference to an earlier one, in the order of writing. */
function readId(field: string, references: References): string {
  if (/^[A-Z]+$/.test(field)) {
    const index = [...field].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
    return references.areCertain ? (references.ids[index] ?? '') : '';
  }
  const kind = Object.entries(KIND_LETTERS).find(([, letter]) => letter === field[0])?.[0];
  const text = kind === undefined ? '' : `${kind}:${unescapeText(field.slice(1))}`;
  references.ids.push(text);
  return text;
}
