import { kindOfId } from '../dataset/ids';
import { type McId, type OrganizationId, ROLES, STRENGTHS } from '../dataset/types';
import type { Filter } from '../graph/filter';
import { type InLink, type Known, normalSet, readList, writeList } from './field-kinds';
import { type Bounds, readNumber, writeNumber } from './number-text';

const TIE: Bounds = { min: 0, max: 99, decimals: 2 };

/**
 * What is left out, as tokens, sorted:
 *
 *     filter = token *("," token)
 *     token  = "group:" mc-id | "hubs:yes" | org-id | "role:" role | "strength:" strength | "tie:" number
 *
 * For example `group:mc:sched-mc,hubs:yes,org:red-hat,role:author,strength:core,tie:1.5`.
 */
export const filterField: InLink<Filter> = {
  parameter: 'filter',
  write: (filter) => writeList(Object.values(tokensOf(filter)).flat()),
  read: (text, known) => {
    const { found, unknown } = readList(text, (word) => readToken(word, known));
    const value: Filter = {
      roles: normalSet(found.flatMap(({ roles }) => roles ?? [])),
      strengths: normalSet(found.flatMap(({ strengths }) => strengths ?? [])),
      communities: normalSet(found.flatMap(({ communities }) => communities ?? [])),
      organizations: normalSet(found.flatMap(({ organizations }) => organizations ?? [])),
      // Whoever asks for at least 1 and at least 2 asks for at least 2.
      minTie: found.reduce((most, { minTie }) => Math.max(most, minTie ?? 0), 0),
      hubs: found.some(({ hubs }) => hubs),
    };
    if (unknown === '') return { value };
    const notice = `This link filters by ${unknown}, which this version or this data does not have; left out.`;
    return { value, notice };
  },
};

/** Every field by its tokens: a new one does not compile until it has some. */
function tokensOf(filter: Filter): Record<keyof Filter, string[]> {
  const tie = writeNumber(filter.minTie, TIE);
  return {
    roles: filter.roles.map((role) => `role:${role}`),
    strengths: filter.strengths.map((strength) => `strength:${strength}`),
    communities: filter.communities.map((id) => `group:${id}`),
    organizations: [...filter.organizations],
    minTie: tie === '0' ? [] : [`tie:${tie}`],
    hubs: filter.hubs ? ['hubs:yes'] : [],
  };
}

/** What one token asks for. An organization's id is a token of its own. */
function readToken(word: string, known: Known): Partial<Filter> | undefined {
  const rest = word.slice(word.indexOf(':') + 1);
  switch (word.slice(0, -rest.length - 1)) {
    case 'role':
      return oneOf(rest, ROLES, (role) => ({ roles: [role] }));
    case 'strength':
      return oneOf(rest, STRENGTHS, (strength) => ({ strengths: [strength] }));
    case 'group': {
      const id = findMc(rest, known);
      return id && { communities: [id] };
    }
    case 'org': {
      const id = findOrganization(word, known);
      return id && { organizations: [id] };
    }
    case 'tie': {
      const minTie = readNumber(rest, TIE);
      return minTie === undefined ? undefined : { minTie };
    }
    case 'hubs':
      return rest === 'yes' ? { hubs: true } : undefined;
    default:
      return undefined;
  }
}

function oneOf<T extends string>(
  word: string,
  choices: readonly T[],
  describe: (choice: T) => Partial<Filter>,
): Partial<Filter> | undefined {
  const choice = choices.find((known) => known === word);
  return choice && describe(choice);
}

/** The microconference an id stands for. */
export function findMc(word: string, { resolve }: Known): McId | undefined {
  const id = resolve(word);
  return id !== undefined && isMcId(id) ? id : undefined;
}

function findOrganization(word: string, { resolve }: Known): OrganizationId | undefined {
  const id = resolve(word);
  return id !== undefined && isOrganizationId(id) ? id : undefined;
}

function isMcId(id: string): id is McId {
  return kindOfId(id) === 'mc';
}

function isOrganizationId(id: string): id is OrganizationId {
  return kindOfId(id) === 'org';
}
