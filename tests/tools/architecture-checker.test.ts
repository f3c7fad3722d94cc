import { describe, expect, it } from 'vitest';
import { findArchitectureFaults, parseTable } from './architecture';

const TABLE = `
| folder | promise | may import |
|---|---|---|
| \`lib\` | Small tools. | |
| \`dataset\` | Data. | lib |
| \`graph\` | Graphs. | dataset, lib |
| \`cli\` | Terminal. | lib, dataset, graph |
| \`app\` | Store. | lib, dataset, graph |
| \`views\` | Draws. | app, lib, type:dataset |
| \`main.tsx\` | Mounts. | app, views |
`;

const CLEAN = {
  'src/lib/order.ts': 'export const byName = (a: string, b: string) => (a < b ? -1 : 1);',
  'src/dataset/types.ts': 'export interface Dataset { id: string }',
  'src/graph/build-graph.ts': "import type { Dataset } from '../dataset/types';",
  'src/cli/main.ts': "import { readFileSync } from 'node:fs';\nDate.now();",
  'src/app/store.ts': "import { create } from 'zustand';\nwindow.history.pushState(null, '');",
  'src/views/App.tsx': "import { useState } from 'react';",
  'src/main.tsx': "import { App } from './views/App';\ndocument.getElementById('root');",
};

const faultsWith = (planted: Record<string, string>) =>
  findArchitectureFaults(new Map(Object.entries({ ...CLEAN, ...planted })), parseTable(TABLE));

