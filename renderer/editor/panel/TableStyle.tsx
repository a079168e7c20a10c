import { standardLabels } from '../../../sop/model/defaultStyle.ts';
import { useStyle } from '../../state/selectors.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { printWords as words } from '../../words/print.ts';
import { changeStyle } from '../styleEdits.ts';
import { StyleSelect } from './StyleFields.tsx';

const answers = [
  ['Ya', 'Tidak'],
  ['Y', 'T'],
  ['ya', 'tidak'],
  ['YA', 'TIDAK'],
] as const;

/** Switches of the step table. */
export function TableStyle() {
  const { labels, noteColumn, numberSuffix, branchLabels } = useStyle();
  const current = branchLabels.join('/');
  const pairs = answers.some((pair) => pair.join('/') === current) ? answers : [branchLabels, ...answers];
  return (
    <>
      <Checkbox
        isSelected={labels.no === null}
        onChange={(spans) => changeStyle({ labels: { no: spans ? null : standardLabels.no } })}
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
          onChange={(id) => changeStyle({ numberSuffix: id === 'dot' ? '.' : '' })}
        />
        <StyleSelect name="numberRow" label={words.numberRow} words={words.numberRows} />
      </div>
      <Checkbox
        isSelected={noteColumn}
        onChange={(shown) =>
          changeStyle({
            noteColumn: shown,
            ...(shown && labels.notes === null ? { labels: { notes: standardLabels.notes } } : {}),
          })
        }
      >
        {words.noteColumn}
      </Checkbox>
      <StyleSelect name="terminator" label={words.terminator} words={words.terminators} />
      <StyleSelect name="terminatorText" label={words.terminatorText} words={words.terminatorTexts} />
      <div className="pair">
        <Select
          label={words.branchLabels}
          value={current}
          options={pairs.map((pair) => ({ id: pair.join('/'), label: pair.join(' / ') }))}
          onChange={(id) => {
            const pair = pairs.find((one) => one.join('/') === id);
            if (pair !== undefined) changeStyle({ branchLabels: pair });
          }}
        />
        <StyleSelect name="connectorLabels" label={words.connectorLabels} words={words.connectors} />
      </div>
    </>
  );
}
