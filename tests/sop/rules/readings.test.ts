import { describe, expect, it } from 'vitest';
import { activeForm, nounForm } from '../../../sop/rules/activeForm.ts';
import { rankOf, regulationKey } from '../../../sop/rules/citations.ts';
import { editDistance, nearestWord } from '../../../sop/rules/editDistance.ts';
import { readMisspeltDate } from '../../../sop/rules/misspeltDate.ts';
import { readMisspeltNip } from '../../../sop/rules/misspeltNip.ts';
import { readMisspeltTime } from '../../../sop/rules/misspeltTime.ts';
import { splitActivity } from '../../../sop/rules/splitActivity.ts';
import { tidyActivity } from '../../../sop/rules/tidyActivity.ts';

describe('slips of the pen', () => {
  it.each([
    ['14 Februri 2022', '14 Februari 2022'],
    ['Bontang, 14 Pebruari 2022', '14 Februari 2022'],
    ['Senin, 14 Februari 2022.', '14 Februari 2022'],
    ['2022/02/14', '14 Februari 2022'],
    ['11 Aprl 2022', '11 April 2022'],
    ['31 Februari 2022', null],
    // As near to Juni as to Juli.
    ['1 Junli 2022', null],
    ['2022', null],
  ])('the date %s is %s', (typed, meant) => expect(readMisspeltDate(typed)).toBe(meant));

  it.each([
    ['30 enit', '30 menit'],
    ['§ meni', '5 menit'],
    ['3iam', '3 jam'],
    ['2 hari kera', '2 hari kerja'],
    ['1O menit', '10 menit'],
    ['5 lembar', null],
    ['enit', null],
  ])('the time %s is %s', (typed, meant) => expect(readMisspeltTime(typed)).toBe(meant));

  it.each([
    ['NIP. 19800101 200501 2 001', '19800101 200501 2 001'],
    ['19800101 200501 2 OO1', '19800101 200501 2 001'],
    ['NIP : 198013012005012001', null],
    ['1234', null],
  ])('the NIP %s is %s', (typed, meant) => expect(readMisspeltNip(typed)).toBe(meant));

  it('are counted letter by letter, and a tie is no reading', () => {
    expect([editDistance('jam', 'jam'), editDistance('enit', 'menit'), editDistance('mnegetik', 'mengetik')]).toEqual([
      0, 1, 1,
    ]);
    expect([nearestWord('hri', ['hari', 'hati'], 1), nearestWord('hai', ['hari', 'hati'], 1)]).toEqual(['hari', null]);
  });
});

describe('activities', () => {
  it.each([
    ['Persetujuan atas draf surat', 'Menyetujui draf surat'],
    ['tanda tangan nota dinas', 'Menandatangani nota dinas'],
    ['Koordinasi ke ULP', 'Berkoordinasi ke ULP'],
    ['Rapat persiapan lomba', 'Mengadakan rapat persiapan lomba'],
    // What would read wrong is left to the author.
    ['Disposisi Kabag', null],
    ['Penomoran, penggandaan, dan pengiriman surat', null],
    ['Paraf surat dan tanda tangan nota dinas', null],
    ['Pendampingan untuk melakukan tes', null],
    ['Persetujuan', null],
  ])('%s begins with its verb: %s', (noun, verb) => expect(activeForm(noun)).toBe(verb));

  it.each([
    ['Menerbitkan Surat Keterangan', 'Penerbitan Surat Keterangan'],
    ['MENERBITKAN SURAT', 'PENERBITAN SURAT'],
    ['Surat Masuk', null],
  ])('the title %s names its work: %s', (verb, noun) => expect(nounForm(verb)).toBe(noun));

  it.each([
    ['Mengetik dan mencetak surat keterangan', ['Mengetik surat keterangan', 'Mencetak surat keterangan']],
    ['Menerima berkas, memeriksa berkas dan mengetik surat', ['Menerima berkas', 'Memeriksa berkas', 'Mengetik surat']],
    ['a. Menerima berkas\nb. Mencatat berkas', ['Menerima berkas', 'Mencatat berkas']],
    ['Mengetik surat keterangan dan tanda terima', null],
    ['Memeriksa persiapan dan melaporkannya kepada Kabag', null],
    ['Mengetik surat:\n· surat keterangan\n· tanda terima', null],
  ])('%s holds %s', (text, parts) => expect(splitActivity(text)).toEqual(parts));

  it.each([
    ['menerima  berkas permohonan.', 'Menerima berkas permohonan'],
    ['Menyiapkan ATK, map, dll.', null],
    ['Menerima berkas', null],
    ['Menerima berkas. Mencatat berkas.', null],
    ['', null],
  ])('%s is tidied to %s', (text, tidy) => expect(tidyActivity(text)).toBe(tidy));
});

describe('regulations', () => {
  it.each([
    ['Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah', 'UU No. 23 Tahun 2014'],
    ['Permen PANRB Nomor 035 Tahun 2012', 'Peraturan Menteri PANRB Nomor 35 Tahun 2012'],
  ])('%s and %s are one', (one, other) => {
    expect(regulationKey(one)).not.toBeNull();
    expect(regulationKey(one)).toBe(regulationKey(other));
  });
  it.each([
    ['Peraturan Menteri Dalam Negeri Nomor 35 Tahun 2012', 'Peraturan Menteri PANRB Nomor 35 Tahun 2012'],
    ['Peraturan Pemerintah Nomor 18 Tahun 2016', 'Peraturan Presiden Nomor 18 Tahun 2016'],
  ])('%s and %s are two', (one, other) => expect(regulationKey(one)).not.toBe(regulationKey(other)));
  it('stand from the constitution down to the town', () => {
    const ranks = [
      'Undang-Undang Dasar 1945',
      'UU Nomor 5 Tahun 2014',
      'PP Nomor 18 Tahun 2016',
      'Perpres Nomor 87 Tahun 2014',
      'Permendagri Nomor 54 Tahun 2009',
      'Perwali Kota Contoh Nomor 48 Tahun 2010',
    ].map(rankOf);
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rankOf('Surat Edaran Nomor 100/1023/SJ')).toBeNull();
  });
});
