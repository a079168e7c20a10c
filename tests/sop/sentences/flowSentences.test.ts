import { describe, expect, test } from 'vitest';
import { flowGraph } from '../../../sop/flow/graph.ts';
import { defaultStyle } from '../../../sop/model/defaultStyle.ts';
import { flowSentences, numberedSentences } from '../../../sop/sentences/flowSentences.ts';
import { buildSop } from '../../support/builders.ts';
import type { StepSketch } from '../../support/builders.ts';

const lanes = ['Pemohon', 'Staf', 'Kasi PMKS', 'Lurah'];

function said(
  sketches: readonly StepSketch[],
  branchLabels: readonly [string, string] = defaultStyle.branchLabels,
): readonly string[] {
  const sop = buildSop(lanes, sketches);
  return flowSentences(sop, flowGraph(sop), { branchLabels }).map(({ text }) => text);
}

describe('the flow in sentences', () => {
  test('says who does what, where a Tidak goes, where it begins and ends', () => {
    expect(
      said([
        { by: [0], activity: 'Menyerahkan berkas permohonan' },
        { by: [1], activity: 'Memeriksa kelengkapan berkas permohonan', kind: 'decision', no: 1 },
        { by: [1], activity: 'Mengetik draf surat keterangan.' },
        { by: [2], activity: 'Memeriksa dan membubuhkan paraf', kind: 'decision', no: 3 },
        { by: [3], activity: 'Menandatangani surat keterangan' },
      ]),
    ).toEqual([
      'Mulai: Pemohon menyerahkan berkas permohonan.',
      'Staf memeriksa kelengkapan berkas permohonan. Bila Tidak, kembali ke langkah 1.',
      'Staf mengetik draf surat keterangan.',
      'Kasi PMKS memeriksa dan membubuhkan paraf. Bila Tidak, kembali ke langkah 3.',
      'Lurah menandatangani surat keterangan. Selesai.',
    ]);
  });

  test('names jumps, early ends, missing targets and a Ya that does not lead to the next row', () => {
    expect(
      said([
        { by: [1], activity: 'Memeriksa berkas', kind: 'decision' },
        { by: [1], activity: 'Mencatat berkas', next: 5 },
        { by: [2], activity: 'Menyetujui berkas', kind: 'decision', yes: 5, no: 0 },
        { by: [1], activity: 'Memperbaiki berkas', next: 2 },
        { by: [3], activity: 'Mengarsipkan berkas' },
      ]).map((text) => text.replace(/^.*? berkas\. ?/, '')),
    ).toEqual([
      'Bila Tidak, tujuannya belum dipilih.',
      'Lanjut ke langkah 5.',
      'Bila Ya, lanjut ke langkah 5; bila Tidak, selesai.',
      'Kembali ke langkah 2.',
      'Selesai.',
    ]);
  });

  test('several performers act together, or hand over', () => {
    expect(
      said([
        { by: [1, 2], activity: 'Menyusun laporan' },
        { by: [1, 2, 3], activity: 'Membahas laporan' },
        { by: [1, 3], activity: 'Menyerahkan laporan', patch: { cooperation: 'handover' } },
        { by: [0], activity: 'Menerima laporan', patch: { cooperation: 'handover' } },
      ]),
    ).toEqual([
      'Mulai: Staf bersama Kasi PMKS menyusun laporan.',
      'Staf bersama Kasi PMKS dan Lurah membahas laporan.',
      'Staf menyerahkan laporan, lalu meneruskannya kepada Lurah.',
      'Pemohon menerima laporan. Selesai.',
    ]);
  });

  test('does not say a performer twice, and keeps another doer that the text names', () => {
    expect(
      said([
        { by: [1], activity: 'Staf membuat konsep surat' },
        { by: [2], activity: 'Staff membuat konsep surat' },
        { by: [1, 2], activity: 'Staf membuat konsep surat' },
        { by: [1], activity: 'Staf:\n- Membuat nota dinas\n- Membuat daftar hadir' },
        { by: [3], activity: 'Lurah' },
      ]),
    ).toEqual([
      'Mulai: Staf membuat konsep surat.',
      'Kasi PMKS: staff membuat konsep surat.',
      'Staf bersama Kasi PMKS: staf membuat konsep surat.',
      'Staf membuat nota dinas; membuat daftar hadir.',
      'Lurah: lurah. Selesai.',
    ]);
  });

  test('keeps names and abbreviations as written, and puts what is no verb behind a colon', () => {
    expect(
      said([
        { by: [1], activity: 'SK ditandatangani' },
        { by: [1], activity: 'Penomoran surat' },
        { by: [1], activity: 'MEMERIKSA BERKAS' },
        { by: [1], activity: 'Apabila lengkap, menandatangani surat' },
        { by: [1], activity: '  ' },
        { by: [], activity: 'Menyimpan arsip' },
      ]),
    ).toEqual([
      'Mulai: Staf: SK ditandatangani.',
      'Staf: penomoran surat.',
      'Staf MEMERIKSA BERKAS.',
      'Staf: apabila lengkap, menandatangani surat.',
      'Staf: kegiatan belum diisi.',
      'Pelaksana belum dipilih: menyimpan arsip. Selesai.',
    ]);
  });

  test("uses the office's answers, and spells out Y and T", () => {
    const decision: readonly StepSketch[] = [
      { by: [1], activity: 'Memeriksa berkas', kind: 'decision', yes: 3, no: 1 },
      { by: [1], activity: 'Memperbaiki berkas' },
      { by: [1], activity: 'Menyimpan berkas' },
    ];
    expect(said(decision, ['Y', 'T'])[0]).toMatch(
      /Bila Ya, lanjut ke langkah 3; bila Tidak, kembali ke langkah ini sendiri\.$/,
    );
    expect(said(decision, ['Lengkap', 'Tidak lengkap'])[0]).toMatch(/Bila Lengkap, .*; bila Tidak lengkap, /);
  });

  test('every step has one sentence, numbered as in the table', () => {
    const sop = buildSop(lanes, [
      { by: [1], activity: 'Menerima surat' },
      { by: [2], activity: 'Memeriksa surat' },
    ]);
    const sentences = flowSentences(sop, flowGraph(sop), defaultStyle);
    expect(sentences.map(({ step }) => step)).toEqual(['S1', 'S2']);
    expect(numberedSentences(sentences)).toBe('1. Mulai: Staf menerima surat.\n2. Kasi PMKS memeriksa surat. Selesai.');
  });
});
