import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEventFile } from '../extract/knowledge';
import { fold } from '../lib/fold';
import { DATA_FOLDER, type FactFiles } from './load-knowledge';
import { readJson } from './read-input';

/** The facts in `data/` of the conference with this title: `ID.event.json` and `ID.threads.json`. */
export function findBundledFacts(title: string): FactFiles {
  for (const name of readdirSync(DATA_FOLDER).sort()) {
    if (!name.endsWith('.event.json')) continue;
    const event = join(DATA_FOLDER, name);
    if (fold(parseEventFile(readJson(event)).title) !== fold(title)) continue;
    const threads = event.replace(/\.event\.json$/, '.threads.json');
    return existsSync(threads) ? { event, threads } : { event };
  }
  return {};
}
