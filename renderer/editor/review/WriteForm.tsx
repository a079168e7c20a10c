import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../../sop/review/findings.ts';
import { openFinding } from '../../state/review.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { reviewWords as words } from '../../words/review.ts';
import { FindingFields } from './FindingFields.tsx';
import { writeAbout } from './reviewActions.ts';
import { useDraft } from './useDraft.ts';

export interface WriteFormProps {
  readonly finding: Finding;
  readonly kind: 'reply' | 'reopen' | 'reword';
}

/** Writes an answer, why a finding is opened anew, or the finding in other words. Ctrl+Enter records it, Escape leaves it for later. */
export function WriteForm({ finding, kind }: WriteFormProps) {
  const { severity, text: said, proposal } = finding;
  const start = kind === 'reword' ? { severity, text: said, proposal } : { severity, text: '', proposal: null };
  const { value, isEmpty, change, record, drop } = useDraft(`${kind} ${finding.id}`, start);
  const form = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const keep = (): void =>
    record((written) =>
      writeAbout(
        finding,
        kind === 'reword' ? written : { kind: kind === 'reply' ? 'replied' : 'reopened', text: written.text },
      ),
    );
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
        <FindingFields value={value} start={finding.anchor.text} onChange={change} onKeyDown={onKeyDown} />
      ) : (
        <TextArea
          label={kind === 'reply' ? words.replyTitle : words.reopenTitle}
          value={value.text}
          onChange={(text) => change({ ...value, text })}
          onKeyDown={onKeyDown}
        />
      )}
      <div className="actions">
        <Button look="primary" small isDisabled={isEmpty} tip="Ctrl+Enter" onPress={keep}>
          {words.write[kind]}
        </Button>
        <Button
          small
          onPress={() => {
            drop();
            openFinding(finding.id, true);
          }}
        >
          {words.form.cancel}
        </Button>
      </div>
    </div>
  );
}
