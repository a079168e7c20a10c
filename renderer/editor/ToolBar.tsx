import {
  ArrowLeft,
  ClipboardPaste,
  Columns3,
  FileDown,
  Maximize,
  Minus,
  PanelRight,
  Plus,
  Redo2,
  Undo2,
} from 'lucide-react';
import { memo } from 'react';
import { Toolbar } from 'react-aria-components';
import { percentOf } from '../page/scale.ts';
import { statusLook } from '../register/statusLook.ts';
import { useDocument } from '../state/document.ts';
import { useStructure } from '../state/outline.ts';
import { useSession } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Status } from '../ui/Status.tsx';
import { editorWords } from '../words/editor.ts';
import { statusWords } from '../words/status.ts';
import { fieldWords } from '../words/fields.ts';
import { pasteWords } from '../words/paste.ts';
import { frameWords } from '../words/frame.ts';
import { addNewLane } from './lanes.ts';
import { MoreTools } from './MoreTools.tsx';
import { togglePanel } from './panel/narrow.ts';
import { openPaste } from './paste/offerPaste.ts';
import { insertStep, perform } from './perform.ts';
import { stepOf } from './places.ts';
import { SymbolSign } from './SymbolSign.tsx';
import { redoEdit, undoEdit } from './undoing.ts';
import { setZoom, zoomBy } from './zoom.ts';

/** A press of the mouse leaves the keyboard in the cell, also in the middle of a word; Tab and arrows reach the button as ever. */
const keyboardStays = { preventFocusOnPress: true } as const;

/** The tool bar of the editor: back, undo, insert, symbol; zoom, status, export. */
export const ToolBar = memo(function ToolBar({
  scale,
  onBack,
}: {
  readonly scale: number;
  readonly onBack: () => void;
}) {
  const canUndo = useDocument((state) => state.history.done.length > 0 || state.beyond.done !== null);
  const canRedo = useDocument((state) => state.history.undone.length > 0 || state.beyond.undone !== null);
  const status = useDocument((state) => state.sop?.status ?? 'draft');
  const { steps } = useStructure().outline;
  const place = useSession((state) => state.place);
  const zoom = useSettings((settings) => settings.view.zoom);
  const step = steps.find((other) => other.id === stepOf(place));
  const look = statusLook[status];
  const setKind = (): void => {
    if (step !== undefined)
      perform({ do: 'toggleKind' }, { at: 'symbol', step: step.id, lane: step.performers[0] ?? '' });
  };
  return (
    <Toolbar className="tool-bar" data-region="tools" aria-label={editorWords.toolbar}>
      <Button look="ghost" onPress={onBack}>
        <Icon of={ArrowLeft} />
        {editorWords.back}
      </Button>
      <Divider />
      <IconButton
        icon={Undo2}
        label={editorWords.undo}
        shortcut="Ctrl+Z"
        isDisabled={!canUndo}
        onPress={undoEdit}
        {...keyboardStays}
      />
      <IconButton
        icon={Redo2}
        label={editorWords.redo}
        shortcut="Ctrl+Y"
        isDisabled={!canRedo}
        onPress={redoEdit}
        {...keyboardStays}
      />
      <Divider />
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
        <Divider />
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
      <MoreTools scale={scale} />
      <span className="grow" />
      <span className="tools tools-zoom">
        <IconButton
          icon={Minus}
          label={editorWords.zoomOut}
          isDisabled={percentOf(scale) <= 50}
          onPress={() => zoomBy(scale, -1)}
          {...keyboardStays}
        />
        <Button look="ghost" tip={editorWords.zoomReset} onPress={() => setZoom(100)} {...keyboardStays}>
          <span className="zoom-figure">{percentOf(scale)}%</span>
        </Button>
        <IconButton
          icon={Plus}
          label={editorWords.zoomIn}
          isDisabled={percentOf(scale) >= 200}
          onPress={() => zoomBy(scale, 1)}
          {...keyboardStays}
        />
        <IconButton
          icon={Maximize}
          label={editorWords.fitWidth}
          shortcut="Ctrl+0"
          active={zoom === 'width'}
          onPress={() => setZoom('width')}
          {...keyboardStays}
        />
        <Divider />
      </span>
      <span className="tools tools-panel">
        <Button look="ghost" tip={`${editorWords.view.panel} (Ctrl+\\)`} onPress={() => togglePanel()}>
          <Icon of={PanelRight} />
          {frameWords.showPanel}
        </Button>
      </span>
      <span className="tools tools-status">
        <Status icon={look.icon} tone={look.tone} small boxed>
          {statusWords[status]}
        </Status>
      </span>
      <span className="gap" />
      <Button look="primary" onPress={() => useSession.setState({ exporting: true })}>
        <Icon of={FileDown} />
        {editorWords.export}
      </Button>
    </Toolbar>
  );
});

function Divider() {
  return <span className="divider" aria-hidden />;
}
