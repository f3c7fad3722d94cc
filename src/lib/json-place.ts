import { type JsonNode, parseJsonTree } from './json-tree';

/** Levels of JSON as a sentence names them. */
const KINDS: Readonly<Record<JsonNode['kind'], string>> = {
  object: 'an object',
  list: 'a list',
  text: 'text',
  number: 'a number',
  truth: 'true or false',
  nothing: 'null',
};

/** A value of a JSON file together with the way to it: `results[0].contributions[3].title`. */
export class JsonPlace {
  /** Empty for the whole file. */
  readonly path: string;
  private readonly node: JsonNode;

  constructor(node: JsonNode, path = '') {
    this.node = node;
    this.path = path;
  }

  /** @throws SourceError for a text that is no JSON */
  static parse(text: string): JsonPlace {
    return new JsonPlace(parseJsonTree(text));
  }

  get line(): number {
    return this.node.line;
  }

  get endLine(): number {
    return this.node.endLine;
  }

  /** What it is, as a sentence says it: `a list`. */
  get kindName(): string {
    return KINDS[this.node.kind];
  }

  isObject(): boolean {
    return this.node.kind === 'object';
  }

  isList(): boolean {
    return this.node.kind === 'list';
  }

  /** Whether a key is there at all, be it with null. */
  has(key: string): boolean {
    return this.node.kind === 'object' && this.node.members.has(key);
  }

  /** The value under a key; undefined where there is none, or null. */
  get(key: string): JsonPlace | undefined {
    if (this.node.kind !== 'object') return undefined;
    const member = this.node.members.get(key);
    if (member === undefined || member.kind === 'nothing') return undefined;
    return new JsonPlace(member, this.pathOf(key));
  }

  /** The first of several keys that has a value. */
  first(...keys: readonly string[]): JsonPlace | undefined {
    for (const key of keys) {
      const found = this.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The items of a list that are not null; none where it is no list. */
  items(): JsonPlace[] {
    if (this.node.kind !== 'list') return [];
    return this.node.items.flatMap((item, index) =>
      item.kind === 'nothing' ? [] : new JsonPlace(item, `${this.path}[${index}]`),
    );
  }

  /** The members of an object that are not null; none where it is no object. */
  members(): [key: string, value: JsonPlace][] {
    if (this.node.kind !== 'object') return [];
    return [...this.node.members].flatMap(([key, member]): [string, JsonPlace][] =>
      member.kind === 'nothing' ? [] : [[key, new JsonPlace(member, this.pathOf(key))]],
    );
  }

  text(): string | undefined {
    return this.node.kind === 'text' ? this.node.value : undefined;
  }

  number(): number | undefined {
    return this.node.kind === 'number' ? this.node.value : undefined;
  }

  pathOf(key: string): string {
    if (!/^[A-Za-z_]\w{0,60}$/.test(key)) return `${this.path}[${JSON.stringify(key)}]`;
    return this.path === '' ? key : `${this.path}.${key}`;
  }
}
