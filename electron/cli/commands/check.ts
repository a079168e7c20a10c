import type { OwnFontName } from '../../../sop/model/style.ts';
import { countBySeverity, inspectSop } from '../../services/inspection.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { resourcesFolder } from '../../services/system.ts';
import { fontsIn } from '../fontFolder.ts';
import { readInputs } from '../inputs.ts';
import { chosenProfile, parseOptions } from '../options.ts';
import { exitCodes, showProgress, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** `lajur check`: the problems of each SOP. Ends with 1 when one of them is an error. */
export function runCheck(args: readonly string[], streams: Streams): ExitCode {
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
  const results = readings.map((reading, index) => {
    showProgress(streams, index, readings.length);
    const { kind: _kind, ...result } = reading;
    if (reading.kind !== 'read') return result;
    const { sop, notes, pictures } = reading;
    const { problems } = inspectSop(sop, profiles, (name) => pictures.get(name) ?? null, { notes, fonts });
    errors += countBySeverity(problems).error;
    return { input: reading.input, problems };
  });
  showProgress(streams, readings.length, readings.length);
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  if (readings.some(({ kind }) => kind === 'refused')) return exitCodes.inputRefused;
  return errors > 0 ? exitCodes.problemsFound : exitCodes.done;
}
