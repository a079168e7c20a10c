import { parseDate } from '../../sop/model/dates.ts';
import { shortPosition } from '../../sop/handover/signers.ts';
import { dateInWords } from '../../sop/vocabulary/typedDates.ts';
import { today } from '../state/today.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Segments } from '../ui/Segments.tsx';
import { TextField } from '../ui/TextField.tsx';
import { approvalExportWords as words, signerWords } from '../words/handover.ts';
import type { ApprovalChoice, ApprovalFormats } from './useApprovalExport.ts';
import { WayCards } from './WayCards.tsx';

/** The tag that portals look for, unless another one is typed (spec 16.2). */
const usualTag = '#';

export interface ApprovalChoicesProps {
  readonly choice: ApprovalChoice;
  readonly formats: ApprovalFormats;
  readonly isDisabled: boolean;
  /** The order of signers is being edited beside. */
  readonly isOrdering: boolean;
  readonly onChange: (choice: ApprovalChoice) => void;
  readonly onFormats: (formats: ApprovalFormats) => void;
  readonly onOrdering: (isOrdering: boolean) => void;
}

const formatOptions = (['pdf', 'docx', 'both'] as const).map((id) => ({ id, label: words.formatNames[id] }));

/** What is exported, how it is signed, since when it is in force, and who signs. */
export function ApprovalChoices(props: ApprovalChoicesProps) {
  const { choice, formats, isDisabled, isOrdering, onChange, onFormats, onOrdering } = props;
  const { way, footerBand, tag, effective, signers } = choice;
  const isUnread = effective.text.trim() !== '' && effective.iso === null;
  const options =
    way === 'qrBox' ? (
      <>
        <Checkbox isSelected={footerBand} onChange={(on) => onChange({ ...choice, footerBand: on })}>
          {words.footerBand}
        </Checkbox>
        <span className="way-tag">
          <Checkbox isSelected={tag !== null} onChange={(on) => onChange({ ...choice, tag: on ? usualTag : null })}>
            {words.tag}
          </Checkbox>
          {tag === null ? null : (
            <TextField
              label={words.tagField}
              hideLabel
              value={tag}
              maxLength={1}
              onChange={(text) => onChange({ ...choice, tag: text })}
            />
          )}
        </span>
      </>
    ) : null;
  return (
    <div className="approval-choices">
      <div>
        <div className="field-head">{words.formats}</div>
        <Segments
          label={words.formats}
          selected={formats}
          options={formatOptions}
          isDisabled={isDisabled}
          onSelect={(id) => onFormats(formatOptions.find((one) => one.id === id)?.id ?? formats)}
        />
      </div>
      <WayCards
        way={way}
        isDisabled={isDisabled}
        options={options}
        onChange={(next) => onChange({ ...choice, way: next })}
      />
      <TextField
        label={words.effective}
        value={effective.text}
        maxLength={100}
        isInvalid={isUnread}
        hint={isUnread ? words.effectiveUnread : words.effectiveHint}
        onChange={(text) => onChange({ ...choice, effective: parseDate(text) })}
        onBlur={() => {
          const written = dateInWords(effective.text, today());
          if (written !== null) onChange({ ...choice, effective: parseDate(written) });
        }}
      />
      <div className="approval-order">
        <div className="field-head">{words.order}</div>
        <p>
          <span className="grow">
            {signers
              .map(({ role, position, name }, at) => {
                const who = shortPosition(position) || name || signerWords.someone;
                return `${at + 1}. ${signerWords.roles[role]} ${who}`;
              })
              .join(' · ')}
          </span>
          <Button small look="ghost" aria-expanded={isOrdering} onPress={() => onOrdering(!isOrdering)}>
            {isOrdering ? words.doneOrder : words.editOrder}
          </Button>
        </p>
      </div>
    </div>
  );
}
