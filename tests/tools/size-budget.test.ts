import { describe, expect, it } from 'vitest';
import { describeFigure, findLoadedFiles, type Manifest, measureFigures } from './size-budget';

const HTML = `<head><link rel="icon" href="./icon.svg">
<script type="module" crossorigin src="./assets/index.js"></script>
<link rel="modulepreload" crossorigin href="./assets/react.js">
<link rel="stylesheet" crossorigin href="./assets/index.css"></head>`;

const MANIFEST: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    imports: ['_react'],
    dynamicImports: ['src/views/graph/GraphView.tsx'],
    css: ['assets/index.css'],
  },
  _react: { file: 'assets/react.js', imports: ['_deep'] },
  _deep: { file: 'assets/deep.js' },
  'src/views/graph/GraphView.tsx': {
    file: 'assets/graph.js',
    src: 'src/views/graph/GraphView.tsx',
    imports: ['_react', '_cytoscape'],
    css: ['assets/graph.css'],
  },
  _cytoscape: { file: 'assets/cytoscape.js' },
  'src/app/export.ts': { file: 'assets/export.js', src: 'src/app/export.ts' },
};

describe('the size budget', () => {
  it('counts scripts, preloads and style sheets of the page, and not its icon', () => {
    expect(findLoadedFiles(HTML)).toEqual([
      'assets/index.js',
      'assets/react.js',
      'assets/index.css',
    ]);
  });

  it('follows static imports from what the page loads, and adds the lazy graph view for the second figure', () => {
    const [page, graph] = measureFigures(HTML, MANIFEST, () => 100_000);
    expect(page?.files).toEqual([
      'assets/deep.js',
      'assets/index.css',
      'assets/index.js',
      'assets/react.js',
    ]);
    expect(graph?.files).toEqual(
      [...(page?.files ?? []), 'assets/cytoscape.js', 'assets/graph.css', 'assets/graph.js'].sort(),
    );
    expect(graph?.bytes).toBe(700_000);
    expect(graph && describeFigure(graph)).toContain('OVER the budget of 340.0 kB');
  });

  it('counts preloaded data apart, a dataset with a budget of its own', () => {
    const preload = (file: string): string =>
      `<link rel="preload" as="fetch" crossorigin href="./assets/${file}">`;
    const html = `${HTML}${preload('a.dataset-x1.json')}${preload('a.layout-x1.json')}`;
    const [page, , data] = measureFigures(html, MANIFEST, () => 160_000);
    expect(page?.files).toHaveLength(4);
    expect(data?.files).toEqual(['assets/a.dataset-x1.json']);
    expect(data && describeFigure(data)).toContain('OVER the budget of 150.0 kB');
  });

  it('refuses a page that loads nothing, because a budget over nothing always holds', () => {
    expect(() => measureFigures('<p></p>', MANIFEST, () => 1)).toThrow('loads no script');
  });
});
