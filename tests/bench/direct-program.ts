import { formatLpModel, type LpRow } from '../../src/schedule/lp-model';
import { LEVELS, type Level, type Problem } from '../../src/schedule/problem';

type Terms = (readonly [name: string, factor: number])[];

/**
 * The planning problem as one would write it down at first: a variable for each item and place, and
 * one for each pair that costs something, which is 1 if the two are concurrent anywhere. For one
 * level; pairs that cost something at a dearer one are forbidden, as they are where that is proven
 * to be avoidable.
 */
export function formatDirectProgram(problem: Problem, level: Exclude<Level, 'moved'>): string {
  const { items, bins, tracks, allowed, apart, pairCost } = problem;
  const n = items.length;
  const width = 2 * bins.length;
  const dearer = LEVELS.slice(0, LEVELS.indexOf(level)) as Exclude<Level, 'moved'>[];
  const isOpen = (item: number, place: number): boolean => allowed[item * width + place] === 1;
  /** The variable that says whether an item is there at a place, if it can be. */
  const presence = (item: number, place: number): string | undefined => {
    const own = items[item]?.isHalf === true ? place : place - (place % 2);
    return isOpen(item, own) ? `x${item}_${own}` : undefined;
  };
  const costs: Terms = [];
  const rows: LpRow[] = [];
  const binary: string[] = [];
  items.forEach((_, item) => {
    const terms: Terms = [];
    for (let place = 0; place < width; place++) {
      if (isOpen(item, place)) terms.push([`x${item}_${place}`, 1]);
    }
    binary.push(...terms.map(([name]) => name));
    costs.push(...terms.map(([name]) => [name, 0] as const));
    rows.push({ name: `item${item}`, sense: '=', right: 1, terms });
  });
  for (let place = 0; place < width; place++) {
    const terms = items.flatMap((_, item): Terms => {
      const name = presence(item, place);
      return name === undefined ? [] : [[name, 1]];
    });
    rows.push({ name: `place${place}`, sense: '<=', right: tracks, terms });
  }
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const pair = i * n + j;
      const isForbidden =
        apart[pair] === 1 || dearer.some((one) => (pairCost[one][pair] as number) > 0);
      const cost = pairCost[level][pair] as number;
      if (!isForbidden && cost === 0) continue;
      if (!isForbidden) costs.push([`y${i}_${j}`, cost]);
      for (let place = 0; place < width; place++) {
        const [one, other] = [presence(i, place), presence(j, place)];
        if (one === undefined || other === undefined) continue;
        const both: Terms = [
          [one, 1],
          [other, 1],
        ];
        const terms: Terms = isForbidden ? both : [...both, [`y${i}_${j}`, -1]];
        rows.push({ name: `pair${i}_${j}_${place}`, sense: '<=', right: 1, terms });
      }
    }
  }
  return formatLpModel({ costs, rows, binary });
}
