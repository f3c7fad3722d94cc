import type { Random } from '../../src/lib/random';

/** A damage done to a file, named in what a failure prints. */
export interface Mutation {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, random: Random) => Uint8Array;
}

const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));
const pick = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

/** Texts that mean something to one of the readers behind: markup, formulas, prototypes, directions. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  'javascript:alert(1)',
  '=HYPERLINK("https://evil.example","x")',
  '@SUM(1+1)*cmd|\u0027 /C calc\u0027!A0',
  '__proto__',
  'constructor',
  'toString',
  '\u202Egnp.exe\u202C',
  '\u2066left\u2069',
  '\u0000\u0001\u001B[31m',
  '\uFEFF',
  '\uD83D\uDE00',
  'e\u0301'.repeat(50),
  '()'.repeat(40),
  '('.repeat(60),
  '**__$$``'.repeat(12),
  '[[[[]]]]((((',
  'https://lore.kernel.org/r/a@b/https://lore.kernel.org/r/a@b/',
  'a@b.c'.repeat(30),
  'Contribution ID: 99999999999999999999 Type:',
  'Presenters: ;;;,,,((()',
  'Track Classification:',
  'Page 1',
  'Key attendees:',
  ' - '.repeat(30),
  '# '.repeat(30),
  '%00%ff%c3%28',
  '{"a":',
  ']}',
  '\\u0000',
  '-0.0e999',
];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A change of the lines of a text. */
function ofLines(
  name: string,
  change: (lines: string[], random: Random) => readonly string[],
): Mutation {
  return {
    name,
    apply: (bytes, random) => encode(change(text(bytes).split('\n'), random).join('\n')),
  };
}

/** The place of a key or a value of JSON, as a piece of text. */
const JSON_PIECE = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g;

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'cut short',
    apply: (bytes, random) => bytes.slice(0, between(random, 0, bytes.length)),
  },
  {
    name: 'a part repeated',
    apply: (bytes, random) => {
      const from = between(random, 0, bytes.length);
      const part = bytes.slice(from, from + between(random, 1, pick(random, [8, 200, 3000])));
      const times = between(
        random,
        2,
        Math.max(2, Math.min(300, Math.floor(20_000 / part.length))),
      );
      const parts = [
        bytes.slice(0, from),
        ...Array<Uint8Array>(times).fill(part),
        bytes.slice(from),
      ];
      return join(parts);
    },
  },
  {
    name: 'random bytes',
    apply: (bytes, random) => {
      const changed = bytes.slice();
      for (let count = between(random, 1, 12); count > 0; count--) {
        changed[between(random, 0, Math.max(0, bytes.length - 1))] = between(random, 0, 255);
      }
      return changed;
    },
  },
  {
    name: 'random letters',
    apply: (bytes, random) => {
      const letters = [...text(bytes)];
      for (let count = between(random, 1, 30); count > 0; count--) {
        const at = between(random, 0, Math.max(0, letters.length - 1));
        letters[at] = pick(random, [
          ...'()[]{}<>;:,.#*_$&@-–"\'\\/|\n\t \r\u00A0\u00AD\u200BAaÄß王',
        ]);
      }
      return encode(letters.join(''));
    },
  },
  {
    name: 'something hostile put in',
    apply: (bytes, random) => {
      let value = text(bytes);
      for (let count = between(random, 1, 4); count > 0; count--) {
        const at = between(random, 0, value.length);
        value = value.slice(0, at) + pick(random, HOSTILE) + value.slice(at);
      }
      return encode(value);
    },
  },
  ofLines('lines in another order', (lines, random) => {
    const [from, to] = [between(random, 0, lines.length), between(random, 0, lines.length)];
    const moved = lines.splice(from, between(random, 1, 12));
    return [...lines.slice(0, to), ...moved, ...lines.slice(to)];
  }),
  ofLines('lines lost', (lines, random) =>
    lines.filter(() => random() > pick(random, [0.02, 0.2])),
  ),
  ofLines('all on one line', (lines, random) => {
    const from = between(random, 0, lines.length);
    const count = between(random, 2, 80);
    return [
      ...lines.slice(0, from),
      lines.slice(from, from + count).join(' '),
      ...lines.slice(from + count),
    ];
  }),
  ofLines('a huge line', (lines, random) => {
    const at = between(random, 0, Math.max(0, lines.length - 1));
    const part = pick(random, [lines[at] ?? '', ...HOSTILE, 'Doe, ', 'a', ' ']);
    lines[at] = part.repeat(Math.ceil(between(random, 5000, 20_000) / Math.max(1, part.length)));
    return lines;
  }),
  {
    name: 'deep nesting',
    apply: (bytes, random) => {
      const value = text(bytes);
      const at = between(random, 0, value.length);
      const [open, close] = pick(random, [
        ['[', ']'],
        ['{"a":', '}'],
        ['(', ')'],
        ['<div>', '</div>'],
        ['> ', ''],
        ['  - ', '\n'],
      ] as const);
      const depth = between(random, 50, 2000);
      const inner = pick(random, ['', '1', 'x']);
      return encode(
        value.slice(0, at) + open.repeat(depth) + inner + close.repeat(depth) + value.slice(at),
      );
    },
  },
  {
    name: 'values exchanged',
    apply: (bytes, random) => {
      const value = text(bytes);
      const pieces = [...value.matchAll(JSON_PIECE)];
      if (pieces.length < 2) return bytes;
      const [to, from] = [pick(random, pieces), pick(random, pieces)];
      const put = pick(random, [
        from[0],
        'null',
        '[]',
        '{}',
        '-1',
        '1e400',
        '""',
        '"__proto__"',
        JSON.stringify(pick(random, HOSTILE)),
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
      ]);
      return encode(value.slice(0, to.index) + put + value.slice(to.index + to[0].length));
    },
  },
  {
    name: 'line ends of another kind',
    apply: (bytes, random) =>
      encode(text(bytes).replaceAll('\n', pick(random, ['\r\n', '\r', '\n\n']))),
  },
];

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
