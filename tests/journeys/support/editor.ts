import type { Locator, Page } from '@playwright/test';
import { expect } from './lajur.ts';

/** One row of the step table as a journey types it. `performer` counts the columns from 1. */
export interface StepToType {
  readonly activity: string;
  readonly performer: number;
  /** Number of the step that Tidak leads to; makes the step a decision. */
  readonly no?: number;
}

/** The row of a step in the table on the page. */
export function stepRow(page: Page, number: number): Locator {
  return page.locator(`[role=row][aria-rowindex="${number + 1}"]`).filter({ has: page.getByRole('gridcell') });
}

/** The cell of a performer in the row of a step. `column` counts the performers from 1. */
export function symbolCell(page: Page, step: number, column: number): Locator {
  return stepRow(page, step).locator(`[role=gridcell][aria-colindex="${column + 2}"]`);
}

/** Where the middle of something is on the screen, once it has come to rest. */
export async function middleOf(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = await restingBox(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** A box on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of something on the screen, once two frames after each other show it in the same place. */
export async function restingBox(locator: Locator): Promise<Box> {
  return locator.evaluate(
    (element) =>
      new Promise<Box>((found) => {
        const look = (before: Box | null): void => {
          requestAnimationFrame(() => {
            const { x, y, width, height } = element.getBoundingClientRect();
            const now = { x, y, width, height };
            if (JSON.stringify(now) === JSON.stringify(before)) found(now);
            else look(now);
          });
        };
        look(null);
      }),
  );
}

/** Clicks where a cell lies; the cell itself is only there for those who do not see the page. */
export async function clickCell(page: Page, cell: Locator): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(cell);
  await page.mouse.click(x, y);
}

/** Presses on something and carries it over a place of the screen; it is not let go. */
export async function carry(page: Page, part: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y } = await middleOf(part);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + to.x) / 2, (y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  // The pages follow the pointer with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Waits until the status bar says that everything is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^(Sudah tersimpan|Tersimpan) \d\d\.\d\d\.\d\d$/).first()).toBeVisible();
}

/** All text drawn on the pages, without white space. */
export async function drawnText(page: Page): Promise<string> {
  const texts = await page.locator('main svg text').allTextContents();
  return squeezed(texts.join(''));
}

export function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Presses Tab until the element with this role and name has the keyboard: nothing may be out of its reach. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 160; presses += 1) {
    if (await target.evaluateAll((found) => found.some((element) => element === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${target.toString()} is out of reach of ${key}`);
}
