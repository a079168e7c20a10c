/**
 * `npm test [-- <path filter>…]`: unit and journey tests, with everything they need installed first where possible.
 *
 * The last line is always `N passed, N failed`, with `, N skipped` when there are any. `--full` runs the long versions
 * (LAJUR_FULL=1), `--golden` rewrites the files that unit tests compare with.
 */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser.ts';
import { buildIfChanged } from './build.ts';
import { root, toolScript } from './paths.ts';
import { canInstallPackages, findProgram, installPackages, runTool } from './run.ts';
import { addUp, playwrightTally, summary, vitestTally, type Tally } from './tally.ts';

const journeyFolder = 'tests/journeys';
/** Debian packages of the programs that document tests call. Liberation gives LibreOffice sane fallback fonts. */
const toolPackages = new Map([
  ['soffice', ['libreoffice-writer-nogui', 'fonts-liberation']],
  ['pdftoppm', ['poppler-utils']],
  ['java', ['default-jre-headless']],
  // Judges of signatures, and of the codes printed with them.
  ['openssl', ['openssl']],
  ['qpdf', ['qpdf']],
  ['xmlsec1', ['xmlsec1']],
  ['zbarimg', ['zbar-tools']],
  // The journey that prints; the others walk in the headless shell.
  ['chromium', ['chromium']],
  // Fault tests stand between the app and the disk with a small library of their own.
  ['gcc', ['gcc', 'libc6-dev']],
]);
/** PDFBox Preflight, the judge of PDF/A, is no program but a library. */
const preflight = {
  file: '/usr/share/java/preflight.jar',
  packages: [
    'libpdfbox2-java',
    'libfontbox2-java',
    'libcommons-logging-java',
    'libactivation-java',
    'libjaxb-api-java',
  ],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, golden: { type: 'boolean', default: false } },
});
const filters = {
  journeys: positionals.filter((filter) => filter.includes('journeys')),
  units: positionals.filter((filter) => !filter.includes('journeys')),
};
const everything = positionals.length === 0;

/** Debian packages of the tools that are not there. */
function missingPackages(): string[] {
  const missing = [...toolPackages].filter(([program]) => findProgram(program) === null);
  const packages = missing.flatMap(([, names]) => names);
  return existsSync(preflight.file) ? packages : [...packages, ...preflight.packages];
}

/** Tests that need a missing tool fail, each with its name; the line here tells all of them at once. */
function installDocumentTools(): void {
  const wanted = missingPackages();
  if (wanted.length > 0 && canInstallPackages()) installPackages(wanted);
  const missing = missingPackages();
  if (missing.length > 0) process.stderr.write(`Alat uji yang belum terpasang: ${missing.join(', ')}.\n`);
}

async function runUnitTests(report: string): Promise<Tally> {
  const script = toolScript('vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool(script, ['run', ...reporters, ...(values.golden ? ['--update'] : []), ...filters.units]);
  return vitestTally(report, code);
}

async function runJourneys(report: string): Promise<Tally> {
  try {
    await buildIfChanged();
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const script = toolScript('@playwright', 'test', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await runTool(script, ['test', '--reporter=list,json', ...filters.journeys], { env });
  return playwrightTally(report, code);
}

function hasJourneys(): boolean {
  const folder = path.join(root, journeyFolder);
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.spec.ts'));
}

if (values.full) process.env['LAJUR_FULL'] = '1';
installDocumentTools();
// Journeys walk through it, and unit tests ask it how wide a text is on the screen.
const browser = await ensureBrowser();
if (browser === null) process.stderr.write('Tidak ada peramban Chromium untuk uji.\n');
else process.env['TEST_BROWSER'] = browser;

const reports = mkdtempSync(path.join(tmpdir(), 'lajur-test-'));
const tallies: Tally[] = [];
if (everything || filters.units.length > 0) tallies.push(await runUnitTests(path.join(reports, 'units.json')));
if (hasJourneys() && (everything || filters.journeys.length > 0)) {
  tallies.push(await runJourneys(path.join(reports, 'journeys.json')));
}
rmSync(reports, { recursive: true, force: true });

const total = addUp(tallies);
process.stdout.write(`\n${summary(total)}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
