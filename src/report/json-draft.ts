import type { JsonPlace } from '../lib/json-place';
import { cutText, MAX_TEXT } from './cut-text';
import { PlaceBook } from './place-book';
import type { ReportFinding, ReportLine } from './report';
import { readOneLine, readRichText } from './rich-text';

/**
 * A report in the making from a JSON file: reads fields leniently and writes down what is
 * missing or of the wrong kind. A field that many objects lack is one finding, not many.
 */
export class JsonDraft {
  /** The fields of a person that tell persons apart, the best first. */
  readonly personKeys: readonly string[];
  readonly places = new PlaceBook();
  private readonly list: ReportFinding[] = [];
  private readonly missing = new Map<string, { count: number; path: string; line: number }>();

  constructor(personKeys: readonly string[]) {
    this.personKeys = personKeys;
  }

  /** The number of the next line of the report, which stands at this place of the file. */
  lineAt(place: JsonPlace): number {
    return this.places.add(place.line, place.path);
  }

  /** The last line of a part of the report: where an object of the file ends. */
  endLineAt(place: JsonPlace): number {
    return this.places.add(place.endLine, place.path);
  }

  report(
    severity: ReportFinding['severity'],
    code: string,
    message: string,
    line: number | JsonPlace,
  ): void {
    const at = typeof line === 'number' ? line : this.lineAt(line);
    this.list.push({ severity, code, message, line: at });
  }

  /** Notes that an object lacks a field which the format promises. */
  miss(owner: JsonPlace, field: string): void {
    const known = this.missing.get(field);
    if (known !== undefined) known.count++;
    else this.missing.set(field, { count: 1, path: owner.path, line: this.lineAt(owner) });
  }

  /** A text of one line; empty where there is none. */
  text(owner: JsonPlace, ...fields: readonly string[]): string {
    const value = owner.first(...fields);
    if (value === undefined) return '';
    const raw = value.text() ?? value.number()?.toString();
    if (raw === undefined) {
      this.reportKind(value, 'text');
      return '';
    }
    const text = readOneLine(raw);
    if (text.length <= MAX_TEXT) return text;
    this.report(
      'warning',
      'long-text',
      `${value.path}: ${text.length} characters are too many for one line; the first ${cutText(text).length} are read.`,
      value,
    );
    return cutText(text);
  }

  /** The lines of a description in Markdown or HTML. */
  lines(owner: JsonPlace, field: string): ReportLine[] {
    const value = owner.get(field);
    if (value === undefined) {
      if (!owner.has(field)) this.miss(owner, field);
      return [];
    }
    const text = value.text();
    if (text === undefined) this.reportKind(value, 'text');
    return readRichText(text ?? '').map(({ row: _, ...line }) => ({
      line: this.lineAt(value),
      ...line,
    }));
  }

  /** The objects of a list; what else stands in it is left out, with a finding. */
  objects(owner: JsonPlace, field: string, isPromised = true): JsonPlace[] {
    const value = owner.get(field);
    if (value === undefined) {
      if (isPromised && !owner.has(field)) this.miss(owner, field);
      return [];
    }
    if (!value.isList()) {
      this.reportKind(value, 'a list');
      return [];
    }
    return value.items().filter((item) => {
      if (!item.isObject()) this.reportKind(item, 'an object');
      return item.isObject();
    });
  }

  reportKind(value: JsonPlace, expected: string): void {
    this.report(
      'warning',
      'wrong-kind',
      `${value.path}: expected ${expected}, found ${value.kindName}; it is left out.`,
      value,
    );
  }

  /** Everything noted so far, in the order of the report's lines. */
  findings(): ReportFinding[] {
    const missing = [...this.missing].map(([field, { count, path, line }]): ReportFinding => {
      const others =
        count === 1 ? '' : ` and ${count - 1} other ${count === 2 ? 'place' : 'places'}`;
      return {
        severity: 'warning',
        code: 'missing-field',
        message: `“${field}” is missing at ${path}${others}; it is read as empty.`,
        line,
      };
    });
    return [...this.list, ...missing].sort((a, b) => a.line - b.line);
  }
}
