import { ChevronDown } from 'lucide-react';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntries } from '../ui/Menu.tsx';
import { editorWords } from '../words/editor.ts';
import { fieldWords } from '../words/fields.ts';
import { frameWords } from '../words/frame.ts';
import { pasteWords } from '../words/paste.ts';
import { addNewLane } from './lanes.ts';
import { openPaste } from './paste/offerPaste.ts';
import { perform } from './perform.ts';
import { stepOf } from './places.ts';
import { setZoom, zoomBy } from './zoom.ts';

/** The tools that a narrow tool bar has no room for; the style sheet shows it when it folds them away. */
export function MoreTools({ scale }: { readonly scale: number }) {
  return (
    <span className="tools tools-more">
      <Menu label={frameWords.moreTools} entries={entries(scale)} triggerClass="button button-ghost">
        <>
          {frameWords.moreTools}
          <Icon of={ChevronDown} small />
        </>
      </Menu>
    </span>
  );
}

function entries(scale: number): MenuEntries {
  return () => {
    const { sop } = useDocument.getState();
    const at = stepOf(useSession.getState().place);
    const step = sop?.steps.find(({ id }) => id === at);
    const kind = (to: 'process' | 'decision') => ({
      id: to,
      label: fieldWords[to],
      isDisabled: step === undefined || step.kind === to,
      onAction: () => {
        if (step !== undefined)
          perform({ do: 'toggleKind' }, { at: 'symbol', step: step.id, lane: step.performers[0] ?? '' });
      },
    });
    return [
      { id: 'lane', label: editorWords.addLane, onAction: addNewLane },
      { id: 'paste', label: pasteWords.command, onAction: () => void openPaste() },
      null,
      kind('process'),
      kind('decision'),
      null,
      { id: 'out', label: editorWords.zoomOut, onAction: () => zoomBy(scale, -1) },
      { id: 'in', label: editorWords.zoomIn, onAction: () => zoomBy(scale, 1) },
      { id: 'width', label: editorWords.fitWidth, shortcut: 'Ctrl+0', onAction: () => setZoom('width') },
      { id: 'actual', label: editorWords.zoomReset, onAction: () => setZoom(100) },
    ];
  };
}
