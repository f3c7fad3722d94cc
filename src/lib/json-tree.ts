import { SourceError } from './source-error';

/** A JSON value that knows the lines it stands on. Objects are maps: no key of a file is special. */
export type JsonNode =
  | { readonly kind: 'object'; readonly line: number; endLine: number; members: JsonMembers }
  | { readonly kind: 'list'; readonly line: number; endLine: number; items: JsonNode[] }
  | { readonly kind: 'text'; readonly line: number; readonly endLine: number; value: string }
  | { readonly kind: 'number'; readonly line: number; readonly endLine: number; value: number }
  | { readonly kind: 'truth'; readonly line: number; readonly endLine: number; value: boolean }
  | { readonly kind: 'nothing'; readonly line: number; readonly endLine: number };

type JsonMembers = Map<string, JsonNode>;

/** The exports have about ten levels; what is nested deeper was made to break a reader. */
const MAX_DEPTH = 100;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/**
 * Reads JSON (RFC 8259) and keeps the line of every value, so that what is said about a file can
 * name a place in it. Of a key that stands twice, the last one counts, as in `JSON.parse`.
 *
 * @throws SourceError naming the line, for what is no JSON or is nested too deep
 */
export function parseJsonTree(text: string): JsonNode {
  const reader = new JsonTextReader(text.replace(/^\uFEFF/, ''));
  return reader.readDocument();
}

class JsonTextReader {
  private readonly text: string;
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text;
  }

  readDocument(): JsonNode {
    const node = this.readValue(0);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('expected nothing behind the end of the JSON');
    return node;
  }

  private readValue(depth: number): JsonNode {
    this.skipSpace();
    if (depth > MAX_DEPTH) this.fail(`values are nested more than ${MAX_DEPTH} deep`);
    const { line } = this;
    const first = this.text[this.at];
    if (first === '{') return this.readObject(depth);
    if (first === '[') return this.readList(depth);
    if (first === '"') return { kind: 'text', line, endLine: line, value: this.readText() };
    for (const [word, value] of WORDS) {
      if (!this.text.startsWith(word, this.at)) continue;
      this.at += word.length;
      if (value === null) return { kind: 'nothing', line, endLine: line };
      return { kind: 'truth', line, endLine: line, value };
    }
    NUMBER.lastIndex = this.at;
    const digits = NUMBER.exec(this.text)?.[0];
    if (digits === undefined) return this.fail('expected a value');
    this.at += digits.length;
    return { kind: 'number', line, endLine: line, value: Number(digits) };
  }

  private readObject(depth: number): JsonNode {
    const members: JsonMembers = new Map();
    const { line } = this;
    this.at++;
    this.skipSpace();
    while (this.text[this.at] !== '}') {
      if (members.size > 0) this.take(',', 'expected “,” or “}”');
      this.skipSpace();
      if (this.text[this.at] !== '"') this.fail('expected a key in quotes');
      const key = this.readText();
      this.skipSpace();
      this.take(':', 'expected “:” behind a key');
      members.set(key, this.readValue(depth + 1));
      this.skipSpace();
    }
    this.at++;
    return { kind: 'object', line, endLine: this.line, members };
  }

  private readList(depth: number): JsonNode {
    const items: JsonNode[] = [];
    const { line } = this;
    this.at++;
    this.skipSpace();
    while (this.text[this.at] !== ']') {
      if (items.length > 0) this.take(',', 'expected “,” or “]”');
      items.push(this.readValue(depth + 1));
      this.skipSpace();
    }
    this.at++;
    return { kind: 'list', line, endLine: this.line, items };
  }

  /** Finds the closing quote, and leaves the escapes to `JSON.parse`. */
  private readText(): string {
    const start = this.at;
    let end = start;
    let slashes = 0;
    do {
      end = this.text.indexOf('"', end + 1);
      if (end < 0) this.fail('a text is never closed');
      slashes = 0;
      while (this.text[end - 1 - slashes] === '\\') slashes++;
    } while (slashes % 2 === 1);
    this.at = end + 1;
    try {
      return JSON.parse(this.text.slice(start, end + 1)) as string;
    } catch {
      return this.fail('a text holds a line break or an escape that JSON does not have');
    }
  }

  private take(mark: string, problem: string): void {
    if (this.text[this.at] !== mark) this.fail(problem);
    this.at++;
  }

  private skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const letter = this.text[this.at];
      if (letter === '\n' || (letter === '\r' && this.text[this.at + 1] !== '\n')) this.line++;
      else if (letter !== ' ' && letter !== '\t' && letter !== '\r') return;
    }
  }

  private fail(problem: string): never {
    const isEnd = this.at >= this.text.length;
    throw new SourceError(
      `The file begins like JSON, but on line ${this.line} ${problem}${isEnd ? '; the file ends too early' : ''}.`,
    );
  }
}
