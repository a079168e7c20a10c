import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/cli/run.ts';
import { openDatabase } from '../../electron/services/store/openDatabase.ts';
import { newFolder } from './workspaceFixture.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function lajur(...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: false,
  });
  return { code, out: out.join(''), err: err.join('') };
}

const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
const output = (): string => at('keluaran');

/** A sound SOP in plain JSON. */
const sound = (title: string, more: object = {}): object => ({
  issuer: { government: 'PEMERINTAH KOTA CONTOH', unit_lines: ['KELURAHAN CONTOH'] },
  number: '001/SOP/2026',
  title,
  actors: ['Pemohon', 'Petugas', 'Lurah'],
  steps: [
    {
      text: 'Mengajukan permohonan',
      performers: ['Pemohon'],
      time: '5 menit',
      requirements: ['Formulir'],
      outputs: ['Permohonan'],
    },
    {
      text: 'Memeriksa permohonan',
      performers: ['Petugas'],
      kind: 'decision',
      yes: 3,
      no: 1,
      time: '10 menit',
      requirements: ['Permohonan'],
      outputs: ['Hasil pemeriksaan'],
    },
    {
      text: 'Menandatangani surat',
      performers: ['Lurah'],
      time: '5 menit',
      requirements: ['Surat'],
      outputs: ['Surat'],
    },
  ],
  ...more,
});

function save(name: string, content: object | string): string {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
}

const exportAs = (formats: string, ...inputs: readonly string[]): Promise<Run> =>
  lajur('export', ...inputs, '--format', formats, '-o', output());

describe('usage', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['hapus']],
    ['an inherited name', ['constructor']],
    ['an unknown option', ['check', 'a.json', '--kuat']],
    ['an option without its value', ['export', 'a.json', '--format', 'pdf', '-o']],
    ['no input', ['check']],
    ['no format', ['export', 'a.json', '-o', 'x']],
    ['an unknown format', ['export', 'a.json', '--format', 'xls', '-o', 'x']],
    ['no folder', ['export', 'a.json', '--format', 'pdf']],
    ['an unknown edition', ['export', 'a.json', '--format', 'docx', '-o', 'x', '--edition', 'final']],
    ['an unknown profile', ['check', 'a.json', '--profile', 'Tidak Ada']],
    ['a stray word', ['list', 'semua']],
  ])('%s ends with 2, says how to use it, and prints nothing for machines', async (_name, args) => {
    const run = await lajur(...args);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain('Pemakaian:');
  });

  test('help is no mistake', async () => {
    expect((await lajur('--help')).code).toBe(0);
  });
});

