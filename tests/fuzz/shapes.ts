import { createRandom } from '../../src/lib/random';
import { drawExport, drawPerson, drawTalk } from '../builders/indico-json';
import { drawReport } from '../builders/report-text';
import type { Input } from './run-chain';

/** An input that can be made of any length. */
export interface Shape {
  readonly name: string;
  /** How many pieces the short one has; the long one has a hundred times as many. */
  readonly count: number;
  readonly make: (count: number) => string;
}

const body = (text: string): string => drawReport([{ body: text }]);
const times = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

/** A line that goes on and on with one piece: 50,000 letters, and a hundred times that. */
function line(name: string, piece: string, frame: (text: string) => string = body): Shape {
  const count = Math.ceil(50_000 / piece.length);
  return { name: `a line of ${name}`, count, make: (pieces) => frame(piece.repeat(pieces)) };
}

const inByline = (text: string): string => drawReport([{ trailer: `Primary authors: ${text}` }]);
const inTitle = (text: string): string => drawReport([{ title: text }]);
const inList = (text: string): string => body(`Key attendees:\n\n- ${text}`);
const inHtml = (text: string): string =>
  drawExport({ contributions: [drawTalk({ description: `<p>${text}` })] });

export const SHAPES: readonly Shape[] = [
  {
    name: 'contributions of one line',
    count: 1000,
    make: (count) =>
      `Example 2031\n\nReport of Contributions\n\n${times(count, (index) => `Contribution ID: ${index}\n# T ${index}\n`)}`,
  },
  {
    name: 'contributions that lost their ID',
    count: 500,
    make: (count) =>
      `${drawReport([{}])}${times(count, (at) => `\n# Lost ${at}\n\nTrack Classification: X\n`)}`,
  },
  line('one letter', 'a'),
  line('blanks', ' '),
  line('words', 'we meet and talk '),
  line('names', 'Jane Doe, John Roe and '),
  line('parentheses', '(('),
  line('brackets', '[('),
  line('stars', '**a* '),
  line('underscores', '__a_ '),
  line('dollars', '$a\\ '),
  line('backslashes', '\\'),
  line('hashes', '# '),
  line('dashes', '- '),
  line('colons', 'Key attendees: '),
  line('addresses', 'a.b@c.example '),
  line('half addresses', 'a.b+c-'),
  line('links', 'https://lore.kernel.org/r/a@b.example/ '),
  line('links without end', 'https://lore.kernel.org/r/a@b/'),
  line('per cent signs', 'https://lore.kernel.org/r/%25'),
  line('areas', 'BPF, RDMA and Rust '),
  line('wishes', 'Please do not schedule us with the Example MC. '),
  line('names in a byline', 'DOE, Jane (Example); ', inByline),
  line('open parentheses in a byline', 'DOE, Jane (', inByline),
  line('letters in a byline', 'A', inByline),
  line('letters in a title', 'a', inTitle),
  line('words in a title', 'Rust and BPF ', inTitle),
  line('names in a list', 'Jane Doe, ', inList),
  line('slashes in a list', 'Jane/', inList),
  line('capitals in a list', 'Jane Doe ', inList),
  line('tags', '<b>', inHtml),
  line('tags that open nothing', '<', inHtml),
  line('entities', '&amp;', inHtml),
  line('links in HTML', '<a href="https://a.example">x</a>', inHtml),
  { name: 'blank lines', count: 5000, make: (count) => body('\n'.repeat(count)) },
  { name: 'lines of a paragraph', count: 1000, make: (count) => body('We meet.\n'.repeat(count)) },
  {
    name: 'headings',
    count: 500,
    make: (count) => body(times(count, (at) => `## Part ${at}\n\n`)),
  },
  {
    name: 'topics',
    count: 500,
    make: (count) => body(`Topics:\n\n${times(count, (at) => `- Topic ${at}\n`)}`),
  },
  {
    name: 'attendees',
    count: 500,
    make: (count) => body(`Key attendees:\n\n${times(count, (at) => `- ${nameOf(at)}\n`)}`),
  },
  {
    name: 'authors',
    count: 500,
    make: (count) =>
      inByline(times(count, (at) => `${nameOf(at).toUpperCase().replace(' ', ', ')};\n`)),
  },
  {
    name: 'running heads',
    count: 1000,
    make: (count) => body('Page 1\n\nReport of Contributions\n\n'.repeat(count)),
  },
  {
    name: 'contributions of an export',
    count: 500,
    make: (count) =>
      drawExport({
        contributions: Array.from({ length: count }, (_, at) =>
          drawTalk({ id: `${at}`, friendly_id: at, title: `T ${at}` }),
        ),
      }).slice(0, 20 * 1024 * 1024),
  },
  {
    name: 'speakers of an export',
    count: 500,
    make: (count) =>
      drawExport({
        contributions: [
          drawTalk({
            speakers: Array.from({ length: count }, (_, at) =>
              drawPerson(nameOf(at), { person_id: at }),
            ),
          }),
        ],
      }),
  },
  {
    name: 'events of a calendar',
    count: 500,
    make: (count) =>
      `BEGIN:VCALENDAR\n${times(count, (at) => `BEGIN:VEVENT\nUID:${at}\nSUMMARY:T ${at}\nEND:VEVENT\n`)}END:VCALENDAR`,
  },
  {
    name: 'folds of a calendar',
    count: 1000,
    make: (count) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:T\nDESCRIPTION:a\n${' we meet\\n\n'.repeat(count)}END:VEVENT\nEND:VCALENDAR`,
  },
];

/** As many names as are wanted, none like another. */
function nameOf(index: number): string {
  const random = createRandom(index);
  const word = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  return `${capital(word(6))} ${capital(word(9))}`;
}

export function makeShape({ name, count, make }: Shape, scale: number): Input {
  const bytes = new TextEncoder().encode(make(count * scale));
  return { kind: 'source', bytes, label: name };
}
