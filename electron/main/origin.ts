/** Where our pages live: a scheme of our own, so that no other site shares their origin. */
export const pageScheme = 'app';
export const pageHost = 'bundle';
export const startUrl = `${pageScheme}://${pageHost}/index.html`;

/** True for an address of our own pages, compared as a whole and never by its beginning. */
export function isOwnPage(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null &&
    url.protocol === `${pageScheme}:` &&
    url.host === pageHost &&
    url.username === '' &&
    url.password === ''
  );
}
