import { describe, expect, test } from 'vitest';
import { bestOf, matchingGroups } from '../../renderer/register/templates/matching.ts';
import { shippedCatalogue, shippedTemplates } from '../support/templates.ts';

const template = (id: string, group: string, title: string, activities: readonly string[]) => ({
  id,
  group,
  title,
  about: `Keterangan ${id}.`,
  unit: 'KELURAHAN CONTOH',
  steps: activities.length,
  lanes: 3,
  activities,
});

const templates = [
  template('a', 'Pelayanan', 'Pelayanan Surat Keterangan Usaha', ['Menyampaikan permohonan', 'Meninjau lokasi usaha']),
  template('b', 'Pelayanan', 'Penyaluran Bantuan Sosial', ['Menyusun daftar', 'Memeriksa paket bantuan']),
  template('c', 'Administrasi', 'Penyelenggaraan Rapat', ['Menyusun undangan rapat', 'Mencatat notula']),
];

const ids = (query: string) =>
  matchingGroups(templates, query).map((group) => group.templates.map((one) => one.template.id));

describe('the templates that fit a query', () => {
  test('are all of them without one, in their groups and order', () => {
    expect(matchingGroups(templates, '  ').map(({ title }) => title)).toEqual(['Pelayanan', 'Administrasi']);
    expect(ids('')).toEqual([['a', 'b'], ['c']]);
  });

  test('hold every word, in any order and case, in name, description, group or steps', () => {
    expect(ids('USAHA surat')).toEqual([['a']]);
    expect(ids('administrasi')).toEqual([['c']]);
    expect(ids('keterangan b.')).toEqual([['b']]);
    expect(ids('notula rapat')).toEqual([['c']]);
    expect(ids('usaha notula')).toEqual([]);
  });

  test('are there from the first letter on', () => {
    expect(ids('r')).toEqual([['c']]);
    expect(ids('ra')).toEqual([['c']]);
    expect(ids('ke')).toEqual([['a', 'b'], ['c']]);
  });

  test('name the step that holds what the name does not say', () => {
    const [group] = matchingGroups(templates, 'paket sosial');
    expect(group?.templates[0]?.fit).toEqual({ in: 'step', step: 2, activity: 'Memeriksa paket bantuan' });
    expect(matchingGroups(templates, 'sosial')[0]?.templates[0]?.fit).toEqual({ in: 'title' });
  });
});

describe('the shipped templates', () => {
  const shipped = shippedCatalogue.groups.flatMap(({ title: group, templates: listed }) =>
    listed.map(({ id, about }) => {
      const sop = shippedTemplates.find((one) => one.id === id)?.sop;
      const activities = sop?.steps.map((step) => step.activity) ?? [];
      return { ...template(id, group, sop?.identity.title ?? '', activities), about };
    }),
  );

  test.each([
    ['sktm', 'pelayanan-surat-keterangan-tidak-mampu'],
    ['sku', 'pelayanan-surat-keterangan-usaha'],
    ['nikah', 'pelayanan-surat-pengantar-nikah'],
    ['waris', 'pelayanan-surat-pernyataan-ahli-waris'],
    ['bansos', 'penyaluran-bantuan-sosial'],
    ['pengaduan', 'penanganan-pengaduan-masyarakat'],
    ['musrenbang', 'pelaksanaan-musyawarah-perencanaan-pembangunan-kelurahan'],
    ['sppd', 'pelaksanaan-perjalanan-dinas'],
    ['sk tim', 'penyusunan-keputusan-tim'],
    ['surat masuk', 'pengelolaan-surat-masuk'],
    ['gu', 'pengajuan-ganti-uang-persediaan'],
    ['tu', 'pengajuan-tambahan-uang-persediaan'],
    ['pengadaan', 'pelaksanaan-pengadaan-langsung'],
    ['cuti', 'pelayanan-cuti-pegawai'],
    ['kgb', 'pengusulan-kenaikan-gaji-berkala'],
    ['lkjip', 'penyusunan-laporan-kinerja-instansi-pemerintah'],
    ['skm', 'pelaksanaan-survei-kepuasan-masyarakat'],
    ['arsip', 'penataan-arsip'],
    ['inventaris', 'inventarisasi-barang'],
    ['sop', 'penyusunan-sop'],
  ])('are found as offices call them: %s', (query, id) => {
    expect(bestOf(matchingGroups(shipped, query), query)?.id).toBe(id);
  });
});
