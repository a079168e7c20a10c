import { useState } from 'react';
import { formatDate, parseDate } from '../../sop/model/dates.ts';
import { dateInWords } from '../../sop/vocabulary/typedDates.ts';
import type { PaperAnswer } from '../desk/contract.ts';
import { today } from '../state/today.ts';
import { Segments } from '../ui/Segments.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { paperWords as words } from '../words/papers.ts';

type Fields = PaperAnswer['fields'];

export interface PaperFieldsProps {
  readonly kind: 'worksheet' | 'minutes';
  readonly answer: PaperAnswer;
  readonly fields: Fields;
  readonly onChange: (fields: Fields) => void;
  readonly onDateRead: (isRead: boolean) => void;
}

/** Everything a paper says that can be changed before it is made. */
export function PaperFields({ answer, fields, onChange, onDateRead }: PaperFieldsProps) {
  const change = (patch: Partial<Fields>): void => onChange({ ...fields, ...patch });
  return (
    <div className="paper-fields">
      <section aria-label={words.head}>
        <h3>{words.head}</h3>
        <div className="paper-three">
          <TextField
            label={words.number}
            value={fields.number}
            maxLength={200}
            onChange={(number) => change({ number })}
          />
          <TextField label={words.place} value={fields.place} maxLength={200} onChange={(place) => change({ place })} />
          <DateField iso={fields.date} onDay={(date) => change({ date })} onRead={onDateRead} />
        </div>
        <TextField
          label={words.teamDecree}
          value={fields.teamDecree}
          maxLength={500}
          onChange={(teamDecree) => change({ teamDecree })}
          hint={words.teamDecreeHint}
        />
        <TextArea
          label={words.legalBasis}
          value={fields.legalBasis.join('\n')}
          onChange={(text) => change({ legalBasis: text === '' ? [] : text.split('\n').slice(0, 20) })}
          hint={words.legalBasisHint}
        />
      </section>
      <Points answer={answer} fields={fields} onChange={change} />
      <Verdicts answer={answer} fields={fields} onChange={change} />
      <section aria-label={words.signers}>
        <h3>{words.signers}</h3>
        <div className="paper-two">
          {(['agency', 'organisation'] as const).map((side) => (
            <fieldset key={side}>
              <legend>{words[side]}</legend>
              {(['position', 'name', 'rank', 'nip'] as const).map((field) => (
                <TextField
                  key={field}
                  label={words.signer[field]}
                  value={fields[side][field]}
                  maxLength={200}
                  onChange={(text) =>
                    change(
                      side === 'agency'
                        ? { agency: { ...fields.agency, [field]: text } }
                        : { organisation: { ...fields.organisation, [field]: text } },
                    )
                  }
                />
              ))}
            </fieldset>
          ))}
        </div>
      </section>
    </div>
  );
}

interface PartProps {
  readonly answer: PaperAnswer;
  readonly fields: Fields;
  readonly onChange: (patch: Partial<Fields>) => void;
}

/** The points of the evaluation, each with yes or no and a note. */
function Points({ answer, fields, onChange }: PartProps) {
  const left = fields.points.filter((point) => point.answer === null).length;
  const set = (index: number, patch: Partial<Fields['points'][number]>): void =>
    onChange({ points: fields.points.map((point, at) => (at === index ? { ...point, ...patch } : point)) });
  return (
    <section aria-label={words.points}>
      <h3>{words.points}</h3>
      {left === 0 ? null : <p className="hint">{words.unanswered(left)}</p>}
      <ol className="paper-points">
        {answer.points.map((text, index) => {
          const point = fields.points[index];
          return point === undefined ? null : (
            <li key={text}>
              <span className="paper-point">{`${index + 1}. ${text}`}</span>
              <Segments
                label={text}
                selected={point.answer}
                options={(['yes', 'no'] as const).map((id) => ({ id, label: words.answers[id] }))}
                onSelect={(id) => set(index, { answer: id === 'yes' ? 'yes' : 'no' })}
              />
              <TextField
                hideLabel
                label={words.pointNote(index + 1)}
                placeholder={words.note}
                value={point.note}
                maxLength={1000}
                onChange={(note) => set(index, { note })}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What was decided of each SOP. */
function Verdicts({ answer, fields, onChange }: PartProps) {
  const set = (id: string, patch: Partial<Fields['sops'][number]>): void =>
    onChange({ sops: fields.sops.map((sop) => (sop.id === id ? { ...sop, ...patch } : sop)) });
  const titles = new Map(answer.sops.map(({ id, title }) => [id, title === '' ? words.untitled : title]));
  return (
    <section aria-label={words.sops}>
      <h3>{words.sops}</h3>
      <ul className="paper-points">
        {fields.sops.map(({ id, verdict, note }) => {
          const title = titles.get(id) ?? words.untitled;
          return (
            <li key={id}>
              <span className="paper-point">{title}</span>
              <Select
                inline
                hideLabel
                label={words.verdict(title)}
                value={verdict ?? 'none'}
                options={(['none', 'needsRevision', 'compliant'] as const).map((one) => ({
                  id: one,
                  label: words.verdicts[one],
                }))}
                onChange={(one) => set(id, { verdict: one === 'needsRevision' || one === 'compliant' ? one : null })}
              />
              <TextField
                hideLabel
                label={words.sopNote(title)}
                placeholder={words.note}
                value={note}
                maxLength={2000}
                onChange={(text) => set(id, { note: text })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface DateFieldProps {
  readonly iso: string;
  readonly onDay: (iso: string) => void;
  readonly onRead: (isRead: boolean) => void;
}

/** A day in words; what is typed counts once it is read as a day. */
function DateField({ iso, onDay, onRead }: DateFieldProps) {
  const [text, setText] = useState(formatDate(iso) ?? iso);
  const day = parseDate(dateInWords(text, today()) ?? text).iso;
  return (
    <TextField
      label={words.date}
      value={text}
      maxLength={100}
      isInvalid={day === null}
      hint={day === null ? words.dateUnread : undefined}
      onChange={(typed) => {
        setText(typed);
        const read = parseDate(dateInWords(typed, today()) ?? typed).iso;
        onRead(read !== null);
        if (read !== null) onDay(read);
      }}
    />
  );
}
