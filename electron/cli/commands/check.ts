import type { OwnFontName } from '../../../sop/model/style.ts';
import { countBySeverity, inspectSop } from '../../services/inspection.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { resourcesFolder } from '../../services/system.ts';
import { fontsIn } from '../fontFolder.ts';
import { readInputs } from '../inputs.ts';
import { signatureOfFile } from '../signedInput.ts';
import { chosenProfile, parseOptions } from '../options.ts';
import { exitCodes, showProgress, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** `lajur check`: the problems of each SOP. Ends with 1 when one of them is an error. */
export async function runCheck(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    profile: { type: 'string' },
    fonts: { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder yang diperiksa.');
  const { profiles, profile } = chosenProfile(readProfiles(resourcesFolder), values.profile);
  const ownFonts = fontsIn(values.fonts, streams);
  const fonts = (wanted: OwnFontName) => ownFonts(wanted)?.font ?? null;
  const readings = readInputs(positionals, { profiles, profile, fillActors: values['fill-actors'] });
  let errors = 0;
  const results: object[] = [];
  for (const [index, reading] of readings.entries()) {
    showProgress(streams, index, readings.length);
    const { kind: _kind, ...result } = reading;
    if (reading.kind !== 'read') {
      results.push(result);
      continue;
    }
    const { sop, notes, pictures } = reading;
    const signature = await signatureOfFile(reading.input);
    const around = { notes, fonts, signature };
    const { problems } = inspectSop(sop, profiles, (name) => pictures.get(name) ?? null, around);
    errors += countBySeverity(problems).error;
    results.push({ input: reading.input, problems });
  }
  showProgress(streams, readings.length, readings.length);
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  if (readings.some(({ kind }) => kind === 'refused')) return exitCodes.inputRefused;
  return errors > 0 ? exitCodes.problemsFound : exitCodes.done;
}
