import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findArchitectureFaults, parseTable } from './tools/architecture';

it('imports in src keep to the table in src/README.md and to the rules of the house', () => {
  const table = parseTable(readFileSync('src/README.md', 'utf8'));
  const sources = new Map(
    readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
  expect(sources.size).toBeGreaterThan(0);
  expect(findArchitectureFaults(sources, table)).toEqual([]);
});
