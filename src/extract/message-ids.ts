/**
 * Message-IDs in prose (public-inbox's address forms):
 *
 *     https://lore.kernel.org/INBOX/MSGID/   …/r/MSGID   …/MSGID
 *     https://lkml.kernel.org/r/MSGID        https://patch.msgid.link/MSGID
 *
 * with a suffix (`T/`, `t/`, `raw`, `t.mbox.gz`, …) and a fragment. In one address only the
 * first Message-ID counts; what the address repeats into its own tail, or what is glued to it,
 * is noise, and another id counts only after a new `http(s)://`.
 */
export interface CitedAddress {
  /** As written, up to the next address or white space. */
  readonly text: string;
  /** Offset of the address in the line. */
  readonly index: number;
  /** Set where the address names a message. */
  readonly message?: CitedMessage;
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

const ADDRESS = /https?:\/\/\S+?(?=https?:\/\/|[\s<>"“”]|$)/g;
const HOSTS = /^https?:\/\/(?:www\.)?(lore\.kernel\.org|lkml\.kernel\.org|patch\.msgid\.link)\//i;
const SUFFIX = /^\/(?:[Tt]|R|raw|t\.mbox\.gz|t\.atom)?\/?(?:[#?].*)?$/;
/** RFC 5322 dot-atoms and what real ids add; no slash, which ends an id in an address. */
const MESSAGE_ID = /^[\w!#$&'*+\-/=?^`{|}~.%]+?@[\w-]+(?:\.[\w-]+)*/;

/** Every address of a line, in order. The line is clean text: escapes already undone. */
export function findAddressesCited(line: string): CitedAddress[] {
  return [...line.matchAll(ADDRESS)].map((match) => {
    const text = match[0];
    const message = readMessage(text);
    const url = text.replace(/[)\].,;:!?'’]+$/u, '');
    return { text, index: match.index, url, ...(message === undefined ? {} : { message }) };
  });
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
  const rest = decodeOnce(parts[at] ?? '').slice(messageId.length);
  const tail =
    rest +
    parts
      .slice(at + 1)
      .map((part) => `/${part}`)
      .join('');
  const dropped = tail.replace(/[>)\].,;:]+$/, '');
  return {
    messageId,
    ...(inbox === '' || inbox === 'all' || inbox === 'r' ? {} : { inbox }),
    dropped: dropped === '' || SUFFIX.test(dropped) || /^[#?]/.test(dropped) ? '' : dropped,
  };
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
