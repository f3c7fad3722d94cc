/**
 * Writes a model as the text of a "Report of Contributions", in any layout and with any damage of
 * FORMATS §1, and says what should be read from it.
 *
 * Left out, because a reader could take it for something else just as well:
 *
 * - A family name in capitals broken by a hyphen (`ROS-`, `TEDT`) looks like a double name
 *   (`GARCÍA-`, `LÓPEZ`): it is among the losses, and must come with a finding.
 * - A list broken between two given names (`DOE, Ann`, blank line, `Marie; ROE, …`): what follows
 *   could be any text that a conversion put there. The reader says so (`text-after-end`).
 *   At the end of a page it is clear: heads and feet stand there, and a label follows.
 * - A name below its label that is broken before its comma: `Presenters:`, `THE KERNEL` could be
 *   the begin of a list in the description.
 * - Brackets in a name (`DOE, William (Bill)`): an affiliation looks the same.
 * - A word with a hyphen of its own that is broken there (`open-`, `source`): looks like a broken word.
 * - A family name that its upper case does not bring back (`MacDonald`, `Weiß`).
 * - A line of a description that is a label with a value like the layout's (`Author: DOE, Jane`),
 *   `Page 3`, or the title of the conference alone: it looks like the layout itself.
 * - A line that begins with a mark of a list by accident (a dash between words, `12. We`).
 * - `__word__` and `*word*` in a plain text: look like emphasis.
 * - Two contributions in one section where the first has no track: the second's title looks
 *   like a heading of the first's description. And a lost ID of a contribution with neither people
 *   nor track, whose title looks like stray text where titles are no headings; or whose title
 *   begins with `Type:`.
 * - `It costs $5, not $6` looks like a formula between the two; a line that lost one of the two
 *   `$` looks like a shell's variable.
 * - Prose glued to a Message-ID without a slash between (`a@example.organd`): looks like a host.
 */
import { breakLinks, wrapInLatex } from './break-links';
import type { Dice } from './dice';
import type {
  ExpectedByline,
  ExpectedContribution,
  ExpectedLine,
  Loss,
  RenderedReport,
} from './expected';
import { type Damage, LABELS, type Layout } from './layout';
import type { ModelContribution, ModelLine, ModelPerson, ModelReport } from './model';
import { PageWriter } from './page-writer';
import { BREAK, PAGE, writePeople } from './render-byline';
import { wrap } from './wrap';

export function renderReport(
  model: ModelReport,
  layout: Layout,
  damage: Damage,
  dice: Dice,
): RenderedReport {
  return new Renderer(model, layout, damage, dice).render();
}

const ROLES = [
  ['authors', 'author'],
  ['coauthors', 'coauthor'],
  ['presenters', 'presenter'],
] as const;

/**
 * The title must not look like a type, and a title that is no heading is known by the bylines or
 * the track behind it.
 */
function canLoseId({
  title,
  authors,
  presenters,
  coauthors,
  session,
  track,
}: ModelContribution): boolean {
  if (title.startsWith('Type:')) return false;
  const count = authors.length + presenters.length + coauthors.length;
  return count > 0 || session !== undefined || track !== undefined;
}

class Renderer {
  private readonly out: PageWriter;
  private keptIds = 0;
  private readonly losses: Loss[] = [];
  private readonly cited = new Map<number, readonly string[]>();

  private readonly model: ModelReport;
  private readonly layout: Layout;
  private readonly damage: Damage;
  private readonly dice: Dice;

  constructor(model: ModelReport, layout: Layout, damage: Damage, dice: Dice) {
    this.model = model;
    this.layout = layout;
    this.damage = damage;
    this.dice = dice;
    this.out = new PageWriter(layout, model.title, dice.at('page'));
  }

  render(): RenderedReport {
    this.writeFront();
    const contributions = this.model.contributions.map((contribution, index) =>
      this.writeContribution(contribution, this.model.contributions[index - 1]),
    );
    const { losses, cited } = this;
    return { text: this.out.text(), contributions, losses, cited };
  }

  private get isPlain(): boolean {
    return this.layout.form === 'plain';
  }

  private writeFront(): void {
    const hashes = this.isPlain ? '' : this.dice.pick('front', ['# ', '## ', '']);
    const stars = this.isPlain ? '' : this.dice.pick('front bold', ['**', '']);
    const { width } = this.layout;
    for (const line of wrap(this.escape(this.model.title, this.dice.at('event')), width)) {
      this.out.write(hashes + line, this.isPlain ? 12 : 0);
    }
    this.out.blank();
    this.out.write(`${hashes}${stars}Report of Contributions${stars}`, this.isPlain ? 14 : 0);
    this.out.blank();
  }

