import type { ListedName } from './name-list';

/** `both at Example`, `all three from Example`. */
const OF_ALL = /^(?:both|all(?:\s(?:two|three|four|five|of them))?)\s(?:(?:from|of|at)\s)?/i;

/** `Jane Doe and Rob Roe (both Example)`: what is said of both, or of all, is said of each. */
export function shareBody(names: readonly ListedName[]): readonly ListedName[] {
  const last = names.at(-1);
  const note = last?.notes.find((one) => OF_ALL.test(one));
  if (last === undefined || note === undefined) return names;
  const body = note.replace(OF_ALL, '');
  const first = /^both/i.test(note) ? names.length - 2 : 0;
  return names.map((name, place) =>
    place < first || (name !== last && hasBody(name)) ? name : { ...name, notes: [body] },
  );
}

export const hasBody = ({ affiliation, notes }: ListedName): boolean =>
  affiliation !== undefined || notes.length > 0;
