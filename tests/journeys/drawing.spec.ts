import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { carry, clickCell, expectSaved, middleOf, restingBox, stepRow, symbolCell } from './support/editor.ts';
import { importThroughDialog, jsonFile } from './support/files.ts';
import { expect, test } from './support/lajur.ts';

const title = 'Pelayanan Surat Rekomendasi';
const sop = {
  title,
  actors: ['Lurah', 'Staf', 'Kasi'],
  steps: [
    { text: 'Menerima berkas permohonan', performers: [1] },
    { text: 'Menyiapkan surat', performers: [1] },
    { text: 'Memeriksa surat', performers: [2], kind: 'decision', no_target: 1 },
    { text: 'Menandatangani surat', performers: [0] },
    { text: 'Menyerahkan surat', performers: [1] },
  ],
};

async function openSop(page: Page): Promise<void> {
  await importThroughDialog(page, 'Impor berkas', [jsonFile('surat.json', JSON.stringify(sop))]);
  await page.getByRole('button', { name: 'Selesai' }).click();
  await page.getByRole('grid', { name: 'Daftar SOP' }).getByText(title).dblclick();
  await expect(symbolCell(page, 3, 3)).toHaveAccessibleName(/Tidak kembali ke langkah 1$/);
}

const activityOf = (page: Page, step: number): Locator =>
  stepRow(page, step).getByRole('gridcell', { name: /^Kegiatan/ });
const handle = (page: Page, branch: 'yes' | 'no' | 'next'): Locator =>
  page.locator(`.branch-handle[data-branch="${branch}"]`);

test('a branch is led to another step by dragging its head, or given up', async ({ page, lajur }) => {
  await lajur.open();
  await openSop(page);
  const decision = symbolCell(page, 3, 3);
  await clickCell(page, decision);
  await carry(page, handle(page, 'no'), await middleOf(activityOf(page, 2)));
  await expect(page.locator('.dashed-arrows polyline')).toHaveCount(1);
  await expect(page.locator('.row-lit')).toHaveCount(1);
  await page.screenshot({ path: 'test-results/screens/arah-diseret.png' });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.dashed-arrows')).toHaveCount(0);
  await expect(decision).toHaveAccessibleName(/Tidak kembali ke langkah 1$/);

  await carry(page, handle(page, 'no'), await middleOf(activityOf(page, 2)));
  await page.mouse.up();
  await expect(decision).toHaveAccessibleName(/Tidak kembali ke langkah 2$/);
  await expect(page.getByText('Tidak ke langkah 2', { exact: true })).toBeVisible();
  await carry(page, handle(page, 'yes'), await middleOf(activityOf(page, 5)));
  await page.mouse.up();
  await expect(decision).toHaveAccessibleName(/Ya ke langkah 5/);

  // The row of the decision itself is no target; the reason stands in the status bar.
  await carry(page, handle(page, 'no'), await middleOf(activityOf(page, 3)));
  await expect(page.getByText('Arah tidak dapat kembali ke langkah itu sendiri.')).toBeVisible();
  await page.mouse.up();
  await expect(decision).toHaveAccessibleName(/Tidak kembali ke langkah 2$/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(decision).toHaveAccessibleName(/Ya ke langkah 4, Tidak kembali ke langkah 1$/);
  await expectSaved(page);
});

test('a typed target shows where it leads before it is taken', async ({ page, lajur }) => {
  await lajur.open();
  await openSop(page);
  const decision = symbolCell(page, 3, 3);
  await clickCell(page, decision);
  await page.keyboard.type('t2');
  await expect(page.locator('.row-lit')).toHaveCount(1);
  await expect(page.locator('.dashed-arrows polyline')).toHaveCount(1);
  await page.screenshot({ path: 'test-results/screens/arah-diketik.png' });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('.dashed-arrows')).toHaveCount(0);
  await expect(decision).toHaveAccessibleName(/Tidak kembali ke langkah 1$/);
  await expect(decision).toBeFocused();
  await page.keyboard.type('t2');
  await page.keyboard.press('Enter');
  await expect(decision).toHaveAccessibleName(/Tidak kembali ke langkah 2$/);
  await page.keyboard.type('y9');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Langkah 9 tidak ada. Tersedia 1–5, atau 0 untuk akhir.')).toBeVisible();
});

