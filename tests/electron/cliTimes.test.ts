import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/cli/run.ts';
import { writeProfileFile } from '../../sop/file/profileFile.ts';
import { defaultStyle } from '../../sop/model/defaultStyle.ts';
import { newFolder } from './workspaceFixture.ts';

let folder = '';
beforeEach(() => {
  folder = newFolder();
  writeFileSync(file('sop.json'), JSON.stringify(sop));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sop = {
  title: 'Pelayanan Surat',
  actors: ['Staf', 'Lurah'],
  steps: [
    { text: 'Menerima berkas', performers: [0], time: '10 menit' },
    { text: 'Memeriksa berkas', performers: [0, 1], time: '1 hari', kind: 'decision', no_target: 1 },
    { text: 'Menyimpan arsip', performers: [0], time: 'segera' },
  ],
};

function file(name: string): string {
  return path.join(folder, name);
}

async function lajur(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCommandLine(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: false,
  });
  return { code, json: out === '' ? null : (JSON.parse(out) as unknown[]), err };
}

describe('lajur times', () => {
  test('tells the time of each procedure by the numbers of its steps', async () => {
    const { code, json } = await lajur('times', file('sop.json'));
    expect(code).toBe(0);
    expect(json).toEqual([
      {
        input: file('sop.json'),
        title: 'Pelayanan Surat',
        workTime: { hoursPerDay: 7.5, daysPerWeek: 5, daysPerMonth: 20 },
        shortest: { minutes: 460, steps: [1, 2, 3] },
        longest: { minutes: 460, steps: [1, 2, 3] },
        performers: [
          { name: 'Staf', shortest: 460, longest: 460, all: 460 },
          { name: 'Lurah', shortest: 450, longest: 450, all: 450 },
        ],
        loops: [{ from: 2, to: 1, branch: 'no', minutes: [460, 460] }],
        unread: [{ step: 3, text: 'segera' }],
        notes: [
          '1 pengulangan tidak dihitung: langkah 2 → 1.',
          'Waktu tidak terbaca, dihitung nol: langkah 3.',
          'Langkah beberapa pelaksana dihitung sekali pada jalur, dan penuh untuk setiap pelaksananya.',
          'Satu hari kerja = 7,5 jam, satu minggu = 5 hari, satu bulan = 20 hari.',
        ],
      },
    ]);
  });

  test('counts with the working day that is given, and refuses an impossible one', async () => {
    const { json } = await lajur('times', file('sop.json'), '--hours-per-day', '6,5');
    expect(json?.[0]).toMatchObject({ shortest: { minutes: 400 } });
    for (const hours of ['0', '25', 'x', '']) {
      const { code, err } = await lajur('times', file('sop.json'), '--hours-per-day', hours);
      expect([hours, code]).toEqual([hours, 2]);
      expect(err).toContain('--hours-per-day');
    }
  });

  test('refuses what is no SOP, and still counts the others', async () => {
    writeFileSync(file('rusak.json'), '{');
    const { code, json } = await lajur('times', file('rusak.json'), file('sop.json'));
    expect(code).toBe(3);
    expect(json?.[0]).toHaveProperty('refused');
    expect(json?.[1]).toHaveProperty('shortest');
  });
});

test('lajur sentences tells the flow', async () => {
  const { code, json } = await lajur('sentences', file('sop.json'));
  expect(code).toBe(0);
  expect(json).toEqual([
    {
      input: file('sop.json'),
      title: 'Pelayanan Surat',
      sentences: [
        'Mulai: Staf menerima berkas.',
        'Staf bersama Lurah memeriksa berkas. Bila Tidak, kembali ke langkah 1.',
        'Staf menyimpan arsip. Selesai.',
      ],
    },
  ]);
});

describe('--profile with a file', () => {
  const profile = {
    name: 'Kelurahan Contoh',
    government: '',
    unitLines: [],
    style: { ...defaultStyle, paper: 'Letter', fontSize: 10 },
  } as const;

  test('prints as the file says, and the exported data take it along', async () => {
    writeFileSync(file('gaya.json'), writeProfileFile(profile));
    const layout = await lajur('layout', file('sop.json'), '--profile', file('gaya.json'));
    expect(layout.code).toBe(0);
    expect(layout.json).toMatchObject({ pages: [{ width: 792 * 12_700 }] });
    const options = ['--format', 'json', '-o', file('keluar'), '--profile', file('gaya.json')];
    const exported = await lajur('export', file('sop.json'), ...options);
    expect(exported.code).toBe(0);
    const written: unknown = JSON.parse(readFileSync(file('keluar/Pelayanan Surat.json'), 'utf8'));
    expect(written).toMatchObject({ profile: 'Kelurahan Contoh', profile_style: { paper: 'Letter', fontSize: 10 } });
    // Where nobody knows the profile it is printed the same.
    const again = await lajur('layout', file('keluar/Pelayanan Surat.json'));
    expect(again.json).toMatchObject({ pages: [{ width: 792 * 12_700 }] });
  });

  test('is wrong usage when the file is none', async () => {
    writeFileSync(file('lain.json'), '{"format":"lain"}');
    const { code, err } = await lajur('check', file('sop.json'), '--profile', file('lain.json'));
    expect(code).toBe(2);
    expect(err).toContain('bukan berkas gaya Lajur');
    expect((await lajur('check', file('sop.json'), '--profile', file('tidak-ada.json'))).code).toBe(2);
  });
});
