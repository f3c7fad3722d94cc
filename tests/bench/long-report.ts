import { createRandom, type Random } from '../../src/lib/random';
import { type DrawnContribution, drawReport } from '../builders/report-text';

/**
 * A report `times` as long: its contributions over and over, each copy with ids and titles of its
 * own. The people stay the same, which is the hard case for telling who is who.
 */
export function lengthenReport(text: string, times: number): string {
  const lines = text.split('\n');
  const start = Math.max(
    0,
    lines.findIndex((line) => /Contribution ID:/.test(line)),
  );
  const contributions = lines.slice(start);
  const copies = Array.from({ length: times }, (_, copy) =>
    copy === 0 ? contributions : contributions.map((line) => renumber(line, copy)),
  );
  return [...lines.slice(0, start), ...copies.flat()].join('\n');
}

function renumber(line: string, copy: number): string {
  return line
    .replace(/(Contribution ID:\D*)(\d+)/, (_, label: string, id: string) => {
      return `${label}${Number(id) + copy * 1000}`;
    })
    .replace(/^(### \*\*)(.+)(\*\*)$/, (_, open: string, title: string, close: string) => {
      return `${open}Volume ${copy + 1} ${title}${close}`;
    });
}

const FIRST = ['Ada', 'Björn', 'Chen', 'Dilnoza', 'Efua', 'Farid', 'Grete', 'Hiro', 'Inés', 'Jan'];
const LAST = ['Abel', 'Brandt', 'Castro', 'Dvorak', 'Eriksen', 'Fofanah', 'Gupta', 'Hansen'];
const FIELDS = ['Scheduler', 'Memory', 'Tracing', 'Filesystem', 'Network', 'Boot', 'Power', 'Rust'];

/** Stands in where no real report is at hand: as many contributions, about as much text. */
export function drawStandInReport(count = 24): string {
  const random = createRandom(1);
  const contributions = Array.from({ length: count }, (_, index) => draw(index, random));
  return drawReport(contributions);
}

function draw(index: number, random: Random): DrawnContribution {
  const pick = (items: readonly string[]): string =>
    items[Math.floor(random() * items.length)] ?? '';
  const person = (): readonly [string, string] => [pick(FIRST), pick(LAST)];
  const byline = Array.from({ length: 4 }, () => {
    const [first, last] = person();
    return `${last.toUpperCase()}, ${first} (Example ${pick(FIELDS)} Inc.)`;
  }).join('; ');
  const names = Array.from({ length: 6 }, () => `- ${person().join(' ')}`).join('\n');
  const topics = Array.from(
    { length: 8 },
    () => `- ${pick(FIELDS)} and ${pick(FIELDS).toLowerCase()} work of the past year`,
  ).join('\n');
  const thread = `https://lore.kernel.org/r/2031${index}.${Math.floor(random() * 1e6)}@example.org`;
  const prose = Array.from(
    { length: 6 },
    () =>
      `We want to talk about the ${pick(FIELDS).toLowerCase()} side of the kernel, and how it meets what the others have built since.`,
  ).join(' ');
  return {
    id: index + 1,
    title: `${pick(FIELDS)} ${index + 1} MC`,
    body: [prose, 'Topics:', topics, `See ${thread}`, 'Key attendees:', names].join('\n\n'),
    trailer: `Primary authors: ${byline}\n\nPresenters: ${byline}`,
  };
}
