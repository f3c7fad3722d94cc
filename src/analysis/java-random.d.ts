/** `java.util.Random` in JavaScript: what networkanalysis-ts draws its numbers from. */
declare module 'java-random' {
  export default class JavaRandom {
    constructor(seed?: number);
    nextInt(bound?: number): number;
    nextDouble(): number;
  }
}
