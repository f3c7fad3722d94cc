import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDataset } from '../../src/dataset/parse-dataset';
import { Dice } from '../builders/indico-report/dice';
import { generateModel } from '../builders/indico-report/generate-model';
import { choosePdfLayout } from '../builders/pdf/pdf-layout';
import { renderPdf } from '../builders/pdf/render-pdf';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-pdf-'));
  const dice = new Dice(3);
  const { bytes } = renderPdf(generateModel(dice), choosePdfLayout(dice), dice);
  writeFileSync(join(folder, 'report.pdf'), bytes);
  writeFileSync(join(folder, 'broken.pdf'), bytes.slice(0, 40));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extract(name: string) {
  const file = join(folder, name);
  const args = [CLI, 'extract', file, '--no-facts'];
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
}

describe('plumbline extract', () => {
  it('prints the dataset of a PDF, whose evidence names pages', () => {
    const { status, stdout } = extract('report.pdf');
    expect(status).toBe(0);
    const dataset = parseDataset(JSON.parse(stdout));
    const pages = dataset.relations.flatMap(({ evidence }) => evidence.map(({ page }) => page));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.every((page) => page !== undefined && page > 1)).toBe(true);
  });

  it('says of a damaged PDF that it is damaged, and ends with 2', () => {
    const { status, stdout, stderr } = extract('broken.pdf');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('broken.pdf: The file begins like a PDF, but is damaged: ');
  });
});
