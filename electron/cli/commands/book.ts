import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlainSet } from '../../../sop/file/plainSet.ts';
import type { Fault } from '../../../sop/file/fault.ts';
import { styleOf } from '../../../sop/model/profileFor.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { DocumentSet, SetGroup } from '../../../sop/sets/documentSet.ts';
import { bookFiles } from '../../services/exporting/book/bookFiles.ts';
import { fontsOnDemand } from '../../services/exportService.ts';
import { makeFolder } from '../../services/folders.ts';
import { readImage } from '../../services/images/readImage.ts';
import { readProfiles } from '../../services/profiles/profiles.ts';
import { writeSafely } from '../../services/safeWrite.ts';
import type { Asset } from '../../services/store/assets.ts';
import { hashBytes } from '../../services/store/hash.ts';
import { codeOf } from '../../services/store/openDatabase.ts';
import { resourcesFolder } from '../../services/system.ts';
import { fontsIn } from '../fontFolder.ts';
import { readInputs } from '../inputs.ts';
import { chosenProfile, parseOptions } from '../options.ts';
import { exitCodes, OutputFailed, showProgress, WrongUsage } from '../streams.ts';
import type { ExitCode, Streams } from '../streams.ts';

/** A SOP of the book and the unit that the set puts it under; null = its own. */
interface Listed {
  readonly sop: Sop;
  readonly unit: string | null;
}

/** `lajur book <set.json> -o <file>`: a document set as one PDF or DOCX file (interfaces, section 1). */
export async function runBook(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const { values, positionals } = parseOptions(args, {
    output: { type: 'string', short: 'o' },
    profile: { type: 'string' },
    fonts: { type: 'string' },
    'fill-actors': { type: 'boolean', default: false },
  });
  const [input, ...more] = positionals;
  if (input === undefined || more.length > 0) throw new WrongUsage('Sebutkan satu berkas dokumen SOP (set.json).');
  const { output } = values;
  const format = (['pdf', 'docx'] as const).find((known) => path.extname(output ?? '').toLowerCase() === `.${known}`);
  if (output === undefined || format === undefined)
    throw new WrongUsage('Sebutkan berkas tujuan dengan -o <berkas.pdf atau berkas.docx>.');
  const { profiles, profile } = chosenProfile(readProfiles(resourcesFolder), values.profile);
  const refused = (faults: readonly Fault[]): ExitCode => {
    streams.out(`${JSON.stringify({ input, refused: faults }, null, 2)}\n`);
    return exitCodes.inputRefused;
  };
  const written = readText(input);
  if (written === null) return refused([{ path: '', message: 'Berkas tidak ada atau tidak dapat dibaca.' }]);
  const read = readPlainSet(written, countingIds());
  if (!read.ok) return refused(read.error);

  const folder = path.dirname(input);
  const pictures = new Map<string, Asset>();
  const faults: Fault[] = [];
  const listed: Listed[] = [];
  for (const [index, { path: file, unit }] of read.value.sops.entries()) {
    const [reading, ...others] = readInputs([path.resolve(folder, file)], {
      profiles,
      profile,
      fillActors: values['fill-actors'],
    });
    const at = `sops[${index}]`;
    if (reading?.kind !== 'read' || others.length > 0) {
      const told = reading?.kind === 'refused' ? reading.refused : [];
      faults.push({ path: at, message: `${file}: harus satu berkas SOP.` });
      faults.push(...told.map((fault) => ({ path: `${at}: ${fault.path}`, message: fault.message })));
      continue;
    }
    for (const [name, picture] of reading.pictures) pictures.set(name, picture);
    listed.push({ sop: { ...reading.sop, id: `sop-${index + 1}` }, unit });
  }
  const logo = logoAt(read.value.logo, folder, pictures);
  if (logo === 'unread') faults.push({ path: 'logo', message: 'Gambar lambang tidak dapat dibaca.' });
  if (faults.length > 0 || logo === 'unread') return refused(faults);

  const sops = new Map(listed.map(({ sop }) => [sop.id, sop]));
  const base = read.value.set;
  const set: DocumentSet = { ...base, cover: { ...base.cover, logo }, groups: groupsOf(listed) };
  const [first] = listed;
  if (first === undefined) return refused([{ path: 'sops', message: 'tidak ada SOP' }]);
  const assets = (name: string) => pictures.get(name) ?? null;
  const turns = bookFiles({
    set,
    sop: (id) => sops.get(id) ?? null,
    annex: () => null,
    formats: [format],
    profiles,
    style: styleOf(profiles, first.sop),
    fonts: fontsOnDemand(resourcesFolder)(),
    ownFonts: fontsIn(values.fonts, streams),
    assets,
    images: assets,
  });
  let turn = await turns.next();
  while (turn.done !== true) {
    showProgress(streams, turn.value.done, turn.value.total);
    turn = await turns.next();
  }
  const [made] = turn.value.files;
  if (made === undefined) throw new Error('A book without a file');
  writeOutput(output, made.bytes);
  const { sha256, pages, bytes } = made;
  const result = {
    input,
    outputs: [{ format, path: output, bytes: bytes.length, sha256, pages }],
    sops: listed.length,
  };
  streams.out(`${JSON.stringify(result, null, 2)}\n`);
  return exitCodes.done;
}

/** SOPs of the same unit that follow each other stand in one group. */
function groupsOf(listed: readonly Listed[]): SetGroup[] {
  const groups: { id: string; name: string; sops: string[] }[] = [];
  for (const { sop, unit } of listed) {
    const name = unit ?? officeOf(sop.identity.issuer.unitLines);
    const last = groups.at(-1);
    if (last?.name === name) last.sops.push(sop.id);
    else groups.push({ id: `bagian-${groups.length + 1}`, name, sops: [sop.id] });
  }
  return groups;
}

function logoAt(file: string | null, folder: string, pictures: Map<string, Asset>): string | null | 'unread' {
  if (file === null) return null;
  try {
    const read = readImage(readFileSync(path.resolve(folder, file)));
    if (!read.ok) return 'unread';
    const name = hashBytes(read.value.bytes);
    pictures.set(name, read.value);
    return name;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return 'unread';
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

function writeOutput(target: string, bytes: Uint8Array): void {
  try {
    makeFolder(path.resolve(path.dirname(target)));
    writeSafely(target, bytes);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    throw new OutputFailed(`${target} tidak dapat ditulis (${codeOf(error)}).`);
  }
}

/** Names that depend on the file alone: the same set gives the same book. */
function countingIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `s${last}`;
  };
}
