import { looksLikeOrganization } from './organization-form';
import type { OrganizationNames } from './organization-names';

/** Somebody with no name: `someone from …`, `one of the … folks`, `representatives of …`. */
const NAMELESS =
  /^(?:(?:the|our|your|some|all|any|more|other|several|both|two|three|four|at|least|most|few|couple|of|a|an|good|right|new|old)\s+){0,4}(?:someone|somebody|anyone|anybody|everyone|everybody|whoever|people|folks?|guys|persons?|representatives?|representation|reps?|members?|delegates?|delegations?|engineers?|developers?|maintainers?|contributors?|experts?|hackers?|colleagues?|users?|vendors?|operators?|integrators?|teams?|one|two|three|some|others?|friends)\b/i;
/** What a group is called by: `the vfio folks at NVIDIA`, `the Debian cloud team`. */
const GROUP =
  /\b(?:teams?|folks?|people|guys|crew|community|communities|groups?|maintainers?|developers?|devs|engineers?|persons?|side|camp|crowd|vendors?|representatives?|reps?|users|others)\b/i;
const BEHIND_PREPOSITION =
  /(?:^|\s)(?:from|of|at|@|with|by)\s+(?:the\s+)?((?:\p{Lu}|\d(?=\p{L}))[\p{L}\p{N}.&+-]*(?:\s+(?:(?:of|and|&|de|di|da|du|für|for)\s+)?\p{Lu}[\p{L}\p{N}.&+-]*){0,4})/gu;
/** A project may write its name small: `somebody from the systemd project`. */
const PROJECT =
  /(?:from|of|at|by)\s+(?:the\s+)?([\p{L}\d][\p{L}\d.+-]{2,30})\s+(?:[Pp]roject|[Ff]oundation)\b/gu;
const BEFORE_GROUP =
  /(?:^(?=\p{Lu}[\p{L}\p{N}]*\p{Ll})|(?:^|\s)(?:the|our|your|some|of|a)\s+)(\p{Lu}[\p{L}\p{N}.&+-]*(?:\s+\p{Lu}[\p{L}\p{N}.&+-]*){0,2})\s+(?:\p{Ll}+\s+){0,2}(?:teams?|folks?|people|guys|crew|community|group|developers?|devs|engineers?|persons?|camp|crowd|representatives?|reps?)\b/gu;

/** Whether a part of a list of people speaks of somebody without a name. */
export function isNameless(text: string): boolean {
  return (
    NAMELESS.test(text) ||
    /^(?:from|of|at|by)\s/i.test(text) ||
    (GROUP.test(text) && /\s\p{Ll}/u.test(text))
  );
}

/**
 * The bodies that are to send somebody: known ones, and what stands with a capital behind "from",
 * "of" or "at", or before "folks", and is no area of the kernel.
 */
export function findSenders(
  text: string,
  organizations: OrganizationNames,
  isSubject: (text: string) => boolean,
): string[] {
  const known = organizations.findKnown(text);
  const found = [...known];
  for (const pattern of [PROJECT, BEHIND_PREPOSITION, BEFORE_GROUP]) {
    for (const match of text.matchAll(pattern)) {
      const name = (match[1] ?? '').replace(/[.\s]+$/, '');
      const isNew = !found.some((one) => name.includes(one) || one.includes(name));
      if (isNew && !isSubject(name) && (pattern !== BEFORE_GROUP || isNoAcronym(name)))
        found.push(name);
    }
  }
  for (const name of [...found]) {
    for (const other of listBehind(text, name)) {
      if (!found.includes(other) && !isSubject(other)) found.push(other);
    }
  }
  // "Google Cloud" is one name where only "Google" is known.
  return found.map((name) => widen(text, name, known, isSubject));
}

/** `Debian, Fedora and openEuler`: what a list goes on with is of the kind of the one before. */
function listBehind(text: string, name: string): string[] {
  const at = text.indexOf(name);
  const list = at < 0 ? null : LIST_BEHIND.exec(text.slice(at + name.length, at + 200));
  return (list?.[0] ?? '')
    .split(/,\s|\sand\s|\sor\s/)
    .map((one) => one.trim().replace(/^to\s/, ''))
    .filter((one) => one !== '' && looksLikeOrganization(one));
}

const LIST_BEHIND =
  /^(?:,?\s(?:and\s|or\s)?(?:\p{Lu}|\p{Ll}+\p{Lu})[\p{L}\p{N}.+-]{1,30}(?=[\s,.;]|$)){1,8}/u;

/** What nobody knows and is all in capitals is as likely a technique as a company. */
const isNoAcronym = (name: string): boolean =>
  name !== name.toUpperCase() || looksLikeOrganization(name);

function widen(
  text: string,
  name: string,
  known: readonly string[],
  isSubject: (text: string) => boolean,
): string {
  const at = text.indexOf(name);
  const next = /^\s(\p{Lu}\p{Ll}+)(?![\p{L}-])/u.exec(text.slice(at + name.length))?.[1];
  if (at < 0 || next === undefined || known.includes(next) || isSubject(next)) return name;
  return `${name} ${next}`;
}
