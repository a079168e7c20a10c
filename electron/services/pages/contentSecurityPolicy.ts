/** Stands in the built index.html wherever the nonce of one load belongs. */
export const noncePlaceholder = '__CSP_NONCE__';

/**
 * The policy that every page is served with, by the window's own protocol and by the loopback host (safety, section
 * 2.1, item 7): nothing from elsewhere, no inline code. The nonce lets React Aria add the style elements it needs.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // A PDF of ours is printed in a frame that shows what the page itself made, and nothing else.
    'frame-src blob:',
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
