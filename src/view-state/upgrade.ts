import { unescapePart } from './address-text';

/** The parameters of a link by name. Values are as they stood in the address, still escaped. */
export type Params = ReadonlyMap<string, string>;
export type Upgrader = (params: Params) => Params;

/**
 * The first takes version 1 to 2, the next 2 to 3, and so on, so that there can be no gap.
 * Where a default changes, the upgrader writes the old one out (see `DEFAULTS_OF`).
 */
export const upgraders: readonly Upgrader[] = [keepGroupsOfFirstVersion];

/**
 * Version 2 finds groups at resolution 2.2 and weighs subjects by 5: the first version did so at 1.8
 * and by 6, and its links go on showing those groups.
 */
function keepGroupsOfFirstVersion(params: Params): Params {
  const policy = params.get('policy') ?? '';
  const weighsSubjects = unescapePart(policy).includes('subject-weight:');
  const weights = [...(policy === '' ? [] : [policy]), 'subject-weight:6'].join(',');
  return new Map([
    ['resolution', '1.8'],
    ...params,
    ...(weighsSubjects ? [] : ([['policy', weights]] as const)),
  ]);
}

/** The version that the last step leads to. */
export function versionAfter(steps: readonly Upgrader[]): number {
  return steps.length + 1;
}

/** The version of link that is written now. */
export const CURRENT_VERSION = versionAfter(upgraders);

/** Brings the parameters of an older link up to what is read after the last step. */
export function upgrade(params: Params, from: number, steps: readonly Upgrader[]): Params {
  return steps.slice(from - 1).reduce((older, step) => step(older), params);
}
