import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { memo } from 'react';
import type { Lane } from '../../../sop/model/sop.ts';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { fieldWords } from '../../words/fields.ts';
import { addLaneInPanel, removeLane, sortLanes } from '../lanes.ts';
import { moveLane } from '../perform.ts';
import { PlaceField } from './PlaceField.tsx';

const noLanes: readonly Lane[] = [];

/** The Pelaksana columns: add, rename, move, remove, sort. */
export function LanesSection() {
  const lanes = useDocument((state) => state.sop?.lanes ?? noLanes);
  return (
    <>
      {lanes.length === 0 ? <p className="hint">{fieldWords.noLanes}</p> : null}
      <ol className="lane-list">
        {lanes.map((lane, index) => (
          <LaneRow key={lane.id} lane={lane} index={index} count={lanes.length} />
        ))}
      </ol>
      <div className="actions">
        <Button small onPress={addLaneInPanel}>
          <Icon of={Plus} small />
          {fieldWords.lane}
        </Button>
        <Button small isDisabled={lanes.length < 2} onPress={sortLanes}>
          {fieldWords.sortLanes}
        </Button>
      </div>
    </>
  );
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly index: number;
  readonly count: number;
}

/** One column; its neighbours are not drawn anew while its name is typed. */
const LaneRow = memo(function LaneRow({ lane, index, count }: LaneRowProps) {
  const name = fieldWords.laneNamed(lane.name);
  return (
    <li className="lane-row">
      <PlaceField place={{ at: 'lane', lane: lane.id }} label={fieldWords.laneColumn(index + 1)} lines />
      <IconButton
        icon={ArrowUp}
        label={fieldWords.moveLaneUp(name)}
        small
        isDisabled={index === 0}
        onPress={() => moveLaneBy(lane.id, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={fieldWords.moveLaneDown(name)}
        small
        isDisabled={index === count - 1}
        onPress={() => moveLaneBy(lane.id, 1)}
      />
      <IconButton icon={X} label={fieldWords.removeLane(name)} small onPress={() => removeLane(lane.id)} />
    </li>
  );
});

function moveLaneBy(lane: string, by: 1 | -1): void {
  const { sop } = useDocument.getState();
  if (sop !== null) moveLane(sop, lane, by);
}
