import { ArrowLeft, FileDown, Maximize, Minus, PanelRight, Plus, Redo2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { Toolbar } from 'react-aria-components';
import { locksEditing } from '../../sop/review/statusMoves.ts';
import { percentOf } from '../page/scale.ts';
import { useDocument } from '../state/document.ts';
import { useIsReviewing } from '../state/review.ts';
import { useSession } from '../state/session.ts';
import { useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { editorWords } from '../words/editor.ts';
import { reviewWords } from '../words/review.ts';
import { frameWords } from '../words/frame.ts';
import { CompareButton } from './history/CompareButton.tsx';
import { EditTools } from './EditTools.tsx';
import { NextMove } from './moving/NextMove.tsx';
import { StatusButton } from './moving/StatusButton.tsx';
import { ReviewTools } from './review/ReviewTools.tsx';
import { MoreTools } from './MoreTools.tsx';
import { togglePanel } from './panel/narrow.ts';
import { redoEdit, undoEdit } from './undoing.ts';
import { setZoom, zoomBy } from './zoom.ts';
import './toolBar.css';

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
  const reviewing = useIsReviewing();
  const isLocked = useDocument((state) => state.sop !== null && locksEditing(state.sop.status));
  const zoom = useSettings((settings) => settings.view.zoom);
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
      {reviewing ? null : <CompareButton />}
      <Divider />
      {reviewing ? <ReviewTools /> : isLocked ? null : <EditTools />}
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
        <StatusButton />
        {reviewing ? null : <NextMove />}
      </span>
      {reviewing ? (
        <Button onPress={onBack}>{reviewWords.close}</Button>
      ) : (
        <Button look="primary" onPress={() => useSession.setState({ exporting: true })}>
          <Icon of={FileDown} />
          {editorWords.export}
        </Button>
      )}
    </Toolbar>
  );
});

function Divider() {
  return <span className="divider" aria-hidden />;
}
