import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../../sop/review/findings.ts';
import { openFinding } from '../../state/review.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { reviewWords as words } from '../../words/review.ts';
import { FindingFields } from './FindingFields.tsx';
import { writeAbout } from './reviewActions.ts';

/** Most characters of what is written (contract). */
const mostLetters = 4000;

export interface WriteFormProps {
  readonly finding: Finding;
  readonly kind: 'reply' | 'reopen' | 'reword';
}

/** Writes an answer, why a finding is opened anew, or the finding in other words. Ctrl+Enter records it, Escape leaves. */
export function WriteForm({ finding, kind }: WriteFormProps) {
  const { severity, text: said, proposal } = finding;
  const [text, setText] = useState('');
  const [reworded, setReworded] = useState({ severity, text: said, proposal });
  const form = useRef<HTMLDivElement>(null);
  const isKeeping = useRef(false);
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const isEmpty = (kind === 'reword' ? reworded.text : text).trim() === '';
  const keep = (): void => {
    // Pressed twice, or held, it is still said once.
    if (isEmpty || isKeeping.current) return;
    isKeeping.current = true;
    const shortened = (typed: string): string => typed.trim().slice(0, mostLetters);
    const written =
      kind === 'reword'
        ? { ...reworded, text: shortened(reworded.text) }
        : { kind: kind === 'reply' ? ('replied' as const) : ('reopened' as const), text: shortened(text) };
    void writeAbout(finding, written).finally(() => {
      isKeeping.current = false;
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      openFinding(finding.id, true);
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      keep();
    }
  };
  return (
    <div ref={form} className="finding-form">
      {kind === 'reword' ? (
        <FindingFields value={reworded} start={finding.anchor.text} onChange={setReworded} onKeyDown={onKeyDown} />
      ) : (
        <TextArea
          label={kind === 'reply' ? words.replyTitle : words.reopenTitle}
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
        />
      )}
      <div className="actions">
        <Button look="primary" small isDisabled={isEmpty} tip="Ctrl+Enter" onPress={keep}>
          {words.write[kind]}
        </Button>
        <Button small onPress={() => openFinding(finding.id, true)}>
          {words.form.cancel}
        </Button>
      </div>
    </div>
  );
}
