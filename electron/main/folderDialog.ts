import type { Dialog } from 'electron';

/** Asks for the folder that exchange files come and go through; null when nobody chose one. */
export async function chooseFolder(dialog: Pick<Dialog, 'showOpenDialog'>): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Pilih folder bersama',
    buttonLabel: 'Pakai folder ini',
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
