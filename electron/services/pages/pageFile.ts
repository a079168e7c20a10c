import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy, noncePlaceholder } from './contentSecurityPolicy.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

export interface PageFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * The file that a URL path names within the folder of the built pages, with the headers it is served with; null for
 * anything else. `nonce` is the one-time number of this load.
 */
export async function readPageFile(folder: string, urlPath: string, nonce: string): Promise<PageFile | null> {
  const file = await resolveInside(folder, urlPath);
  if (file === null) return null;
  const mediaType = mediaTypes[path.extname(file).toLowerCase()];
  if (mediaType === undefined) return null;
  const bytes = await readFile(file);
  const isPage = mediaType.startsWith('text/html');
  const body = isPage ? Buffer.from(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)) : bytes;
  return {
    headers: {
      'Content-Type': mediaType,
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      // Built files carry a hash in their name; the page itself must be read anew for its nonce.
      'Cache-Control': isPage ? 'no-store' : 'no-cache',
    },
    body: new Uint8Array(body),
  };
}

/**
 * The regular file below `folder` that a URL path names, or null. Decoded once; checked by the relation of the real
 * paths, not by a prefix, so that neither `..`, a link nor a sibling folder `<folder>-evil` leads out.
 */
export async function resolveInside(folder: string, urlPath: string): Promise<string | null> {
  const decoded = decodePath(urlPath);
  // A colon would name a drive or an alternate data stream on Windows, a backslash is a separator there.
  if (decoded === null || /[\\:\0]/.test(decoded) || decoded.split('/').includes('..')) return null;
  const wanted = path.join(folder, decoded === '/' || decoded === '' ? 'index.html' : decoded);
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(wanted)]);
    const relative = path.relative(root, real);
    if (relative === '' || relative.split(path.sep)[0] === '..' || path.isAbsolute(relative)) return null;
    return (await stat(real)).isFile() ? real : null;
  } catch {
    // Whatever the file system says about a path from outside, the answer is the same: no such page.
    return null;
  }
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
