import type { Policy } from '../dataset/policy';
import type { Overlap } from './overlap';

/** The weight of a pair in the projection, in people (see `buildProjection`). */
export function weigh({ peopleLost, subjectOverlap, declared }: Overlap, policy: Policy): number {
  const subject = subjectOverlap < policy.minSubjectOverlap ? 0 : subjectOverlap;
  const wish = declared.length > 0 ? policy.declaredWeight : 0;
  return Math.round((peopleLost + policy.subjectWeight * subject + wish) * 1000) / 1000;
}
