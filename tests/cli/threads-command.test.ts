import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseThreadsFile } from '../../src/extract/knowledge';
import { formatJson } from '../../src/lib/json';
import { drawDataset } from '../builders/dataset-builder';
import { drawFeed } from '../builders/thread-feed';
import { CLI } from './built-cli';

const ROOT = join(import.meta.dirname, '..', '..');
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let folder = '';
let server: Server;
let base = '';
/** What the server answers for each message, one after the other; the last one stays. */
let answers: Record<string, Answer[]> = {};
/** The messages that were asked for, and when. */
let asked: { id: string; at: number }[] = [];

const send =
  (status: number, body = '', headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };
const feed = (id: string, author = 'Jane Doe', more: Parameters<typeof drawFeed>[0] = []): Answer =>
  send(200, drawFeed([{ id, author, title: 'About a thing' }, ...more]));
const never: Answer = () => {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-threads-'));
  server = createServer((request, response) => {
    const id = decodeURIComponent(/^\/all\/(.+)\/t\.atom$/.exec(request.url ?? '')?.[1] ?? '');
    asked.push({ id, at: performance.now() });
    const own = answers[id] ?? [send(404)];
    const answer = own.length > 1 ? own.shift() : own[0];
    answer?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/all`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  answers = {};
  asked = [];
});

/** A dataset that cites these messages, each list being one thread. */
function citing(...threads: string[][]): string {
  const dataset = {
    ...drawDataset('Sched has ann author'),
    threads: threads.map((messageIds) => ({
      id: `thread:${messageIds[0]}`,
      messageIds,
      url: `https://lore.kernel.org/r/${messageIds[0]}`,
      condition: 'exact',
    })),
  };
  const path = join(folder, 'dataset.json');
  writeFileSync(path, formatJson(dataset));
  return path;
}

