import type { Random } from '../lib/random';
import { NOWHERE } from './cost';

/** No item, where a step moves fewer than three. */
export const NOBODY = -1;

/** Where items have just been, and may not return to for now. */
export interface Tabu {
  /** items × seats: the step until which. */
  readonly until: Int32Array;
  readonly seatCount: number;
  step: number;
}

/**
 * Chooses among steps as they come: the one that changes the total least, by lot among equals, and
 * a tabu one only if it changes the total by less than `limit`. A step takes up to three items to
 * a seat each. It is kept in plain numbers: thousands are looked at for one that is taken.
 */
export class Choice {
  delta = Number.POSITIVE_INFINITY;
  /** Items and the seats they go to, in pairs; NOBODY where there is none. */
  readonly steps = new Int16Array(6).fill(NOBODY);
  private equals = 0;
  private limit = 0;
  private readonly tabu: Tabu;
  private readonly random: Random;

  constructor(tabu: Tabu, random: Random) {
    this.tabu = tabu;
    this.random = random;
  }

  /** Forgets what it has seen. */
  begin(limit: number): void {
    this.delta = Number.POSITIVE_INFINITY;
    this.equals = 0;
    this.limit = limit;
    this.steps.fill(NOBODY);
  }

  offer(delta: number, i: number, a: number, j = NOBODY, b = 0, k = NOBODY, c = 0): void {
    if (delta > this.delta) return;
    if (delta >= this.limit && (this.isTabu(i, a) || this.isTabu(j, b) || this.isTabu(k, c))) {
      return;
    }
    this.equals = delta < this.delta ? 1 : this.equals + 1;
    if (this.equals > 1 && this.random() * this.equals >= 1) return;
    const { steps } = this;
    this.delta = delta;
    steps[0] = i;
    steps[1] = a;
    steps[2] = j;
    steps[3] = b;
    steps[4] = k;
    steps[5] = c;
  }

  private isTabu(item: number, seat: number): boolean {
    if (item === NOBODY || seat === NOWHERE) return false;
    const { until, seatCount, step } = this.tabu;
    return (until[item * seatCount + seat] as number) > step;
  }
}
