import { frontParts, isPrinted } from '../../sop/sets/documentSet.ts';
import type { DocumentSet, SetGroup } from '../../sop/sets/documentSet.ts';
import { annexTarget, groupTarget, partTarget, sheetTarget } from '../../sop/sets/planBook.ts';
import {
  withGroupMoved,
  withGroupNamed,
  withMoved,
  withoutGroup,
  withoutSops,
  withPart,
  withSopMoved,
} from '../../sop/sets/setEdits.ts';
import { openSop } from '../state/desk.ts';
import { changeSet, choosePlace, closeSet, useSets } from '../state/sets.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { statusWords } from '../words/status.ts';
import { setWords as words } from '../words/sets.ts';
import { DecreeFields } from './DecreeFields.tsx';
import { ContentsFields, CoverFields, ExplanationFields } from './PartFields.tsx';

/** The fields of what is chosen in the outline. */
export function ChosenFields({ set, chosen }: { readonly set: DocumentSet; readonly chosen: string }) {
  const part = frontParts.find((one) => partTarget(one) === chosen && isPrinted(set, one));
  const group = set.groups.find(({ id }) => groupTarget(id) === chosen);
  const owner = set.groups.find(({ sops }) => sops.some((id) => sheetTarget(id) === chosen));
  const sop = owner?.sops.find((id) => sheetTarget(id) === chosen);
  const annex = set.annexes.find(({ id }) => annexTarget(id) === chosen);
  if (part !== undefined)
    return (
      <>
        <h2>{words.parts[part]}</h2>
        {part === 'cover' ? <CoverFields set={set} /> : null}
        {part === 'decree' ? <DecreeFields set={set} /> : null}
        {part === 'contents' ? <ContentsFields set={set} /> : null}
        {part === 'explanation' ? <ExplanationFields set={set} /> : null}
        <Button look="ghost" small onPress={() => changeSet(withPart(set, part, false))}>
          {words.leaveOut}
        </Button>
      </>
    );
  if (group !== undefined) return <GroupFields key={group.id} set={set} group={group} />;
  if (owner !== undefined && sop !== undefined) return <SheetFields set={set} group={owner} sop={sop} />;
  if (annex === undefined) return null;
  return (
    <>
      <h2>{words.annex}</h2>
      <Button small onPress={() => changeSet({ ...set, annexes: set.annexes.filter(({ id }) => id !== annex.id) })}>
        {words.takeOut}
      </Button>
    </>
  );
}

function GroupFields({ set, group }: { readonly set: DocumentSet; readonly group: SetGroup }) {
  return (
    <>
      <h2>{group.name.trim() || words.noUnit}</h2>
      <TextField
        label={words.groupName}
        value={group.name}
        onChange={(name) => changeSet(withGroupNamed(set, group.id, name), group.id)}
      />
      <div className="set-buttons">
        <Button small onPress={() => changeSet(withGroupMoved(set, group.id, -1))}>
          {words.moveUp}
        </Button>
        <Button small onPress={() => changeSet(withGroupMoved(set, group.id, 1))}>
          {words.moveDown}
        </Button>
        <Button look="ghost" small onPress={() => changeSet(withoutGroup(set, group.id))}>
          {words.removeGroup}
        </Button>
      </div>
    </>
  );
}

function SheetFields(props: { readonly set: DocumentSet; readonly group: SetGroup; readonly sop: string }) {
  const { set, group, sop: id } = props;
  const sop = useSets((state) => state.sops.get(id));
  const takeOut = (): void => {
    changeSet(withoutSops(set, [id]));
    choosePlace(groupTarget(group.id));
  };
  return (
    <>
      <h2>{sop === undefined ? words.gone : sop.identity.title.trim() || words.untitled}</h2>
      {sop === undefined ? null : (
        <dl className="set-facts">
          <dt>{words.number}</dt>
          <dd>{sop.identity.number.trim() || '–'}</dd>
          <dt>{words.status}</dt>
          <dd>{statusWords[sop.status]}</dd>
        </dl>
      )}
      <Select
        label={words.groupName}
        value={group.id}
        options={set.groups.map((one) => ({ id: one.id, label: one.name.trim() || words.noUnit }))}
        onChange={(to) => changeSet(withMoved(set, [id], { at: 'group', group: to }))}
      />
      <div className="set-buttons">
        <Button small onPress={() => changeSet(withSopMoved(set, id, -1))}>
          {words.moveUp}
        </Button>
        <Button small onPress={() => changeSet(withSopMoved(set, id, 1))}>
          {words.moveDown}
        </Button>
        {sop === undefined ? null : (
          <Button small onPress={() => void closeSet().then((closed) => (closed ? openSop(id) : undefined))}>
            {words.openSop}
          </Button>
        )}
        <Button look="ghost" small onPress={takeOut}>
          {words.takeOut}
        </Button>
      </div>
    </>
  );
}
