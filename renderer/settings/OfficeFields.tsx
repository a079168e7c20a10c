import { changeSettings, useSettings } from '../state/settings.ts';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { settingsWords } from '../words/settings.ts';
import { LogoChoice } from './LogoChoice.tsx';

/** Most characters of a line (contract). */
const lineLength = 200;
const codeLength = 60;
const words = settingsWords.office;

export interface OfficeFieldsProps {
  /** Says that a unit is missing, once somebody wanted to go on without one. */
  readonly unitNeeded?: boolean;
  /** Shows what numbers and dates of SOPs take from the office too. */
  readonly withNumbering?: boolean;
}

/** The heading of every new SOP: government, unit, logo. */
export function OfficeFields({ unitNeeded = false, withNumbering = false }: OfficeFieldsProps) {
  const { government, unitLines, unitCode, place } = useSettings((state) => state.office);
  const [unit = '', ...others] = unitLines;
  const setLines = (lines: readonly string[]): void =>
    changeSettings({ office: { unitLines: lines.every((line) => line === '') ? [] : lines.slice(0, 20) } });
  return (
    <>
      <TextField
        label={words.government}
        maxLength={lineLength}
        value={government}
        placeholder={words.governmentExample}
        onChange={(text) => changeSettings({ office: { government: text } })}
      />
      <TextField
        label={words.unit}
        maxLength={lineLength}
        value={unit}
        placeholder={words.unitExample}
        isInvalid={unitNeeded && unit === ''}
        hint={unitNeeded && unit === '' ? words.unitNeeded : undefined}
        onChange={(text) => setLines([text, ...others])}
      />
      <TextArea
        label={words.otherUnits}
        aside={words.mayBeEmpty}
        value={others.join('\n')}
        placeholder={words.otherExample}
        onChange={(text) => setLines(text === '' ? [unit] : [unit, ...text.split('\n')])}
      />
      {withNumbering ? (
        <div className="pair">
          <TextField
            label={words.unitCode}
            maxLength={codeLength}
            value={unitCode}
            hint={words.unitCodeHint}
            onChange={(text) => changeSettings({ office: { unitCode: text } })}
          />
          <TextField
            label={words.place}
            maxLength={lineLength}
            value={place}
            hint={words.placeHint}
            onChange={(text) => changeSettings({ office: { place: text } })}
          />
        </div>
      ) : null}
      <LogoChoice />
    </>
  );
}
