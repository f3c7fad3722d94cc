import type { ReportFinding, ReportLine } from './report';

/**
 * Addresses of mails, and bare Message-IDs, that the width of a page has broken over lines:
 *
 *     https://lore.kernel.org/linux-mm/20260203-tier-demote-v4-0-     behind a hyphen of the id
 *     8f1c2e77a5d0@ouyang.example/
 *     <https://lore.kernel.org/linux-coco/aXk2%2BQ7w@                 behind a sign
 *     mossy.example/>
 *     https://lore.kernel.org/kvm/2025.917-1-jane@host.exam-          hyphenated like a word
 *     ple/#r
 *     https://lore.kernel.org/bpf/2026.1-jane@host.exam               anywhere
 *     ple/,
 *
 * The rest is moved up to where the address begins. What is joined must look cut off above and
 * like the missing rest below; whatever else stands there stays as it is.
 */
export function mendAddresses(lines: readonly ReportLine[]): {
  lines: ReportLine[];
  findings: ReportFinding[];
} {
  const mended: ReportLine[] = [];
  const findings: ReportFinding[] = [];
  for (const line of lines) {
    const above = mended.at(-1);
    const join = above === undefined || line.kind !== 'text' ? undefined : joinCut(above, line);
    if (above === undefined || join === undefined) {
      mended.push(line);
      continue;
    }
    mended[mended.length - 1] = { ...above, text: join.above };
    if (join.dropsHyphen) findings.push(describeDropped(above.line));
    if (join.rest !== '') mended.push({ ...line, text: join.rest });
  }
  return { lines: mended, findings };
}

const describeDropped = (line: number): ReportFinding => ({
  severity: 'warning',
  code: 'repaired-link',
  message:
    'A link to a mail is broken by the end of a line; it is read without the hyphen that stands there.',
  line,
});

/** No address is longer; longer words are left as they are. */
const LONGEST = 400;
const ARCHIVE =
  /(?:https?:\/\/)?(?:www\.)?(?:lore\.kernel\.org|lkml\.kernel\.org|(?:patch\.)?msgid\.link)\//gi;
/** What may stand in front of an address without being part of it. */
const OPENING = /^[(<[{"'“‘*]*/u;
const UNFINISHED_HOST = /^(?:https?:\/{0,2})?[\w.-]*$/i;

interface Join {
  readonly above: string;
  readonly rest: string;
  readonly dropsHyphen: boolean;
}

function joinCut(above: ReportLine, below: ReportLine): Join | undefined {
  const start = above.text.lastIndexOf(' ') + 1;
  const head = above.text.slice(start);
  const [tail = ''] = below.text.split(' ', 1);
  if (head.length > LONGEST || tail.length > LONGEST || tail === '') return undefined;
  const whole = joinAddress(head, tail, below.gap);
  if (whole === undefined) return undefined;
  return {
    above: above.text.slice(0, start) + whole,
    rest: below.text.slice(tail.length).trimStart(),
    dropsHyphen: whole.length < head.length + tail.length,
  };
}

function joinAddress(head: string, tail: string, gap: boolean): string | undefined {
  const bare = head.replace(OPENING, '');
  const opening = head.slice(0, head.length - bare.length);
  const archive = [...head.matchAll(ARCHIVE)].at(-1);
  if (archive === undefined) {
    if (UNFINISHED_HOST.test(bare) && bare !== '') {
      const whole = [bare + tail, bare.replace(/-$/, '') + tail].find(
        (one) => one.search(ARCHIVE) === 0,
      );
      if (whole !== undefined && (bare.endsWith('//') || tail.search(ARCHIVE) !== 0))
        return opening + whole;
    }
    const isId = opening.endsWith('<') || /^\d{8,}[-.]/.test(bare);
    const joined = isId && !bare.includes('/') ? joinId(bare, tail, { gap, opening }) : undefined;
    return joined === undefined ? undefined : opening + joined;
  }
  const path = head.slice(archive.index + archive[0].length);
  // A search, or an address that has ended.
  if (/[?#>")\]]/.test(path)) return undefined;
  const id = path.slice(path.lastIndexOf('/') + 1);
  const isEnded = /@|%40/i.test(path.slice(0, path.length - id.length));
  const joined = isEnded ? undefined : joinId(id, tail, { gap, opening });
  return joined === undefined ? undefined : head.slice(0, head.length - id.length) + joined;
}

/** The end of an id in an address, or of an address in brackets. */
const END =
  /^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:(\/(?:[TtR]\/?|raw|t\.mbox\.gz)?(?:#\w*)?|#[a-z]\w*)|>)[)>\],.;:!?'"”]*$/i;
const HOST_BEGINS = /^[a-z0-9][\w.-]*/;

/** One Message-ID of its two halves, if the first is cut and the second is what it lacks. */
function joinId(
  id: string,
  tail: string,
  { gap, opening }: { gap: boolean; opening: string },
): string | undefined {
  if (/%[\da-f]?$/i.test(id)) return /^[\da-f]/i.test(tail) ? id + tail : undefined;
  const [local = '', host] = id.split(/@|%40/i, 2);
  if (host === undefined) return joinLocal(local, tail);
  if (host === '') return HOST_BEGINS.test(tail) ? id + tail : undefined;
  if (!/^[\w.-]+$/.test(host)) return undefined;
  const end = END.exec(tail);
  // A bracket ends only what one has begun.
  const isEnd = end !== null && (end[1] !== undefined || opening.includes('<'));
  const begins = HOST_BEGINS.exec(tail)?.[0];
  if (host.endsWith('-')) {
    if (begins === undefined) return undefined;
    // No top-level domain has a hyphen; elsewhere one that ends a line may be the name's own.
    const isTop = host.includes('.') && !begins.replace(/\.$/, '').includes('.');
    return (isTop ? id.slice(0, -1) : id) + tail;
  }
  if (host.endsWith('.')) {
    const isCut = begins !== undefined && (isEnd || !host.slice(0, -1).includes('.'));
    return isCut ? id + tail : undefined;
  }
  return isEnd && !gap ? id + tail : undefined;
}

/** The part of an id in front of its `@`, which must come with the rest. */
function joinLocal(local: string, tail: string): string | undefined {
  const rest = /^([\w.+=%~$/-]*?)(?:@|%40)\w/.exec(tail);
  const isWhole = rest !== null && /\d/.test(local + rest[1]);
  if (local === '') return isWhole && /\d{4}|^CA[\w+=-]{9}/.test(rest[1] ?? '') ? tail : undefined;
  const isCut = /[-_.=+~]$/.test(local) || /\d{6}|^CA[\w+=-]{9}/.test(local);
  // Of a long one, more lines may follow.
  const goesOn =
    /[-_.=+]$/.test(local) && /\d{6}/.test(local) && /^[\w.+=%-]*\d[\w.+=%-]*-$/.test(tail);
  return (isWhole && isCut) || goesOn ? local + tail : undefined;
}
