/**
 * Lays a model out as the PDF of a "Report of Contributions" (FORMATS §1), and says what should be
 * read from it. Where the other builder gives lines, this one gives pages.
 *
 * Left out, because a reader could take it for something else just as well:
 *
 * - An address that goes on over the end of a line and is no link, where its rest looks like a
 *   word (`…@`, `example.org/`); or that ends there before a word that looks like its rest (`A/B`).
 * - A word broken so that both halves are words of the text.
 */
import type { Dice } from '../indico-report/dice';
import type { ExpectedByline, ExpectedContribution, ExpectedLine } from '../indico-report/expected';
import type {
  ModelContribution,
  ModelLine,
  ModelPerson,
  ModelReport,
} from '../indico-report/model';
import type { PdfLayout } from './pdf-layout';
import { type BrokenLine, breakLines } from './pdf-line-breaks';
import { type LineLook, measurePieces, PdfPageWriter, type Piece } from './pdf-page-writer';
import { measureText } from './pdf-writer';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** With the number of a page where the type says line. */
  readonly contributions: readonly ExpectedContribution[];
}

export function renderPdf(model: ModelReport, layout: PdfLayout, dice: Dice): RenderedPdf {
  return new Renderer(model, layout, dice).render();
}

const ROLES = [
  ['authors', 'author'],
  ['coauthors', 'coauthor'],
  ['presenters', 'presenter'],
] as const;

class Renderer {
  private readonly out: PdfPageWriter;
  private readonly model: ModelReport;
  private readonly layout: PdfLayout;
  private readonly dice: Dice;

  constructor(model: ModelReport, layout: PdfLayout, dice: Dice) {
    this.model = model;
    this.layout = layout;
    this.dice = dice;
    this.out = new PdfPageWriter(layout, model.title, dice.at('page'));
  }

  render(): RenderedPdf {
    const { size } = this.layout;
    this.out.turnPage(undefined);
    this.out.skip(5);
    for (const line of this.wrap(this.model.title, 2 * size)) {
      this.out.write([{ text: line }], { size: 2 * size, isCentred: true });
    }
    this.out.skip(3);
    this.out.write([{ text: 'Report of Contributions', isBold: true }], {
      size: 1.7 * size,
      isCentred: true,
    });
    const contributions = this.model.contributions.map((one) => this.writeContribution(one));
    return { bytes: this.out.bytes(), contributions };
  }

  private wrap(text: string, size: number): string[] {
    // Titles are never broken inside a word.
    const layout: PdfLayout = { ...this.layout, isHyphenated: false };
    const room = this.out.room * 0.8;
    return breakLines(text, { room, size, layout, dice: this.dice }).map(({ read }) => read);
  }

  private writeContribution(model: ModelContribution): ExpectedContribution {
    const { size, titleScale } = this.layout;
    const dice = this.dice.at(model.id);
    this.out.turnPage(model.title);
    this.writeHead(model);
    this.out.skip(1.5);
    const titleSize = titleScale * size;
    const pages = this.wrap(model.title, titleSize).map((text) =>
      this.out.write([{ text, isBold: true }], { size: titleSize, isCentred: true }),
    );
    this.out.skip(1);
    if (model.date !== undefined) {
      this.out.write([{ text: model.date }], { size, isCentred: true });
      this.out.skip(1);
    }
    const description = [
      ...model.lines.flatMap((line, index) => this.writeBlock(line, dice.at(`line ${index}`))),
      ...model.fields.flatMap(({ title, value }, index): ExpectedLine[] => {
        this.out.skip(0.8);
        const line = this.out.write([{ text: title, isBold: true }], { size });
        const own = dice.at(`field ${index}`);
        return [{ line, kind: 'heading', text: title }, ...this.writeText(value, own)];
      }),
    ];
    const bylines = ROLES.flatMap(([list, role]) =>
      model[list].length === 0 ? [] : [this.writeByline(role, model[list], dice.at(list))],
    );
    this.writeLabel('Session Classification', model.session, dice.at('session'));
    this.writeLabel('Track Classification', model.track, dice.at('track'));
    return {
      model,
      hasLostId: false,
      hasLostKind: false,
      titleLine: pages[0] ?? 0,
      bylines,
      description,
    };
  }

