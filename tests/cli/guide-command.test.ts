import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/lib/json';
import { drawDataset } from '../builders/dataset-builder';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
const LPC = join(ROOT, 'data', 'lpc-2024.dataset.json');
const DRAWN = formatJson(
  drawDataset(`
    Sched has ann author, ben attendee
    Sched covers scheduler core
    Rust covers scheduler topic
    Sched cites t1
  `),
);

function plumbline(args: readonly string[], input = '') {
  const result = spawnSync(process.execPath, [CLI, 'guide', ...args], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline guide', () => {
  it('prints where to start, in order and with the lines that say so', () => {
    const { status, out, error } = plumbline(['-', 'scheduler'], DRAWN);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toBe(`scheduler

MCs to go to
  1. Sched: is about scheduler (line 3)
  2. Rust: has a topic on scheduler (line 4)

People to meet
  1. ann: runs Sched (lines 2, 3)
  2. ben: is wanted in Sched (lines 2, 3)

Read first
  1. t1@example.org: message, cited by Sched, https://lore.kernel.org/r/t1@example.org
`);
  });

  it('takes several words and prints the guide as data when asked to', () => {
    const { status, out } = plumbline([LPC, 'boot', 'time', '--json']);
    expect(status).toBe(0);
    const guide = JSON.parse(out) as { subjects: string[]; mcs: { id: string }[] };
    expect(guide.subjects).toContain('subsystem:boot');
    expect(guide.mcs.map(({ id }) => id)).toContain('mc:system-boot-and-security-mc');
  });

  it('says in one sentence that nothing goes by these words, and what comes close', () => {
    const { status, out, error } = plumbline(['-', 'scheduler', 'camel'], DRAWN);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toBe(
      'plumbline: Nothing in A drawn conference goes by “scheduler camel”. Closest: “scheduler”, “Sched”, “Rust”.\n',
    );
  });

  it('says what is wrong with a call', () => {
    expect(plumbline([LPC])).toMatchObject({ status: 2, out: '' });
    expect(plumbline([LPC]).error).toContain('Usage: plumbline guide DATASET WORDS [--json]');
    expect(plumbline(['missing.json', 'x']).error).toContain('there is no such file');
  });
});
