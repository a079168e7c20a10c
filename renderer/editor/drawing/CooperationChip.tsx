import type { Step } from '../../../sop/model/sop.ts';
import { drawingWords } from '../../words/drawing.ts';
import { perform } from '../perform.ts';

export interface CooperationChipProps {
  readonly step: Step;
  /** In pixels of the sheet. */
  readonly left: number;
  readonly top: number;
}

/** The choice beside a row with several performers: together, or one after the other. The keys B and S do the same. */
export function CooperationChip({ step, left, top }: CooperationChipProps) {
  const choice = (how: 'joint' | 'handover', key: string) => (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={step.cooperation === how}
      aria-keyshortcuts={key}
      className="chip-choice"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => perform({ do: 'cooperate', how }, { at: 'symbol', step: step.id, lane: step.performers[0] ?? '' })}
    >
      {drawingWords[how]}
      <kbd className="key">{key}</kbd>
    </button>
  );
  return (
    <fieldset className="cooperation-chip overlay" aria-label={drawingWords.cooperation} style={{ left, top }}>
      {choice('joint', 'B')}
      {choice('handover', 'S')}
    </fieldset>
  );
}
