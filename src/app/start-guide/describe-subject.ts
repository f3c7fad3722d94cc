import type { Dataset, EntityId } from '../../dataset/types';
import { listWords } from '../../lib/list-words';
import type { EntityIndex } from '../entity-index';
import { countWord, describeRoles } from '../words';

const MOST_ALIASES = 8;

/** What the data says an entity is, in short true sentences without a full stop. */
export function describeSubject(dataset: Dataset, index: EntityIndex, id: EntityId): string[] {
  const from = index.from.get(id) ?? [];
  const to = index.to.get(id) ?? [];
  switch (index.kindOf(id)) {
    case 'mc':
      return describeMc(index, id);
    case 'subsystem': {
      const subsystem = index.subsystems.get(id);
      const mcs = to.filter(({ kind }) => kind === 'covers').length;
      const { aliases = [], parent } = subsystem ?? {};
      return [
        `Named by ${mcs} of ${dataset.microconferences.length} microconferences`,
        ...(parent === undefined ? [] : [`Part of ${index.nameOf(parent)}`]),
        ...(aliases.length === 0 ? [] : [`Goes with ${aliases.slice(0, MOST_ALIASES).join(', ')}`]),
      ];
    }
    case 'person': {
      const places = from.flatMap(({ kind, to: mc, roles }) =>
        kind === 'participates'
          ? [{ role: roles?.[0] ?? ('mentioned' as const), name: index.nameOf(mc) }]
          : [],
      );
      const orgs = from.filter(({ kind }) => kind === 'affiliated').map((one) => one.to);
      const roles = describeRoles(places);
      return [
        ...(roles === '' ? [] : [roles.charAt(0).toUpperCase() + roles.slice(1)]),
        ...(orgs.length === 0 ? [] : [`Works for ${listWords(orgs.map(index.nameOf))}`]),
      ];
    }
    case 'org': {
      const people = to.filter(({ kind }) => kind === 'affiliated').length;
      const invited = from.filter(({ kind }) => kind === 'invited').length;
      return [
        `${countWord(people, 'person')} in the proposals`,
        ...(invited === 0 ? [] : [`Invited by ${countWord(invited, 'mc')}`]),
      ];
    }
    case 'thread': {
      const { date, list } = index.threads.get(id) ?? {};
      return [date, list === undefined ? undefined : `On the list ${list}`].filter(
        (text) => text !== undefined,
      );
    }
  }
}

function describeMc(index: EntityIndex, id: EntityId): string[] {
  const mc = index.mcs.get(id);
  if (mc === undefined) return [];
  const core = (index.from.get(id) ?? []).filter(({ strength }) => strength === 'core');
  return [
    mc.title,
    ...(core.length === 0 ? [] : [`About ${listWords(core.map(({ to }) => index.nameOf(to)))}`]),
  ];
}
