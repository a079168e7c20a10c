import type { Page } from '@playwright/test';
import { readPlainText } from '../../sop/file/readPlain.ts';
import { draftParcel, looseKey } from '../electron/exchange/parcels.ts';
import { hostileSop, hostileTexts } from './support/hostileTexts.ts';
import { expect, test } from './support/lajur.ts';

/** SOPs whose pages are walked through: all in the full run. */
const sops = 8;
const opened = process.env['LAJUR_FULL'] === '1' ? sops : 1;

/** Points at everything that may show a tooltip. */
async function hoverOver(page: Page, selector: string, most: number): Promise<void> {
  const things = page.locator(selector);
  for (let at = 0; at < Math.min(most, await things.count()); at += 1) {
    const thing = things.nth(at);
    if (await thing.isVisible()) await thing.hover({ force: true });
  }
}

test('texts full of markup are shown as they are, everywhere, and nothing in them runs', async ({ page, lajur }) => {
  test.setTimeout(600_000);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => asked.push(`dialog ${dialog.message()}`));
  const texts = hostileTexts();
  const files = Array.from({ length: sops }, (_, at) => ({
    name: `sop-${at}.json`,
    text: JSON.stringify(hostileSop(texts.next)),
  }));
  expect(texts.count()).toBeGreaterThanOrEqual(500);

  await lajur.open(async (handlers) => {
    await handlers['settings.set']({
      user: { name: texts.next(), position: texts.next(), role: 'organisation' },
      office: { government: texts.next(), unitLines: [texts.next()], unitCode: texts.next(), place: texts.next() },
    });
    const imported = await handlers['sop.import']({
      files: files.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') })),
    });
    if (!imported.ok || imported.value.refused.length > 0) throw new Error('The SOPs were refused');
    let last = 0;
    const ids = (): string => `kiriman-${(last += 1)}`;
    const sent = readPlainText(JSON.stringify(hostileSop(texts.next)), { ids, profiles: [] });
    if (!sent.ok) throw new Error('The SOP of the parcel was refused');
    const base64 = draftParcel(looseKey(), [sent.value.sop], new Map(), texts.next()).toString('base64');
    await handlers['parcel.receive']({ files: [{ name: `${texts.next().slice(0, 200)}.lajur`, base64 }] });
  });

  const grid = page.getByRole('grid', { name: 'Daftar SOP' });
  const navigation = page.getByRole('navigation');
  await navigation.getByRole('button', { name: /^Daftar SOP/ }).click();
  await expect(grid.getByText(/window\.dicemari/).first()).toBeVisible();
  await hoverOver(page, '[role=row] .name', 4);

  await navigation.getByRole('button', { name: /^Kotak masuk/ }).click();
  await expect(
    page
      .getByText('Mohon direviu', { exact: false })
      .or(page.getByText(/window\.dicemari/))
      .first(),
  ).toBeVisible();
  await hoverOver(page, 'main button', 12);

  for (let at = 1; at <= opened; at += 1) {
    await navigation.getByRole('button', { name: /^Daftar SOP/ }).click();
    await grid.getByRole('row').nth(at).locator('.name').first().click();
    await expect(page.getByRole('toolbar', { name: 'Alat' })).toBeVisible();
    await expect(page.getByText(/window\.dicemari/).first()).toBeVisible();
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('tab', { name: /^Masalah/, selected: true })).toBeVisible();
    await hoverOver(page, '[role=toolbar] button, [role=tabpanel] button', 12);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/window\.dicemari/).first()).toBeAttached();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Daftar SOP' }).first().click();
    await expect(grid).toBeVisible();
  }

  expect(await page.evaluate(() => Object.hasOwn(window, 'dicemari'))).toBe(false);
  expect(asked.filter((address) => /evil\.test|^dialog|^javascript:/.test(address))).toEqual([]);
  expect(await page.evaluate(() => '__proto__' in {})).toBe(false);
});
