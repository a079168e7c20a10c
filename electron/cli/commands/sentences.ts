import { flowGraph } from '../../../sop/flow/graph.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import { flowSentences } from '../../../sop/sentences/flowSentences.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { resourcesFolder } from '../../services/system.ts';
import { readInputs } from '../inputs.ts';
import { parseOptions } from '../options.ts';
import { exitCodes, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** `lajur sentences`: the flow in words, one text for each step in the order of the table. */
export function runSentences(args: readonly string[], streams: Streams): ExitCode {
  const { values, positionals } = parseOptions(args, { 'fill-actors': { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder.');
  const profiles = readProfiles(resourcesFolder);
  const readings = readInputs(positionals, { profiles, profile: undefined, fillActors: values['fill-actors'] });
  const results = readings.map(({ kind: _kind, ...reading }) => {
    if (!('sop' in reading)) return reading;
    const { input, sop } = reading;
    const sentences = flowSentences(sop, flowGraph(sop), styleOf(profiles, sop));
    return { input, title: sop.identity.title, sentences: sentences.map(({ text }) => text) };
  });
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  return readings.some(({ kind }) => kind === 'refused') ? exitCodes.inputRefused : exitCodes.done;
}
