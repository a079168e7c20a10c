import { useEffect, useRef, useState } from 'react';
import { exportSops } from './exportSops.ts';
import type { ExportChoice, Exported, ExportedSop } from './exportSops.ts';

export type ExportPhase =
  | { readonly at: 'choosing'; readonly refused: boolean }
  | { readonly at: 'working'; readonly done: number }
  | { readonly at: 'done'; readonly exported: Exported; readonly stopped: boolean };

export interface Exporting {
  readonly phase: ExportPhase;
  readonly start: (choice: ExportChoice) => void;
  /** Makes no further file. What was handed over stays. */
  readonly stop: () => void;
  /** Back to what can be chosen. */
  readonly again: () => void;
}

const beginning: ExportPhase = { at: 'choosing', refused: false };

/** One export at a time, which can be stopped between two SOPs; leaving the dialog stops it too. */
export function useExport(sops: readonly ExportedSop[], saveFirst?: () => Promise<boolean>): Exporting {
  const [phase, setPhase] = useState<ExportPhase>(beginning);
  const current = useRef({ isStopped: false });
  useEffect(() => () => void (current.current.isStopped = true), []);

  const run = async (choice: ExportChoice): Promise<void> => {
    const turn = { isStopped: false };
    current.current = turn;
    setPhase({ at: 'working', done: 0 });
    if (saveFirst !== undefined && !(await saveFirst())) {
      if (!turn.isStopped) setPhase({ at: 'choosing', refused: true });
      return;
    }
    const report = (done: number): void => {
      if (!turn.isStopped) setPhase({ at: 'working', done });
    };
    const exported = await exportSops(sops, choice, report, () => turn.isStopped);
    if (current.current === turn && (sops.length > 1 || !turn.isStopped))
      setPhase({ at: 'done', exported, stopped: turn.isStopped });
  };
  return {
    phase,
    start: (choice) => {
      if (phase.at === 'choosing') void run(choice);
    },
    stop: () => {
      current.current.isStopped = true;
      // Nothing of a single SOP is left to wait for: its files are dropped when they come.
      if (sops.length === 1) setPhase(beginning);
    },
    again: () => setPhase(beginning),
  };
}
