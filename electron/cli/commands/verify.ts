import { readFileSync, statSync } from 'node:fs';
import type { Verification } from '../../../sop/signing/verification.ts';
import { codeOf } from '../../services/store/errorCode.ts';
import { readRoot, readShippedRoots } from '../../services/verifying/roots.ts';
import { verifyFile } from '../../services/verifying/verifyFile.ts';
import { largestFile } from '../../services/verifying/verifyPdf.ts';
import { zoneOf } from '../../services/verifying/wordedTime.ts';
import { resourcesFolder } from '../../services/system.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

const refusals = {
  notSignable: 'Berkas ini bukan PDF atau dokumen Word.',
  fileTooLarge: 'Berkas ini lebih besar dari 200 MiB.',
} as const;

/** `lajur verify`: one verdict for each signature of each file, and what it covers. `--root` names certificates to trust. */
export async function runVerify(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { positionals, values } = parseOptions(args, { root: { type: 'string', multiple: true } });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas PDF atau Word yang diperiksa.');
  const now = new Date();
  const roots = [...readShippedRoots(resourcesFolder).map(({ der }) => der), ...(values.root ?? []).map(givenRoot)];
  const options = { roots, now, zone: zoneOf(-now.getTimezoneOffset()) };
  const results: object[] = [];
  let code: ExitCode = exitCodes.done;
  for (const input of positionals) {
    const bytes = bytesOf(input);
    const found = typeof bytes === 'string' ? bytes : await verifyFile(bytes, options);
    if (typeof found === 'string') {
      const message = found in refusals ? refusals[found as keyof typeof refusals] : found;
      results.push({ input, refused: [{ path: '', message }] });
      streams.err(`${input}: ${message}\n`);
      code = exitCodes.inputRefused;
      continue;
    }
    results.push({ input, ...found });
    streams.err(`${input}: ${told(found)}\n`);
    if (found.verdict.outcome === 'failed' && code === exitCodes.done) code = exitCodes.problemsFound;
  }
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  return code;
}

function told({ verdict, signatures }: Verification): string {
  const each = signatures.map(
    ({ order, signer, verdict: own }) =>
      `\n  ${order}. ${signer?.name ?? '(tanpa nama)'}: ${[own.sentence, ...own.further].join(' ')}`,
  );
  return `${verdict.sentence}${each.join('')}`;
}

function givenRoot(file: string): Uint8Array {
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') throw new WrongUsage(`${file}: ${bytes}`);
  const read = readRoot(bytes);
  if (!read.ok) throw new WrongUsage(`${file}: bukan sertifikat induk (yang menandatangani dirinya sendiri).`);
  return read.value.der;
}

/** The bytes, or why there are none. */
function bytesOf(file: string): Uint8Array | string {
  try {
    return statSync(file).size > largestFile ? refusals.fileTooLarge : readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return code === 'ENOENT' ? 'Berkas tidak ada.' : `Berkas tidak dapat dibaca (${code}).`;
  }
}
