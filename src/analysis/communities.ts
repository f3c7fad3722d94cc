import type { McId, PersonId, SubsystemId } from '../dataset/types';

/** A group of microconferences that need the same people and speak of the same subsystems. */
export interface Community {
  /** 1-based, by size then smallest member id; the number picks the colour. */
  readonly number: number;
  /** Smallest member id: how a link names the community. */
  readonly id: McId;
  readonly members: readonly McId[];
  /** "Real-time & Sched" */
  readonly title: string;
  /** "4 MCs held together by 4 people and 3 subsystems" */
  readonly explanation: string;
  /** People in two or more members, most telling first. */
  readonly people: readonly PersonId[];
  /** Most telling subsystems first. */
  readonly subsystems: readonly SubsystemId[];
}

export interface McStability {
  /** Mean share of noisy runs in which this MC stays with its fellow members, 0 to 1. */
  readonly stability: number;
  /** Below 0.7: shown as loose. */
  readonly loose: boolean;
  /** Where it would go instead: the community number it joins most often, if loose. */
  readonly elsewhere?: number;
}

export interface Communities {
  readonly method: 'louvain' | 'leiden';
  readonly resolution: number;
  readonly seed: number;
  readonly modularity: number;
  readonly communities: readonly Community[];
  /** Community number per entity id, for MCs and for every entity tied to one. */
  readonly numberOf: ReadonlyMap<string, number>;
}
