import path from 'node:path';
import type { OwnFontName } from '../../../sop/model/style.ts';
import { inspectSop, countBySeverity, ownStyleOf } from '../../services/inspection.ts';
import { exportSop } from '../../services/exporting/exportSop.ts';
import type { ExportedFile, ExportFormat } from '../../services/exporting/exportSop.ts';
import { fileBaseName } from '../../services/exporting/fileName.ts';
import { lostCharacters } from '../../services/exporting/lostCharacters.ts';
import { makeFolder } from '../../services/folders.ts';
import { fontsOnDemand } from '../../services/exportService.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { writeSafely } from '../../services/safeWrite.ts';
import { codeOf } from '../../services/store/openDatabase.ts';
import { resourcesFolder } from '../../services/system.ts';
import { chosenProfile, parseOptions } from '../options.ts';
import { fontsIn } from '../fontFolder.ts';
import { readInputs } from '../inputs.ts';
import { exitCodes, OutputFailed, showProgress, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

const formats: readonly ExportFormat[] = ['pdf', 'docx', 'svg', 'json', 'bpmn'];
const editions = ['editable', 'locked'] as const;

/** `lajur export`: official files of SOPs, one per SOP and format. */
export async function runExport(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    edition: { type: 'string', default: 'editable' },
    profile: { type: 'string' },
    fonts: { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
    'without-source': { type: 'boolean', default: false },
  });
  const wanted = formatsIn(values.format);
  const edition = editions.find((name) => name === values.edition);
  if (edition === undefined) throw new WrongUsage(`--edition harus ${editions.join(' atau ')}.`);
  if (values.output === undefined) throw new WrongUsage('Sebutkan folder tujuan dengan -o <folder>.');
  if (positionals.length === 0) throw new WrongUsage('Sebutkan berkas atau folder yang diekspor.');
  const { profiles, profile } = chosenProfile(readProfiles(resourcesFolder), values.profile);
  const ownFonts = fontsIn(values.fonts, streams);
  const metrics = (wanted: OwnFontName) => ownFonts(wanted)?.font ?? null;
  const readings = readInputs(positionals, { profiles, profile, fillActors: values['fill-actors'] });
  const fonts = fontsOnDemand(resourcesFolder);
  const usedNames = new Set<string>();
  const results: object[] = [];
  for (const [index, reading] of readings.entries()) {
    showProgress(streams, index, readings.length);
    if (reading.kind !== 'read') {
      const { kind: _kind, ...result } = reading;
      results.push(result);
      continue;
    }
    const { input, sop, notes, pictures } = reading;
    const assets = (name: string) => pictures.get(name) ?? null;
    const { style, composition, pages, problems } = inspectSop(sop, profiles, assets, { notes, fonts: metrics });
    const laidOut = { sop, style, composition, pages, assets, ownFonts, ownStyle: ownStyleOf(profiles, sop) };
    const withSource = !values['without-source'];
    const exported = await exportSop({ ...laidOut, formats: wanted, edition, withSource, fonts: fonts() });
    const named = withFreeNames(exported.files, fileBaseName(sop.identity), usedNames);
    const outputs = named.map((file) => writeOutput(values.output ?? '', file));
    const all = [...problems, ...exported.problems];
    const lost = lostCharacters(all, wanted);
    for (const { message } of lost) streams.err(`${input}: ${message}\n`);
    results.push({
      input,
      outputs,
      problems: countBySeverity(all),
      ...(lost.length === 0 ? {} : { lost: lost.map(({ where, message }) => ({ where, message })) }),
    });
  }
  showProgress(streams, readings.length, readings.length);
  streams.out(`${JSON.stringify(results, null, 2)}\n`);
  return readings.some(({ kind }) => kind === 'refused') ? exitCodes.inputRefused : exitCodes.done;
}

function formatsIn(list: string | undefined): ExportFormat[] {
  if (list === undefined) throw new WrongUsage(`Sebutkan bentuk berkas dengan --format ${formats.join(',')}.`);
  return list.split(',').map((name) => {
    const format = formats.find((known) => known === name.trim());
    if (format === undefined)
      throw new WrongUsage(`Bentuk berkas tidak dikenal: ${name}. Yang ada: ${formats.join(', ')}.`);
    return format;
  });
}

/** Equal names get `-2`, `-3` in input order. Case does not tell files apart on Windows, so it does not here. */
function withFreeNames(files: readonly ExportedFile[], base: string, used: Set<string>): ExportedFile[] {
  for (let count = 1; ; count += 1) {
    const named = files.map((file) => ({
      ...file,
      name: `${base}${count === 1 ? '' : `-${count}`}${file.name.slice(base.length)}`,
    }));
    const keys = named.map(({ name }) => name.toLowerCase());
    if (keys.some((key) => used.has(key))) continue;
    for (const key of keys) used.add(key);
    return named;
  }
}

function writeOutput(folder: string, { name, format, bytes, sha256, pages }: ExportedFile): object {
  const target = path.join(folder, name);
  try {
    makeFolder(path.resolve(folder));
    writeSafely(target, bytes);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    throw new OutputFailed(`${target} tidak dapat ditulis (${codeOf(error)}).`);
  }
  return { format, path: target, bytes: bytes.length, sha256, pages };
}
