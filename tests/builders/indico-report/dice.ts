import { createRandom } from '../../../src/lib/random';

/**
 * Chance by name: what one place draws does not depend on what others drew before it. So a report
 * that is made smaller to find what is wrong with it keeps the layout of what stays.
 */
export class Dice {
  private readonly seed: number;
  private readonly path: string;

  constructor(seed: number, path = '') {
    this.seed = seed;
    this.path = path;
  }

  at(name: string | number): Dice {
    return new Dice(this.seed, `${this.path}/${name}`);
  }

  number(name: string | number): number {
    let hash = this.seed ^ 0x811c9dc5;
    for (const letter of `${this.path}/${name}`) {
      hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    }
    return createRandom(hash)();
  }

  /** True in this share of all throws. */
  chance(name: string | number, share: number): boolean {
    return this.number(name) < share;
  }

  /** A whole number from `least` to `most`. */
  between(name: string | number, least: number, most: number): number {
    return least + Math.floor(this.number(name) * (most - least + 1));
  }

  pick<T>(name: string | number, items: readonly T[]): T {
    return items[Math.floor(this.number(name) * items.length)] as T;
  }
}
