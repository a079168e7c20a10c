import type { Page } from '@playwright/test';
import { expect } from './lajur.ts';

/**
 * Waits until the editor is there with its page: its name alone also stands in dialogs and lists, and a key that comes while
 * the SOP is still being opened belongs to the screen before.
 */
export async function expectEditor(page: Page): Promise<void> {
  await expect(page.getByRole('toolbar', { name: 'Alat' })).toBeVisible();
  await expect(page.getByRole('main').locator('.cell').first()).toBeAttached();
}

/** Begins a SOP with a template from the empty register. */
export async function beginWithTemplate(page: Page, template: string): Promise<void> {
  await page.getByRole('button', { name: 'Pilih templat' }).click();
  await page.getByRole('button', { name: `Pakai templat ${template}`, exact: true }).click();
  await expectEditor(page);
  await expect(page.getByRole('heading', { name: template })).toBeVisible();
}

/** Opens a SOP of the register by its name, or by a part of it. */
export async function openFromRegister(page: Page, title: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: title }).getByRole('rowheader').click();
  await expectEditor(page);
}

/**
 * Leaves the dialog that is open by Escape. A dialog that has just come takes the keyboard a moment later; before that, the key
 * would be nobody's.
 */
export async function leaveDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

/** Changes settings and waits until the host keeps them: they are sent when typing rests. */
export async function changeKept(page: Page, change: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForResponse('**/api/settings.set'), change()]);
}
