import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Lane } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import type { OutlineStep } from '../../state/outline.ts';
import { mirror, useSession } from '../../state/session.ts';
import { Segments } from '../../ui/Segments.tsx';
import { Button } from '../../ui/Button.tsx';
import { fieldWords } from '../../words/fields.ts';
import { addLaneInPanel } from '../lanes.ts';
import { readKey } from '../keys.ts';
import { perform } from '../perform.ts';
import { placeKey } from '../places.ts';
import { SymbolSign } from '../SymbolSign.tsx';

const noLanes: readonly Lane[] = [];

/** Who does the step: Enter or click chooses, Shift adds a further one, Space changes the symbol, Delete takes out. */
export function PerformerList({ step }: { readonly step: OutlineStep }) {
  const lanes = useDocument((state) => state.sop?.lanes ?? noLanes);
  const place = useSession((state) => state.place);
  const frame = useRef<HTMLFieldSetElement>(null);
  const [reached, setReached] = useState(0);
  const main = lanes.findIndex((lane) => lane.id === step.performers[0]);
  const stop = Math.min(Math.max(reached, 0), lanes.length - 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = lanes.findIndex((lane) => lane.id === event.currentTarget.dataset['lane']);
    const lane = lanes[index];
    if (lane === undefined) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0 && !event.altKey) {
      event.preventDefault();
      frame.current?.querySelectorAll<HTMLElement>('.performer')[index + by]?.focus();
      return;
    }
    const here = { at: 'symbol', step: step.id, lane: lane.id } as const;
    const action = readKey(here, {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    });
    if (action === null || action.do === 'move' || action.do === 'target' || action.do === 'moveSymbol') return;
    event.preventDefault();
    perform(action, here);
  };
  if (lanes.length === 0)
    return (
      <div className="field">
        <p className="hint">{fieldWords.noLanes}</p>
        <Button small onPress={addLaneInPanel}>
          {fieldWords.newLane}
        </Button>
      </div>
    );
  return (
    <fieldset ref={frame} className="field performer-field">
      <legend className="field-head">
        <span>{fieldWords.performers}</span>
        <span className="aside">{fieldWords.performersHint}</span>
      </legend>
      <div className="performers">
        {lanes.map((lane, index) => {
          const at = step.performers.indexOf(lane.id);
          const isHere = place.at === 'symbol' && place.step === step.id && place.lane === lane.id;
          return (
            <button
              key={lane.id}
              type="button"
              aria-pressed={at >= 0}
              onKeyDown={onKeyDown}
              data-lane={lane.id}
              data-field={placeKey({ at: 'symbol', step: step.id, lane: lane.id })}
              className={`performer${at >= 0 ? ' performer-on' : ''}${isHere ? ' performer-mirrored' : ''}`}
              tabIndex={index === (main >= 0 && reached === 0 ? main : stop) ? 0 : -1}
              onFocus={() => {
                setReached(index);
                mirror({ at: 'symbol', step: step.id, lane: lane.id });
              }}
              onClick={(event) =>
                perform(
                  { do: 'place', as: event.shiftKey ? 'further' : 'main' },
                  { at: 'symbol', step: step.id, lane: lane.id },
                )
              }
            >
              <span className="performer-sign">
                {at >= 0 ? <SymbolSign kind={at === 0 ? step.kind : 'process'} /> : null}
              </span>
              <span className="performer-name">{fieldWords.laneNamed(lane.name)}</span>
              {at === 0 ? (
                <span className="performer-role">{fieldWords[step.kind]}</span>
              ) : at > 0 ? (
                <span className="performer-role">{fieldWords.further}</span>
              ) : null}
            </button>
          );
        })}
      </div>
      {step.performers.length < 2 ? null : (
        <div className="cooperation">
          <Segments
            label={fieldWords.cooperation}
            selected={step.cooperation}
            options={[
              { id: 'joint', label: fieldWords.joint },
              { id: 'handover', label: fieldWords.handover },
            ]}
            onSelect={(how) =>
              perform(
                { do: 'cooperate', how: how === 'handover' ? 'handover' : 'joint' },
                { at: 'symbol', step: step.id, lane: step.performers[0] ?? '' },
              )
            }
          />
        </div>
      )}
    </fieldset>
  );
}
