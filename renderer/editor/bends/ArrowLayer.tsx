import { useEffect, useRef } from 'react';
import type { Page } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { useBending, useSelectedArrow } from '../../state/bending.ts';
import type { ArrowRef } from '../../state/bending.ts';
import { arrowWords } from '../../words/arrows.ts';
import { holdHandle, leaveArrow, nameOf, resetOne, selectNextArrow, stepPiece } from './bendActions.ts';
import { BentMarks } from './BentMarks.tsx';
import { dragPiece } from './dragPiece.ts';
import { findArrow, handlesOf, runAt } from './pieces.ts';
import type { DrawnArrow, Handle } from './pieces.ts';
import './bends.css';

export interface ArrowLayerProps {
  readonly sop: Sop;
  readonly page: Page;
  readonly number: number;
  readonly scale: number;
}

/** What the screen draws over the arrows of a page: marks on those bent by hand, the selected one with its handles. */
export function ArrowLayer({ sop, page, number, scale }: ArrowLayerProps) {
  const selected = useSelectedArrow();
  const arrow = selected === null ? null : findArrow(sop, page, selected);
  return (
    <>
      <BentMarks sop={sop} page={page} scale={scale} />
      {selected === null || arrow === null ? null : (
        <SelectedArrow
          key={`${selected.step}:${selected.branch}`}
          sop={sop}
          page={page}
          number={number}
          scale={scale}
          arrow={arrow}
          selected={selected}
        />
      )}
    </>
  );
}

interface SelectedArrowProps extends ArrowLayerProps {
  readonly arrow: DrawnArrow;
  readonly selected: ArrowRef;
}

function SelectedArrow({ sop, page, number, scale, arrow, selected }: SelectedArrowProps) {
  const layer = useRef<HTMLFieldSetElement>(null);
  const held = useBending((state) => state.handle);
  const refusal = useBending((state) => state.refusal);
  const handles = handlesOf(arrow);
  const name = nameOf(sop, selected);
  const current = handles.find((handle) => handle.name === held) ?? handles[0];

  const press = (event: { readonly clientX: number; readonly clientY: number }, handle: Handle): void => {
    const sheet = layer.current?.closest<HTMLElement>('.sheet');
    if (!sheet) return;
    holdHandle(handle.name);
    dragPiece(event, { ref: selected, page, arrow, piece: handle.piece, sheet, scale });
  };
  const points = arrow.item.points.map(([x, y]) => `${x * scale},${y * scale}`).join(' ');
  return (
    <fieldset ref={layer} className="arrow-layer overlay" aria-label={name}>
      <svg className="arrow-line" aria-hidden>
        <polyline points={points} />
        {refusal === null ? null : <Ghost arrow={arrow} held={current} at={refusal.at} scale={scale} />}
      </svg>
      {handles.map((handle) => (
        <HandleButton
          key={handle.name === 'other' ? `other${handle.piece.index}` : handle.name}
          label={`${name}, ${handleWords(sop, page, handle)}`}
          handle={handle}
          isHeld={handle === current}
          hint={`arrow-hint-${number}`}
          scale={scale}
          onPress={(event) => press(event, handle)}
          onStep={(by) => stepPiece(selected, handle, page, by)}
          onReset={() => resetOne(selected)}
          onNext={() => selectNextArrow(selected.step)}
          onLeave={() => leaveArrow(selected)}
        />
      ))}
      <span id={`arrow-hint-${number}`} className="visually-hidden">
        {arrowWords.hint}
      </span>
      {refusal === null || current === undefined ? null : (
        <p className="arrow-refusal" style={bubbleAt(current, refusal.at, scale)}>
          {refusal.sentence}
        </p>
      )}
    </fieldset>
  );
}

function handleWords(sop: Sop, page: Page, { name, piece }: Handle): string {
  const lane = runAt(page, piece.from[0])?.lane;
  const column = sop.lanes.find((other) => other.id === lane)?.name ?? '';
  const { handles } = arrowWords;
  if (name === 'run') return handles.run(column);
  return name === 'other' ? handles.other(column) : handles[name];
}

/** Where the piece would be, when it cannot be there. */
function Ghost({
  arrow,
  held,
  at,
  scale,
}: {
  readonly arrow: DrawnArrow;
  readonly held: Handle | undefined;
  readonly at: number;
  readonly scale: number;
}) {
  const piece = arrow.pieces.find((other) => other === held?.piece);
  if (piece === undefined) return null;
  const upright = piece.axis === 'vertical';
  const [x1, x2] = upright ? [at, at] : [piece.from[0], piece.to[0]];
  const [y1, y2] = upright ? [piece.from[1], piece.to[1]] : [at, at];
  return <line className="arrow-ghost" x1={x1 * scale} y1={y1 * scale} x2={x2 * scale} y2={y2 * scale} />;
}

function bubbleAt({ piece }: Handle, at: number, scale: number) {
  const upright = piece.axis === 'vertical';
  const x = upright ? at : (piece.from[0] + piece.to[0]) / 2;
  const y = upright ? (piece.from[1] + piece.to[1]) / 2 : at;
  return { left: x * scale + 16, top: y * scale + 16 };
}

interface HandleButtonProps {
  readonly label: string;
  readonly handle: Handle;
  readonly isHeld: boolean;
  readonly hint: string;
  readonly scale: number;
  readonly onPress: (event: { readonly clientX: number; readonly clientY: number }) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onReset: () => void;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** A piece of the selected arrow: the small square, and the whole piece around it, can be dragged. */
function HandleButton(props: HandleButtonProps) {
  const { label, handle, isHeld, hint, scale, onPress, onStep, onReset, onNext, onLeave } = props;
  const { from, to, axis } = handle.piece;
  const upright = axis === 'vertical';
  const button = useRef<HTMLButtonElement>(null);
  // The keyboard goes with the selection, and stays on its piece when the arrow takes another way.
  useEffect(() => {
    if (isHeld) button.current?.focus({ preventScroll: true });
  }, [isHeld]);
  const left = Math.min(from[0], to[0]) * scale;
  const top = Math.min(from[1], to[1]) * scale;
  const length = (Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])) * scale;
  const keys: Readonly<Record<string, () => void>> = {
    ...(upright
      ? { ArrowLeft: () => onStep(-1), ArrowRight: () => onStep(1) }
      : { ArrowUp: () => onStep(-1), ArrowDown: () => onStep(1) }),
    Delete: onReset,
    Backspace: onReset,
    Escape: onLeave,
    p: onNext,
    P: onNext,
  };
  return (
    <button
      ref={button}
      type="button"
      className={`arrow-handle arrow-handle-${axis}`}
      aria-label={label}
      aria-describedby={hint}
      title={arrowWords.dragHint}
      style={upright ? { left, top, height: length } : { left, top, width: length }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        onPress(event);
      }}
      onDoubleClick={onReset}
      onKeyDown={(event) => {
        const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
        if (act === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        act();
      }}
    />
  );
}
