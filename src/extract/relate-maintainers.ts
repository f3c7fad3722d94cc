import type { PersonId, SubsystemId } from '../dataset/types';
import { makeExcerpt } from './excerpt';
import type { RelationBuilder } from './relation-builder';
import type { SectionPerson } from './section-people';

/** The name of the facts file, wherever it was read from. */
const FILE = 'maintainers.json';

/**
 * People of the dataset maintain the kernel areas it covers whose MAINTAINERS entries name them
 * (`M:`). Who only reviews (`R:`) maintains nothing, and nobody comes in by being a maintainer.
 */
export function relateMaintainers(
  relations: RelationBuilder,
  sectionPeople: ReadonlyMap<SubsystemId, readonly SectionPerson[]>,
  matched: ReadonlyMap<string, PersonId>,
  covered: ReadonlySet<string>,
): void {
  for (const [subsystem, people] of sectionPeople) {
    if (!covered.has(subsystem)) continue;
    for (const { name, title, role, path } of people) {
      const person = matched.get(name);
      if (person === undefined || role !== 'maintainer') continue;
      const excerpt = makeExcerpt(`${title}: ${name}`, name);
      const rule = 'maintainers-entry';
      relations.add('maintains', person, subsystem, { file: FILE, path, excerpt, rule });
    }
  }
}
