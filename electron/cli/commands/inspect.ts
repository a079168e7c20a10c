import { statSync, readFileSync } from 'node:fs';
import { officeOf } from '../../../sop/model/officeOf.ts';
import { openParcel } from '../../services/exchange/openParcel.ts';
import type { Parcel } from '../../services/exchange/parcel.ts';
import { fingerprintOf } from '../../services/exchange/publicKey.ts';
import { zipLimits } from '../../services/exchange/zipForm.ts';
import { codeOf } from '../../services/store/openDatabase.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** `lajur inspect`: what is inside a parcel, without importing anything. */
export function runInspect(args: readonly string[], streams: Streams): ExitCode {
  const { positionals } = parseOptions(args, {});
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new WrongUsage('Sebutkan satu berkas .lajur.');
  const read = readParcelFile(input);
  const result = typeof read === 'string' ? { input, refused: [{ path: '', message: read }] } : described(input, read);
  streams.out(`${JSON.stringify(result, null, 2)}\n`);
  return typeof read === 'string' ? exitCodes.inputRefused : exitCodes.done;
}

/** The parcel, or why it cannot be opened. */
function readParcelFile(file: string): Parcel | string {
  try {
    if (statSync(file).size > zipLimits.fileBytes) return 'Berkas lebih besar dari 64 MiB.';
    const opened = openParcel(readFileSync(file));
    return opened.ok ? opened.value : opened.error.detail;
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return code === 'ENOENT' ? 'Berkas tidak ada.' : `Berkas tidak dapat dibaca (${code}).`;
  }
}

function described(input: string, { id, manifest, sops }: Parcel): object {
  const { format, version, kind, made, round, note, receipts, entries } = manifest;
  const sender = { ...manifest.sender, fingerprint: fingerprintOf(manifest.sender.key) };
  return {
    input,
    parcel: id,
    format,
    version,
    kind,
    made,
    round,
    note,
    sender,
    intact: true,
    sops: sops.map(({ sent, facts, sop, events }) => ({
      id: sent.id,
      title: sop.identity.title,
      number: sop.identity.number,
      unit: officeOf(sop.identity.issuer.unitLines),
      status: sop.status,
      version: sent.version,
      versionNumber: facts.number,
      parents: facts.parents,
      keptAt: sent.keptAt,
      journal: sent.journal,
      events: events.length,
    })),
    receipts,
    entries,
  };
}
