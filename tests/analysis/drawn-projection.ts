import type { Overlap } from '../../src/analysis/overlap';
import { buildProjection, type Projection } from '../../src/analysis/projection';
import { DEFAULT_POLICY } from '../../src/dataset/policy';
import type { McId } from '../../src/dataset/types';

/**
 * A projection from words: `ab` is an edge of weight 1, `ab3` one of weight 3, `a` a node alone.
 * An edge that is drawn twice keeps its last weight.
 */
export function drawProjection(drawing: string): Projection {
  const words = drawing.split(/\s+/).filter((word) => word !== '');
  const mcs = new Set<McId>();
  const overlaps = new Map<string, Overlap>();
  for (const [first = '', second, ...weight] of words) {
    const [a, b] = [first, second ?? first].sort().map((letter): McId => `mc:${letter}`);
    if (a === undefined || b === undefined) continue;
    mcs.add(a).add(b);
    if (a === b) continue;
    overlaps.set(`${a} ${b}`, {
      a,
      b,
      declared: [],
      runs: [],
      wanted: [],
      mentioned: [],
      subsystems: [],
      threads: [],
      peopleLost: Number(weight.join('') || 1),
      subjectOverlap: 0,
    });
  }
  return buildProjection([...overlaps.values()], [...mcs], DEFAULT_POLICY);
}
