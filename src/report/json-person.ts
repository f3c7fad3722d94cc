import type { JsonPlace } from '../lib/json-place';
import type { JsonDraft } from './json-draft';
import { isToBeNamed } from './layout-labels';
import { mixFamilyCase, mixGivenCase } from './name-case';
import type { Byline, BylineEntry, PersonKeys } from './report';

/** The digest that an empty address has. */
const NO_ADDRESS = 'd41d8cd98f00b204e9800998ecf8427e';

/** Reads the persons of one field as a byline; none where it names nobody. */
export function readPersons(
  persons: readonly JsonPlace[],
  role: Byline['role'],
  draft: JsonDraft,
  rule?: Byline['rule'],
): Byline[] {
  const entries = persons.flatMap((person) => readPerson(person, draft) ?? []);
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return [];
  const place = { line: first.line, endLine: last.endLine };
  return [{ role, ...(rule === undefined ? {} : { rule }), ...place, entries }];
}

function readPerson(person: JsonPlace, draft: JsonDraft): BylineEntry | undefined {
  const { given, family } = readName(person, draft);
  const line = draft.lineAt(person);
  if (!/\p{L}/u.test(given + family)) {
    draft.report(
      'warning',
      'byline-name',
      `${person.path}: a person without a name; left out.`,
      line,
    );
    return undefined;
  }
  if (isToBeNamed(`${given} ${family}`.trim())) return undefined;
  const affiliation = draft.text(person, 'affiliation');
  const name = [family, given].filter((part) => part !== '').join(', ');
  const keys = readKeys(person, draft);
  return {
    text: affiliation === '' ? name : `${name} (${affiliation})`,
    family,
    given,
    ...(affiliation === '' ? {} : { affiliation }),
    ...(keys === undefined ? {} : { keys }),
    line,
    endLine: line,
  };
}

/** Indico has given and family name, in one spelling or another; other systems one public name, kept as typed. */
function readName(person: JsonPlace, draft: JsonDraft): { given: string; family: string } {
  const given = draft.text(person, 'first_name', 'firstName');
  const family = draft.text(person, 'last_name', 'familyName');
  if (given !== '' || family !== '') {
    return { given: mixGivenCase(given), family: mixFamilyCase(family) };
  }
  const listed = draft.text(person, 'fullName', 'full_name');
  const comma = listed.indexOf(', ');
  if (comma > 0) return { family: listed.slice(0, comma), given: listed.slice(comma + 2) };
  return splitPublicName(draft.text(person, 'public_name', 'name', 'full_public_name') || listed);
}

/** `Jane Q. Doe`: the last word is the family name. Only their order matters later. */
export function splitPublicName(name: string): { given: string; family: string } {
  const space = name.lastIndexOf(' ');
  return { given: name.slice(0, Math.max(space, 0)), family: name.slice(space + 1) };
}

function readKeys(person: JsonPlace, draft: JsonDraft): PersonKeys | undefined {
  const id = draft.text(person, ...draft.personKeys);
  const digest = draft.text(person, 'emailHash').toLowerCase();
  const personId = /^[0-]*$|^-/.test(id) ? {} : { personId: id };
  const addressHash =
    /^[0-9a-f]{32,128}$/.test(digest) && digest !== NO_ADDRESS ? { addressHash: digest } : {};
  const keys = { ...personId, ...addressHash };
  return Object.keys(keys).length === 0 ? undefined : keys;
}
