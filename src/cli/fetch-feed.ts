/** How a server is asked, and what of the outside world that needs. */
export interface FetchOptions {
  /** A request that takes longer is given up. */
  readonly timeoutMs: number;
  /** Between two tries, where the server does not say how long to wait; doubled each time. */
  readonly retryMs: number;
  /** What a server may ask us to wait; more ends the run. */
  readonly longestWaitMs: number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** A feed that could not be read, and why, in a sentence. */
export class FeedError extends Error {
  /** The server wants to be left alone: asking for anything else now would be rude. */
  readonly endsRun: boolean;

  constructor(message: string, endsRun = false) {
    super(message);
    this.endsRun = endsRun;
  }
}

const TRIES = 3;
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * The text at an address. What may pass is tried three times: no answer in time, a broken
 * connection, 429 and 5xx, after as long as `Retry-After` says (RFC 9110, 10.2.3: seconds or a date).
 *
 * @throws FeedError
 */
export async function fetchFeed(url: string, options: FetchOptions): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await tryOnce(url, options);
    if ('text' in outcome) return outcome.text;
    const { problem, waitMs = options.retryMs * 2 ** (attempt - 1), isFinal = false } = outcome;
    if (isFinal) throw new FeedError(problem);
    if (waitMs > options.longestWaitMs) {
      const seconds = Math.ceil(waitMs / 1000);
      throw new FeedError(
        `${problem}; it asks to wait ${seconds} s, so the rest is left for later`,
        true,
      );
    }
    if (attempt === TRIES) throw new FeedError(`${problem}, ${TRIES} times`, outcome.isBusy);
    await options.sleep(waitMs);
  }
}

type Outcome =
  | { readonly text: string }
  | {
      readonly problem: string;
      readonly waitMs?: number;
      readonly isFinal?: boolean;
      readonly isBusy?: boolean;
    };

async function tryOnce(url: string, { timeoutMs, now }: FetchOptions): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: { 'user-agent': 'plumbline', accept: 'application/atom+xml' },
    });
    const { status } = response;
    if (status === 200) return { text: await readBody(response) };
    await response.body?.cancel();
    if (status === 404 || status === 410)
      return { problem: 'the server does not have it', isFinal: true };
    if (status !== 429 && status < 500)
      return { problem: `the server answers ${status}`, isFinal: true };
    const waitMs = readRetryAfter(response.headers.get('retry-after'), now());
    const problem =
      status === 429 ? 'the server is asked too often' : `the server answers ${status}`;
    return { problem, isBusy: status === 429, ...(waitMs === undefined ? {} : { waitMs }) };
  } catch (error) {
    if (error instanceof FeedError) throw error;
    const isTimeout = (error as Error).name === 'TimeoutError';
    return { problem: isTimeout ? `no answer in ${timeoutMs / 1000} s` : 'the connection fails' };
  }
}

async function readBody(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new FeedError('the feed is larger than 20 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
