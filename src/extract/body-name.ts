import type { NameContext } from './name-list';

/** `Jane Doe from Example`, `Jane Doe @ Example`. */
export const BY_PREPOSITION =
  /^(.{2,60}?)\s+(?:from|of|at|@|representing|working (?:for|at))\s+(?:the\s+)?(.{2,60})$/iu;
export const BY_DASH = /^(.{2,60}?)\s+[–—-]+\s+(.{2,60})$/u;
/** `Jane Doe who works on locking at Example`, `… who both work for Example`. */
export const WORKS_AT =
  /^(?:who|that)\s(?:(both|all|now|also|currently)\s)?(?:works?|is|are)\s(?:\S{1,30}\s){0,6}?(?:at|for|with)\s(?:the\s)?(\p{Lu}.{1,40})$/u;

/** `Representatives of A, B`: the bodies go on; `someone from A, B`: they do not. */
export const MANY_PEOPLE =
  /\b(?:people|folks|representatives|reps|members|delegates|engineers|developers|maintainers|contributors|experts|colleagues|users|teams|persons)\b|^(?:from|of|at)\s/i;

/** The name of a body at the beginning of a text, if it is one. */
export function readBodyName(
  text: string,
  { organizations, isSubject }: Pick<NameContext, 'organizations' | 'isSubject'>,
): string | undefined {
  if (organizations?.isKnown(text) === true) return text;
  const name =
    /^(?:\p{Lu}|\d(?=\p{L}))[\p{L}\p{N}.&+-]*(?:\s+(?:of|and|&|de|di|da|du|für|\p{Lu}[\p{L}\p{N}.&+-]*))*/u
      .exec(text)?.[0]
      ?.replace(/\s+(?:of|and|&|de|di|da|du|für)$/u, '');
  if (name === undefined || isSubject?.(name) === true) return undefined;
  const rest = text.slice(name.length);
  // "from the PCI side" is where somebody stands, not who pays them.
  if (/^\s+(?:side|world|camp|subsystem|area|angle|perspective)\b/i.test(rest)) return undefined;
  return name;
}
