import { findAddresses } from './excerpt';
import { findBrackets } from './split-list';

/** What stands around one name of a list. */
export interface PartForm {
  /** What is left without brackets, marks and address. */
  readonly bare: string;
  /** The same as written, a nickname within it. */
  readonly written: string;
  /** Where that begins in the list's text. */
  readonly index: number;
  readonly address?: string;
  /** What brackets hold that is neither an address, a mark nor a nickname. */
  readonly notes: readonly string[];
  /** Signs beside the name, which a legend may explain. */
  readonly marks: readonly string[];
  /** In words beside the name. */
  readonly says?: 'confirmed' | 'unconfirmed';
  readonly nickname?: string;
}

const MARK = /^(?:[*†‡+#^§°✓✔☑✗✘xX?!]{1,3}|[a-z]|[0-9])$/;
const SIGNS = '*†‡✓✔☑+#^°§';
const QUOTED = /(?<=\p{L}\s)["“”„«'‘]([\p{L}][\p{L}. -]{0,20})["“”»'’](?=\s+\p{L})/u;
const SAYS_YES =
  /^(?:is |has |was |already )*(?:confirmed|yes|agreed|accepted|committed|coming|attending|registered|will (?:attend|come|be there|join)|said yes)(?:[,;:!.].*)?$/i;
const SAYS_NO =
  /^(?:not (?:yet )?confirmed|un-?confirmed|to be confirmed|tbc|tentative\w*|may ?be|perhaps|probably|possibly|\?+|not sure|asked|invited|pending|hopefully|waiting)\b/i;
/** `jane at example dot org`: an address for people only. */
const SPELLED_ADDRESS =
  /(?<!\S)\S{1,64}\s{1,9}(?:at|\[at\]|\(at\))\s{1,9}\S{1,64}(?:\s{1,9}(?:dot|\[dot\]|\(dot\))\s{1,9}\S{1,64}){1,6}/i;

/** Letters alone, as nearly every name is written: nothing stands around them. */
const PLAIN = /^[\p{L}\p{M}'’. -]+$/u;
/** A mark, a dash, an answer or an address in words. */
const NOT_PLAIN =
  /^[\s'’.-]|[\s'’.-]$|\s[-'’.]|[-'’]\s|\s\p{Ll}$|\s(?:at|dot)\s|(?:confirmed|tbc|tentative|yes|answer|yet|known|unknown|sure|pending|\sno)$/iu;
const NONE: readonly string[] = [];

function readPlain(text: string, index: number): PartForm {
  return { bare: text.replace(/\s+/g, ' '), written: text, index, notes: NONE, marks: NONE };
}

/** Takes apart `* Jane "Jay" Doe (Red Hat) (confirmed) <address>`. */
export function readPartForm(text: string, index: number): PartForm {
  if (PLAIN.test(text) && !NOT_PLAIN.test(text)) return readPlain(text, index);
  const notes: string[] = [];
  const marks: string[] = [];
  let says: PartForm['says'];
  let nickname: string | undefined;
  let outside = text;
  for (const { inside, from, to } of findBrackets(text)) {
    outside = outside.slice(0, from) + ' '.repeat(to - from) + outside.slice(to);
    if (inside.includes('@') || SPELLED_ADDRESS.test(inside)) continue;
    const { rest, status } = splitStatus(inside);
    if (status !== undefined) {
      says = status;
      notes.push(rest);
      continue;
    }
    if (SAYS_YES.test(inside)) says = 'confirmed';
    else if (SAYS_NO.test(inside)) says = 'unconfirmed';
    if (MARK.test(inside)) marks.push(inside);
    else if (isInsideName(text, inside, from, to)) nickname = inside.replace(/["“”'‘’]/g, '');
    else if (/[\p{L}\p{N}]/u.test(inside)) notes.push(inside);
  }
  const quoted = QUOTED.exec(outside);
  if (quoted !== null) {
    nickname = quoted[1];
    outside = blank(outside, quoted.index, quoted[0].length);
  }
  const address = findAddresses(text)[0];
  const spelled = SPELLED_ADDRESS.exec(outside);
  if (spelled !== null && !/^\p{Lu}/u.test(spelled[0]))
    outside = blank(outside, spelled.index, spelled[0].length);
  outside = outside
    .replace(/<[^<>]*>/g, (inside) => ' '.repeat(inside.length))
    .replace(/(?<!\S)[^\s@]+@\S+/g, (inside) => ' '.repeat(inside.length));
  const signs = takeSigns(outside);
  marks.push(...signs.marks);
  const said = readStatus(signs.text);
  says = said.says ?? says;
  const bare = trimEdges(said.text);
  const at = bare === '' ? 0 : Math.max(0, said.text.indexOf(bare));
  return {
    bare: bare.replace(/\s+/g, ' '),
    written: nickname === undefined ? bare : text.slice(at, at + bare.length),
    index: index + at,
    notes,
    marks,
    ...(address === undefined ? {} : { address }),
    ...(says === undefined ? {} : { says }),
    ...(nickname === undefined ? {} : { nickname }),
  };
}

/** `(Example, confirmed)`: a body, and what was answered. */
function splitStatus(inside: string): { rest: string; status?: 'confirmed' | 'unconfirmed' } {
  const parts = /^([^,;]{2,60})[,;]\s(confirmed|yes|said yes|unconfirmed|not confirmed|tbc)$/i.exec(
    inside,
  );
  if (parts === null) return { rest: inside };
  const isYes = /^(?:confirmed|yes|said yes)$/i.test(parts[2] ?? '');
  return { rest: parts[1] ?? '', status: isYes ? 'confirmed' : 'unconfirmed' };
}

/** `Jane Doe - confirmed`, `Rob Roe: tbc`. */
const STATUS =
  /(?:^|\s)(?:[–—-]\s|:\s)?(confirmed|not (?:yet )?confirmed|unconfirmed|tbc|tentative|yes|said yes|no answer(?: yet)?|not known|unknown|not sure(?: yet)?|pending|no)[.!]?$/i;

/** What the last words say of coming; looked for at the end only, since a part may be long. */
function readStatus(text: string): { text: string; says?: 'confirmed' | 'unconfirmed' } {
  const end = text.trimEnd().length;
  const from = Math.max(0, end - 40);
  const status = STATUS.exec(text.slice(from, end));
  if (status === null || !/\p{L}/u.test(text.slice(0, from + status.index))) return { text };
  return {
    text: blank(text, from + status.index, status[0].length),
    says: /^(?:confirmed|yes|said yes)$/i.test(status[1] ?? '') ? 'confirmed' : 'unconfirmed',
  };
}

/** Without the punctuation around it; letter by letter, since blanked text has long gaps. */
function trimEdges(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && /[\s\-–—:•·.,"“”]/.test(text[from] ?? '')) from++;
  while (to > from && /[\s\-–—:•·.,"“”]/.test(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}

const blank = (text: string, at: number, length: number): string =>
  text.slice(0, at) + ' '.repeat(length) + text.slice(at + length);

/** `Jane (Jay) Doe`: name words stand on both sides of the bracket. */
function isInsideName(text: string, inside: string, from: number, to: number): boolean {
  return (
    /^["“'‘]?\p{Lu}[\p{L}.]{0,12}["”'’]?$/u.test(inside) &&
    /\p{Lu}[\p{L}'’.-]*\s*$/u.test(text.slice(Math.max(0, from - 40), from)) &&
    /^\s+\p{L}[\p{L}'’-]+/u.test(text.slice(to))
  );
}

/** Signs in front of or behind a name, and one small letter behind it. */
function takeSigns(text: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  let from = 0;
  let to = text.length;
  const isSign = (at: number): boolean => SIGNS.includes(text[at] ?? ' ');
  const isSpace = (at: number): boolean => /\s/.test(text[at] ?? '');
  while (from < to && (isSign(from) || isSpace(from))) {
    if (isSign(from)) marks.push(text[from] ?? '');
    from++;
  }
  while (to > from && (isSign(to - 1) || isSpace(to - 1))) {
    if (isSign(to - 1)) marks.push(text[to - 1] ?? '');
    to--;
  }
  const letter = /^\p{Ll}$/u.test(text[to - 1] ?? '') && isSpace(to - 2);
  if (letter) marks.push(text[--to] ?? '');
  return { text: ' '.repeat(from) + text.slice(from, to) + ' '.repeat(text.length - to), marks };
}
