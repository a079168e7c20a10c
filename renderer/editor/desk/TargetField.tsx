import { useEffect, useRef, useState } from 'react';
import type { Sop } from '../../../sop/model/sop.ts';
import { announce } from '../announce.ts';
import { stepNumberOf } from '../places.ts';
import { endTargetPreview, previewTarget } from '../drawing/branchTargets.ts';
import { deadTarget, readTarget } from '../targets.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { drawEdited } from '../../state/selectors.ts';
import { select, useSession } from '../../state/session.ts';
import type { TargetTyping } from '../../state/session.ts';
import { editorWords } from '../../words/editor.ts';

export interface TargetFieldProps {
  readonly sop: Sop;
  readonly target: TargetTyping;
  readonly left: number;
  readonly top: number;
}

/** The small field beside a symbol in which "t3" or "y7" is typed. Enter sets the target, Escape leaves. */
export function TargetField({ sop, target, left, top }: TargetFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const step = sop.steps.find((other) => other.id === target.step);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  // While a number is typed the row it names lights up and the arrow is shown dashed.
  // Read with the document, not with what is shown: that is the preview itself.
  useEffect(() => {
    const document = useDocument.getState().sop;
    const read = document === null ? null : readTarget(document, target.step, target.text);
    if (document === null || read?.ok !== true) endTargetPreview();
    else previewTarget(drawEdited(document), { step: target.step, branch: read.value.branch }, read.value);
  }, [target]);
  useEffect(() => endTargetPreview, []);
  if (step === undefined) return null;
  const fault = refusal ?? deadTarget(sop, target.step, target.text);
  const back = () => select(useSession.getState().place);
  return (
    <div className="target-field overlay" style={{ left, top }}>
      <input
        ref={field}
        className="input"
        aria-label={editorWords.targetField(stepNumberOf(sop, target.step))}
        aria-describedby="target-hint"
        aria-invalid={fault !== null}
        value={target.text}
        onChange={(event) => {
          setRefusal(null);
          useSession.setState({ target: { ...target, text: event.target.value } });
        }}
        onBlur={() => useSession.setState({ target: null })}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape' || event.key === 'Tab') {
            event.preventDefault();
            back();
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const read = readTarget(sop, target.step, target.text);
          if (!read.ok) {
            setRefusal(read.error);
            return;
          }
          dispatch(read.value.change);
          announce(read.value.said);
          back();
        }}
      />
      <span
        id="target-hint"
        role={fault === null ? undefined : 'alert'}
        className={fault === null ? 'hint' : 'hint hint-error'}
      >
        {fault ?? editorWords.targetHint[step.kind]}
      </span>
    </div>
  );
}
