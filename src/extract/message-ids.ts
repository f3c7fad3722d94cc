import { findBareIds } from './find-bare-ids';

/**
 * Message-IDs in prose (public-inbox's address forms):
 *
 *     https://lore.kernel.org/INBOX/MSGID/   …/r/MSGID   …/MSGID
 *     https://lkml.kernel.org/r/MSGID        https://patch.msgid.link/MSGID
 *
 * with or without `https://`, with a suffix (`T/`, `t/`, `raw`, `t.mbox.gz`, …) and a fragment. In
 * one address only the first Message-ID counts; what the address repeats into its own tail, or what
 * is glued to it, is noise, and another id counts only after a new `http(s)://`. Ids without an
 * address are found by `find-bare-ids.ts`.
 */
export interface CitedAddress {
  /** As written, up to the next address or white space. */
  readonly text: string;
  /** Offset of the address in the line. */
  readonly index: number;
  /** Set where the address names a message. */
  readonly message?: CitedMessage;
  /** It should name a message, but its Message-ID is cut short. */
  readonly isCut?: true;
  /** Where it names none: the address, cut of what cannot belong to it. */
  readonly url: string;
}

interface CitedMessage {
  readonly messageId: string;
  /** The inbox the address goes through, if it is a real list and not `all` or `r`. */
  readonly inbox?: string;
  /** What was dropped behind the id, or empty. */
  readonly dropped: string;
}

const ARCHIVE = /(?:www\.)?(?:lore\.kernel\.org|lkml\.kernel\.org|(?:patch\.)?msgid\.link)\//;
/** `https//`, `htps://`, `ttps:/`: what slips of the hand leave of it. */
const SCHEME = /h?t{0,3}ps?[:;]?\/{1,3}/;
const ADDRESS = new RegExp(
  `(?:https?:\\/\\/|(?<![\\w./@%=-])(?=(?:${SCHEME.source})?${ARCHIVE.source}))\\S+?(?=https?:\\/\\/|[\\s<>"“”]|$)`,
  'gi',
);
const HOSTS = new RegExp(`^(?:${SCHEME.source})?${ARCHIVE.source}`, 'i');
const BROKEN_SCHEME = new RegExp(`^(?!https?:\\/\\/)${SCHEME.source}`, 'i');
const SUFFIX = /^\/(?:[Tt]|R|raw|t\.mbox\.gz|t\.atom)?\/?(?:[#?].*)?$/;
/** RFC 5322 dot-atoms and what real ids add; no slash, which ends an id in an address. */
const MESSAGE_ID = /^[\w!#$&'*+\-/=?^`{|}~.%]+?@[\w-]+(?:\.[\w-]+)*/;
/** Punctuation and markup that may stand behind an address. */
const TRAILING = /[>)\]}.,;:!?'"’”`*|]+$/u;
/** The beginning of an id as mail programs make them. */
const BEGUN_ID = /^(?:\d{8,}[-.][\w.+=-]*|CA[\w+=-]{10,})$/;
const LEFT_OUT = /…|\.{3}/;

/** Every address of a line, in order. The line is clean text: escapes already undone. */
export function findAddressesCited(line: string): CitedAddress[] {
  const linked = [...line.matchAll(ADDRESS)].map((match): CitedAddress => {
    const text = match[0];
    const bare = text.replace(/[)\].,;:!?'’]+$/u, '');
    const url = /^https?:\/\//i.test(bare) ? bare : `https://${bare.replace(BROKEN_SCHEME, '')}`;
    const message = readMessage(text);
    const found = { text, index: match.index, url };
    if (message !== undefined) return { ...found, message };
    return isCutMessage(text) ? { ...found, isCut: true } : found;
  });
  const unlinked = findBareIds(line, linked).map(({ messageId, index }): CitedAddress => {
    const message = { messageId, dropped: '' };
    return { text: messageId, index, url: threadUrl(messageId), message };
  });
  return [...linked, ...unlinked].sort((a, b) => a.index - b.index);
}

function readMessage(address: string): CitedMessage | undefined {
  const host = HOSTS.exec(address);
  if (host === null) return undefined;
  const path = address.slice(host[0].length);
  const parts = path.split('/');
  const at = parts.findIndex((part) => part.includes('@') || /%40/i.test(part));
  // A search for somebody's address is no message.
  if (at < 0 || at > 1 || parts[0] === '_' || parts.slice(0, at + 1).some(isQuery))
    return undefined;
  const inbox = at === 1 ? (parts[0] ?? '') : '';
  const found = MESSAGE_ID.exec(decodeOnce(parts[at] ?? ''));
  if (found === null) return undefined;
  const messageId = found[0].replace(/[.]+$/, '');
  // No host ends in a hyphen, and dots in a row stand for what somebody left out.
  if (messageId.endsWith('-') || messageId.includes('...')) return undefined;
  const rest = decodeOnce(parts[at] ?? '').slice(messageId.length);
  if (LEFT_OUT.test(rest)) return undefined;
  const tail =
    rest +
    parts
      .slice(at + 1)
      .map((part) => `/${part}`)
      .join('');
  const dropped = tail.replace(TRAILING, '');
  return {
    messageId,
    ...(inbox === '' || inbox === 'all' || inbox === 'r' ? {} : { inbox }),
    dropped: dropped === '' || SUFFIX.test(dropped) || /^[#?]/.test(dropped) ? '' : dropped,
  };
}

/** An address of a mail archive that begins an id and does not end it. */
function isCutMessage(address: string): boolean {
  const host = HOSTS.exec(address);
  if (host === null) return false;
  const parts = address.slice(host[0].length).split('/').slice(0, 2);
  if (parts[0] === '_' || parts.some(isQuery)) return false;
  return parts.some((part) => {
    if (part.includes('@') || LEFT_OUT.test(part)) return true;
    const bare = part.replace(TRAILING, '');
    return BEGUN_ID.test(bare) || (bare.endsWith('-') && /\d/.test(bare));
  });
}

const isQuery = (part: string): boolean => part.startsWith('?') || part.startsWith('#');

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `STAMP.PID-N-user@host`: messages that git sent as one series differ in N alone. */
export function seriesKey(messageId: string): string {
  const sent = /^(\d{14}\.\d+)-\d+-(.+)$/.exec(messageId);
  return sent === null ? messageId : `${sent[1]}-*-${sent[2]}`;
}

/** Orders the ids of one series by their number, others by text. */
export function compareMessageIds(a: string, b: string): number {
  const number = (id: string): number => Number(/^\d{14}\.\d+-(\d+)-/.exec(id)?.[1] ?? 0);
  return number(a) - number(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The one address by which a thread is linked. */
export function threadUrl(messageId: string): string {
  return `https://lore.kernel.org/r/${messageId.replace(/[%/?#\s]/g, encodeURIComponent)}`;
}
