/** PDFBox Preflight, the only judge of PDF/A that Debian has. It judges level 1b, whose rules for fonts, colours and metadata 2b and 3b share. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = '/usr/share/java';
const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  (name) => path.join(folder, `${name}.jar`),
);

/** What Preflight says of each file: 'valid', or its complaints. Throws, and says what to install, when it is not there. */
export function preflight(files: readonly Uint8Array[]): string[] {
  const missing = jars.filter((jar) => !existsSync(jar));
  if (missing.length > 0)
    throw new Error(
      `This test needs PDFBox Preflight (${missing.join(', ')}): install libpdfbox2-java libfontbox2-java libcommons-logging-java libactivation-java libjaxb-api-java ("npm test" does it on Debian).`,
    );
  const work = mkdtempSync(path.join(tmpdir(), 'lajur-preflight-'));
  try {
    const names = files.map((bytes, index) => {
      const name = path.join(work, `${index}.pdf`);
      writeFileSync(name, bytes);
      return name;
    });
    const list = path.join(work, 'list.txt');
    writeFileSync(list, `${names.join('\n')}\n`);
    run(['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'group', list]);
    const report = readFileSync(`${list}.preflight.xml`, 'utf8');
    return [...report.matchAll(/<preflight name="[^"]*">([\s\S]*?)<\/preflight>/g)].map(([, verdict = '']) =>
      verdict.includes('>true</isValid>')
        ? 'valid'
        : verdict
            .replace(/<[^>]*>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function run(args: readonly string[]): void {
  try {
    execFileSync('java', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error('This test needs Java: install default-jre-headless ("npm test" does it on Debian).', {
        cause: error,
      });
    throw error;
  }
}
