import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { Sop } from '../../../sop/model/sop.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { fieldWords } from '../../words/fields.ts';
import { announce } from '../announce.ts';
import { addNewLane, removeLane, sortLanes } from '../lanes.ts';
import { moveLane } from '../perform.ts';
import { PlaceField } from './PlaceField.tsx';

/** The Pelaksana columns: add, rename, move, remove, sort. */
export function LanesSection({ sop }: { readonly sop: Sop }) {
  return (
    <>
      {sop.lanes.length === 0 ? <p className="hint">{fieldWords.noLanes}</p> : null}
      <ol className="lane-list">
        {sop.lanes.map((lane, index) => {
          const name = fieldWords.laneNamed(lane.name);
          return (
            <li key={lane.id} className="lane-row">
              <PlaceField
                sop={sop}
                place={{ at: 'lane', lane: lane.id }}
                label={fieldWords.laneColumn(index + 1)}
                lines
              />
              <IconButton
                icon={ArrowUp}
                label={fieldWords.moveLaneUp(name)}
                small
                isDisabled={index === 0}
                onPress={() => moveLane(sop, lane.id, -1)}
              />
              <IconButton
                icon={ArrowDown}
                label={fieldWords.moveLaneDown(name)}
                small
                isDisabled={index === sop.lanes.length - 1}
                onPress={() => moveLane(sop, lane.id, 1)}
              />
              <IconButton icon={X} label={fieldWords.removeLane(name)} small onPress={() => removeLane(lane.id)} />
            </li>
          );
        })}
      </ol>
      <div className="actions">
        <Button small onPress={addNewLane}>
          <Icon of={Plus} small />
          {fieldWords.lane}
        </Button>
        <Button
          small
          isDisabled={sop.lanes.length < 2}
          onPress={() => {
            if (!sortLanes()) announce(fieldWords.lanesSorted);
          }}
        >
          {fieldWords.sortLanes}
        </Button>
      </div>
    </>
  );
}
