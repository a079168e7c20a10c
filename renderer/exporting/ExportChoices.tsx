import type { Edition, ExportFormat } from '../desk/contract.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioCards } from '../ui/RadioCards.tsx';
import { exportWords as words } from '../words/exporting.ts';
import type { ExportChoice } from './exportSops.ts';

const formatOrder: readonly ExportFormat[] = ['pdf', 'docx', 'svg', 'json', 'bpmn'];
const editionCards = (['editable', 'locked'] as const).map((id) => ({ id, ...words.editions[id] }));

export interface ExportChoicesProps {
  /** Files of several SOPs are made. */
  readonly several: boolean;
  readonly choice: ExportChoice;
  readonly isDisabled: boolean;
  readonly onChange: (choice: ExportChoice) => void;
}

/** Which files are made, and how. */
export function ExportChoices({ several, choice, isDisabled, onChange }: ExportChoicesProps) {
  const { formats, edition, withSource } = choice;
  const toggle = (format: ExportFormat, isChosen: boolean): void => {
    const next = new Set(formats);
    if (isChosen) next.add(format);
    else next.delete(format);
    onChange({ ...choice, formats: formatOrder.filter((other) => next.has(other)) });
  };
  const chooseEdition = (id: string): Edition => (id === 'locked' ? 'locked' : 'editable');
  return (
    <div className="export-choices">
      <fieldset className="formats">
        <legend className="field-head">{words.formats}</legend>
        {formatOrder.map((format) => (
          <Checkbox
            key={format}
            isSelected={formats.includes(format)}
            isDisabled={isDisabled}
            onChange={(on) => toggle(format, on)}
          >
            <span>
              {words.formatNames[format]}
              <span className="hint">{words.formatHints[format]}</span>
            </span>
          </Checkbox>
        ))}
      </fieldset>
      <div className="export-details">
        {several ? (
          <fieldset className="formats">
            <legend className="field-head">{words.handing}</legend>
            <Checkbox
              isSelected={choice.asZip}
              isDisabled={isDisabled}
              onChange={(asZip) => onChange({ ...choice, asZip })}
            >
              <span>
                {words.asZip}
                <span className="hint">{words.asZipHint}</span>
              </span>
            </Checkbox>
          </fieldset>
        ) : null}
        {formats.includes('pdf') ? (
          <fieldset className="formats">
            <legend className="field-head">{words.pdfFile}</legend>
            <Checkbox
              isSelected={withSource}
              isDisabled={isDisabled}
              onChange={(on) => onChange({ ...choice, withSource: on })}
            >
              <span>
                {words.withSource}
                <span className="hint">{words.withSourceHint}</span>
              </span>
            </Checkbox>
          </fieldset>
        ) : null}
        {formats.includes('docx') ? (
          <RadioCards
            label={words.edition}
            value={edition}
            options={editionCards}
            onChange={(id) => onChange({ ...choice, edition: chooseEdition(id) })}
          />
        ) : null}
      </div>
    </div>
  );
}
