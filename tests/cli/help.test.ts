import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CLI, ROOT } from './built-cli';

const COMMANDS = [
  'extract',
  'data',
  'export',
  'diff',
  'guide',
  'overlap',
  'plan',
  'check',
  'threads',
];

function plumbline(...args: readonly string[]) {
  const result = spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe('plumbline --help', () => {
  it.each([[], ['-h']])('names every command (%s)', (...args) => {
    const { status, out } = plumbline(...args);
    expect(status).toBe(0);
    expect([...out.matchAll(/^ {2}plumbline (\w+)/gm)].map(([, name]) => name)).toEqual(COMMANDS);
  });

  it.each(COMMANDS)('says of %s alone how it is called and what it does', (name) => {
    const { status, out } = plumbline(name, '--help');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^  plumbline ${name} `));
    expect([...out.matchAll(/^ {2}plumbline \w+/gm)]).toHaveLength(1);
  });

  it('is named where an option is unknown', () => {
    expect(plumbline('plan', '--dance')).toEqual({
      status: 2,
      out: '',
      error: "plumbline: Unknown option '--dance' (see plumbline plan --help)\n",
    });
  });
});
