import { request as httpRequest } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dispatch, LogEntry } from '../../electron/contract/dispatcher.ts';
import { listen } from '../../electron/loopback/host.ts';
import type { Host } from '../../electron/loopback/host.ts';
import { graceMs } from '../../electron/loopback/presence.ts';
import type { Timer } from '../../electron/loopback/presence.ts';
import { ok } from '../../sop/model/result.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let folder: string;
let host: Host;
let calls: { readonly command: string; readonly input: unknown }[];
let log: LogEntry[];
let abandoned: number;
/** Tasks waiting for their time; a test lets it pass by calling them. */
let waiting: { readonly ms: number; readonly task: () => void }[];

const timer: Timer = {
  after: (ms, task) => {
    const entry = { ms, task };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((other) => other !== entry);
    };
  },
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-pages-'));
  const pages = path.join(folder, 'pages');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  mkdirSync(path.join(folder, 'pages-evil'));
  writeFileSync(path.join(pages, 'index.html'), '<meta property="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(path.join(pages, 'assets', 'app.js'), 'export {};');
  writeFileSync(path.join(pages, 'kosong spasi.css'), 'a{}');
  writeFileSync(path.join(folder, 'rahasia.html'), 'rahasia');
  writeFileSync(path.join(folder, 'pages-evil', 'x.html'), 'rahasia');
  symlinkSync(path.join(folder, 'rahasia.html'), path.join(pages, 'tautan.html'));
  calls = [];
  log = [];
  waiting = [];
  abandoned = 0;
  const dispatch: Dispatch = async (command, input) => {
    calls.push({ command, input });
    return ok({ changed: 1 });
  };
  host = await listen({
    dispatch,
    pagesFolder: pages,
    port: 0,
    timer,
    log: (entry) => log.push(entry),
    onAbandoned: () => {
      abandoned += 1;
    },
  });
});

afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

