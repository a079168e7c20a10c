import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { duplicateWords as words } from '../../words/duplicate.ts';
import { formFault } from './form.ts';
import type { CopyForm, Numbering } from './form.ts';

export interface CommonFieldsProps {
  readonly form: CopyForm;
  readonly onChange: (form: CopyForm) => void;
}

const numberings = (['code', 'template', 'empty'] as const).map((id) => ({ id, label: words.numberings[id] }));

/** What holds for all copies: government, numbers, dates, and words besides the names of the offices. */
export function CommonFields({ form, onChange }: CommonFieldsProps) {
  const set = (patch: Partial<CopyForm>): void => onChange({ ...form, ...patch });
  const fault = formFault(form);
  return (
    <div className="copy-common">
      <TextField label={words.government} value={form.government} onChange={(government) => set({ government })} />
      <TextField
        label={words.oldCode}
        value={form.oldCode}
        hint={words.oldCodeHint}
        onChange={(oldCode) => set({ oldCode })}
      />
      <Select
        label={words.numbering}
        value={form.numbering}
        options={numberings}
        onChange={(numbering) => set({ numbering: numbering as Numbering })}
      />
      {form.numbering === 'template' ? (
        <>
          <TextField
            label={words.template}
            value={form.template}
            hint={fault === null || fault === 'needUnit' ? words.templateHint : words.templateFaults[fault]}
            onChange={(template) => set({ template })}
          />
          <TextField label={words.first} value={form.first} onChange={(first) => set({ first })} />
        </>
      ) : null}
      <Checkbox isSelected={form.clearDates} onChange={(clearDates) => set({ clearDates })}>
        {words.clearDates}
      </Checkbox>
      <WordRows form={form} set={set} />
    </div>
  );
}

function WordRows({ form, set }: { readonly form: CopyForm; readonly set: (patch: Partial<CopyForm>) => void }) {
  const rows = form.words;
  const change = (at: number, patch: { readonly old?: string; readonly new?: string }): void =>
    set({ words: rows.map((row, index) => (index === at ? { ...row, ...patch } : row)) });
  const nextKey = Math.max(0, ...rows.map(({ key }) => key + 1));
  return (
    <fieldset className="copy-words">
      <legend className="field-head">{words.words}</legend>
      {rows.map((row, at) => (
        <div key={row.key} className="copy-word">
          <TextField label={words.oldWord} value={row.old} onChange={(old) => change(at, { old })} />
          <TextField label={words.newWord} value={row.new} onChange={(next) => change(at, { new: next })} />
          <IconButton
            icon={X}
            small
            label={words.removeWord(at + 1)}
            onPress={() => set({ words: rows.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <div className="copy-add">
        <Button small onPress={() => set({ words: [...rows, { key: nextKey, old: '', new: '' }] })}>
          <Icon of={Plus} small />
          {words.addWord}
        </Button>
        <span className="hint">{words.wordsHint}</span>
      </div>
    </fieldset>
  );
}
