import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseMaintainers } from '../extract/parse-maintainers';
import { selectSections } from '../extract/section-people';
import { formatJson } from '../lib/json';
import { sha256 } from '../lib/sha256';
import { buildLayoutFile } from './build-layout-file';
import { CommandError } from './command-error';
import { extractFile, writeFile } from './extract-command';
import { DATA_FOLDER, loadGazetteer } from './load-knowledge';
import { readText } from './read-input';

export const DATA_USAGE =
  'plumbline data [REPORT] [--maintainers FILE]   (default: the report that PLUMBLINE_REPORT names)';

/**
 * Rebuilds the dataset and the positions in `data/` from a report and the bundled facts; first,
 * where a kernel tree's MAINTAINERS file is named, the facts that are taken from it.
 */
export async function runData(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { maintainers: { type: 'string' } },
  });
  const [path = process.env.PLUMBLINE_REPORT ?? '', ...more] = positionals;
  if (more.length > 0) throw new CommandError(`Name one report. Usage: ${DATA_USAGE}`);
  if (values.maintainers !== undefined) {
    write('maintainers.json', readMaintainers(values.maintainers));
    if (path === '') return;
  }
  if (path === '') {
    throw new CommandError(`Name the report, or set PLUMBLINE_REPORT. Usage: ${DATA_USAGE}`);
  }
  const dataset = await extractFile(path, {});
  const { id } = dataset.event;
  write(`${id}.dataset.json`, dataset);
  write(`${id}.layout.json`, buildLayoutFile(dataset));
}

function write(name: string, value: unknown): void {
  const path = join(DATA_FOLDER, name);
  writeFile(path, formatJson(value));
  process.stdout.write(`${path} is written.\n`);
}

/** The entries of a MAINTAINERS file that the gazetteer names: names and no addresses. */
function readMaintainers(path: string): unknown {
  const text = readText(path);
  try {
    const sections = selectSections(parseMaintainers(text), loadGazetteer());
    return { about: ABOUT_MAINTAINERS, sha256: sha256(text), sections };
  } catch (error) {
    throw new CommandError(`${path}: ${(error as Error).message}`);
  }
}

const ABOUT_MAINTAINERS =
  "Who answers for the kernel areas of subsystems.json: names from the kernel's MAINTAINERS file (M: maintainers, R: reviewers) whose SHA-256 is given. No addresses.";
