import { storeImports } from '../../services/importService.ts';
import { readInputs } from '../inputs.ts';
import { parseOptions, profileNamed } from '../options.ts';
import { exitCodes, OutputFailed, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';
import { withWorkspace, workspaceFolder } from '../workspace.ts';

/** `lajur import`: brings SOPs into a workspace, each file whole or not at all. */
export async function runImport(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    workspace: { type: 'string' },
    profile: { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder yang diimpor.');
  const readings = await withWorkspace(workspaceFolder(values.workspace), ({ workspace }) => {
    const { profiles } = workspace;
    const profile = profileNamed(profiles, values.profile);
    const { ids } = workspace.ports;
    const read = readInputs(positionals, { profiles, profile, fillActors: values['fill-actors'], ids: () => ids });
    const stored = storeImports(
      workspace,
      read.flatMap((reading) => (reading.kind === 'read' ? [reading] : [])),
    );
    if (!stored.ok) throw new OutputFailed(stored.error.detail);
    return read;
  });
  const results = readings.map((reading) => {
    const { kind: _kind, ...result } = reading;
    if (reading.kind !== 'read') return result;
    const { input, sop, notes } = reading;
    return { input, id: sop.id, number: sop.identity.number, title: sop.identity.title, notes };
  });
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  return readings.some(({ kind }) => kind === 'refused') ? exitCodes.inputRefused : exitCodes.done;
}