describe('the checker of imports', () => {
  it('finds nothing wrong with a tree that keeps to its table', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it('names file, line, import and rule of an import that the table does not allow', () => {
    expect(
      faultsWith({ 'src/lib/bad.ts': "// a comment\nimport {\n  a,\n} from '../dataset/types';" }),
    ).toEqual([
      'src/lib/bad.ts:2 imports "../dataset/types", but lib may import only itself (src/README.md), not dataset.',
    ]);
  });

  it.each([
    ['a plain import', "import { a } from '../graph/build-graph';"],
    ['an import for its effect', "import '../graph/build-graph';"],
    ['a type import', "import type { A } from '../graph/build-graph';"],
    ['a re-export', "export { a } from '../graph/build-graph';"],
    ['a re-export of everything', "export * from '../graph/build-graph';"],
    ['a dynamic import', "const a = () => import('../graph/build-graph');"],
    ['a dynamic import from a template', 'const a = () => import(`../graph/build-graph`);'],
    ['an import inside a type', "type A = import('../graph/build-graph').A;"],
    ['a worker', "new Worker(new URL('../graph/build-graph.ts', import.meta.url));"],
    ['an import with a query', "import url from '../graph/build-graph?url';"],
    ['a path that leaves and comes back', "import { a } from '../../src/graph/build-graph';"],
  ])('sees %s', (_, text) => {
    const faults = faultsWith({ 'src/dataset/bad.ts': text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^src\/dataset\/bad\.ts:1 imports .*not graph\.$/);
  });

  it('lets type: rows import types in every spelling, and nothing that runs', () => {
    const types = [
      "import type { Dataset } from '../dataset/types';",
      "import { type Dataset, type Other } from '../dataset/types';",
      "export type { Dataset } from '../dataset/types';",
      "type D = import('../dataset/types').Dataset;",
    ];
    for (const text of types) expect(faultsWith({ 'src/views/Panel.tsx': text })).toEqual([]);
    expect(
      faultsWith({ 'src/views/Panel.tsx': "import { type A, b } from '../dataset/types';" }),
    ).toEqual([
      'src/views/Panel.tsx:1 imports "../dataset/types", but views may import only types from dataset (src/README.md: type:dataset).',
    ]);
  });

  it('does not take words in strings, comments and JSX text for imports', () => {
    const text = [
      "// import { a } from '../graph/build-graph';",
      '/* import "../graph/build-graph" */',
      'const a = "import \'../graph/build-graph\'";',
      "const b = <p>don't import '../graph/build-graph'; Math.random()</p>;",
    ].join('\n');
    expect(faultsWith({ 'src/views/Panel.tsx': text })).toEqual([]);
  });

  it('keeps the screen, Node, test tools and data files where they belong', () => {
    const faults = faultsWith({
      'src/graph/a.ts': "import { useState } from 'react';",
      'src/graph/b.ts': "import cytoscape from 'cytoscape';",
      'src/cli/c.ts': "import { createStore } from 'zustand/vanilla';",
      'src/graph/d.ts': "import { readFileSync } from 'node:fs';",
      'src/app/e.ts': "import { vi } from 'vitest';",
      'src/graph/f.ts': "import data from '../../data/subsystems.json';",
      'src/app/g.ts': "import url from '../../data/lpc-2024.dataset.json?url';",
      'src/app/h.ts': "import { x } from '../../tests/builders/x';",
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'src/graph/a.ts:1',
      'src/graph/b.ts:1',
      'src/cli/c.ts:1',
      'src/graph/d.ts:1',
      'src/app/e.ts:1',
      'src/graph/f.ts:1',
      'src/app/h.ts:1',
    ]);
  });
});

describe('the checker of purity', () => {
  it.each([
    'Math.random()',
    'Math["random"]()',
    'Date.now()',
    'new Date()',
    'window.scrollTo(0, 0)',
    '(window as unknown as { a: 1 }).a',
    'document.title',
    'fetch("x")',
    'performance.now()',
    'setTimeout(f, 1)',
    'console.log(1)',
    'process.env',
  ])('does not let a pure folder say %s', (expression) => {
    const faults = faultsWith({ 'src/graph/bad.ts': `const f = () => {};\n${expression};` });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^src\/graph\/bad\.ts:2 uses .* graph is pure/);
  });

  it('allows a date that is given, and a member or a variable that only has such a name', () => {
    const text = [
      'new Date(2024, 8, 18);',
      'interface Place { document: string; location: string }',
      'const read = (place: Place) => ({ location: place.document });',
      'function cut(window: number[]) { return window.length; }',
    ].join('\n');
    expect(faultsWith({ 'src/graph/good.ts': text })).toEqual([]);
  });

  it('lets one file touch the history of the browser, not two', () => {
    expect(faultsWith({ 'src/app/b.ts': "history.replaceState(null, '');" })).toEqual([
      'One file touches window.history, but these do: src/app/store.ts, src/app/b.ts.',
    ]);
  });
});

describe('the checker of the tree', () => {
  it('wants a row for every folder and a folder for every row', () => {
    expect(faultsWith({ 'src/magic/a.ts': '' })).toEqual([
      'src/magic exists, but src/README.md has no row for it.',
    ]);
    const { 'src/cli/main.ts': _, ...rest } = CLEAN;
    expect(findArchitectureFaults(new Map(Object.entries(rest)), parseTable(TABLE))).toEqual([
      'src/README.md has a row for cli, but src/cli is empty.',
    ]);
  });

  it('refuses a row that lets a folder import one that is not in the table', () => {
    const table = parseTable(TABLE.replace('dataset, lib |', 'dataset, magic, lib |'));
    expect(findArchitectureFaults(new Map(Object.entries(CLEAN)), table)).toEqual([
      'src/README.md lets graph import magic, which has no row of its own.',
    ]);
  });

  it('refuses folders named for what they are not about, and files that are too long', () => {
    expect(
      faultsWith({ 'src/graph/utils/a.ts': '', 'src/graph/long.ts': '1;\n'.repeat(351) }),
    ).toEqual([
      'src/graph/utils/a.ts is in a folder named "utils"; a type sits with its maker, a helper beside its one user.',
      'src/graph/long.ts has 351 lines; no file of src is longer than 350.',
    ]);
  });

  it('says so when the table cannot be found or names a folder twice', () => {
    expect(() => parseTable('# nothing')).toThrow('the table of folders was not found');
    expect(() => parseTable(`${TABLE}| \`lib\` | Again. | |\n`)).toThrow('`lib` stands twice');
  });
});
