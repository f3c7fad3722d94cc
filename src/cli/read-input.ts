import { readFileSync, statSync } from 'node:fs';
import { parseDataset } from '../dataset/parse-dataset';
import type { Dataset } from '../dataset/types';
import { decodeSource, SourceError } from '../report/decode-source';
import { CommandError } from './command-error';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws CommandError naming the file and what is wrong with it
 */
export function readText(path: string): string {
  const label = path === '-' ? 'standard input' : path;
  try {
    return decodeSource(readBytes(path));
  } catch (error) {
    if (error instanceof SourceError) throw new CommandError(`${label}: ${error.message}`);
    throw error;
  }
}

/** @throws CommandError for a file that cannot be read or is not JSON */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path}: not JSON: ${(error as Error).message}`);
  }
}

/** @throws CommandError naming the file and the path in it that is wrong */
export function readDataset(path: string): Dataset {
  const value = readJson(path);
  try {
    return parseDataset(value);
  } catch (error) {
    const label = path === '-' ? 'standard input' : path;
    throw new CommandError(`${label}: ${(error as Error).message}`);
  }
}

/** @throws CommandError for a file that cannot be read, or is too large to be looked at */
export function readBytes(path: string): Uint8Array {
  try {
    if (path === '-') return readFileSync(0);
    const facts = statSync(path);
    if (facts.isDirectory()) throw new CommandError(`${path}: is a directory; name a file in it.`);
    // Not read at all: a file that large would only fill the memory before it is refused.
    if (facts.size > MAX_BYTES) {
      const size = (facts.size / 1024 / 1024).toFixed(1);
      throw new CommandError(`${path}: The file is ${size} MB; Plumbline reads at most 20 MB.`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new CommandError(`${path}: there is no such file.`);
    if (code === 'EACCES') throw new CommandError(`${path}: no permission to read it.`);
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
}
