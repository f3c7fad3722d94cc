import type { ElementDefinition, StylesheetJson } from 'cytoscape';
import type { Drawing } from '../app/drawing';

/** Looks are a function of the drawing and the theme; the graph is never changed to highlight. */
export function toElements(drawing: Drawing): ElementDefinition[] {
  const at = new Map(drawing.nodes.map((node) => [node.id, node]));
  const outer = new Set(drawing.nodes.filter((node) => node.outer).map(({ id }) => id));
  return [
    ...drawing.nodes.map(
      ({
        id,
        kind,
        label,
        x,
        y,
        width,
        height,
        community,
        runs,
        bold,
        outer,
      }): ElementDefinition => ({
        group: 'nodes',
        data: { id, kind, label, width, height, community: community % 11 },
        classes: [kind, runs ? 'runs' : 'wanted', bold ? 'bold' : '', outer ? 'outer' : ''].join(
          ' ',
        ),
        position: { x, y },
      }),
    ),
    ...drawing.edges.map(
      ({ id, source, target, kind, width, community, dotted }): ElementDefinition => ({
        group: 'edges',
        data: { id, source, target, kind, width, community: community % 11 },
        classes: [
          kind,
          dotted ? 'dotted' : '',
          outer.has(source) || outer.has(target) ? 'outer' : '',
          isShort(at.get(source), at.get(target)) ? 'short' : '',
        ].join(' '),
      }),
    ),
  ];
}

/** Too short for a curve: Cytoscape cannot draw one between nodes that nearly touch. */
function isShort(a?: { x: number; y: number }, b?: { x: number; y: number }): boolean {
  return a !== undefined && b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 110;
}

/** Signs as LOOK has them: shape says kind, colour says group, width says strength. */
export function buildGraphStyle(token: (name: string) => string, isDark: boolean): StylesheetJson {
  const fills = Array.from(
    { length: 11 },
    (_, number) => token(`--fill-${number}`) || token('--ink3'),
  );
  const fill = (element: { data: (key: string) => number }): string =>
    resolve(fills[element.data('community')] ?? '', token);
  const [ink, ink2, page, surface, node] = ['--ink', '--ink2', '--page', '--surface', '--node'].map(
    token,
  ) as [string, string, string, string, string];
  const label = {
    label: 'data(label)',
    color: ink,
    'font-family': 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif',
    'font-size': 11,
    'text-valign': 'bottom',
    'text-margin-y': 2,
    'text-outline-color': page,
    'text-outline-width': 2,
    'text-outline-opacity': 0.9,
  };
  return [
    { selector: 'node', style: { ...label, width: 'data(width)', height: 'data(height)' } },
    {
      selector: 'node.mc',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '8',
        'background-color': isDark ? (element: never) => mix(fill(element), surface, 0.3) : fill,
        'border-width': isDark ? 2 : 1.5,
        'border-color': isDark ? fill : surface,
        color: isDark ? ink : '#ffffff',
        'font-size': 13,
        'font-weight': 600,
        'text-wrap': 'wrap',
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-outline-width': 0,
        'line-height': 1.2,
        'z-index': 10,
      },
    },
    {
      selector: 'node.group',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '10',
        'background-color': (element: never) => mix(fill(element), page, isDark ? 0.3 : 0.16),
        'border-width': 2,
        'border-color': fill,
        'font-size': 13,
        'font-weight': 600,
        'text-wrap': 'wrap',
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-outline-width': 0,
        'line-height': 1.25,
        'z-index': 10,
      },
    },
    { selector: 'node.person', style: { shape: 'ellipse', 'background-color': node } },
    {
      selector: 'node.person.wanted',
      style: { 'background-color': page, 'border-width': 2, 'border-color': node },
    },
    { selector: 'node.bold', style: { 'font-weight': 700, 'font-size': 12 } },
    {
      selector: 'node.subsystem',
      style: {
        shape: 'hexagon',
        'background-color': page,
        'border-width': 1.5,
        'border-color': ink2,
        color: ink2,
      },
    },
    {
      selector: 'node.org',
      style: {
        shape: 'rectangle',
        'background-color': ink2,
        color: ink2,
        'min-zoomed-font-size': 9,
      },
    },
    {
      selector: 'node.thread',
      style: { shape: 'tag', 'background-color': ink2, color: ink2, 'min-zoomed-font-size': 11 },
    },
    {
      selector: 'edge',
      style: {
        // Only a line that explains something can be pressed; looking for others costs every hover.
        events: 'no',
        width: 'data(width)',
        'line-color': fill,
        'line-opacity': 0.5,
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 14,
        'control-point-weights': 0.5,
      },
    },
    // Straight from centre to centre: a curve to a node right beside its MC cannot be drawn.
    {
      selector: 'edge.covers',
      style: { 'curve-style': 'haystack', width: 1, 'line-opacity': 0.26 },
    },
    {
      selector: 'edge.affiliated, edge.invited, edge.cites, edge.wrote, edge.joined, edge.refers',
      style: { width: 1, 'line-opacity': 0.3 },
    },
    { selector: 'node.outer', style: { 'min-zoomed-font-size': 11.5 } },
    {
      selector: 'edge.outer',
      style: { width: 1, 'line-opacity': 0.16, 'curve-style': 'haystack' },
    },
    {
      selector: 'edge.overlap',
      style: {
        events: 'yes',
        'curve-style': 'straight',
        'line-color': token('--edge'),
        'line-opacity': 0.55,
      },
    },
    {
      selector: 'edge.folded',
      style: { 'curve-style': 'haystack', 'line-color': token('--edge'), 'line-opacity': 0.3 },
    },
    { selector: 'edge.short', style: { 'curve-style': 'haystack' } },
    { selector: 'edge.dotted', style: { 'line-style': 'dotted' } },
    { selector: 'node.near', style: { 'min-zoomed-font-size': 0, 'z-index': 20 } },
    { selector: 'edge.near', style: { 'line-opacity': 0.95, 'z-index': 15 } },
    { selector: '.receded, .hushed', style: { opacity: 0.33 } },
    // A faded fill under a faded title would be unreadable: the box recedes to its outline.
    {
      selector: 'node.mc.receded, node.mc.hushed',
      style: {
        opacity: 1,
        color: token('--ink3'),
        'background-color': (element: never) => mix(fill(element), page, isDark ? 0.16 : 0.1),
        'border-width': 1.5,
        'border-color': (element: never) => mix(fill(element), page, 0.4),
      },
    },
    { selector: 'node.kept', style: { 'min-zoomed-font-size': 0 } },
    { selector: 'edge.kept', style: { 'line-opacity': 0.9 } },
    { selector: 'edge.overlap.kept', style: { 'line-color': ink2 } },
    {
      selector: 'node.cursor',
      style: {
        'outline-color': token('--fill-1'),
        'outline-width': 3,
        'outline-offset': 3,
        'z-index': 40,
        'min-zoomed-font-size': 0,
      },
    },
    { selector: 'node.picked', style: { 'border-width': 3, 'border-color': ink, 'z-index': 30 } },
    // Its types take only literals, and functions of one kind of element.
  ] as StylesheetJson;
}

/** A custom property may name another one. */
function resolve(value: string, token: (name: string) => string): string {
  const inner = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return inner === undefined ? value : token(inner);
}

/** `share` of one colour on another, both as #rrggbb. */
function mix(over: string, under: string, share: number): string {
  const read = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) =>
    Math.round(read(over, at) * share + read(under, at) * (1 - share)),
  );
  return `rgb(${parts.join(', ')})`;
}