describe('export', () => {
  test('writes one file per SOP and format, named after number and title, and says what it wrote', async () => {
    const input = save('satu.json', sound('Pelayanan Surat'));
    const run = await exportAs('pdf,docx,svg,json', input);
    expect([run.code, run.err]).toEqual([0, '']);
    const [result] = JSON.parse(run.out);
    expect(result.input).toBe(input);
    expect(result.problems).toEqual({
      error: expect.any(Number),
      warning: expect.any(Number),
      note: expect.any(Number),
    });
    const names = result.outputs.map((file: { path: string }) => path.basename(file.path));
    expect(names).toContain('001-SOP-2026 Pelayanan Surat.pdf');
    expect(readdirSync(output()).toSorted()).toEqual(names.toSorted());
    const { createHash } = await import('node:crypto');
    for (const file of result.outputs) {
      const bytes = readFileSync(file.path);
      expect(bytes.length).toBe(file.bytes);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(file.pages).toBeGreaterThan(0);
    }
  });

  test('twice gives the same bytes', async () => {
    const input = save('satu.json', sound('Pelayanan Surat'));
    const first = await exportAs('pdf,docx,svg,json', input);
    const second = await exportAs('pdf,docx,svg,json', input);
    expect(second.out).toBe(first.out);
  });

  test('json imports back as the same SOP', async () => {
    const input = save('satu.json', sound('Pelayanan Surat'));
    const [first] = JSON.parse((await exportAs('json', input)).out);
    const again = await lajur('export', first.outputs[0].path, '--format', 'json', '-o', at('lagi'));
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)[0].outputs[0].sha256).toBe(first.outputs[0].sha256);
  });

  test('equal names get a number in input order, whatever their case', async () => {
    const inputs = [save('a.json', sound('Surat')), save('b.json', sound('SURAT')), save('c.json', sound('Surat'))];
    const run = await exportAs('json,svg', ...inputs);
    expect(run.code).toBe(0);
    const names = readdirSync(output()).toSorted();
    expect(names.filter((name) => name.endsWith('.json'))).toEqual([
      '001-SOP-2026 SURAT-2.json',
      '001-SOP-2026 Surat-3.json',
      '001-SOP-2026 Surat.json',
    ]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test('a folder stands for the SOPs in it; everything else is named as skipped', async () => {
    mkdirSync(at('masukan/dalam'), { recursive: true });
    save('masukan/b.json', sound('B'));
    save('masukan/a.json', sound('A'));
    save('masukan/dalam/c.json', sound('C'));
    save('masukan/decree.json', { kind: 'keputusan', number: '1' });
    save('masukan/annex.json', []);
    save('masukan/README.md', '# x');
    const run = await exportAs('json', at('masukan'));
    expect(run.code).toBe(0);
    const results: { input: string; skipped?: string }[] = JSON.parse(run.out);
    expect(results.map(({ input }) => path.basename(input))).toEqual([
      'README.md',
      'a.json',
      'annex.json',
      'b.json',
      'dalam',
      'decree.json',
    ]);
    expect(results.flatMap(({ input, skipped }) => (skipped === undefined ? [] : [path.basename(input)]))).toEqual([
      'README.md',
      'annex.json',
      'dalam',
      'decree.json',
    ]);
    expect(readdirSync(output())).toHaveLength(2);
  });

  test('a refused file writes nothing, the others are still done', async () => {
    const run = await exportAs(
      'json',
      save('buruk.json', sound('X', { rahasia: 1 })),
      save('baik.json', sound('Baik')),
      at('tidak-ada.json'),
    );
    expect(run.code).toBe(3);
    const results = JSON.parse(run.out);
    expect(results[0]).toEqual({
      input: at('buruk.json'),
      refused: [{ path: 'rahasia', message: 'isian ini tidak dikenal' }],
    });
    expect(results[2].refused).toHaveLength(1);
    expect(readdirSync(output())).toEqual(['001-SOP-2026 Baik.json']);
  });

  test('a folder that cannot be written ends with 4 and leaves nothing half-written', async () => {
    const input = save('satu.json', sound('A'));
    writeFileSync(output(), 'berkas, bukan folder');
    const run = await exportAs('pdf', input);
    expect([run.code, run.out]).toEqual([4, '']);
    expect(run.err).not.toBe('');
    expect(readFileSync(output(), 'utf8')).toBe('berkas, bukan folder');
  });

  test('a folder that the system will not have ends with 4 at once', async () => {
    const input = save('satu.json', sound('A'));
    const impossible = process.platform === 'linux' ? '/proc/lajur/keluaran' : path.join(input, 'keluaran');
    const run = await lajur('export', input, '--format', 'json', '-o', impossible);
    expect(run.code).toBe(4);
  });

  test('a name that is taken by a folder ends with 4 and leaves no temporary file', async () => {
    const input = save('satu.json', sound('A'));
    mkdirSync(path.join(output(), '001-SOP-2026 A.json', 'isi'), { recursive: true });
    const run = await exportAs('json', input);
    expect(run.code).toBe(4);
    expect(readdirSync(output())).toEqual(['001-SOP-2026 A.json']);
  });
});

describe('bad input', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  test.each([
    ['broken JSON', '{"title": "x"'],
    ['no text', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['a deep list', nested(200_000)],
    ['deep within a field', `{"title":${nested(100)},"actors":[],"steps":[]}`],
    ['a wrong type', JSON.stringify(sound('x', { title: 5 }))],
    ['a wrong type within a step', JSON.stringify(sound('x', { steps: [{ text: {} }] }))],
    ['an unknown field within a step', JSON.stringify(sound('x', { steps: [{ text: 'a', warna: 'merah' }] }))],
    ['a target outside', JSON.stringify(sound('x', { steps: [{ text: 'a', kind: 'decision', yes: 9 }] }))],
    ['a performer that is no column', JSON.stringify(sound('x', { steps: [{ text: 'a', performers: ['Walikota'] }] }))],
    ['too many steps', JSON.stringify(sound('x', { steps: Array.from({ length: 501 }, () => ({ text: 'a' })) }))],
    [
      'too many columns',
      JSON.stringify(sound('x', { actors: Array.from({ length: 41 }, (_, n) => `K${n}`), steps: [] })),
    ],
    ['too long a text', JSON.stringify(sound('x'.repeat(20_001)))],
    ['a prototype key', `{"__proto__":{"polluted":1},${JSON.stringify(sound('x')).slice(1)}`],
    ['a stored SOP of a newer version', '{"format":"lajur-sop","version":99,"sop":{}}'],
    ['more than 10 MiB', `"${'x'.repeat(11 * 1024 * 1024)}"`],
  ])('%s is refused with 3 and nothing is written', async (_name, text) => {
    const run = await exportAs('pdf,docx,svg,json', save('buruk.json', text));
    expect(run.code).toBe(3);
    const [{ refused }] = JSON.parse(run.out);
    expect(refused.length).toBeGreaterThan(0);
    for (const fault of refused)
      expect(fault).toEqual({ path: expect.any(String), message: expect.stringMatching(/\S/) });
    expect(existsSync(output())).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('bytes that are no UTF-8 are refused', async () => {
    writeFileSync(at('biner.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    expect((await exportAs('json', at('biner.json'))).code).toBe(3);
  });
});

describe('check and layout', () => {
  test('check lists the problems and ends with 1 when one is an error', async () => {
    const faulty = save('buruk.json', sound('X', { steps: [{ text: '' }] }));
    const run = await lajur('check', faulty);
    expect(run.code).toBe(1);
    const [{ problems }] = JSON.parse(run.out);
    expect(problems[0]).toMatchObject({ rule: expect.any(String), severity: 'error', message: expect.any(String) });
  });

  test('check prefers to tell that a file was refused', async () => {
    expect(
      (await lajur('check', save('a.json', '{'), save('b.json', sound('X', { steps: [{ text: '' }] })))).code,
    ).toBe(3);
  });

  test('layout prints one object a line, with metrics read from the pages', async () => {
    const run = await lajur('layout', save('a.json', sound('A')), save('b.json', sound('B')));
    expect(run.code).toBe(0);
    const lines = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ input }) => path.basename(input))).toEqual(['a.json', 'b.json']);
    expect(Object.keys(lines[0])).toEqual(['input', 'pages', 'edges', 'problems', 'metrics']);
    expect(lines[0].metrics).toMatchObject({
      steps: 3,
      symbolHits: 0,
      gridOverlaps: 0,
      looseEnds: 0,
      missingEdges: 0,
      wrongTargets: 0,
    });
  });
});

describe('import and list', () => {
  const ruang = (): string => at('ruang');

  test('what is imported is listed and found', async () => {
    const run = await lajur(
      'import',
      save('a.json', sound('Surat Masuk')),
      save('b.json', '{'),
      '--workspace',
      ruang(),
    );
    expect(run.code).toBe(3);
    const [imported, refused] = JSON.parse(run.out);
    expect(imported).toMatchObject({ input: at('a.json'), title: 'Surat Masuk', number: '001/SOP/2026', notes: [] });
    expect(refused.refused).toHaveLength(1);
    const listed = JSON.parse((await lajur('list', '--workspace', ruang())).out);
    expect(listed).toMatchObject([
      { id: imported.id, title: 'Surat Masuk', status: 'draft', archived: false, revision: 1 },
    ]);
    expect(JSON.parse((await lajur('list', '--workspace', ruang(), '--query', 'memeriksa')).out)).toMatchObject([
      { hit: 'langkah 2: Memeriksa permohonan' },
    ]);
    expect(JSON.parse((await lajur('list', '--workspace', ruang(), '--query', 'keluar')).out)).toEqual([]);
  });

  test('LAJUR_WORKSPACE names the workspace when nothing else does', async () => {
    const before = process.env['LAJUR_WORKSPACE'];
    process.env['LAJUR_WORKSPACE'] = ruang();
    try {
      expect((await lajur('import', save('a.json', sound('Surat')))).code).toBe(0);
      expect(JSON.parse((await lajur('list')).out)).toHaveLength(1);
    } finally {
      if (before === undefined) delete process.env['LAJUR_WORKSPACE'];
      else process.env['LAJUR_WORKSPACE'] = before;
    }
  });

  test('a workspace that is in use ends with 4, and one that is not there lists nothing', async () => {
    expect(await lajur('list', '--workspace', at('tidak-ada'))).toMatchObject({ code: 0, out: '[]\n' });
    expect(existsSync(at('tidak-ada'))).toBe(false);
    const held = openDatabase(ruang());
    expect((await lajur('list', '--workspace', ruang())).code).toBe(4);
    expect((await lajur('import', save('a.json', sound('A')), '--workspace', ruang())).code).toBe(4);
    if (held.ok) held.value.close();
  });
});
