import type { IncomingHttpHeaders } from 'node:http';

/** Status with which a request is turned away, or null when it may pass. */
export type Verdict = 403 | 405 | 421 | null;

/**
 * What every request must satisfy before anything is looked at (safety, section 2.4). An exact Host defeats DNS
 * rebinding (421); a request that may change something must come from our own page (403).
 */
export function judgeRequest(method: string, headers: IncomingHttpHeaders, port: number): Verdict {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const host = headers.host ?? '';
  if (!hosts.includes(host)) return 421;
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return 405;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 403;
  const { origin } = headers;
  if (origin !== undefined) return origin === `http://${host}` ? null : 403;
  return site === 'same-origin' ? null : 403;
}

/** The value of a cookie, or undefined. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
