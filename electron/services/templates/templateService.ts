import { ok, refuse } from '../../../sop/model/result.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { beginSop } from './newSops.ts';
import type { Workspace } from '../ports.ts';
import type { Templates } from './templates.ts';

/** The shipped templates: which there are, and how one would look here. */
export function templateService(
  workspace: Workspace,
  templates: Templates,
): Pick<Handlers, 'template.list' | 'template.open'> {
  return {
    'template.list': () => ok({ templates: templates.list() }),
    'template.open': ({ id }) => {
      const sop = beginSop(workspace, templates, { kind: 'template', template: id });
      return sop === null ? refuse({ code: 'notFound', detail: 'Templat tidak ditemukan.' }) : ok({ sop });
    },
  };
}
