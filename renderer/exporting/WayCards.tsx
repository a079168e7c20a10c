import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { handoverWays } from '../../sop/handover/signers.ts';
import type { HandoverWay } from '../../sop/handover/signers.ts';
import { approvalExportWords as words } from '../words/handover.ts';

export interface WayCardsProps {
  readonly way: HandoverWay;
  readonly isDisabled: boolean;
  readonly onChange: (way: HandoverWay) => void;
  /** What the chosen way asks further, below its words; null where it asks nothing. */
  readonly options: ReactNode;
}

/** The three ways in which a SOP is signed. */
export function WayCards({ way, isDisabled, onChange, options }: WayCardsProps) {
  return (
    <RadioGroup
      className="radio-cards way-cards"
      value={way}
      isDisabled={isDisabled}
      onChange={(id) => onChange(handoverWays.find((one) => one === id) ?? way)}
    >
      <Label className="field-head">{words.way}</Label>
      {handoverWays.map((one) => (
        <div key={one} className="way-card" data-selected={one === way ? '' : undefined}>
          <Radio value={one} className="radio radio-bare">
            <span className="dot" />
            <span className="grow">
              <strong>{words.ways[one].label}</strong>
              <span className="hint">{words.ways[one].description}</span>
            </span>
          </Radio>
          {one === way && options !== null ? <div className="way-options">{options}</div> : null}
        </div>
      ))}
    </RadioGroup>
  );
}