  private writeContribution(
    contribution: ModelContribution,
    before: ModelContribution | undefined,
  ): ExpectedContribution {
    const dice = this.dice.at(contribution.id);
    const hasLostId =
      this.damage.lostIds &&
      (before === undefined || before.track !== undefined) &&
      canLoseId(contribution) &&
      // A report without any ID is refused.
      (this.keptIds > 0 || contribution !== this.model.contributions.at(-1)) &&
      dice.chance('loses its id', 0.4);
    if (!hasLostId) this.keptIds++;
    // On a line of their own, code and type may be what is left.
    const hasLostKind =
      hasLostId && (this.layout.head === 'one line' || dice.chance('loses its type', 0.5));
    this.out.turnPage(contribution.title);
    if (!hasLostKind) this.writeHead(contribution, dice, hasLostId);
    const titleLine = this.writeTitle(contribution, dice);
    if (hasLostId) this.losses.push({ line: titleLine, code: 'lost-id' });
    const description = [
      ...contribution.lines.flatMap((line, index) =>
        this.writeLine(line, contribution, dice.at(`line ${index}`), {
          isFirst: index === 0,
          before: contribution.lines[index - 1],
        }),
      ),
      ...contribution.fields.flatMap(({ title, value }, index) => {
        const own = dice.at(`field ${index}`);
        this.out.blank();
        const bold = this.isPlain ? '' : '**';
        const line = this.out.write(`${bold}${this.escape(title, own)}${bold}`);
        if (!this.isPlain) this.out.blank();
        const kind = this.isPlain ? ('text' as const) : ('heading' as const);
        return [{ line, kind, text: title }, ...this.writeText('', value, contribution, own)];
      }),
    ];
    const bylines = ROLES.flatMap(([list, role]) =>
      contribution[list].length === 0
        ? []
        : [this.writeByline(role, contribution[list], contribution, dice.at(list))],
    );
    this.writeClassification('Session', contribution.session, dice);
    this.writeClassification('Track', contribution.track, dice);
    return { model: contribution, hasLostId, hasLostKind, titleLine, bylines, description };
  }

  private writeHead({ id, code, type }: ModelContribution, dice: Dice, hasLostId: boolean): void {
    const parts = [
      ...(hasLostId ? [] : [this.label('Contribution ID', `${id}`, dice)]),
      ...(code === undefined
        ? []
        : [this.label('Contribution code', this.escape(code, dice.at('code')), dice)]),
      this.label('Type', this.escape(type, dice.at('type')), dice),
    ];
    if (this.layout.head === 'one line') this.out.write(parts.join(this.isPlain ? '      ' : ' '));
    for (const part of this.layout.head === 'one line' ? [] : parts) {
      this.out.write(part);
      if (this.layout.head === 'own paragraphs') this.out.blank();
    }
    this.out.blank();
  }

  private writeTitle({ title, date }: ModelContribution, dice: Dice): number {
    const { titleLevel, titleBold, width } = this.layout;
    const level =
      titleLevel > 0 && this.damage.randomLevels ? dice.between('level', 1, 4) : titleLevel;
    const isBold =
      titleBold && (level === 0 || !this.damage.randomLevels || dice.chance('bold', 0.5));
    const room = width === 0 ? 0 : Math.min(width, 50);
    const lines = wrap(this.escape(title, dice.at('title')), room).map((line) =>
      this.out.write(
        `${level > 0 ? `${'#'.repeat(level)} ` : ''}${isBold ? `**${line}**` : line}`,
        this.isPlain ? 10 : 0,
      ),
    );
    if (date !== undefined) {
      if (dice.chance('gap before date', 0.6)) this.out.blank();
      const mark = this.isPlain ? '' : dice.pick('date mark', ['', '*', '_', '**']);
      this.out.write(`${mark}${date}${mark}`, this.isPlain ? 20 : 0);
    }
    this.out.blank();
    return lines[0] ?? 0;
  }

  private writeLine(
    line: ModelLine,
    contribution: ModelContribution,
    dice: Dice,
    { isFirst, before }: { isFirst: boolean; before: ModelLine | undefined },
  ): ExpectedLine[] {
    if (this.damage.brokenPages && dice.chance('page', 0.15)) this.turnPage(contribution);
    const isItem = line.kind === 'item' || line.kind === 'subitem';
    const wasItem = before?.kind === 'item' || before?.kind === 'subitem';
    if (!isFirst && !(isItem && wasItem)) this.out.blank();
    if (line.kind === 'heading' && !this.isPlain) {
      const level = dice.between('level', 0, 6);
      const text = this.escape(line.text, dice);
      const number = this.out.write(level === 0 ? `**${text}**` : `${'#'.repeat(level)} ${text}`);
      return [{ line: number, kind: 'heading', text: line.text }];
    }
    const mark = isItem ? this.bullet(line.kind === 'subitem', dice) : '';
    return this.writeText(mark, line, contribution, dice);
  }

  private bullet(isNested: boolean, dice: Dice): string {
    const own = isNested ? this.layout.subBullet : this.layout.bullet;
    const sign = this.damage.randomBullets ? dice.pick('bullet', ['-', '*', '·', '•', '- ·']) : own;
    return `${isNested ? '    ' : ''}${sign} `;
  }

