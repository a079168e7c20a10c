import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { fileBaseName } from '../exporting/fileName.ts';
import type { Workspace } from '../ports.ts';
import { codeOf } from '../store/errorCode.ts';
import { beginFolder } from './readableFolder.ts';
import type { UnfinishedFolder } from './readableFolder.ts';

/**
 * Every SOP as files that can be read without Lajur, in one folder at a place that the user chooses. The screen asks for one SOP after the
 * other, so that it can show how far it is and stop; one folder is made at a time. `exportSop` is what an export of one SOP gives.
 */
export function folderService(
  { ports }: Pick<Workspace, 'ports'>,
  exportSop: Handlers['sop.export'],
): Pick<Handlers, 'backup.folder'> {
  let current: UnfinishedFolder | null = null;

  /** What the disk refuses ends the folder: half of it is taken away, as far as the disk lets us. */
  function written<Value>(work: () => Value): Value | null {
    try {
      return work();
    } catch (error) {
      const code = codeOf(error);
      if (code === '') throw error;
      ports.log({ level: 'error', event: 'backup.folder', detail: code });
      drop();
      return null;
    }
  }

  function drop(): void {
    const folder = current;
    current = null;
    try {
      folder?.remove();
    } catch (error) {
      const code = codeOf(error);
      if (code === '') throw error;
      // Its name says that it is not finished.
      ports.log({ level: 'warning', event: 'backup.folderLeft', detail: code });
    }
  }

  return {
    'backup.folder': async (input): Promise<Outcome<'backup.folder'>> => {
      if (input.step === 'begin') {
        drop();
        if (ports.chooseFolder === undefined) return ok({ state: 'noDialog', name: '', files: [] });
        const parent = await ports.chooseFolder('everything');
        if (parent === null) return ok({ state: 'notChosen', name: '', files: [] });
        const name = fileBaseName({ number: '', title: input.name });
        current = written(() => beginFolder(parent, name));
        return current === null ? failed : ok({ state: 'begun', name, files: [] });
      }
      const folder = current;
      if (input.step === 'stop' || folder === null) {
        drop();
        return input.step === 'stop' ? ok({ state: 'stopped', name: '', files: [] }) : failed;
      }
      if (input.step === 'finish') {
        const name = written(() => {
          folder.add(input.list.name, Buffer.from(input.list.text));
          return folder.finish();
        });
        current = null;
        return name === null ? failed : ok({ state: 'finished', name, files: [] });
      }
      const made = await exportSop({
        id: input.sop,
        formats: ['pdf', 'docx', 'json'],
        edition: 'editable',
        withSource: true,
      });
      if (!made.ok) return made;
      // Stopped while the files were made.
      if (current !== folder) return ok({ state: 'stopped', name: '', files: [] });
      const files = written(() =>
        made.value.files.map(({ name, base64 }) => folder.add(name, Buffer.from(base64, 'base64'))),
      );
      return files === null ? failed : ok({ state: 'added', name: '', files });
    },
  };
}

const failed = refuse({ code: 'copyFailed', detail: '' } as const);
