import { checkNip } from '../../sop/model/nip.ts';
import type { Official } from '../../sop/model/sop.ts';
import { groupNip } from '../../sop/vocabulary/nipFormat.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { TextField } from '../ui/TextField.tsx';
import { showPeople } from '../state/people.ts';
import { Button } from '../ui/Button.tsx';
import { peopleWords } from '../words/people.ts';
import { fieldWords as words } from '../words/fields.ts';

/** Who signs the SOPs of this office. */
export function ApprovalFields() {
  const approval = useSettings((state) => state.office.approval);
  const fault = checkNip(approval.nip);
  const nipHint = fault === null || fault === 'empty' ? undefined : words.nipFaults[fault];
  const field = (name: keyof Official, label: string) => ({
    label,
    value: approval[name],
    onChange: (text: string) => changeSettings({ office: { approval: { ...approval, [name]: text } } }),
  });
  return (
    <>
      <TextField {...field('prefix', words.prefix)} placeholder={words.prefixHint} />
      <TextField {...field('position', words.position)} />
      <TextField {...field('name', words.name)} />
      <div className="pair">
        <TextField {...field('rank', words.rank)} />
        <TextField
          {...field('nip', words.nip)}
          hint={nipHint}
          isInvalid={nipHint !== undefined}
          onBlur={() => changeSettings({ office: { approval: { ...approval, nip: groupNip(approval.nip) } } })}
        />
      </div>
      <div className="actions">
        <Button small onPress={() => showPeople()}>
          {peopleWords.open}
        </Button>
      </div>
    </>
  );
}