  private writeHead({ id, code, type }: ModelContribution): void {
    const { size, ownLines } = this.layout;
    const label = (name: string, value: string): Piece[] => [
      { text: `${name}: `, isBold: true },
      { text: value },
    ];
    const parts = [
      label('Contribution ID', `${id}`),
      ...(code === undefined ? [] : [label('Contribution code', code)]),
      label('Type', type),
    ];
    const width = parts.reduce((sum, part) => sum + measurePieces(part, size) + 3 * size, 0);
    if (!ownLines && width < this.out.room) this.out.writeApart(parts, size);
    else for (const part of parts) this.out.write(part, { size });
  }

  private writeBlock(line: ModelLine, dice: Dice): ExpectedLine[] {
    const { size, headingScale } = this.layout;
    this.out.skip(line.kind === 'item' || line.kind === 'subitem' ? 0.2 : 0.8);
    if (line.kind !== 'heading') return this.writeText(line, dice);
    const page = this.out.write([{ text: line.text, isBold: true }], {
      size: headingScale * size,
    });
    return [{ line: page, kind: 'heading', text: line.text }];
  }

  private writeText({ kind, text }: ModelLine, dice: Dice): ExpectedLine[] {
    const { size, bullet, subBullet } = this.layout;
    const isItem = kind === 'item' || kind === 'subitem';
    const depth = kind === 'subitem' ? 2 : kind === 'item' ? 1 : 0;
    const indent = depth * 2 * size;
    const lines = breakLines(text, {
      room: this.out.room - indent,
      size,
      layout: this.layout,
      dice,
    });
    const read = lines.map((line, index): ExpectedLine => {
      const look: LineLook = { size, indent, isSpread: this.isSpread(index, lines) };
      if (!isItem || index > 0) {
        return { line: this.writeLine([], line, look), kind: 'text', text: line.read };
      }
      const mark = `${kind === 'subitem' ? subBullet : bullet} `;
      const back = indent - measureText(mark, size);
      const page = this.writeLine([{ text: mark }], line, { size, indent: back });
      return { line: page, kind, text: line.read };
    });
    // Of a line that holds nothing but the rest of an address, nothing is left.
    return read.filter(({ text: own }) => own !== '');
  }

  private writeLine(lead: readonly Piece[], line: BrokenLine, look: LineLook): number {
    return this.out.write([...lead, ...line.pieces], look);
  }

  private isSpread(index: number, lines: readonly BrokenLine[]): boolean {
    return this.layout.isJustified && index < lines.length - 1;
  }

  private writeByline(
    role: ExpectedByline['role'],
    people: readonly ModelPerson[],
    dice: Dice,
  ): ExpectedByline {
    const list = people.map(({ family, given, typed, affiliation, honorific }) => {
      const title = honorific === undefined ? '' : `${honorific} `;
      const name = `${title}${family.toUpperCase()}, ${typed ?? given}`;
      return affiliation === undefined ? name : `${name} (${affiliation})`;
    });
    const page = this.writeLabel(this.wording(role, people.length), list.join('; '), dice);
    return { role, line: page, people };
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

  /** A bold label and its value on as many lines as it takes. */
  private writeLabel(name: string, value: string | undefined, dice: Dice): number {
    if (value === undefined) return 0;
    const { size } = this.layout;
    this.out.skip(0.8);
    const label = `${name}: `;
    const lines = breakLines(value, {
      room: this.out.room,
      size,
      layout: this.layout,
      dice,
      used: measureText(label, size),
    });
    const pages = lines.map((line, index) =>
      this.writeLine(index === 0 ? [{ text: label, isBold: true }] : [], line, {
        size,
        isSpread: this.isSpread(index, lines),
      }),
    );
    return pages[0] ?? 0;
  }
}
