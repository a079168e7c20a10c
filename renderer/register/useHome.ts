import { useCallback, useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import type { Failure, TemplateSummary } from '../desk/contract.ts';
import { chooseFiles } from '../desk/readFiles.ts';
import { createSop } from '../state/creating.ts';
import { say } from '../state/desk.ts';
import { isParcel, receiveFiles } from '../state/inbox.ts';
import { askToMove } from '../state/moving.ts';
import { useSettings } from '../state/settings.ts';
import { askToSend, usualKind } from '../state/sending.ts';
import type { StatusMove } from '../../sop/review/statusMoves.ts';
import { importWords, registerWords } from '../words/register.ts';
import { importFiles } from './importFiles.ts';
import { moveSops } from './moveSops.ts';
import type { OpenDialog } from './openDialog.ts';
import { rowsOf } from './rowsOf.ts';
import { nothingTicked } from './selection.ts';
import { tick, useRegisterView } from './view.ts';

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
  readonly importGiven: (files: readonly File[]) => void;
  readonly archive: (ids: readonly string[], archived: boolean) => void;
  /** Shows SOPs that were just made: they stand in the register, ticked. */
  readonly showMade: (ids: readonly string[]) => void;
  readonly exportSops: (ids: readonly string[]) => void;
  /** Closes the survey; what it counted stands in the list. */
  readonly leaveSurvey: () => void;
  readonly move: (ids: readonly string[], move: StatusMove | null) => void;
  readonly send: (ids: readonly string[]) => void;
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
    const refused = await createSop(template);
    if (refused !== 'busy') setFailure(refused);
  }, []);
  const createBlank = useCallback(() => void create(null), [create]);
  const createFrom = useCallback((template: TemplateSummary) => void create(template.id), [create]);

  const importGiven = useCallback(
    (files: readonly File[]) => {
      const run = async (): Promise<void> => {
        // Parcels are looked at first: nothing of them enters the register by itself.
        const parcels = files.filter(isParcel);
        if (parcels.length > 0) await receiveFiles(parcels);
        const sops = files.filter((file) => !isParcel(file));
        if (sops.length === 0) return;
        const outcome = await importFiles(sops);
        say(outcome.imported.length === 0 ? null : importWords.imported(outcome.imported.length));
        show({ kind: 'imported', outcome });
        changed();
      };
      void run();
    },
    [changed],
  );
  const importChosen = useCallback(
    () => void chooseFiles('.json,application/json,.pdf,application/pdf,.lajur', true).then(importGiven),
    [importGiven],
  );

  const archive = useCallback(
    (ids: readonly string[], archived: boolean) => {
      const run = async (): Promise<void> => {
        tick(nothingTicked);
        const moved = await moveSops(ids, archived);
        setFailure(moved.failure);
        const count = moved.ids.length;
        const message = archived ? registerWords.archived(count) : registerWords.restored(count);
        const sentence = count < ids.length ? registerWords.stopped(count, ids.length) : message;
        say(sentence);
        useRegisterView.setState({ moved: count === 0 ? null : { ids: moved.ids, archived, sentence } });
        changed();
      };
      void run();
    },
    [changed],
  );
  const showMade = useCallback(
    (ids: readonly string[]) => {
      if (ids.length > 0) tick({ ids: new Set(ids), anchor: null });
      changed();
    },
    [changed],
  );
  const exportSops = useCallback((ids: readonly string[]) => {
    const run = async (): Promise<void> => {
      const rows = await rowsOf(ids);
      setFailure(rows.ok ? null : rows.error);
      if (rows.ok) show({ kind: 'export', rows: rows.value });
    };
    void run();
  }, []);
  const move = useCallback(
    (ids: readonly string[], chosen: StatusMove | null) => {
      const run = async (): Promise<void> => {
        const rows = await rowsOf(ids);
        setFailure(rows.ok ? null : rows.error);
        if (!rows.ok) return;
        const { act = null, to = null } = chosen ?? {};
        askToMove({ sops: rows.value, act, to, cautions: [], saveFirst: null, onMoved: changed });
      };
      void run();
    },
    [changed],
  );
  const send = useCallback((ids: readonly string[]) => {
    const run = async (): Promise<void> => {
      const rows = await rowsOf(ids);
      setFailure(rows.ok ? null : rows.error);
      if (!rows.ok) return;
      const [first] = rows.value;
      const kind = first === undefined ? 'draft' : usualKind(first.status, useSettings.getState().user.role);
      askToSend({ sops: rows.value, kind, saveFirst: null });
    };
    void run();
  }, []);
  const leaveSurvey = useCallback(() => {
    show(null);
    changed();
  }, [changed]);
  return {
    templates,
    version,
    dialog,
    show,
    failure,
    createBlank,
    createFrom,
    importChosen,
    importGiven,
    archive,
    showMade,
    exportSops,
    leaveSurvey,
    move,
    send,
  };
}