  /** A paragraph or an item, over as many lines and pages as it takes. */
  private writeText(
    mark: string,
    { kind, text, messageIds }: ModelLine,
    contribution: ModelContribution,
    dice: Dice,
  ): ExpectedLine[] {
    const width = this.layout.width === 0 ? 0 : this.layout.width - mark.length;
    const broken = this.damage.brokenLinks
      ? breakLinks(text, messageIds, dice.at('links'))
      : { text, repaired: [] };
    const parts = wrap(broken.text, width);
    const isFormula =
      this.damage.latex && !this.isPlain && parts.length === 1 && dice.chance('latex', 0.4);
    return parts.map((part, index): ExpectedLine => {
      if (index > 0 && this.damage.brokenPages && dice.chance(`page ${index}`, 0.08)) {
        this.turnPage(contribution);
      }
      const lead = index === 0 ? mark : ' '.repeat(mark.length);
      const raw = this.escape(part, dice.at(index));
      const line = this.out.write(isFormula ? wrapInLatex(mark, raw, dice) : lead + raw);
      for (const id of broken.repaired) {
        if (part.includes(`/${id}/`)) this.losses.push({ line, code: 'repaired-link' });
      }
      const cited = messageIds.filter((id) => part.includes(`/${id}/`));
      if (cited.length > 0) this.cited.set(line, cited);
      const isItem = kind === 'item' || kind === 'subitem';
      return { line, kind: index === 0 && isItem ? kind : 'text', text: part };
    });
  }

  private writeByline(
    role: ExpectedByline['role'],
    people: readonly ModelPerson[],
    contribution: ModelContribution,
    dice: Dice,
  ): ExpectedByline {
    this.out.blank();
    const { coauthors, presenters, session, track } = contribution;
    const isBelow = this.layout.namesBelow;
    const hasFurniture = this.layout.pageFoot !== 'none' || this.layout.pageHead !== 'none';
    const labelFollows =
      session !== undefined ||
      track !== undefined ||
      (role !== 'presenter' && presenters.length > 0) ||
      (role === 'author' && coauthors.length > 0);
    const mayBreakAnywhere = (before: string): boolean =>
      hasFurniture && labelFollows && (!isBelow || before.includes(','));
    const { text, read } = writePeople(people, dice, this.damage, mayBreakAnywhere);
    const label = this.label(this.wording(role, people.length), '', dice).trimEnd();
    let first = isBelow ? this.out.write(label) : 0;
    if (isBelow && dice.chance('gap below', 0.5)) this.out.blank();
    let isNameBroken = false;
    let lead = isBelow ? '' : `${label} `;
    for (const [, piece = '', mark] of text.matchAll(/([^\uE000\uE001]*)([\uE000\uE001]?)/g)) {
      if (piece === '') continue;
      for (const line of wrap(lead + this.escape(piece, dice), this.layout.width)) {
        const number = this.out.write(line);
        first ||= number;
        if (isNameBroken) this.losses.push({ line: number, code: 'broken-name' });
        isNameBroken = false;
      }
      isNameBroken = /\p{Lu}-$/u.test(piece);
      lead = '';
      if (mark === BREAK) this.out.blank();
      if (mark === PAGE) this.turnPage(contribution);
    }
    return { role, line: first, people: read };
  }

  private wording(role: ExpectedByline['role'], count: number): string {
    const { people } = this.layout;
    const word = {
      author: people === 'author' ? 'Author' : 'Primary author',
      coauthor: 'Co-author',
      presenter: 'Presenter',
    }[role];
    return people === 'before 2.2' ? `${word}(s) ` : count === 1 ? word : `${word}s`;
  }

  private writeClassification(kind: string, value: string | undefined, dice: Dice): void {
    if (value === undefined) return;
    this.out.blank();
    const text = this.escape(value, dice.at(kind));
    const line = this.label(`${kind} Classification`, text, dice);
    for (const part of wrap(line, this.layout.width)) this.out.write(part);
  }

  private label(name: string, value: string, dice: Dice): string {
    const style =
      this.damage.randomLabels && !this.isPlain
        ? dice.pick(`label ${name}`, LABELS)
        : this.layout.labels;
    if (style === 'bold') return `**${name}:** ${value}`;
    if (style === 'bold word') return `**${name}**: ${value}`;
    if (style === 'underscores') return `__${name}:__ ${value}`;
    if (style === 'whole line bold' && value !== '') return `**${name}: ${value}**`;
    return `${name}: ${value}`;
  }

  private turnPage({ title }: ModelContribution): void {
    this.out.turnPage(title);
  }

  /** Markdown escapes what it would take for markup; some converters all they know of. */
  private escape(text: string, dice: Dice): string {
    if (this.isPlain) return text;
    const signs = this.damage.escapes ? /[_*#[\]<>{}|`~+&$-]/g : /(?<=^|\s)__|_(?=\s)/g;
    return text.replace(signs, (sign, at: number) => {
      if (!this.damage.escapes) return sign.replaceAll('_', '\\_');
      if (sign === '_' || sign === '$') return `\\${sign}`;
      if (!dice.chance(at, 0.3)) return sign;
      return sign === '&' && dice.chance(`entity ${at}`, 0.5) ? '&amp;' : `\\${sign}`;
    });
  }
}
