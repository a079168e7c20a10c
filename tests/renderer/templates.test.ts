import { describe, expect, test } from 'vitest';
import { matchingGroups } from '../../renderer/register/templates/matching.ts';

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

  test('name the step that holds what the name does not say', () => {
    const [group] = matchingGroups(templates, 'paket sosial');
    expect(group?.templates[0]?.hit).toEqual({ step: 2, activity: 'Memeriksa paket bantuan' });
    expect(matchingGroups(templates, 'sosial')[0]?.templates[0]?.hit).toBeNull();
  });
});
