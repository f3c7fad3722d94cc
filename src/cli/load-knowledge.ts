import { join } from 'node:path';
import {
  type Knowledge,
  parseEventFile,
  parseGazetteer,
  parseKnownNames,
  parseMaintainersFile,
  parseOmit,
  parseThreadsFile,
} from '../extract/knowledge';
import { CommandError } from './command-error';
import { readJson } from './read-input';

export interface FactFiles {
  readonly event?: string | undefined;
  readonly threads?: string | undefined;
}

/** The project's own `data/` folder. */
export const DATA_FOLDER = join(import.meta.dirname, '..', '..', 'data');

/** Curated knowledge from `data/`, and the facts of one event where files with them are named. */
export function loadKnowledge(files: FactFiles): Knowledge {
  const { event, threads } = files;
  return {
    gazetteer: loadGazetteer(),
    people: parse(join(DATA_FOLDER, 'people.json'), parseKnownNames),
    organizations: parse(join(DATA_FOLDER, 'organizations.json'), parseKnownNames),
    maintainers: parse(join(DATA_FOLDER, 'maintainers.json'), parseMaintainersFile),
    omit: parse(join(DATA_FOLDER, 'omit.json'), parseOmit),
    ...(event === undefined ? {} : { event: parse(event, parseEventFile) }),
    ...(threads === undefined ? {} : { threads: parse(threads, parseThreadsFile) }),
  };
}

/** The kernel areas we know, alone: what building other facts needs. */
export function loadGazetteer(): Knowledge['gazetteer'] {
  return parse(join(DATA_FOLDER, 'subsystems.json'), parseGazetteer);
}

function parse<T>(path: string, read: (value: unknown) => T): T {
  const value = readJson(path);
  try {
    return read(value);
  } catch (error) {
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
}
