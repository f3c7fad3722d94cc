import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMaintainersFile } from '../../src/extract/knowledge';
import { selectSections } from '../../src/extract/section-people';
import { DATA, KNOWLEDGE } from '../builders/extracted';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const FILE = join(DATA, 'maintainers.json');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-data-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function data(...args: string[]) {
  const { PLUMBLINE_REPORT: _, ...env } = process.env;
  const result = spawnSync(process.execPath, [CLI, 'data', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline data', () => {
  it('refuses a file that is no MAINTAINERS, names the line, and leaves the facts as they are', () => {
    const before = readFileSync(FILE, 'utf8');
    const path = join(folder, 'MAINTAINERS');
    writeFileSync(path, 'Maintainers List\n\nBTRFS\nmore words\n');
    expect(data('--maintainers', path)).toEqual({
      status: 2,
      out: '',
      error: `plumbline: ${path}: line 4: “more words” is no field such as “M:”.\n`,
    });
    expect(readFileSync(FILE, 'utf8')).toBe(before);
  });

  it('asks for a report where there is nothing to do', () => {
    expect(data()).toMatchObject({ status: 2, out: '' });
    expect(data().error).toContain('Usage: plumbline data [REPORT] [--maintainers FILE]');
  });
});

describe('the bundled facts from MAINTAINERS', () => {
  const text = readFileSync(FILE, 'utf8');
  const sections = parseMaintainersFile(JSON.parse(text));

  it('hold names and no address', () => {
    expect(sections.length).toBeGreaterThan(200);
    expect(text).not.toContain('@');
  });

  it('are those that the gazetteer names, and nearly every row that names one finds people', () => {
    expect(selectSections(sections, KNOWLEDGE.gazetteer)).toEqual(sections);
    const lost = KNOWLEDGE.gazetteer.filter(
      (row) => row.sections.length > 0 && selectSections(sections, [row]).length === 0,
    );
    // An entry may name nobody but a list.
    expect(lost.length).toBeLessThanOrEqual(2);
  });
});

describe('the bundled list of people who ask not to be shown', () => {
  it('is read, and empty so far', () => {
    expect(KNOWLEDGE.omit).toEqual([]);
  });
});
