import { posix } from 'node:path';
import { findBindings, findGlobals, findImports, type Import, parseSource } from './source-scan';

/** One row of the table in `src/README.md`. */
export interface Room {
  name: string;
  promise: string;
  /** Rooms it may import values and types from. */
  values: ReadonlySet<string>;
  /** Rooms it may import types from. */
  types: ReadonlySet<string>;
}

export type Table = ReadonlyMap<string, Room>;

/** Rooms at the edge of the house, in which the world outside (files, clock, network, screen) is met. */
const OUTER_ROOMS = new Set(['cli', 'app', 'views', 'main.tsx']);
const SCREEN_ROOMS = new Set(['app', 'views', 'main.tsx']);

const SCREEN_PACKAGES =
  /^(react|react-dom|react-aria-components|react-error-boundary|lucide-react|zustand|cytoscape|cytoscape-layers)($|\/)/;
const TEST_PACKAGES = /^(vite|vitest|playwright|@playwright\/|@vitest\/|fast-check)($|\/)/;

const FORBIDDEN_FOLDERS = new Set(['utils', 'helpers', 'types', 'hooks', 'common', 'misc']);
const MAX_LINES = 350;

/** What a pure room must be given instead of reaching for it. */
const IMPURE = [
  ...['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['fetch', 'XMLHttpRequest', 'performance', 'crypto', 'process', 'console'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame'],
  ...['Math.random', 'Date.now', 'new Date()'],
];
/** The views draw: addresses, storage and the network are the store's business. */
const NOT_IN_VIEWS = [
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'fetch',
  'Math.random',
];

/**
 * Reads the table "folder | promise | may import". A folder stands in backquotes; the third cell is
 * a comma-separated list of folders, of which `type:x` allows only imports that vanish at run time.
 */
export function parseTable(markdown: string): Table {
  const table = new Map<string, Room>();
  for (const line of markdown.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    const name = /^`([\w.-]+)`$/.exec(cells[1] ?? '')?.[1];
    if (!name || cells.length !== 5) continue;
    if (table.has(name)) throw new Error(`src/README.md: the row \`${name}\` stands twice.`);
    const words = (cells[3] ?? '').split(',').map((word) => word.trim().replaceAll('`', ''));
    const typeWords = words.filter((word) => word.startsWith('type:'));
    table.set(name, {
      name,
      promise: cells[2] ?? '',
      values: new Set(words.filter((word) => word && !word.startsWith('type:'))),
      types: new Set(typeWords.map((word) => word.slice('type:'.length))),
    });
  }
  if (table.size === 0) throw new Error('src/README.md: the table of folders was not found.');
  return table;
}

/**
 * Every way in which the sources break the table or the house rules, each as one sentence.
 * `sources` maps a path like `src/graph/build-graph.ts` to the text of the file.
 */
export function findArchitectureFaults(
  sources: ReadonlyMap<string, string>,
  table: Table,
): string[] {
  const faults: string[] = [...findTableFaults([...sources.keys()], table)];
  const historyFiles: string[] = [];
  for (const [path, text] of sources) {
    const lineCount = text.trimEnd().split('\n').length;
    if (lineCount > MAX_LINES) {
      faults.push(`${path} has ${lineCount} lines; no file of src is longer than ${MAX_LINES}.`);
    }
    const badFolder = posix
      .dirname(path)
      .split('/')
      .find((part) => FORBIDDEN_FOLDERS.has(part));
    if (badFolder) {
      faults.push(
        `${path} is in a folder named "${badFolder}"; a type sits with its maker, a helper beside its one user.`,
      );
    }
    if (!/\.tsx?$/.test(path)) continue;
    const program = parseSource(path, text);
    for (const one of findImports(program, text)) faults.push(...judgeImport(path, one, table));
    const globals = findGlobals(program, text, findBindings(program));
    for (const { name, line } of globals) {
      const fault = judgeGlobal(path, name, line);
      if (fault) faults.push(fault);
    }
    if (/\bhistory\s*\.\s*(push|replace)State\b/.test(text)) historyFiles.push(path);
  }
  if (historyFiles.length > 1) {
    faults.push(`One file touches window.history, but these do: ${historyFiles.join(', ')}.`);
  }
  return faults;
}

function findTableFaults(paths: string[], table: Table): string[] {
  const faults: string[] = [];
  const rooms = new Set(paths.filter((path) => /\.(tsx?|css|json)$/.test(path)).map(roomOf));
  for (const room of rooms) {
    if (!table.has(room)) faults.push(`src/${room} exists, but src/README.md has no row for it.`);
  }
  for (const { name, values, types } of table.values()) {
    if (!rooms.has(name))
      faults.push(`src/README.md has a row for ${name}, but src/${name} is empty.`);
    for (const other of [...values, ...types]) {
      if (!table.has(other)) {
        faults.push(`src/README.md lets ${name} import ${other}, which has no row of its own.`);
      }
    }
  }
  return faults;
}

function judgeImport(path: string, found: Import, table: Table): string[] {
  const room = roomOf(path);
  const where = `${path}:${found.line} imports "${found.specifier}"`;
  const specifier = found.specifier.replace(/[?#].*$/, '');

  if (!specifier.startsWith('.')) {
    if (specifier.startsWith('/')) return [`${where}; an import is relative or names a package.`];
    if (SCREEN_PACKAGES.test(specifier) && !SCREEN_ROOMS.has(room)) {
      return [`${where}, but only app and views know the screen's libraries.`];
    }
    if (specifier.startsWith('node:') && room !== 'cli') {
      return [`${where}, but only cli may use what Node alone has.`];
    }
    if (TEST_PACKAGES.test(specifier) && !found.typeOnly) {
      return [`${where}, which is a tool for building and testing and not part of the program.`];
    }
    return [];
  }

  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  if (target.startsWith('data/')) {
    return OUTER_ROOMS.has(room)
      ? []
      : [`${where}, but files of data/ are read by cli and app only and passed in as values.`];
  }
  if (!target.startsWith('src/')) return [`${where}, which is outside src.`];

  const other = roomOf(target);
  if (other === room) return [];
  const rule = table.get(room);
  if (!rule) return [];
  if (rule.values.has(other)) return [];
  if (rule.types.has(other)) {
    if (found.typeOnly) return [];
    return [
      `${where}, but ${room} may import only types from ${other} (src/README.md: type:${other}).`,
    ];
  }
  const allowed = [...rule.values, ...[...rule.types].map((name) => `type:${name}`)];
  return [
    `${where}, but ${room} may import only ${allowed.join(', ') || 'itself'} (src/README.md), not ${other}.`,
  ];
}

function judgeGlobal(path: string, name: string, line: number): string | undefined {
  const room = roomOf(path);
  if (room === 'views' && NOT_IN_VIEWS.includes(name)) {
    return `${path}:${line} uses ${name}; views draw, and app meets the world outside.`;
  }
  if (!OUTER_ROOMS.has(room) && IMPURE.includes(name)) {
    return `${path}:${line} uses ${name}, but ${room} is pure: what it needs of the world is passed in.`;
  }
  return undefined;
}

/** `src/graph/x.ts` belongs to `graph`; a file that stands in `src` itself is a room of its own. */
function roomOf(path: string): string {
  const part = path.split('/')[1] ?? '';
  return part === 'main' ? 'main.tsx' : part;
}
