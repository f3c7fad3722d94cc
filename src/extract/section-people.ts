import type { SubsystemId } from '../dataset/types';
import { pushTo } from '../lib/multi-map';
import type { GazetteerRow } from './knowledge';
import { escapeRegExp } from './organization-names';
import type { MaintainersSection } from './parse-maintainers';

/** Somebody whom a MAINTAINERS entry of a kernel area names. */
export interface SectionPerson {
  readonly name: string;
  readonly title: string;
  readonly role: 'maintainer' | 'reviewer';
  /** Where the facts file says so. */
  readonly path: string;
}

/** The sections that any row of the gazetteer names: all that is kept of a MAINTAINERS file. */
export function selectSections(
  sections: readonly MaintainersSection[],
  gazetteer: readonly GazetteerRow[],
): MaintainersSection[] {
  const fits = makeTest(gazetteer.flatMap((row) => row.sections));
  return sections.filter(({ title, maintainers, reviewers }) => {
    return maintainers.length + reviewers.length > 0 && fits(title);
  });
}

/** Who answers for each kernel area, by the entries that its row names. */
export function listSectionPeople(
  gazetteer: readonly GazetteerRow[],
  sections: readonly MaintainersSection[],
): ReadonlyMap<SubsystemId, readonly SectionPerson[]> {
  const people = new Map<SubsystemId, SectionPerson[]>();
  const places = new Map<string, number[]>();
  for (const [index, { title }] of sections.entries()) pushTo(places, title, index);
  for (const row of gazetteer) {
    const own = findPlaces(row.sections, places).flatMap((index) => {
      const { title, maintainers, reviewers } = sections[index] as MaintainersSection;
      const path = (list: string, place: number): string => `sections[${index}].${list}[${place}]`;
      return [
        ...maintainers.map((name, place): SectionPerson => {
          return { name, title, role: 'maintainer', path: path('maintainers', place) };
        }),
        ...reviewers.map((name, place): SectionPerson => {
          return { name, title, role: 'reviewer', path: path('reviewers', place) };
        }),
      ];
    });
    if (own.length > 0) people.set(row.id, own);
  }
  return people;
}

/** Where the sections of such titles stand; only a pattern with a `*` has to look at all titles. */
function findPlaces(
  patterns: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): number[] {
  const isLoose = patterns.some((pattern) => pattern.includes('*'));
  const titles = isLoose ? [...places.keys()].filter(makeTest(patterns)) : new Set(patterns);
  return [...titles].flatMap((title) => places.get(title) ?? []).sort((a, b) => a - b);
}

/** Whether a title is one of these; `*` stands for any text. */
function makeTest(patterns: readonly string[]): (title: string) => boolean {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')));
  const loose = patterns
    .filter((pattern) => pattern.includes('*'))
    .map((pattern) => new RegExp(`^${pattern.split('*').map(escapeRegExp).join('.*')}$`, 'i'));
  return (title) => exact.has(title) || loose.some((pattern) => pattern.test(title));
}