/** A raw request: no header but those given, the path exactly as written. */
function send(method: string, target: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const all = {
      host: `127.0.0.1:${host.port}`,
      ...headers,
      ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    };
    const sent = httpRequest(
      { host: '127.0.0.1', port: host.port, method, path: target, headers: all, setHost: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const origin = (): Record<string, string> => ({
  origin: `http://127.0.0.1:${host.port}`,
  'content-type': 'application/json',
});
const tokenOf = (url: string): string => new URL(url).hash.slice('#token='.length);

/** Trades the token and returns the Cookie header. */
async function signIn(): Promise<string> {
  const answer = await send('POST', '/session', origin(), JSON.stringify({ token: tokenOf(host.url) }));
  expect(answer.status).toBe(204);
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

const call = (headers: Record<string, string>): Promise<Answer> =>
  send('POST', '/api/sop.archive', headers, '{"ids":["a"],"archived":true}');

describe('loopback host', () => {
  test('(a) answers 421 to every Host but its own, pages included', async () => {
    for (const name of [
      'evil.test',
      `evil.test:${host.port}`,
      `127.0.0.1`,
      `127.0.0.1.evil.test:${host.port}`,
      '',
      `127.0.0.1:${host.port + 1}`,
    ]) {
      expect((await send('GET', '/', { host: name })).status, name).toBe(421);
      expect((await send('POST', '/session', { ...origin(), host: name }, '{}')).status, name).toBe(421);
    }
    expect((await send('GET', '/', { host: `localhost:${host.port}` })).status).toBe(200);
  });

  test('(b) answers 403 to a POST from another origin, even with a good cookie', async () => {
    const cookie = await signIn();
    const foreign = [
      'http://evil.test',
      'null',
      `https://127.0.0.1:${host.port}`,
      `http://localhost:${host.port}`,
      `http://127.0.0.1:${host.port}0`,
    ];
    for (const other of foreign) expect((await call({ ...origin(), cookie, origin: other })).status, other).toBe(403);
    const { origin: _dropped, ...withoutOrigin } = origin();
    expect((await call({ ...withoutOrigin, cookie })).status).toBe(403);
    expect((await call({ ...origin(), cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call({ ...origin(), cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect(calls).toEqual([]);
    expect((await call({ ...origin(), cookie })).status).toBe(200);
    expect((await call({ ...withoutOrigin, cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  test('(c) answers 401 without a session, with a wrong one, and to a token used before', async () => {
    expect((await call(origin())).status).toBe(401);
    expect((await call({ ...origin(), cookie: `lajur-${host.port}=falsch` })).status).toBe(401);
    expect((await send('GET', '/alive')).status).toBe(401);
    const cookie = await signIn();
    expect((await send('POST', '/session', origin(), JSON.stringify({ token: tokenOf(host.url) }))).status).toBe(401);
    expect((await send('POST', '/session', { ...origin(), cookie }, '{"token":""}')).status).toBe(204);
    expect(calls).toEqual([]);
    const answer = await call({ ...origin(), cookie: `other=1; ${cookie}` });
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: { changed: 1 } });
    expect(calls).toEqual([{ command: 'sop.archive', input: { ids: ['a'], archived: true } }]);
  });

  test('(c) the token has 256 bits, stands in the fragment only, and the cookie is closed to scripts and other sites', async () => {
    expect(Buffer.from(tokenOf(host.url), 'base64url')).toHaveLength(32);
    expect(new URL(host.url).search).toBe('');
    const answer = await send('POST', '/session', origin(), JSON.stringify({ token: tokenOf(host.url) }));
    expect(String(answer.headers['set-cookie'])).toMatch(/^lajur-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  test('(d) listens on 127.0.0.1 alone', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
    const others = addresses.filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others) {
      await expect(fetch(`http://${address}:${host.port}/`, { signal: AbortSignal.timeout(2000) })).rejects.toThrow();
    }
    await expect(fetch(`http://[::1]:${host.port}/`)).rejects.toThrow();
    expect((await send('GET', '/')).status).toBe(200);
  });

  test('(e) a forged picture or form changes nothing', async () => {
    const cookie = await signIn();
    expect((await send('GET', '/api/sop.archive?ids=a', { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(405);
    expect((await send('GET', '/session', { cookie })).status).toBe(405);
    const form = { cookie, origin: `http://127.0.0.1:${host.port}`, 'content-type': 'text/plain' };
    expect((await send('POST', '/api/sop.archive', form, '{"ids":["a"],"archived":true}')).status).toBe(415);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const answer = await send(method, '/api/sop.archive', { ...origin(), cookie });
      expect(answer.status, method).toBe(405);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
    expect(calls).toEqual([]);
  });

  test('(f) locks after repeated guesses, for the right token as well', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 30; guess += 1) {
      statuses.push((await send('POST', '/session', origin(), JSON.stringify({ token: `guess ${guess}` }))).status);
    }
    expect(statuses.slice(0, 19).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(19).every((status) => status === 429)).toBe(true);
    expect((await send('POST', '/session', origin(), JSON.stringify({ token: tokenOf(host.url) }))).status).toBe(429);
  });

  test('a session opened before the lock goes on', async () => {
    const cookie = await signIn();
    for (let guess = 0; guess < 25; guess += 1) await send('POST', '/session', origin(), '{"token":"x"}');
    expect((await call({ ...origin(), cookie })).status).toBe(200);
  });

  test('serves pages under a strict policy with a new nonce each time', async () => {
    const nonces = new Set<string>();
    for (let load = 0; load < 3; load += 1) {
      const answer = await send('GET', '/');
      const policy = String(answer.headers['content-security-policy']);
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '';
      expect(answer.body).toBe(`<meta property="csp-nonce" content="${nonce}">`);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    expect((await send('GET', '/assets/app.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await send('GET', '/kosong%20spasi.css')).body).toBe('a{}');
    const head = await send('HEAD', '/index.html');
    expect([head.status, head.body]).toEqual([200, '']);
  });

  test.each([
    '/../rahasia.html',
    '/%2e%2e/rahasia.html',
    '/..%2frahasia.html',
    '/%2e%2e%2frahasia.html',
    '/assets/../../rahasia.html',
    '/assets%2f..%2f..%2frahasia.html',
    '/%252e%252e/rahasia.html',
    '/..\\rahasia.html',
    '/..%5crahasia.html',
    '/C:/rahasia.html',
    '/index.html::$DATA',
    '/tautan.html',
    '/../pages-evil/x.html',
    '/%2e%2e/pages-evil/x.html',
    '//rahasia.html',
    '/%00',
    '/%E0%A4%A',
    '/assets',
    '/assets/',
    '/tidak-ada.html',
    '/a%2f..%2f..%2f..%2f..%2fetc/passwd',
  ])('gives nothing out for %s', async (target) => {
    const answer = await send('GET', target);
    expect([answer.status, answer.body]).toEqual([404, '']);
  });

  test('refuses bodies that are too large, and bodies that are no JSON', async () => {
    const cookie = await signIn();
    expect((await send('POST', '/session', origin(), JSON.stringify({ token: 'x'.repeat(2000) }))).status).toBe(413);
    expect((await send('POST', '/api/sop.archive', { ...origin(), cookie }, '{"ids":')).status).toBe(400);
    expect(calls).toEqual([]);
  });

  test('ends a quarter of an hour after the last page closed, not before', async () => {
    expect(waiting.map(({ ms }) => ms)).toEqual([graceMs]);
    const cookie = await signIn();
    const first = await openPage(cookie);
    const second = await openPage(cookie);
    expect(waiting).toEqual([]);
    await first.close();
    expect(waiting).toEqual([]);
    await second.close();
    await expect.poll(() => waiting.map(({ ms }) => ms)).toEqual([15 * 60 * 1000]);
    const third = await openPage(cookie);
    expect(waiting).toEqual([]);
    await third.close();
    await expect.poll(() => waiting.length).toBe(1);
    expect(abandoned).toBe(0);
    waiting[0]?.task();
    expect(abandoned).toBe(1);
  });
});

async function openPage(cookie: string): Promise<{ readonly close: () => Promise<void> }> {
  const controller = new AbortController();
  const response = await fetch(`http://127.0.0.1:${host.port}/alive`, {
    headers: { cookie },
    signal: controller.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  return {
    close: async () => {
      controller.abort();
      await new Promise((resolve) => setTimeout(resolve, 50));
    },
  };
}
