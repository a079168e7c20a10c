import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { readPage } from './readPage.ts';

/**
 * The user manual of the resources folder. `panduan/isi.json` names the pages in their order; a missing or faulty page
 * throws: the installation is broken.
 */
export function manualService(resources: string): Pick<Handlers, 'manual.list' | 'manual.picture'> {
  const folder = path.join(resources, 'panduan');
  const read = (id: string) => ({ id, ...readPage(readFileSync(path.join(folder, `${id}.md`), 'utf8')) });
  return {
    'manual.list': () => ok({ pages: pageNames(folder).map(read) }),
    'manual.picture': ({ name }): Outcome<'manual.picture'> => {
      const file = path.join(folder, 'gambar', name);
      if (!existsSync(file)) return refuse({ code: 'notFound', detail: name });
      return ok({ mediaType: 'image/png', base64: readFileSync(file).toString('base64') });
    },
  };
}

function pageNames(folder: string): readonly string[] {
  const names: unknown = JSON.parse(readFileSync(path.join(folder, 'isi.json'), 'utf8'));
  if (!Array.isArray(names)) throw new Error('panduan/isi.json is no list');
  return names.map(String);
}
