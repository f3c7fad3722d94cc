import { Parser } from 'htmlparser2';
import { maskAddresses } from './excerpt';
import type { ThreadFact } from './knowledge';
import type { KnownPeople } from './known-people';
import { fullNameKeys, nameTokens } from './person-name';

/** One message of a thread, as its feed tells it. */
export interface FeedMessage {
  readonly messageId: string;
  /** As the sender writes it; may be a program's, and may be an address. */
  readonly author: string;
  readonly subject: string;
  /** `YYYY-MM-DD`, in UTC. */
  readonly date: string;
  /** The mailing list, where the link goes through one. */
  readonly inbox?: string;
  readonly inReplyTo?: string;
}

/**
 * The Atom feed of one thread, as public-inbox writes it (RFC 4287, replies by RFC 4685):
 *
 *     feed     := <feed> … entry+ </feed>
 *     entry    := <author><name/><email/></author> <title/> <updated/> <link href=MESSAGE/> <id/>
 *                 <thr:in-reply-to ref=… href=MESSAGE/>? <content/>
 *     MESSAGE  := "https://lore.kernel.org/" INBOX "/" MSGID "/"
 *
 * @throws Error saying what is wrong with it: no XML that is whole, no feed, an entry that lacks a part
 */
export function parseThreadFeed(xml: string): FeedMessage[] {
  const messages: FeedMessage[] = [];
  const path: string[] = [];
  let entry: Draft | undefined;
  let isBroken = false;
  let root = '';
  let openedAt = -1;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(name);
        openedAt = parser.endIndex;
        if (path.length === 1) root = name;
        if (path.length === 2 && name === 'entry') entry = { author: '', title: '', updated: '' };
        if (entry === undefined || path.length !== 3) return;
        if (name === 'link') entry.link ??= attributes.href ?? '';
        if (name === 'thr:in-reply-to') entry.inReplyTo ??= attributes.href ?? '';
      },
      ontext(text) {
        if (entry === undefined) return;
        const field = FIELDS[path.slice(2).join('/')];
        if (field !== undefined) entry[field] += text;
      },
      onclosetag(name, isImplied) {
        // An element that closes itself (`<link/>`) is closed where it was opened.
        isBroken ||= isImplied && parser.endIndex !== openedAt;
        isBroken ||= path.pop() !== name;
        if (path.length !== 1 || name !== 'entry' || entry === undefined) return;
        messages.push(readEntry(entry, messages.length + 1));
        entry = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  isBroken ||= path.length > 0;
  parser.end();
  if (root !== 'feed') throw new Error('This is no Atom feed.');
  if (isBroken) throw new Error('The feed is cut short or damaged: an element does not end.');
  if (messages.length === 0) throw new Error('The feed holds no message.');
  return messages;
}

interface Draft {
  author: string;
  title: string;
  updated: string;
  link?: string;
  inReplyTo?: string;
}

const FIELDS: Readonly<Record<string, 'author' | 'title' | 'updated'>> = {
  'author/name': 'author',
  title: 'title',
  updated: 'updated',
};

function readEntry(draft: Draft, number: number): FeedMessage {
  const message = readAddress(draft.link ?? '');
  const date = /^\d{4}-\d{2}-\d{2}/.exec(draft.updated.trim())?.[0];
  if (message === undefined) throw new Error(`Entry ${number} of the feed links to no message.`);
  if (date === undefined) throw new Error(`Entry ${number} of the feed has no date.`);
  const parent = readAddress(draft.inReplyTo ?? '')?.messageId;
  return {
    ...message,
    author: collapse(draft.author),
    subject: collapse(draft.title),
    date,
    ...(parent === undefined ? {} : { inReplyTo: parent }),
  };
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The Message-ID is the last part of an address, and the inbox the one before it. */
function readAddress(address: string): { messageId: string; inbox?: string } | undefined {
  const parts =
    address
      .split(/[?#]/)[0]
      ?.split('/')
      .filter((part) => part !== '') ?? [];
  const messageId = decode(parts.at(-1) ?? '');
  const inbox = parts.length > 3 ? parts.at(-2) : undefined;
  if (!/^[^\s<>@]+@[^\s<>]+$/.test(messageId)) return undefined;
  return inbox === undefined || inbox === 'all' || inbox === 'r'
    ? { messageId }
    : { messageId, inbox };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a facts file says of one message: a `ThreadFact`, and the first message of its thread. */
export interface FeedFact extends ThreadFact {
  readonly list: string | null;
  readonly threadRoot: string | null;
  readonly participants: readonly string[];
}

/**
 * The facts of one message of a thread; undefined where the feed does not hold it. Participants are
 * everybody who wrote in the thread, once each, without programs and without who gives no name.
 */
export function describeMessage(
  messageId: string,
  messages: readonly FeedMessage[],
  known: KnownPeople,
): FeedFact | undefined {
  const message = messages.find((one) => one.messageId === messageId);
  if (message === undefined) return undefined;
  const sender = readSender(message.author, known);
  const roots = messages.filter(({ inReplyTo }) => inReplyTo === undefined);
  return {
    messageId,
    kind: sender.isBot ? 'bot' : kindOf(message.subject),
    subject: maskAddresses(message.subject).trim() || '(no subject)',
    author: sender.name,
    date: message.date,
    list: message.inbox ?? null,
    threadRoot: roots.length === 1 ? (roots[0]?.messageId ?? null) : null,
    participants: listParticipants(messages, known),
  };
}

function kindOf(subject: string): string {
  if (/^re:/i.test(subject)) return 'reply';
  if (/\[[^\]]*\bPATCH\b[^\]]*\b0+\/\d+/i.test(subject)) return 'cover';
  return /\[[^\]]*\bPATCH\b/i.test(subject) ? 'patch' : 'discussion';
}

function listParticipants(messages: readonly FeedMessage[], known: KnownPeople): string[] {
  const seen = new Set<string>();
  return messages.flatMap(({ author }) => {
    const { name } = readSender(author, known);
    const canonical = known.canonicalOf(name) ?? name;
    const keys = fullNameKeys(canonical);
    const isNobody = name.includes('‹') || known.isBot(name) || nameTokens(name).length === 0;
    if (isNobody || keys.some((key) => seen.has(key))) return [];
    for (const key of keys) seen.add(key);
    return [name];
  });
}

/**
 * `tip-bot2 for Jane Doe` sends what Jane Doe wrote; `Jane Doe via Relay` is Jane Doe. Who gives no
 * name is known by an address, and that is not written down.
 */
function readSender(author: string, known: KnownPeople): { name: string; isBot: boolean } {
  const bare = maskAddresses(author)
    .replace(/^["']+|["']+$/g, '')
    .replace(/\s+via\s+.+$/i, '')
    .trim();
  const [, program, person] = /^(.+?)\s+for\s+(.+)$/i.exec(bare) ?? [];
  if (program !== undefined && person !== undefined && known.isBot(program))
    return { name: person, isBot: true };
  return { name: bare === '' ? '‹address›' : bare, isBot: known.isBot(bare) };
}
