import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

export interface StaticHost {
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder under a sub-path as a plain static host does: a file is a file, a folder is its
 * index.html, and everything else is 404. Nothing falls back to the app, so an absolute address that
 * slipped into the build is caught. A slow line rests for `pauseMs` after every 64 kB.
 */
export async function serveFolder(
  folder: string,
  subPath: string,
  pauseMs = 0,
): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const inside = path.startsWith(subPath) ? normalize(path.slice(subPath.length)) : undefined;
    if (inside === undefined || inside.startsWith('..')) {
      response.writeHead(404).end();
      return;
    }
    const named = join(folder, inside);
    const file =
      existsSync(named) && statSync(named).isDirectory() ? join(named, 'index.html') : named;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type });
    const bytes = createReadStream(file);
    (pauseMs === 0 ? bytes : Readable.from(rest(bytes, pauseMs))).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${subPath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function* rest(pieces: AsyncIterable<Buffer>, pauseMs: number): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    yield piece;
    await pause(pauseMs);
  }
}
