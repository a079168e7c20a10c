import path from 'node:path';
import { parcelEnding } from '../../services/exchange/folderCarrier.ts';
import { makeParcel } from '../../services/exchange/make.ts';
import { ownKey } from '../../services/exchange/ownKey.ts';
import { writeSafely } from '../../services/safeWrite.ts';
import { codeOf } from '../../services/store/openDatabase.ts';
import { hashBytes } from '../../services/store/hash.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, OutputFailed, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';
import { withWorkspace, workspaceFolder } from '../workspace.ts';

/** Who sends when the workspace was never told its office, and the SOP names none. */
const unnamed = 'Pengirim tanpa nama';

/** `lajur pack`: SOPs of a workspace as one parcel, each kept as a version. */
export async function runPack(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: 'string' },
    output: { type: 'string', short: 'o' },
    note: { type: 'string', default: '' },
  });
  const { output, note } = values;
  if (positionals.length === 0) throw new WrongUsage('Sebutkan id SOP yang dikirim; lihat dengan lajur list.');
  if (output === undefined || path.extname(output).toLowerCase() !== parcelEnding)
    throw new WrongUsage(`Sebutkan berkas tujuan dengan -o <berkas${parcelEnding}>.`);
  if (note.length > 2000) throw new WrongUsage('Catatan lebih panjang dari 2000 karakter.');
  return withWorkspace(workspaceFolder(values.workspace), async ({ workspace }) => {
    const key = await ownKey(workspace.ports.workspaceFolder, workspace.ports.keyVault);
    if (!key.ok)
      throw new OutputFailed('Kunci ruang kerja tidak terbaca di sini; kirim dari jendela Lajur yang membuatnya.');
    const made = makeParcel(workspace, { kind: 'draft', sops: positionals }, note, key.value, unnamed);
    if (!made.ok) {
      const { code, detail } = made.error;
      if (code === 'diskFull' || code === 'storeBroken') throw new OutputFailed(detail);
      const message = code === 'notFound' ? 'SOP tidak ada di ruang kerja ini.' : `SOP tidak dapat dikirim (${code}).`;
      streams.out(`${JSON.stringify([{ input: detail, refused: [{ path: '', message }] }], null, 2)}\n`);
      return exitCodes.inputRefused;
    }
    const { packed, sops } = made.value;
    write(output, packed.bytes);
    const contents = sops.map(({ sent, title, versionNumber }) => {
      return { id: sent.id, title, version: sent.version, versionNumber };
    });
    const result = { path: output, parcel: packed.id, bytes: packed.bytes.length, sha256: hashBytes(packed.bytes) };
    streams.out(`${JSON.stringify({ ...result, sops: contents }, null, 2)}\n`);
    return exitCodes.done;
  });
}

function write(target: string, bytes: Uint8Array): void {
  try {
    writeSafely(path.resolve(target), bytes);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    throw new OutputFailed(`${target} tidak dapat ditulis (${codeOf(error)}).`);
  }
}
