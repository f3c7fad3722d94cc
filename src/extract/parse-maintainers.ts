import { nameTokens } from './person-name';

/** One entry of a MAINTAINERS file: who answers for a part of the kernel. No addresses. */
export interface MaintainersSection {
  readonly title: string;
  /** `M:` lines, in the file's order. */
  readonly maintainers: readonly string[];
  /** `R:` lines. */
  readonly reviewers: readonly string[];
}

/**
 * The MAINTAINERS file of a kernel tree:
 *
 *     file     := preamble "Maintainers List" underline? section*
 *     section  := title field+ blank
 *     title    := a line that is no field
 *     field    := LETTER ":" white-space value
 *     person   := name "<" address ">" ( "(" role ")" )?        the value of M: and R:
 *     name     := Given Family | '"' Given M. Family '"' | '"' Family, Given '"'
 *
 *     BTRFS FILE SYSTEM
 *     M:  Jane Doe <jane@x.example>
 *     R:  "Roe, Rob" <rob@x.example> (zoned)
 *     L:  linux-btrfs@vger.kernel.org
 *
 * A value without a name (a list, a role account) is nobody's. Paragraphs that begin with `..` are
 * notes to the reader of the file.
 *
 * @throws Error naming the line that is not in this form
 */
export function parseMaintainers(text: string): MaintainersSection[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^\s*Maintainers List\b/.test(line));
  if (start < 0)
    throw new Error('The line “Maintainers List” is missing; this is no MAINTAINERS file.');
  const sections: Draft[] = [];
  let open: Draft | undefined;
  let isNote = false;
  for (let at = start + 1; at < lines.length; at++) {
    const line = (lines[at] as string).trimEnd();
    if (line === '') {
      closeSection(open);
      open = undefined;
      isNote = false;
      continue;
    }
    if (isNote || /^\s*-+$/.test(line)) continue;
    const field = /^([A-Z]):\s*(.*)$/.exec(line);
    if (field === null && open === undefined) {
      isNote = line.startsWith('..');
      if (isNote) continue;
      open = { title: line.trim(), line: at + 1, fieldCount: 0, maintainers: [], reviewers: [] };
      sections.push(open);
    } else if (open === undefined) {
      throw new Error(
        `line ${at + 1}: “${quote(line)}” stands in no section; a title comes first.`,
      );
    } else if (field === null) {
      throw new Error(`line ${at + 1}: “${quote(line)}” is no field such as “M:”.`);
    } else {
      open.fieldCount++;
      readPerson(open, field[1] ?? '', field[2] ?? '', at + 1);
    }
  }
  closeSection(open);
  if (sections.length === 0) throw new Error(`line ${start + 1}: no section follows.`);
  return sections.map(({ title, maintainers, reviewers }) => ({ title, maintainers, reviewers }));
}

interface Draft {
  readonly title: string;
  readonly line: number;
  fieldCount: number;
  readonly maintainers: string[];
  readonly reviewers: string[];
}

/** What is quoted of a damaged line may be an address, so it is cut at the first sign of one. */
const quote = (line: string): string => (line.split(/[<@]/)[0] ?? '').trim().slice(0, 60);

function closeSection(section: Draft | undefined): void {
  if (section !== undefined && section.fieldCount === 0)
    throw new Error(`line ${section.line}: “${quote(section.title)}” is a title without fields.`);
}

function readPerson(section: Draft, letter: string, value: string, line: number): void {
  if (letter !== 'M' && letter !== 'R') return;
  if (value === '') throw new Error(`line ${line}: “${letter}:” names nobody.`);
  const written = /^([^<]*)</.exec(value)?.[1];
  const name = written === undefined ? undefined : readName(written.trim());
  const list = letter === 'M' ? section.maintainers : section.reviewers;
  if (name !== undefined && !list.includes(name)) list.push(name);
}

/** Words that stand in the names of bodies and role accounts, and in nobody's. */
const NO_PERSON = /\b(?:inc|ltd|gmbh|team|list|maintainers?|support|drivers?|linux|kernel)\b/i;

/** A name as people write it, or undefined for a body, a role account and a single word. */
function readName(written: string): string | undefined {
  const quoted = /^"(.*)"$/.exec(written)?.[1];
  const bare = (quoted ?? written)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [before = '', behind] = bare.split(/,\s*/);
  // Quotes keep "Family, Given" together; without them a comma parts a name from a company.
  const name = quoted !== undefined && behind !== undefined ? `${behind} ${before}` : before;
  if (NO_PERSON.test(name) || /[@\d]/.test(name) || nameTokens(name).length < 2) return undefined;
  return name;
}
