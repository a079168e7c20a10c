import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch, Log } from '../contract/dispatcher.ts';
import { readPageFile } from '../services/pages/pageFile.ts';
import { bodyLimit, readJson } from './body.ts';
import { createPresence } from './presence.ts';
import type { Timer } from './presence.ts';
import { cookieValue, judgeRequest } from './requestRules.ts';
import { createSessions } from './session.ts';

export interface HostPorts {
  readonly dispatch: Dispatch;
  readonly pagesFolder: string;
  /** 0 = any free one. */
  readonly port: number;
  readonly timer: Timer;
  readonly log: Log;
  /** Called when no page has been open for the time of grace. */
  readonly onAbandoned: () => void;
}

export interface Host {
  /** Address with the one-time token in its fragment. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the pages and the contract on 127.0.0.1 under the rules of safety, section 2.4:
 * `POST /session` {token} trades the token for a cookie, `POST /api/<command>` answers with a reply,
 * `GET /alive` stays open as long as the page does, every other GET is a file of the pages.
 */
export async function listen(ports: HostPorts): Promise<Host> {
  const sessions = createSessions();
  const presence = createPresence(ports.timer, ports.onAbandoned);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      ports.log({ level: 'error', event: 'loopback.request', detail: String(error) });
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: ports.port, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback host listens on no port');
  const { port } = address;
  // Cookies know no ports: two hosts on one machine must not take each other's.
  const cookieName = `lajur-${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    const verdict = judgeRequest(method, request.headers, port);
    if (verdict !== null) return end(response, verdict);
    const { pathname } = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
    const isOpen = sessions.isOpen(cookieValue(request.headers.cookie, cookieName));
    if (pathname === '/session') return method === 'POST' ? openSession(request, response, isOpen) : end(response, 405);
    if (pathname === '/alive') return isOpen ? stayOpen(response) : end(response, 401);
    if (pathname.startsWith('/api/')) {
      if (!isOpen) return end(response, 401);
      return method === 'POST' ? call(request, response, pathname.slice('/api/'.length)) : end(response, 405);
    }
    return method === 'POST' ? end(response, 405) : page(response, request.url ?? '/', method);
  }

  async function openSession(request: IncomingMessage, response: ServerResponse, isOpen: boolean): Promise<void> {
    const body = await readJson(request, 1024);
    if (!body.ok) return end(response, body.error);
    // A page that is loaded again still shows the used token; its cookie is what counts.
    if (isOpen) return end(response, 204);
    const opened = sessions.open(tokenIn(body.value));
    if (opened.kind !== 'opened') return end(response, opened.kind === 'locked' ? 429 : 401);
    response.setHeader('Set-Cookie', `${cookieName}=${opened.secret}; HttpOnly; SameSite=Strict; Path=/`);
    return end(response, 204);
  }

  function stayOpen(response: ServerResponse): void {
    response.on('close', presence.enter());
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.write(': halaman terbuka\n\n');
  }

  async function call(request: IncomingMessage, response: ServerResponse, command: string): Promise<void> {
    const body = await readJson(request, bodyLimit);
    if (!body.ok) return end(response, body.error);
    const reply = await ports.dispatch(command, body.value, { trusted: true });
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    });
    response.end(JSON.stringify(reply));
  }

  async function page(response: ServerResponse, url: string, method: string): Promise<void> {
    const nonce = randomBytes(16).toString('base64url');
    // The raw path: URL would already have resolved the dots that must be seen.
    const file = await readPageFile(ports.pagesFolder, url.split(/[?#]/)[0] ?? '/', nonce);
    if (file === null) return end(response, 404);
    response.writeHead(200, { ...file.headers });
    response.end(method === 'HEAD' ? undefined : file.body);
  }

  return {
    url: `http://127.0.0.1:${port}/#token=${sessions.token}`,
    port,
    close: () => {
      presence.stop();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** An answer without content. */
function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Length': 0, 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' });
  response.end();
}

function tokenIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('token' in body)) return '';
  return typeof body.token === 'string' ? body.token : '';
}
