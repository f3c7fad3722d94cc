/**
 * Damaged and endless files by the thousand: `npm run fuzz [-- RUNS [FIRST]]`. Fails where one is
 * neither read nor refused in a sentence, where a file a hundred times as long takes more than
 * 120 times as long, or where the whole took more than 1 GB.
 */
import { cpuTime } from '../tools/cpu-time';
import { makeInput } from './inputs';
import { type Input, runChain } from './run-chain';
import { makeShape, SHAPES, type Shape } from './shapes';

const RUNS = Number(process.argv[2] ?? 20_000);
const FIRST = Number(process.argv[3] ?? 1);
/** A hundred times as long may take so many times as long. */
const MOST_TIMES = 120;
const MOST_MEMORY_MB = 1024;
/** Shorter times say more about the machine than about us. */
const LEAST_MS = 5;

const faults: string[] = [];
const mostMemory = (): number => process.resourceUsage().maxRSS / 1024;

async function time(input: Input): Promise<number> {
  const start = cpuTime();
  try {
    await runChain(input);
  } catch (error) {
    faults.push(`${input.label}: ${error instanceof Error ? error.stack : error}`.slice(0, 2000));
  }
  return cpuTime() - start;
}

async function runMutations(): Promise<void> {
  let longest = { ms: 0, label: '' };
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const input = makeInput(seed);
    const ms = await time(input);
    if (ms > longest.ms) longest = { ms, label: input.label };
    if ((seed - FIRST) % 1000 === 999) {
      console.log(
        `${seed - FIRST + 1} files, longest ${longest.ms.toFixed(0)} ms: ${longest.label}`,
      );
    }
  }
}

/** The median of several times of the short one, warm and with its share of collecting what it left. */
async function timeShort(shape: Shape): Promise<number> {
  const input = makeShape(shape, 1);
  const times: number[] = [];
  for (let run = 0; run < 9; run++) times.push(await time(input));
  return times.sort((a, b) => a - b)[4] ?? 0;
}

async function compareLengths(shape: Shape): Promise<{ short: number; long: number }> {
  return { short: await timeShort(shape), long: await time(makeShape(shape, 100)) };
}

const ratioOf = ({ short, long }: { short: number; long: number }): number =>
  long / Math.max(LEAST_MS, short);

async function runShapes(): Promise<void> {
  for (const shape of SHAPES) {
    let found = await compareLengths(shape);
    // A second look where the first may have met a machine out of breath.
    if (ratioOf(found) > MOST_TIMES) {
      const again = await compareLengths(shape);
      if (ratioOf(again) < ratioOf(found)) found = again;
    }
    const times = ratioOf(found);
    const size = (makeShape(shape, 100).bytes.length / 1024 / 1024).toFixed(1);
    console.log(
      `${shape.name}: ${found.short.toFixed(1)} ms, a hundred times as long (${size} MB) ${found.long.toFixed(0)} ms: ${times.toFixed(0)} times; ${mostMemory().toFixed(0)} MB`,
    );
    if (times > MOST_TIMES) faults.push(`${shape.name}: ${times.toFixed(0)} times as long.`);
  }
}

await runShapes();
await runMutations();
const memory = mostMemory();
console.log(`Most memory: ${memory.toFixed(0)} MB.`);
if (memory > MOST_MEMORY_MB) faults.push(`It took ${memory.toFixed(0)} MB of memory.`);
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(faults.length === 0 ? 'No fault found.' : `${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