async function run(...args: string[]) {
  const child = spawn(process.execPath, [CLI, 'threads', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, error };
}
const quick = ['--pause', '0'];
const read = (...args: string[]) => run(...args, '--from', base, ...quick);
const idsIn = (text: string) =>
  parseThreadsFile(JSON.parse(text)).map(({ messageId }) => messageId);

describe('plumbline threads', () => {
  it('prints the facts of every cited message, in the shape that extract takes', async () => {
    answers = { 'a/b@host': [feed('a/b@host')], 'c@host': [feed('c@host', 'Rob Roe')] };
    const { status, out, error } = await read(citing(['a/b@host'], ['c@host']));
    expect({ status, error }).toEqual({ status: 0, error: '2 read, 0 kept, 0 not read.\n' });
    expect(parseThreadsFile(JSON.parse(out))).toEqual([
      expect.objectContaining({ messageId: 'a/b@host', subject: 'About a thing' }),
      expect.objectContaining({ messageId: 'c@host', author: 'Rob Roe', list: 'linux-pm' }),
    ]);
    expect(out).not.toMatch(/mail\.example/);
  });

  it('asks once for a thread whose messages are all in one feed', async () => {
    answers = { 'a@host': [feed('a@host', 'Jane Doe', [{ id: 'b@host', author: 'Jane Doe' }])] };
    const { status, out } = await read(citing(['a@host', 'b@host']));
    expect({ status, ids: idsIn(out) }).toEqual({ status: 0, ids: ['a@host', 'b@host'] });
    expect(asked.map(({ id }) => id)).toEqual(['a@host']);
  });

  it('goes on where it stopped, and keeps what the file has, known to us or not', async () => {
    const dataset = citing(['a@host'], ['b@host'], ['c@host']);
    const out = join(folder, 'facts.json');
    answers = { 'a@host': [feed('a@host')], 'b@host': [send(404)], 'c@host': [feed('c@host')] };
    const first = await read(dataset, '--out', out);
    expect(first).toMatchObject({ status: 1, out: '' });
    expect(first.error).toContain('b@host: the server does not have it.\n');
    const facts = JSON.parse(readFileSync(out, 'utf8'));
    facts.threads[0].note = 'by hand';
    writeFileSync(out, formatJson(facts));
    asked = [];
    answers = { 'b@host': [feed('b@host')] };
    const second = await read(dataset, '--out', out);
    expect(second).toMatchObject({ status: 0, error: '1 read, 2 kept, 0 not read.\n' });
    expect(asked.map(({ id }) => id)).toEqual(['b@host']);
    const text = readFileSync(out, 'utf8');
    expect(idsIn(text)).toEqual(['a@host', 'c@host', 'b@host']);
    expect(JSON.parse(text).threads[0].note).toBe('by hand');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    rmSync(out);
  });

  it('has written what it read when it is interrupted', async () => {
    const out = join(folder, 'facts.json');
    answers = { 'a@host': [feed('a@host')], 'b@host': [never] };
    const path = citing(['a@host'], ['b@host']);
    const args = ['threads', path, '--from', base, '--out', out, ...quick];
    const child = spawn(process.execPath, [CLI, ...args], { cwd: ROOT, stdio: 'ignore' });
    while (!asked.some(({ id }) => id === 'b@host')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(idsIn(readFileSync(out, 'utf8'))).toEqual(['a@host']);
    rmSync(out);
  });

  it('waits between two requests', async () => {
    answers = { 'a@host': [feed('a@host')], 'b@host': [feed('b@host')] };
    const dataset = citing(['a@host'], ['b@host']);
    await run(dataset, '--from', base, '--pause', '0.4');
    const [first, second] = asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(395);
  });

  it('waits as long as a busy server asks, and asks again', async () => {
    answers = { 'a@host': [send(429, '', { 'retry-after': '1' }), feed('a@host')] };
    const { status } = await read(citing(['a@host']));
    const [first, second] = asked;
    expect(status).toBe(0);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(995);
  });

  it('leaves the rest for later where a server wants a long rest', async () => {
    const rest = send(429, '', { 'retry-after': '3600' });
    answers = { 'a@host': [feed('a@host')], 'b@host': [rest], 'c@host': [feed('c@host')] };
    const { status, out, error } = await read(citing(['a@host'], ['b@host'], ['c@host']));
    expect(status).toBe(1);
    expect(error).toContain('it asks to wait 3600 s, so the rest is left for later');
    expect(idsIn(out)).toEqual(['a@host']);
    expect(asked.map(({ id }) => id)).toEqual(['a@host', 'b@host']);
  });

  it('tries again after a fault of the server, and not after its refusal', async () => {
    const cut: Answer = (response) => response.destroy();
    answers = { 'a@host': [send(503), cut, feed('a@host')], 'b@host': [send(403)] };
    const { status, out, error } = await read(citing(['a@host'], ['b@host']));
    expect({ status, ids: idsIn(out) }).toEqual({ status: 1, ids: ['a@host'] });
    expect(error).toContain('b@host: the server answers 403.\n');
    expect(asked.map(({ id }) => id)).toEqual(['a@host', 'a@host', 'a@host', 'b@host']);
  });

  it('gives up a request that gets no answer in time, and reads the others', async () => {
    answers = { 'a@host': [never], 'b@host': [feed('b@host')] };
    const args = ['--from', base, ...quick, '--timeout', '0.3'];
    const { status, out, error } = await run(citing(['a@host'], ['b@host']), ...args);
    expect({ status, ids: idsIn(out) }).toEqual({ status: 1, ids: ['b@host'] });
    expect(error).toContain('a@host: no answer in 0.3 s, 3 times.\n');
  });

  it.each([
    ['<feed><entry>', 'The feed is cut short or damaged: an element does not end.'],
    ['<html>Busy</html>', 'This is no Atom feed.'],
    [drawFeed([{ id: 'other@host', author: 'Rob' }]), 'the feed does not hold the message itself.'],
  ])('says what is wrong with the answer %j, and writes nothing of it', async (body, sentence) => {
    answers = { 'a@host': [send(200, body)] };
    const { status, out, error } = await read(citing(['a@host']));
    expect({ status, ids: idsIn(out) }).toEqual({ status: 1, ids: [] });
    expect(error).toContain(`a@host: ${sentence}\n`);
  });

  it('says what is wrong with a call, and asks nobody', async () => {
    const dataset = citing(['a@host']);
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '{"threads": 3}');
    const calls: [string[], string][] = [
      [[dataset], 'Usage: plumbline threads DATASET --from BASE-URL'],
      [[dataset, '--from', 'lore'], '--from is “lore”'],
      [[dataset, '--from', 'file:///etc'], '--from is “file:///etc”'],
      [[dataset, '--from', base, '--pause', 'long'], '--pause is “long”'],
      [[dataset, '--from', base, '--out', broken], 'broken.json: threads'],
      [[join(folder, 'none.json'), '--from', base], 'there is no such file.'],
    ];
    for (const [args, sentence] of calls) {
      const { status, out, error } = await run(...args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(error).toContain(sentence);
      expect(error.trim().split('\n')).toHaveLength(1);
    }
    expect(asked).toEqual([]);
    expect(existsSync(join(folder, 'facts.json'))).toBe(false);
  });
});
