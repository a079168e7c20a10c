import { ok, refuse } from '../../sop/model/result.ts';
import type { Handlers } from '../contract/dispatcher.ts';
import type { ServicePorts } from './ports.ts';

/** Opens files that the user saved, by the name they were handed out under. */
export function fileService({ savedFiles }: ServicePorts): Pick<Handlers, 'file.open' | 'file.reveal'> {
  return {
    'file.open': async ({ name }) =>
      (await savedFiles.open(name)) ? ok({}) : refuse({ code: 'fileNotSaved', detail: name }),
    'file.reveal': async ({ name }) =>
      (await savedFiles.showInFolder(name)) ? ok({}) : refuse({ code: 'fileNotSaved', detail: name }),
  };
}
