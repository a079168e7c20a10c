import { useCallback, useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, RegisterRow, TemplateSummary } from '../desk/contract.ts';
import { chooseFiles } from '../desk/readFiles.ts';
import { openSop, say } from '../state/desk.ts';
import { importWords, registerWords } from '../words/register.ts';
import { importFiles } from './importFiles.ts';
import type { OpenDialog } from './openDialog.ts';

export interface Home {
  readonly templates: readonly TemplateSummary[];
  readonly version: string;
  readonly dialog: OpenDialog | null;
  readonly show: (dialog: OpenDialog | null) => void;
  /** The last command that was refused; null once another worked. */
  readonly failure: Failure | null;
  readonly createBlank: () => void;
  readonly createFrom: (template: TemplateSummary) => void;
  readonly importChosen: () => void;
  readonly archive: (ids: readonly string[], archived: boolean) => void;
  readonly exportRows: (rows: readonly RegisterRow[]) => void;
}

/** What the home screens can do; `changed` is called when the register must be asked again. */
export function useHome(changed: () => void): Home {
  const [templates, setTemplates] = useState<readonly TemplateSummary[]>([]);
  const [version, setVersion] = useState('');
  const [dialog, show] = useState<OpenDialog | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    void call('template.list', {}).then((reply) =>
      reply.ok ? setTemplates(reply.value.templates) : setFailure(reply.error),
    );
    void call('app.info', {}).then((reply) => (reply.ok ? setVersion(reply.value.version) : setFailure(reply.error)));
  }, []);

  const create = useCallback(async (template: string | null): Promise<void> => {
    const reply = await call('sop.create', {
      from: template === null ? { kind: 'blank' } : { kind: 'template', template },
    });
    setFailure(reply.ok ? null : reply.error);
    if (reply.ok) openSop(reply.value.sop.id);
  }, []);
  const createBlank = useCallback(() => void create(null), [create]);
  const createFrom = useCallback((template: TemplateSummary) => void create(template.id), [create]);

  const importChosen = useCallback(() => {
    const run = async (): Promise<void> => {
      const files = await chooseFiles('.json,application/json,.pdf,application/pdf', true);
      if (files.length === 0) return;
      say(importWords.busy(files.length));
      const outcome = await importFiles(files);
      say(outcome.imported.length === 0 ? null : importWords.imported(outcome.imported.length));
      show({ kind: 'imported', outcome });
      changed();
    };
    void run();
  }, [changed]);

  const archive = useCallback(
    (ids: readonly string[], archived: boolean) => {
      const run = async (): Promise<void> => {
        const reply = await call('sop.archive', { ids, archived });
        setFailure(reply.ok ? null : reply.error);
        if (reply.ok)
          say(archived ? registerWords.archived(reply.value.changed) : registerWords.restored(reply.value.changed));
        changed();
      };
      void run();
    },
    [changed],
  );
  const exportRows = useCallback((rows: readonly RegisterRow[]) => show({ kind: 'export', rows }), []);
  return { templates, version, dialog, show, failure, createBlank, createFrom, importChosen, archive, exportRows };
}