test('rows and columns are dragged to another place; arrows keep their steps', async ({ page, lajur }) => {
  await lajur.open();
  await openSop(page);
  await clickCell(page, activityOf(page, 1));
  const target = await middleOf(activityOf(page, 2));
  await carry(page, page.locator('.row-grip'), { x: target.x, y: target.y + 14 });
  await expect(page.locator('.drop-line')).toHaveCount(1);
  await page.screenshot({ path: 'test-results/screens/baris-diseret.png' });
  await page.mouse.up();
  await expect(activityOf(page, 2)).toHaveAccessibleName(/Menerima berkas permohonan/);
  await expect(symbolCell(page, 3, 3)).toHaveAccessibleName(/Tidak kembali ke langkah 2$/);
  await expect(page.getByText('Langkah 1 menjadi langkah 2, 1 arah disesuaikan')).toBeVisible();

  const staff = page.getByRole('columnheader', { name: /Staf/ });
  const leader = await restingBox(page.getByRole('columnheader', { name: /Lurah/ }));
  await carry(page, staff, { x: leader.x + 4, y: leader.y + 4 });
  await page.screenshot({ path: 'test-results/screens/lajur-diseret.png' });
  await page.mouse.up();
  await expect(page.getByText('Staf menjadi pelaksana ke-1')).toBeVisible();
  await expect(symbolCell(page, 1, 1)).toHaveAccessibleName(/^Staf, proses/);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(symbolCell(page, 1, 2)).toHaveAccessibleName(/^Staf, proses/);
  await expect(activityOf(page, 1)).toHaveAccessibleName(/Menerima berkas permohonan/);

  // A command of the menu leads back to the cell it was given from: the next key is for that cell.
  await clickCell(page, activityOf(page, 2));
  await page.getByRole('toolbar', { name: 'Menu' }).getByRole('button', { name: 'Langkah' }).click();
  await page.getByRole('menuitem', { name: 'Keputusan' }).click();
  await expect(symbolCell(page, 2, 2)).toHaveAccessibleName(/^Staf, keputusan/);
  await expect(activityOf(page, 2)).toBeFocused();
});

test('columns have a menu: sorted by the steps, renamed, added, without a mouse', async ({ page, lajur }) => {
  await lajur.open();
  await openSop(page);
  await clickCell(page, page.getByRole('columnheader', { name: /Lurah/ }));
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Perintah untuk sel ini' });
  await expect(menu).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/menu-pelaksana.png' });
  await expectAccessible(page);
  await page.keyboard.press('U');
  await page.keyboard.press('Enter');
  await expect(symbolCell(page, 1, 1)).toHaveAccessibleName(/^Staf, proses/);
  await expect(symbolCell(page, 4, 3)).toHaveAccessibleName(/^Lurah, proses/);
  await expect(menu).toBeHidden();

  await page.getByRole('columnheader', { name: /Kasi/ }).click({ button: 'right', force: true });
  await page.getByRole('menuitem', { name: 'Pelaksana di kanan' }).click();
  await page.keyboard.type('Sekretaris');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /Sekretaris/ })).toHaveCount(1);
  await clickCell(page, symbolCell(page, 5, 3));
  await expect(symbolCell(page, 5, 3)).toHaveAccessibleName(/^Sekretaris, kosong/);
});

test('a second performer asks how the two work together', async ({ page, lajur }) => {
  await lajur.open();
  await openSop(page);
  await clickCell(page, symbolCell(page, 2, 3));
  await page.keyboard.press('Shift+Enter');
  const chip = page.getByRole('group', { name: 'Cara bekerja sama' });
  await expect(chip.getByRole('button', { name: /Bersama/ })).toHaveAttribute('aria-pressed', 'true');
  await page.screenshot({ path: 'test-results/screens/kerja-sama.png' });
  await expectAccessible(page);
  await page.keyboard.press('s');
  await expect(chip.getByRole('button', { name: /Serah terima/ })).toHaveAttribute('aria-pressed', 'true');
  await chip.getByRole('button', { name: /Bersama/ }).click();
  await expect(chip.getByRole('button', { name: /Bersama/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(symbolCell(page, 2, 3)).toBeFocused();
});

test('a removed target is led elsewhere: the natural step, or another one', async ({ page, lajur }) => {
  await lajur.open();
  await openSop(page);
  const ask = page.getByRole('alertdialog', { name: /^Langkah 1 menjadi tujuan Tidak dari langkah 3/ });
  await clickCell(page, activityOf(page, 1));
  await page.keyboard.press('Control+-');
  await expect(ask.getByRole('button', { name: 'Alihkan ke langkah 2' })).toBeFocused();
  await page.screenshot({ path: 'test-results/screens/tujuan-dihapus.png' });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(ask).toBeHidden();
  await page.keyboard.press('Control+-');
  await ask.getByRole('button', { name: 'Pilih lain' }).click();
  await page.getByRole('menuitem', { name: /^Langkah 5: Menyerahkan surat/ }).click();
  await expect(symbolCell(page, 2, 3)).toHaveAccessibleName(/Tidak (kembali )?ke langkah 4$/);
  await page.keyboard.press('Control+z');
  await expect(symbolCell(page, 3, 3)).toHaveAccessibleName(/Tidak kembali ke langkah 1$/);

  const both = page.getByRole('alertdialog', { name: /^Langkah 1–2 menjadi tujuan Tidak dari langkah 3/ });
  await clickCell(page, activityOf(page, 2));
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Control+-');
  await expect(both.getByRole('button', { name: /^Alihkan ke / })).toBeFocused();
  await page.screenshot({ path: 'test-results/screens/beberapa-langkah-dihapus.png' });
  await both.getByRole('button', { name: 'Pilih lain' }).click();
  await page.getByRole('menuitem', { name: /^Langkah 5: Menyerahkan surat/ }).click();
  await expect(symbolCell(page, 1, 3)).toHaveAccessibleName(/Tidak ke langkah 3$/);
});
