import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { drawnText, expectSaved, squeezed, stepRow, symbolCell } from './support/editor.ts';
import { pdfText, takeDownloads } from './support/exported.ts';
import { expect, test } from './support/lajur.ts';

/** A step as the author thinks of it: who does it (a column, from 0), and for a decision where Tidak leads. */
interface Line {
  readonly activity: string;
  readonly by: number;
  readonly inputs: string;
  readonly time: string;
  readonly output: string;
  readonly no?: number;
}

const lanes = ['Pemohon', 'Petugas Loket', 'Kasi Pelayanan', 'Lurah'];
const lines: readonly Line[] = [
  {
    activity: 'Menyerahkan berkas permohonan surat keterangan domisili',
    by: 0,
    inputs: 'KTP dan KK',
    time: '5 menit',
    output: 'Berkas permohonan',
  },
  {
    activity: 'Memeriksa kelengkapan berkas permohonan',
    by: 1,
    inputs: 'Berkas permohonan',
    time: '10 menit',
    output: 'Berkas terperiksa',
    no: 1,
  },
  {
    activity: 'Mencatat permohonan dalam buku agenda',
    by: 1,
    inputs: 'Berkas terperiksa',
    time: '5 menit',
    output: 'Catatan agenda',
  },
  {
    activity: 'Mengetik konsep surat keterangan domisili',
    by: 1,
    inputs: 'Catatan agenda',
    time: '15 menit',
    output: 'Konsep surat',
  },
  {
    activity: 'Memeriksa konsep surat keterangan',
    by: 2,
    inputs: 'Konsep surat',
    time: '10 menit',
    output: 'Konsep terperiksa',
    no: 4,
  },
  {
    activity: 'Membubuhkan paraf pada konsep surat',
    by: 2,
    inputs: 'Konsep terperiksa',
    time: '5 menit',
    output: 'Konsep berparaf',
  },
  {
    activity: 'Menandatangani surat keterangan domisili',
    by: 3,
    inputs: 'Konsep berparaf',
    time: '30 menit',
    output: 'Surat bertanda tangan',
  },
  {
    activity: 'Membubuhkan cap dinas dan nomor surat',
    by: 1,
    inputs: 'Surat bertanda tangan',
    time: '5 menit',
    output: 'Surat bernomor',
  },
  {
    activity: 'Menggandakan surat untuk arsip kelurahan',
    by: 1,
    inputs: 'Surat bernomor',
    time: '5 menit',
    output: 'Salinan surat',
  },
  {
    activity: 'Menyimpan salinan surat dalam map arsip',
    by: 1,
    inputs: 'Salinan surat',
    time: '5 menit',
    output: 'Arsip surat',
  },
  {
    activity: 'Menyerahkan surat keterangan kepada pemohon',
    by: 1,
    inputs: 'Surat bernomor',
    time: '5 menit',
    output: 'Tanda terima',
  },
  {
    activity: 'Menerima surat keterangan domisili',
    by: 0,
    inputs: 'Tanda terima',
    time: '2 menit',
    output: 'Surat keterangan domisili',
  },
];

const head = {
  title: 'Pelayanan Surat Keterangan Domisili',
  number: '400/012/SOP/2026',
  legalBasis: 'Peraturan Daerah Nomor 5 Tahun 2016 tentang Pembentukan Perangkat Daerah',
  equipment: 'Komputer dan buku agenda',
};

/** Sends single keys and counts them; a key with a modifier counts as two. */
class Typist {
  keys = 0;
  characters = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let press = 0; press < times; press += 1) {
      await this.#page.keyboard.press(key);
      this.keys += key.split('+').length;
    }
  }

  /** Text of the SOP, one key a character. */
  async type(text: string): Promise<void> {
    for (const character of text) {
      await this.#page.keyboard.press(character === ' ' ? 'Space' : character);
      this.keys += 1;
      this.characters += 1;
    }
  }

  /** Keys that are no text of the SOP: "t3". */
  async command(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }
}

