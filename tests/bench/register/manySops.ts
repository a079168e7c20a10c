import { registerFields } from '../../../electron/services/documents.ts';
import type { Workspace } from '../../../electron/services/ports.ts';
import { insertSop } from '../../../electron/services/store/sops.ts';
import { write } from '../../../electron/services/writing.ts';
import { writeFile } from '../../../sop/file/sopFile.ts';
import { ok } from '../../../sop/model/result.ts';
import { statuses } from '../../../sop/model/sop.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { randomFrom } from '../../support/randomSops.ts';
import { longSop } from '../screen/longSop.ts';

const services = [
  'Surat Keterangan Tidak Mampu',
  'Surat Keterangan Domisili',
  'Surat Pengantar Nikah',
  'Pengelolaan Surat Masuk',
  'Perjalanan Dinas',
  'Pengaduan Masyarakat',
  'Kenaikan Gaji Berkala',
  'Pengajuan Ganti Uang',
  'Inventaris Barang',
  'Bantuan Sosial',
  'Penyusunan Laporan Kinerja',
  'Legalisasi Dokumen',
];
const kinds = ['Pelayanan', 'Penerbitan', 'Pemrosesan', 'Verifikasi', 'Monitoring', 'Pelaporan'];
const places = ['Mawar', 'Melati', 'Kenanga', 'Cempaka', 'Dahlia', 'Anggrek', 'Teratai', 'Seruni', 'Flamboyan'];
const offices = ['Kelurahan', 'Kecamatan', 'Bagian', 'Dinas'];
const rareWords = ['kuitansi', 'disposisi', 'berita acara', 'paraf', 'lampiran', 'stempel', 'agenda', 'retribusi'];

/** SOPs inserted in one transaction. */
const batch = 500;

/**
 * Fills a workspace with SOPs as a regency would have them: 8 to 20 steps, 36 offices, every status, saved over four
 * years. Through the same function that saves an import.
 */
export function fillWorkspace(workspace: Workspace, count: number): void {
  const random = randomFrom(50);
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const value = values[random.below(values.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };
  // A few hundred different step tables are enough to make the index as large as in life.
  const models = Array.from({ length: 200 }, (_, at) => longSop(8 + (at % 13), 3 + (at % 4), `Model ${at}`));
  const start = Date.UTC(2022, 0, 3);
  for (let from = 0; from < count; from += batch) {
    const stored = write(workspace, () => {
      for (let at = from; at < Math.min(count, from + batch); at += 1) {
        const sop = variant(pick(models), at);
        const body = writeFile(sop);
        const savedAt = new Date(start + ((at * 7919) % count) * (126_000_000_000 / count)).toISOString();
        const entry = { kind: 'created', body, source: 'import' } as const;
        insertSop(workspace.db, { id: sop.id, body, entry, savedAt, fields: registerFields(sop) });
      }
      return ok(null);
    });
    if (!stored.ok) throw new Error('The workspace cannot be filled');
  }

  function variant(model: Sop, at: number): Sop {
    const unit = `${pick(offices)} ${pick(places)}`;
    const rare = pick(rareWords);
    const title = `${pick(kinds)} ${pick(services)} ${1 + random.below(40)}`;
    return {
      ...model,
      id: `sop-${at}`,
      status: pick(statuses),
      steps: model.steps.map((step, index) => ({
        ...step,
        note: index === at % model.steps.length ? `Dicatat dengan ${rare} nomor ${at}` : '',
      })),
      identity: {
        ...model.identity,
        title,
        number: `${String(1 + (at % 400)).padStart(3, '0')}/SOP/${unit.toUpperCase()}/${2022 + (at % 4)}`,
        issuer: { government: 'PEMERINTAH KOTA CONTOH', unitLines: [unit.toUpperCase()], logo: null },
        approval: { ...model.identity.approval, position: `KEPALA ${unit.toUpperCase()}`, name: `Pejabat ${at % 97}` },
      },
    };
  }
}
