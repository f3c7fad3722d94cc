import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Long past every budget: only a runner that hangs gets here. */
const PATIENCE_MS = 600_000;

/** Runs a command of this project with its output on the terminal; the exit code, or 1 if it crashed. */
export function run(command: string, args: string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: PATIENCE_MS,
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
      },
    });
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      done(1);
    });
    child.once('close', (code, signal) => {
      if (signal) console.error(`${command} was ended by ${signal}.`);
      done(code ?? 1);
    });
  });
}
