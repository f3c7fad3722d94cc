import { parseSync } from 'vite';

// TypeScript 7 has no JavaScript interface, so sources are read with the parser that Vite brings
// along. Its tree is plain ESTree; it is walked here without knowing more node types than needed.

/** A node of the tree: `type`, `start`, and whatever else that type has. */
interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

export interface Import {
  specifier: string;
  line: number;
  /** True where nothing of the import is left at run time. */
  typeOnly: boolean;
}

export interface Use {
  name: string;
  line: number;
}

export function parseSource(path: string, text: string): Node {
  const { program, errors } = parseSync(path, text);
  const first = errors[0];
  if (first) throw new Error(`${path} cannot be parsed: ${first.message}`);
  return program as unknown as Node;
}

/** Every import, re-export, `import()`, `import('x').T` and `new URL('x', import.meta.url)` of a file. */
export function findImports(program: Node, text: string): Import[] {
  const found: Import[] = [];
  const add = (node: Node, source: unknown, typeOnly: boolean) => {
    const specifier = stringOf(source);
    if (specifier !== undefined)
      found.push({ specifier, line: lineAt(text, node.start), typeOnly });
  };
  walk(program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
        add(node, node.source, node.importKind === 'type' || allTypes(node, 'importKind'));
        break;
      case 'ExportNamedDeclaration':
        add(node, node.source, node.exportKind === 'type' || allTypes(node, 'exportKind'));
        break;
      case 'ExportAllDeclaration':
        add(node, node.source, node.exportKind === 'type');
        break;
      case 'ImportExpression':
        add(node, node.source, false);
        break;
      case 'TSImportType':
        add(node, node.source ?? node.argument, true);
        break;
      case 'NewExpression':
        if (isNamed(node.callee, 'URL')) {
          const [first, second] = node.arguments as Node[];
          if (second && text.slice(second.start).startsWith('import.meta.url')) {
            add(node, first, false);
          }
        }
        break;
    }
  });
  return found;
}

/** Every name a file gives to something itself, at whatever depth. */
export function findBindings(program: Node): Set<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier') names.add(String(pattern.name));
    else if (pattern.type === 'Property') bind(pattern.value);
    else if (pattern.type === 'AssignmentPattern') bind(pattern.left);
    else if (pattern.type === 'RestElement') bind(pattern.argument);
    else if (pattern.type === 'ObjectPattern')
      for (const one of list(pattern.properties)) bind(one);
    else if (pattern.type === 'ArrayPattern') for (const one of list(pattern.elements)) bind(one);
  };
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') bind(node.id);
    if (/^Import.*Specifier$/.test(node.type)) bind(node.local);
    if (/Function|Class/.test(node.type)) {
      bind(node.id);
      for (const parameter of list(node.params)) bind(parameter);
    }
    if (node.type === 'CatchClause') bind(node.param);
  });
  return names;
}

/**
 * Every use of a name the file does not bind, plus `Math.random`, `Date.now` and `new Date()` under
 * these names. Scopes are not told apart: a name bound anywhere in the file counts as the file's own.
 */
export function findGlobals(program: Node, text: string, bindings: ReadonlySet<string>): Use[] {
  const found: Use[] = [];
  walk(program, (node, parent, key) => {
    const add = (name: string) => found.push({ name, line: lineAt(text, node.start) });
    if (node.type === 'MemberExpression') {
      const property = node.property as Node;
      const method = node.computed ? stringOf(property) : property.name;
      if (isNamed(node.object, 'Math') && method === 'random') add('Math.random');
      if (isNamed(node.object, 'Date') && method === 'now') add('Date.now');
    }
    if (/^(New|Call)Expression$/.test(node.type) && isNamed(node.callee, 'Date')) {
      if (list(node.arguments).length === 0) add('new Date()');
    }
    if (node.type !== 'Identifier' || bindings.has(String(node.name))) return;
    if (parent && isOnlyALabel(parent, key)) return;
    add(String(node.name));
  });
  return found;
}

/** Nodes of TypeScript that wrap an expression; in all others a name is part of a type. */
const TS_EXPRESSIONS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

/** In `a.window`, `{ window: 1 }` and `interface A { window: X }` the word is a name of a member only. */
function isOnlyALabel(parent: Node, key: string): boolean {
  if (key === 'key') return parent.computed !== true;
  if (key === 'property') return parent.computed !== true;
  if (TS_EXPRESSIONS.has(parent.type)) return false;
  return /^(TS|Import|Export|MetaProperty)/.test(parent.type) || key === 'label';
}

function walk(
  node: Node,
  visit: (node: Node, parent: Node | undefined, key: string) => void,
  parent?: Node,
  key = '',
): void {
  visit(node, parent, key);
  for (const [childKey, child] of Object.entries(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (isNode(one)) walk(one, visit, node, childKey);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNamed(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value.name === name;
}

/** The text of a string literal, or of a template without holes. */
function stringOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (typeof value.value === 'string') return value.value;
  if (value.type === 'TSLiteralType') return stringOf(value.literal);
  const quasis = list(value.quasis);
  if (value.type !== 'TemplateLiteral' || quasis.length !== 1) return undefined;
  return (quasis[0] as { value: { cooked: string } }).value.cooked;
}

function allTypes(node: Node, kind: string): boolean {
  const specifiers = list(node.specifiers) as Node[];
  return specifiers.length > 0 && specifiers.every((one) => one[kind] === 'type');
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
