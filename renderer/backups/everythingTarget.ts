import { bytesOf, call, saveBlob } from '../desk/call.ts';
import type { Failure } from '../desk/contract.ts';
import { beginZip } from '../exporting/zipFile.ts';
import { everythingWords as words } from '../words/backups.ts';

/** Where every SOP goes as files. */
export interface EverythingTarget {
  /** Puts the files of a SOP there; their names, or why there are none. */
  readonly add: (sop: string) => Promise<readonly string[] | Failure>;
  /** Ends it with the list of what is in it; what it is called, or why it is not there. */
  readonly finish: (list: string) => Promise<string | Failure>;
  /** Leaves nothing behind. */
  readonly stop: () => Promise<null>;
}

/** A folder that the host asks for and writes; where it has no dialog, a file of this page. Null when nobody said where. */
export async function beginTarget(name: string): Promise<EverythingTarget | Failure | null> {
  const reply = await call('backup.folder', { step: 'begin', name });
  if (!reply.ok) return reply.error;
  const { state } = reply.value;
  if (state === 'notChosen') return null;
  return state === 'begun' ? folderOfHost : fileOfPage(name);
}

const folderOfHost: EverythingTarget = {
  add: async (sop) => {
    const reply = await call('backup.folder', { step: 'add', sop });
    return reply.ok ? reply.value.files : reply.error;
  },
  finish: async (text) => {
    const reply = await call('backup.folder', { step: 'finish', list: { name: words.index, text } });
    return reply.ok ? reply.value.name : reply.error;
  },
  stop: async () => {
    await call('backup.folder', { step: 'stop' });
    return null;
  },
};

function fileOfPage(folder: string): EverythingTarget {
  const zip = beginZip(new Date());
  return {
    add: async (id) => {
      const reply = await call('sop.export', { id, formats: ['pdf', 'docx', 'json'], edition: 'editable' });
      if (!reply.ok) return reply.error;
      const { files } = reply.value;
      return files.map(({ name, base64 }) => zip.add(`${folder}/${name}`, bytesOf(base64)).slice(folder.length + 1));
    },
    finish: async (list) => {
      zip.add(`${folder}/${words.index}`, new TextEncoder().encode(list));
      const name = `${folder}.zip`;
      saveBlob(name, zip.finish());
      return name;
    },
    stop: async () => null,
  };
}
