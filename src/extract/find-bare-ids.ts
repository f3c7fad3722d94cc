/**
 * Message-IDs that stand in the text without an address:
 *
 *     Message-ID: <aXJwTq-Fm3@host.example>      behind a word for it, whatever the id looks like
 *     <20260215093000.GA7741@host.example>       in brackets, where it is made like one
 *     20260301-one-pool-v1-0-5ca1ab1e0001@host   bare, where only a mail program makes such a thing
 *
 * An address of a person stands in brackets, too, so what a person could be called is none.
 */
export interface BareId {
  readonly messageId: string;
  readonly index: number;
}

interface Span {
  readonly index: number;
  readonly text: string;
}

const HOST = '[\\w-]+(?:\\.[\\w-]+)*';
const CANDIDATE = new RegExp(
  `(?:(<)|(?<![\\w.+=%~$/@-]))([\\w.+=%~$/-]{1,200}@${HOST})(?![\\w@])(>)?`,
  'g',
);
const LABEL =
  /\b(?:message[- ]?ids?|msg[- ]?ids?|in-reply-to|mids?)\b(?:\s+(?:header|of|is|was|are|and)\b)*\s*[=:]?[\s<("'`[]*$|\bid:<?$/i;
/** More than one id may follow a word for them: `Message-IDs: <a@b>, <c@d>`. */
const MORE = /^>?[)"'`\]]?\s*(?:,|;|and|or|&)\s*(?:and\s+)?[<("'`[]*$/;

/** Ids as programs make them: stamps of date and time, hashes, and long random words. */
const MADE = [
  /^\d{8,}[-.]\w/,
  /^CA[\w+=-]{15,}$/,
  /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /^8[\da-z]{6,}\.(?:fsf|ffs|wl-\w+)/,
  /^[\da-f]{20,}(?:\.camel)?$/,
  /^(?:cover|[\da-f]{40})\.\d{9,}\.git\./,
];
/** A word of both cases and digits, which in brackets is no name either. */
const RANDOM = /^(?=[^@]*\d)(?=[^@]*[a-z])(?=[^@]*[A-Z])[\w+=-]{8,}$/;

/** The ids of a line that stand in none of its addresses. */
export function findBareIds(line: string, addresses: readonly Span[]): BareId[] {
  if (!line.includes('@')) return [];
  const found: BareId[] = [];
  let last: { readonly end: number; readonly isLabelled: boolean } | undefined;
  for (const match of line.matchAll(CANDIDATE)) {
    const [whole, opening = '', id = '', closing = ''] = match;
    const index = match.index + opening.length;
    if (addresses.some((one) => index >= one.index && index < one.index + one.text.length))
      continue;
    const before = line.slice(Math.max(0, match.index - 60), match.index + opening.length);
    const follows = last?.isLabelled === true && MORE.test(line.slice(last.end, index));
    const isLabelled = follows || LABEL.test(before);
    last = { end: match.index + whole.length, isLabelled };
    const local = id.slice(0, id.indexOf('@'));
    const inBrackets = opening !== '' && closing !== '';
    const isMade = MADE.some((form) => form.test(local)) || (inBrackets && RANDOM.test(local));
    if ((isLabelled || isMade) && !/-$|\.{2}/.test(id)) found.push({ messageId: id, index });
  }
  return found;
}
