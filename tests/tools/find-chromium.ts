import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What the search needs of its surroundings; a test passes its own. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  playwrightPath: () => string;
  isExecutable: (path: string) => boolean;
}

/** Names under which distributions and vendors install a browser that Playwright can drive. */
const SYSTEM_NAMES = ['chromium', 'google-chrome', 'chromium-browser', 'google-chrome-stable'];

const HOW_TO_GET_ONE =
  'No Chromium was found: set CHROMIUM_PATH to one, or install the package "chromium" of your system, or run "npx playwright install chromium".';

const here: Surroundings = {
  env: process.env,
  playwrightPath: () => chromium.executablePath(),
  isExecutable,
};

/**
 * A Chromium that is already on this machine: the one `CHROMIUM_PATH` names, else Playwright's own,
 * else the system's. A `CHROMIUM_PATH` that leads nowhere is an error and not a reason to look
 * further, because whoever set it wanted that browser and no other.
 */
export function findChromium(surroundings: Surroundings = here): string | undefined {
  const { env, isExecutable: usable } = surroundings;
  const wanted = env.CHROMIUM_PATH;
  if (wanted) {
    if (usable(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, which is not a program that can be run.`);
  }
  const own = playwrightsOwn(surroundings);
  if (own) return own;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const name of SYSTEM_NAMES) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (usable(path)) return path;
    }
  }
  return undefined;
}

/** Finds a Chromium or installs one; throws one sentence that says what to do where neither works. */
export function findOrInstallChromium(log: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;

  log('No Chromium on this machine; asking Playwright for its own …');
  run('npx', ['playwright', 'install', 'chromium'], 180_000);
  const downloaded = playwrightsOwn(here);
  if (downloaded) return downloaded;

  if (isDebian() && process.getuid?.() === 0) {
    log('Playwright could not install one; asking apt for the package "chromium" …');
    if (run('apt-get', ['update'], 180_000)) {
      run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 600_000);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(HOW_TO_GET_ONE);
}

/**
 * Switches every launch gets. Chromium refuses its sandbox to root, and on a machine with a closed
 * network its own background requests only add noise and delay.
 */
const chromiumArgs: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Launch options for Playwright and for Vitest's browser mode alike. */
export function chromiumLaunchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findChromium();
  return executablePath ? { executablePath, args: chromiumArgs } : { args: chromiumArgs };
}

function playwrightsOwn(surroundings: Surroundings): string | undefined {
  try {
    const path = surroundings.playwrightPath();
    return surroundings.isExecutable(path) ? path : undefined;
  } catch {
    // Playwright throws on platforms it has no build for; the system's browser may still do.
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isDebian(): boolean {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(file, 'utf8'));
}

function run(command: string, args: string[], timeout: number): boolean {
  return spawnSync(command, args, { stdio: 'inherit', timeout }).status === 0;
}
