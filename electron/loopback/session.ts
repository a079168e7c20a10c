import { randomBytes, timingSafeEqual } from 'node:crypto';

/** After so many wrong tokens the host takes no more: somebody is guessing. */
const guessLimit = 20;

/**
 * The one-time token that opens the first session, and the sessions opened (safety, section 2.4). The token stands in
 * the URL's fragment, which never travels; the page trades it for a cookie.
 */
export interface Sessions {
  /** 256 bits, URL-safe. */
  readonly token: string;
  /** Trades the token for the secret of a new session. */
  open(token: string): { readonly kind: 'opened'; readonly secret: string } | { readonly kind: 'refused' | 'locked' };
  isOpen(secret: string | undefined): boolean;
}

/** Starts with one unused token and no session. */
export function createSessions(): Sessions {
  const token = secret();
  const opened: string[] = [];
  let unused = true;
  let wrong = 0;
  return {
    token,
    open: (given) => {
      if (wrong >= guessLimit) return { kind: 'locked' };
      if (!unused || !same(given, token)) {
        wrong += 1;
        return { kind: wrong >= guessLimit ? 'locked' : 'refused' };
      }
      unused = false;
      const session = secret();
      opened.push(session);
      return { kind: 'opened', secret: session };
    },
    isOpen: (given) => given !== undefined && opened.some((session) => same(given, session)),
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time. */
function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
