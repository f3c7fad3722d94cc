import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// `npm run bench`: runs every `*.bench.ts` of this folder in the order of their names. Each exports
// `default async function (report: (line: string) => void)`. A figure over its budget makes the
// exit code 1; every bench runs all the same.

type Bench = (report: (line: string) => void) => Promise<void>;

const only = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => only.length === 0 || only.some((name) => file.startsWith(name)))
  .sort();

for (const file of files) {
  console.log(`\n# ${file.replace('.bench.ts', '')}`);
  const path = pathToFileURL(join(import.meta.dirname, file)).href;
  const { default: bench } = (await import(path)) as { default: Bench };
  await bench((line) => console.log(line));
}
