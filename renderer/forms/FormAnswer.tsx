import { useId, useState } from 'react';
import { formatDate, parseDate } from '../../sop/model/dates.ts';
import type { FormQuestion } from '../../sop/forms/shapes.ts';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { formWords as words } from '../words/forms.ts';

export interface FormAnswerProps {
  readonly question: FormQuestion;
  /** Its name aloud, with the row it stands in. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const none = 'none';

/** One answer, in the field that suits it. */
export function FormAnswer({ question, label, hideLabel = false, value, onChange }: FormAnswerProps) {
  const { answer, offered } = question;
  const own = { label, hideLabel, value };
  if (typeof answer !== 'string')
    return (
      <Select
        {...own}
        value={value === '' ? none : value}
        options={[{ id: none, label: words.noChoice }, ...answer.map((choice) => ({ id: choice, label: choice }))]}
        onChange={(id) => onChange(id === none ? '' : id)}
      />
    );
  if (answer === 'date') return <DateAnswer {...own} onChange={onChange} />;
  if (offered !== undefined) return <OfferedAnswer {...own} offered={offered} onChange={onChange} />;
  return answer === 'lines' ? <TextArea {...own} onChange={onChange} /> : <TextField {...own} onChange={onChange} />;
}

type Own = Pick<FormAnswerProps, 'label' | 'hideLabel' | 'value' | 'onChange'>;

/** A date typed in a hurry is written in full when the field is left. */
function DateAnswer({ value, onChange, ...rest }: Own) {
  const [isTyping, setTyping] = useState(false);
  const { iso } = parseDate(value);
  const isUnread = !isTyping && value.trim() !== '' && iso === null;
  return (
    <TextField
      {...rest}
      value={value}
      onChange={onChange}
      isInvalid={isUnread}
      hint={isUnread ? words.unreadDate : undefined}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        const full = iso === null ? null : formatDate(iso);
        if (full !== null && full !== value) onChange(full);
      }}
    />
  );
}

/** A line with usual answers to choose from; any other may be typed. */
function OfferedAnswer({ label, hideLabel, value, offered, onChange }: Own & { readonly offered: readonly string[] }) {
  const id = useId();
  const list = useId();
  return (
    <div className="field">
      {hideLabel === true ? null : (
        <div className="field-head">
          <label htmlFor={id}>{label}</label>
        </div>
      )}
      <input
        id={id}
        className="input"
        aria-label={hideLabel === true ? label : undefined}
        list={list}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={list}>
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </datalist>
    </div>
  );
}
