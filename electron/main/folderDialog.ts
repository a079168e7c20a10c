import type { Dialog } from 'electron';
import type { FolderPurpose } from '../services/ports.ts';

const words: Readonly<Record<FolderPurpose, { readonly title: string; readonly buttonLabel: string }>> = {
  shared: { title: 'Pilih folder bersama', buttonLabel: 'Pakai folder ini' },
  everything: { title: 'Simpan semua SOP di folder', buttonLabel: 'Simpan di sini' },
};

/** Asks for a folder; null when nobody chose one. */
export async function chooseFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  purpose: FolderPurpose,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    ...words[purpose],
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
