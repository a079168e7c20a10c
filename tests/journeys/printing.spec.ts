import { browserSwitches, findWindowedBrowser } from '../../build/browser.ts';
import { expect, test } from './support/lajur.ts';

const executablePath = findWindowedBrowser();
// The headless shell shows no PDF files, and so prints none.
test.use({ launchOptions: { args: [...browserSwitches], ...(executablePath === null ? {} : { executablePath }) } });

test('the exported PDF is what is printed', async ({ page, lajur }) => {
  await page.addInitScript(() => {
    const state = window as unknown as { blobs: Map<string, Blob>; printed: string[] };
    state.blobs = new Map();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (value: Blob | MediaSource): string => {
      const address = make(value);
      if (value instanceof Blob) state.blobs.set(address, value);
      return address;
    };
    window.print = () => {
      const top = window.top as unknown as { printed?: string[] };
      (top.printed ??= []).push(window.location.href);
    };
  });
  await lajur.open();
  await page.getByRole('button', { name: 'SOP kosong' }).click();
  await expect(page.getByRole('main').getByRole('button', { name: /^Nama SOP/ })).toBeFocused();
  await page.keyboard.type('Surat');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+p');
  await expect(page.getByText('Cetakan dibuka di jendela cetak')).toBeVisible({ timeout: 20_000 });
  const same = await page.evaluate(async () => {
    const state = window as unknown as { blobs: Map<string, Blob>; printed: string[] };
    const bytes = async (blob: Blob): Promise<string> => Array.from(new Uint8Array(await blob.arrayBuffer())).join();
    const printed = await bytes(state.blobs.get(state.printed[0] ?? '') ?? new Blob());
    const list = await fetch('/api/register.list', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '', unit: null, status: null, archived: false, offset: 0, limit: 10 }),
    }).then((reply) => reply.json());
    const { value } = await fetch('/api/sop.export', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: list.value.rows[0].id, formats: ['pdf'], edition: 'editable' }),
    }).then((reply) => reply.json());
    const exported = Uint8Array.from(atob(value.files[0].base64), (character) => character.charCodeAt(0));
    return printed.length > 1000 && printed === Array.from(exported).join();
  });
  expect(same).toBe(true);
});
