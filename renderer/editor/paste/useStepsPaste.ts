import { useCallback, useMemo, useState } from 'react';
import type { ColumnRole } from '../../../sop/paste/columnRoles.ts';
import type { DraftStep, StepsDraft } from '../../../sop/paste/draft.ts';
import { guessColumns, noSettings, readSteps } from '../../../sop/paste/readSteps.ts';
import type { PasteSettings } from '../../../sop/paste/readSteps.ts';
import type { PastedTable } from '../../../sop/paste/table.ts';
import { rolesWith, textsWith } from './previewModel.ts';

/** A table as it is read at this moment, and what the author may correct. */
export interface StepsPaste {
  readonly draft: StepsDraft;
  /** Columns in which the author set a cell. */
  readonly touched: ReadonlySet<number>;
  readonly setRole: (column: number, role: ColumnRole) => void;
  readonly setHeading: (isHeading: boolean) => void;
  readonly setText: (step: DraftStep, column: number, text: string) => void;
  readonly setName: (lane: string, name: string) => void;
}

/** Holds the corrections; every one reads the table anew. */
export function useStepsPaste(
  table: PastedTable,
  laneNames: readonly string[],
  roles: readonly ColumnRole[] | null,
): StepsPaste {
  const [settings, setSettings] = useState<PasteSettings>(() => ({ ...noSettings, laneNames, roles }));
  const { firstIsHeading } = settings;
  const guessed = useMemo(() => guessColumns(table, firstIsHeading), [table, firstIsHeading]);
  const draft = useMemo(
    () => readSteps(table, { ...settings, roles: settings.roles ?? guessed }),
    [table, settings, guessed],
  );
  const touched = useMemo(
    () => new Set([...settings.texts.keys()].map((key) => Number(key.split(':')[1]))),
    [settings.texts],
  );
  const current = draft.roles;
  const setRole = useCallback(
    (column: number, role: ColumnRole) =>
      setSettings((former) => ({ ...former, roles: rolesWith(current, column, role) })),
    [current],
  );
  const setHeading = useCallback(
    (firstIsHeading: boolean) => setSettings((former) => ({ ...former, firstIsHeading })),
    [],
  );
  const setText = useCallback(
    (step: DraftStep, column: number, text: string) =>
      setSettings((former) => ({ ...former, texts: textsWith(former.texts, table, step, column, text) })),
    [table],
  );
  const setName = useCallback(
    (lane: string, name: string) =>
      setSettings((former) => ({ ...former, names: new Map(former.names).set(lane, name) })),
    [],
  );
  return { draft, touched, setRole, setHeading, setText, setName };
}
