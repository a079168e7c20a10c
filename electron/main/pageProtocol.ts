import { randomBytes } from 'node:crypto';
import type { CustomScheme } from 'electron';
import { readPageFile } from '../services/pages/pageFile.ts';
import { isOwnPage, pageScheme } from './origin.ts';

/**
 * Registered before the app is ready. Standard and secure, so that the pages have an origin; no fetch API and no
 * CORS, so that no other origin may read them.
 */
export const pageSchemePrivileges: CustomScheme = {
  scheme: pageScheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: false,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
  },
};

/** Answers requests for our own scheme with files of the built pages, and with nothing else. */
export function pageHandler(pagesFolder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' || !isOwnPage(request.url)) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64url');
    const file = await readPageFile(pagesFolder, new URL(request.url).pathname, nonce);
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(file.body, { headers: { ...file.headers } });
  };
}
