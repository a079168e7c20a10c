import { ClipboardPaste, Columns3, Plus } from 'lucide-react';
import { useStructure } from '../state/outline.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Segments } from '../ui/Segments.tsx';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { pasteWords } from '../words/paste.ts';
import { addNewLane } from './lanes.ts';
import { openPaste } from './paste/offerPaste.ts';
import { insertStep, perform } from './perform.ts';
import { stepOf } from './places.ts';
import { SymbolSign } from './SymbolSign.tsx';

/** What an author inserts, and the symbol of the selected row. */
export function EditTools() {
  const { steps } = useStructure().outline;
  const place = useSession((state) => state.place);
  const step = steps.find((other) => other.id === stepOf(place));
  const setKind = (): void => {
    if (step !== undefined)
      perform({ do: 'toggleKind' }, { at: 'symbol', step: step.id, lane: step.performers[0] ?? '' });
  };
  return (
    <>
      <Button look="ghost" onPress={() => insertStep(step?.id ?? steps.at(-1)?.id ?? null)}>
        <Icon of={Plus} />
        {editorWords.addStep}
      </Button>
      <span className="tools tools-insert">
        <Button look="ghost" onPress={addNewLane}>
          <Icon of={Columns3} />
          {editorWords.addLane}
        </Button>
        <Button look="ghost" onPress={() => void openPaste()}>
          <Icon of={ClipboardPaste} />
          {pasteWords.command}
        </Button>
      </span>
      <span className="tools tools-symbol">
        <span className="divider" aria-hidden />
        <Segments
          label={fieldWords.symbol}
          selected={step?.kind ?? null}
          isDisabled={step === undefined}
          options={[
            { id: 'process', label: fieldWords.process, sign: <SymbolSign kind="process" /> },
            { id: 'decision', label: fieldWords.decision, sign: <SymbolSign kind="decision" /> },
          ]}
          onSelect={setKind}
        />
      </span>
    </>
  );
}
