import { expect, test } from 'vitest';
import { editorMenus } from '../../renderer/editor/editorMenus.ts';
import { homeMenus } from '../../renderer/register/homeMenus.ts';
import { openDocument } from '../../renderer/state/document.ts';
import { noHistory } from '../../renderer/state/historyAtHand.ts';
import { standardProfile } from '../../sop/model/defaultStyle.ts';
import { newSop } from '../../sop/model/create.ts';
import { countingIds } from '../support/builders.ts';

const nothing = (): void => undefined;

test.each([
  [
    'register',
    () =>
      homeMenus({
        newSop: nothing,
        fromTemplate: nothing,
        importFiles: nothing,
        exportSelected: null,
        sendSelected: null,
        ledger: nothing,
        survey: nothing,
        paperOfSelected: null,
        search: nothing,
        showKeys: nothing,
        showAbout: nothing,
      }),
  ],
  [
    'editor',
    () => {
      const sop = newSop(countingIds(), standardProfile);
      openDocument({ sop, revision: 1, savedAt: '2026-01-05T03:00:00.000Z' }, [standardProfile], noHistory);
      return editorMenus({
        back: nothing,
        copyBackup: nothing,
        showKeys: nothing,
        showAbout: nothing,
        zoomBy: nothing,
      });
    },
  ],
])('the menu Berkas of the %s leads to what leaves this computer', (_, menus) => {
  const file = menus().find(({ label }) => label === 'Berkas');
  const labels = file?.entries().map((entry) => entry?.label.replace('…', ''));
  expect(labels).toEqual(expect.arrayContaining(['Ekspor', 'Kirim berkas .lajur', 'Salin cadangan']));
});
