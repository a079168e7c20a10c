import { audit } from '../../../sop/audit/audit.ts';
import { flowGraph } from '../../../sop/flow/graph.ts';
import type { OwnFontName } from '../../../sop/model/style.ts';
import { inspectSop } from '../../services/inspection.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { resourcesFolder } from '../../services/system.ts';
import { fontsIn } from '../fontFolder.ts';
import { readInputs } from '../inputs.ts';
import type { Reading } from '../inputs.ts';
import { chosenProfile, parseOptions } from '../options.ts';
import { exitCodes, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** `lajur layout`: the pages as JSON, one object a line (interfaces, section 3). */
export function runLayout(args: readonly string[], streams: Streams): ExitCode {
  const { values, positionals } = parseOptions(args, {
    profile: { type: 'string' },
    fonts: { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
  });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder.');
  const { profiles, profile } = chosenProfile(readProfiles(resourcesFolder), values.profile);
  const ownFonts = fontsIn(values.fonts, streams);
  const fonts = (wanted: OwnFontName) => ownFonts(wanted)?.font ?? null;
  const readings = readInputs(positionals, { profiles, profile, fillActors: values['fill-actors'] });
  const laidOut = (reading: Extract<Reading, { kind: 'read' }>): object => {
    const { sop, notes, pictures } = reading;
    const { pages, problems } = inspectSop(sop, profiles, (name) => pictures.get(name) ?? null, { notes, fonts });
    return {
      input: reading.input,
      // Hit areas serve the screen and are not printed.
      pages: pages.pages.map(({ areas: _areas, ...page }) => page),
      edges: pages.edges,
      problems,
      metrics: audit(pages, flowGraph(reading.sop), reading.sop),
    };
  };
  for (const reading of readings) {
    const { kind: _kind, ...result } = reading;
    streams.out(`${JSON.stringify(reading.kind === 'read' ? laidOut(reading) : result)}\n`);
  }
  return readings.some(({ kind }) => kind === 'refused') ? exitCodes.inputRefused : exitCodes.done;
}