/** The whole SOP, keys only. A blank SOP opens with the keyboard on its name. */
async function write(typist: Typist, page: Page): Promise<void> {
  await typist.type(head.title);
  await typist.press('Tab');
  await typist.type(head.legalBasis);
  await typist.press('Tab', 3);
  await typist.type(head.equipment);
  // Past the last boxes to the buttons under the empty table.
  await typist.press('Tab', 3);
  await expect(page.getByRole('button', { name: 'Tambah langkah pertama' })).toBeFocused();
  await typist.press('Tab');
  await typist.press('Enter');
  for (const [index, lane] of lanes.entries()) {
    if (index > 0) await typist.press('Control+Shift+=');
    await typist.type(lane);
    await typist.press('Enter');
  }
  await typist.press('Tab');
  await typist.press('Enter');
  for (const [row, line] of lines.entries()) {
    await typist.type(line.activity);
    await typist.press('Tab', line.by + 1);
    await typist.press('Enter');
    if (line.no !== undefined) {
      await typist.press('Space');
      await typist.command(`t${line.no}`);
      await typist.press('Enter');
    }
    await typist.press('Tab', lanes.length - line.by);
    for (const text of [line.inputs, line.time]) {
      await typist.type(text);
      await typist.press('Tab');
    }
    await typist.type(line.output);
    if (row === lines.length - 1) break;
    // Out of the list, down into a new row, then to its activity.
    await typist.press('Tab');
    await typist.press('Enter');
    await typist.press('Home');
    await typist.press('ArrowRight');
  }
  await typist.press('Tab');
}

test('twelve steps with two decisions are typed from nothing to the printed file, keys only', async ({
  page,
  lajur,
}) => {
  test.setTimeout(300_000);
  await lajur.open();
  const typist = new Typist(page);
  await typist.press('Tab');
  await expect(page.getByRole('main')).toBeVisible();
  const blank = page.getByRole('button', { name: 'SOP kosong' });
  while (!(await blank.evaluate((button) => button === document.activeElement))) await typist.press('Tab');
  await typist.press('Enter');
  await expect(page.getByRole('main').getByRole('button', { name: /^Nama SOP/ })).toBeFocused();
  await write(typist, page);

  for (const [row, line] of lines.entries()) {
    const cells = stepRow(page, row + 1);
    await expect(cells.getByRole('gridcell', { name: /^Kegiatan/ })).toHaveAccessibleName(
      `Kegiatan, langkah ${row + 1}: ${line.activity}`,
    );
    const kind = line.no === undefined ? 'proses' : 'keputusan';
    const name = symbolCell(page, row + 1, line.by + 1);
    await expect(name).toHaveAccessibleName(new RegExp(`^${lanes[line.by] ?? ''}, ${kind}`));
    if (line.no !== undefined)
      await expect(name).toHaveAccessibleName(new RegExp(`Tidak kembali ke langkah ${line.no}`));
  }
  await expectSaved(page);
  const drawn = await drawnText(page);

  await typist.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Ekspor SOP' });
  const button = dialog.getByRole('button', { name: 'Ekspor' });
  await expect(dialog).toBeVisible();
  while (!(await button.evaluate((element) => element === document.activeElement))) await typist.press('Tab');
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-files-'));
  const files = await takeDownloads(page, () => typist.press('Enter'), 2, folder);
  const pdf = files.get('pdf') ?? '';
  expect(statSync(pdf).size).toBeGreaterThan(5000);
  const printed = pdfText(pdf);
  for (const { activity } of lines) {
    expect(squeezed(drawn)).toContain(squeezed(activity));
    expect(printed).toContain(squeezed(activity));
  }
  rmSync(folder, { recursive: true, force: true });

  const most = 1.25 * typist.characters + 12 * lines.length;
  test.info().annotations.push({
    type: 'keystrokes',
    description: `${typist.keys} keys for ${typist.characters} characters; limit ${Math.floor(most)}`,
  });
  process.stdout.write(`      ${typist.keys} keys for ${typist.characters} characters; limit ${Math.floor(most)}\n`);
  expect(typist.keys).toBeLessThan(most);
});
