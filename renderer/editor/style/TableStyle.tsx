import { standardLabels } from '../../../sop/model/defaultStyle.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { printWords as words } from '../../words/print.ts';
import { StyleSelect } from './StyleFields.tsx';
import { useStyling } from './styling.ts';

const answers = [
  ['Ya', 'Tidak'],
  ['Y', 'T'],
  ['ya', 'tidak'],
  ['YA', 'TIDAK'],
] as const;

/** Headings of the activity column that offices print (spec 4.1). */
const activityLabels = ['Uraian Kegiatan', 'Kegiatan', 'Uraian Prosedur', 'Aktivitas'] as const;
/** Headings of the last column. */
const noteLabels = ['Keterangan', 'Ket.', 'Ket'] as const;
const hidden = 'hidden';

/** Switches of the step table. */
export function TableStyle() {
  const { style, change } = useStyling();
  const { labels, noteColumn, numberSuffix, branchLabels } = style;
  const current = branchLabels.join('/');
  const pairs = answers.some((pair) => pair.join('/') === current) ? answers : [branchLabels, ...answers];
  return (
    <>
      <Select
        label={words.activityLabel}
        value={`=${labels.activity ?? ''}`}
        options={withOwn(activityLabels, labels.activity)}
        onChange={(id) => change({ labels: { activity: labelOf(id) } })}
      />
      <Checkbox
        isSelected={labels.no === null}
        onChange={(spans) => change({ labels: { no: spans ? null : standardLabels.no } })}
      >
        {words.activitySpans}
      </Checkbox>
      <div className="pair">
        <Select
          label={words.numberStyle}
          value={numberSuffix === '.' ? 'dot' : 'bare'}
          options={[
            { id: 'bare', label: words.numberStyles[''] },
            { id: 'dot', label: words.numberStyles['.'] },
          ]}
          onChange={(id) => change({ numberSuffix: id === 'dot' ? '.' : '' })}
        />
        <StyleSelect name="numberRow" label={words.numberRow} words={words.numberRows} />
      </div>
      <Select
        label={words.noteColumn}
        value={noteColumn ? `=${labels.notes ?? ''}` : hidden}
        options={[...withOwn(noteLabels, labels.notes), { id: hidden, label: words.noNoteColumn }]}
        onChange={(id) =>
          change(id === hidden ? { noteColumn: false } : { noteColumn: true, labels: { notes: labelOf(id) } })
        }
      />
      <StyleSelect name="terminator" label={words.terminator} words={words.terminators} />
      <StyleSelect name="terminatorText" label={words.terminatorText} words={words.terminatorTexts} />
      <div className="pair">
        <Select
          label={words.branchLabels}
          value={current}
          options={pairs.map((pair) => ({ id: pair.join('/'), label: pair.join(' / ') }))}
          onChange={(id) => {
            const pair = pairs.find((one) => one.join('/') === id);
            if (pair !== undefined) change({ branchLabels: pair });
          }}
        />
        <StyleSelect name="connectorLabels" label={words.connectorLabels} words={words.connectors} />
      </div>
    </>
  );
}

/** The usual headings, and the one that is printed now when it is none of them. */
function withOwn(usual: readonly string[], now: string | null): { readonly id: string; readonly label: string }[] {
  const all = now === null || usual.includes(now) ? usual : [now, ...usual];
  const options = all.map((label) => ({ id: `=${label}`, label }));
  return now === null ? [{ id: '=', label: words.noHeading }, ...options] : options;
}

function labelOf(id: string): string | null {
  return id === '=' ? null : id.slice(1);
}
