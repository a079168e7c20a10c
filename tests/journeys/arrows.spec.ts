import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { carry, clickCell, expectSaved, middleOf, stepRow, symbolCell, tabTo } from './support/editor.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';

const title = 'Penerbitan Surat Pengantar';
const sop = {
  title,
  actors: ['Staf', 'Kasi', 'Lurah'],
  steps: [
    { text: 'Menerima berkas permohonan', performers: [0] },
    { text: 'Menyiapkan surat', performers: [1] },
    { text: 'Memeriksa surat', performers: [1], kind: 'decision', no_target: 1 },
    { text: 'Menandatangani surat', performers: [2] },
    { text: 'Menyerahkan surat', performers: [0] },
  ],
};

/** A part of the selected arrow. */
const run = (page: Page): Locator => page.getByRole('button', { name: /^Panah .*, bagian tegak di kolom/ });
const level = (page: Page, end: 'pangkal' | 'ujung'): Locator =>
  page.getByRole('button', { name: new RegExp(`^Panah .*, bagian datar di ${end}$`) });

/** Presses on a part of an arrow and carries it by so many pixels across; it is not let go. */
async function carryAcross(page: Page, part: Locator, across: number): Promise<void> {
  const { x, y } = await middleOf(part);
  await carry(page, part, { x: x + across, y });
}

async function openSop(page: Page): Promise<void> {
  await importThroughDialog(page, 'Impor berkas', [jsonFile('surat.json', JSON.stringify(sop))]);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).dblclick();
  await expect(symbolCell(page, 3, 2)).toHaveAccessibleName(/Tidak kembali ke langkah 1$/);
}

/** Takes hold of the Tidak arrow of step 3 with the keyboard: its symbol, then P until it is the one. */
async function holdNo(page: Page): Promise<void> {
  await clickCell(page, symbolCell(page, 3, 2));
  await page.keyboard.press('p');
  const arrows = page.getByRole('group', { name: /^Panah (Ya|Tidak) dari langkah 3$/ });
  await expect(arrows).toBeVisible();
  if ((await arrows.getAttribute('aria-label')) !== noArrow) await page.keyboard.press('p');
  await expect(page.getByRole('group', { name: noArrow })).toBeVisible();
  await expect(run(page)).toBeVisible();
}

const noArrow = 'Panah Tidak dari langkah 3';
const bent = /Tidak kembali ke langkah 1, dilekukkan$/;

test('an arrow is dragged, undone, redone, kept over a restart and given back', async ({ page, lajur }) => {
  test.setTimeout(120_000);
  await lajur.open();
  await openSop(page);
  const decision = symbolCell(page, 3, 2);
  await holdNo(page);
  await expect(run(page)).toBeFocused();
  await page.screenshot({ path: 'test-results/screens/panah-dipilih.png' });
  await expectAccessible(page);

  const lurah = await middleOf(symbolCell(page, 1, 3));
  const before = await middleOf(run(page));
  await carryAcross(page, run(page), lurah.x + 40 - before.x);
  await page.screenshot({ path: 'test-results/screens/panah-diseret.png' });
  await page.mouse.up();
  await expect(decision).toHaveAccessibleName(bent);
  await expect.poll(async () => (await middleOf(run(page))).x).toBeGreaterThan(lurah.x);
  const after = await middleOf(run(page));
  await expect(page.getByText(/^Panah Tidak dari langkah 3: keluar dari sisi kanan, lewat kolom Lurah/)).toBeVisible();
  await clickCell(page, stepRow(page, 5).getByRole('gridcell', { name: /^Kegiatan/ }));
  await expect(page.getByRole('group', { name: noArrow })).toBeHidden();
  await page.mouse.click(after.x, after.y);
  await expect(page.getByRole('group', { name: noArrow })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(decision).not.toHaveAccessibleName(bent);
  await expect.poll(async () => (await middleOf(run(page))).x).toBeCloseTo(before.x, 0);
  await page.keyboard.press('Control+y');
  await expect(decision).toHaveAccessibleName(bent);
  await expectSaved(page);

  await page.getByRole('button', { name: 'Daftar SOP' }).click();
  await lajur.restart();
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).dblclick();
  await expect(decision).toHaveAccessibleName(bent);
  await page.screenshot({ path: 'test-results/screens/panah-dilekukkan.png' });
  // A click on the line takes hold of it as well.
  await page.mouse.click(after.x, after.y);
  await expect(page.getByRole('group', { name: noArrow })).toBeVisible();
  await run(page).dblclick();
  await expect(decision).not.toHaveAccessibleName(bent);
  await expect(page.getByText('Panah Tidak dari langkah 3 kembali otomatis.')).toBeVisible();
});

test('a place an arrow cannot take is refused with the reason; Escape leaves everything as it was', async ({
  page,
  lajur,
}) => {
  test.setTimeout(120_000);
  await lajur.open();
  await openSop(page);
  const decision = symbolCell(page, 3, 2);
  // The middle of a column is for symbols, although an arrow runs through it.
  await clickCell(page, symbolCell(page, 2, 1));
  await expect(symbolCell(page, 2, 1)).toBeFocused();
  await holdNo(page);
  const before = await middleOf(run(page));
  const kasi = await middleOf(symbolCell(page, 1, 2));
  const sentence = 'Panah tidak dapat lewat di situ karena akan mengenai simbol langkah 2.';
  await carryAcross(page, run(page), kasi.x - before.x);
  await expect(page.getByText(sentence)).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/panah-ditolak.png' });
  await page.mouse.up();
  await expect(page.getByRole('status').or(page.locator('output')).getByText(sentence)).toBeVisible();
  await expect(decision).not.toHaveAccessibleName(bent);
  await expect.poll(() => middleOf(run(page))).toEqual(before);

  const lurah = await middleOf(symbolCell(page, 1, 3));
  await carryAcross(page, run(page), lurah.x + 40 - before.x);
  await expect.poll(async () => (await middleOf(run(page))).x).toBeGreaterThan(lurah.x);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(decision).not.toHaveAccessibleName(bent);
  await expect.poll(() => middleOf(run(page))).toEqual(before);
});

test('arrows are bent and given back without a mouse, at any zoom', async ({ page, lajur }) => {
  test.setTimeout(120_000);
  await lajur.open();
  await openSop(page);
  const decision = symbolCell(page, 3, 2);
  await page.keyboard.press('Control+Alt+=');
  await page.keyboard.press('Control+Alt+=');
  await holdNo(page);
  const before = await middleOf(run(page));
  await page.keyboard.press('ArrowRight');
  await expect(decision).toHaveAccessibleName(bent);
  await expect.poll(async () => (await middleOf(run(page))).x).toBeGreaterThan(before.x);
  await expect(run(page)).toBeFocused();

  await tabTo(page, level(page, 'pangkal'), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^Panah Tidak dari langkah 3: keluar dari sisi bawah/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(decision).toBeFocused();

  await holdNo(page);
  await page.keyboard.press('Delete');
  await expect(decision).not.toHaveAccessibleName(bent);
  await page.keyboard.press('Control+z');
  await expect(decision).toHaveAccessibleName(bent);

  await page.getByRole('button', { name: 'Sunting', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Kembalikan semua panah otomatis' }).click();
  await expect(decision).not.toHaveAccessibleName(bent);
  await expect(page.getByText(/^Semua panah kembali otomatis/)).toBeVisible();
});
