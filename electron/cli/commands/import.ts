import { storeImports } from '../../services/importing/importService.ts';
import type { Services } from '../../services/services.ts';
import { findInputs } from '../inputs.ts';
import type { ParcelInput, Reading } from '../inputs.ts';
import { parseOptions, profileNamed } from '../options.ts';
import { takeParcel } from '../parcels.ts';
import type { ImportedParcel } from '../parcels.ts';
import { exitCodes, OutputFailed, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';
import { withWorkspace, workspaceFolder } from '../workspace.ts';

/** `lajur import`: brings SOPs and parcels into a workspace, each file whole or not at all. */
export async function runImport(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: 'string' },
    profile: { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder yang diimpor.');
  const results = await withWorkspace(workspaceFolder(values.workspace), (services) => {
    const { workspace } = services;
    const { profiles, ports } = workspace;
    const profile = profileNamed(profiles, values.profile);
    const options = { profiles, profile, fillActors: values['fill-actors'], ids: () => ports.ids };
    return importAll(services, findInputs(positionals, options), streams);
  });
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  return results.some((result) => 'refused' in result) ? exitCodes.inputRefused : exitCodes.done;
}

/** Plain files first, in one go; then the parcels, in their order. Answers in the order of the inputs. */
async function importAll(
  { workspace, handlers }: Services,
  found: readonly (Reading | ParcelInput)[],
  streams: Streams,
): Promise<readonly object[]> {
  const stored = storeImports(
    workspace,
    found.flatMap((reading) => (reading.kind === 'read' ? [reading] : [])),
  );
  if (!stored.ok) {
    const { code, detail } = stored.error;
    const reason = `cadangan sebelum impor tidak dapat dibuat (${detail}); tidak ada yang diimpor`;
    throw new OutputFailed(code === 'backupFailed' ? reason : detail);
  }
  const results: object[] = [];
  for (const reading of found) {
    if (reading.kind !== 'parcel') {
      results.push(lineOf(reading));
      continue;
    }
    const taken: readonly ImportedParcel[] = await takeParcel(handlers, reading, streams);
    results.push(...taken);
  }
  return results;
}

function lineOf(reading: Reading): object {
  const { kind: _kind, ...result } = reading;
  if (reading.kind !== 'read') return result;
  const { input, sop, notes } = reading;
  return { input, id: sop.id, number: sop.identity.number, title: sop.identity.title, notes };
}
