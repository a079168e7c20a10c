import { Square } from 'lucide-react';
import { showHandover } from '../state/handover.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { approvalExportWords as words, signerWords } from '../words/handover.ts';
import { ExportResults } from './ExportResults.tsx';
import type { ApprovalChoice, ApprovalMade } from './useApprovalExport.ts';

export interface ApprovalResultProps {
  readonly sop: string;
  readonly title: string;
  readonly choice: ApprovalChoice;
  readonly made: ApprovalMade;
  readonly onClose: () => void;
}

/** What was made, who signs it in which order, and what comes next. */
export function ApprovalResult({ sop, title, choice: { way, signers }, made, onClose }: ApprovalResultProps) {
  const isFrozen = made.export !== null;
  const next = (): void => {
    onClose();
    showHandover({ kind: 'overview', sop });
  };
  return (
    <Dialog
      title={words.title}
      subtitle={title}
      width={640}
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button onPress={onClose}>{words.close}</Button>
          {isFrozen ? (
            <Button look="primary" onPress={next}>
              {way === 'local' ? words.signNow : words.openOverview}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="approval-done">{isFrozen ? words.done : words.draftDone}</p>
      <ExportResults
        results={[
          {
            sop: { id: sop, title, errors: 0, warnings: 0, lost: [] },
            files: made.files,
            failure: null,
            lost: [],
          },
        ]}
        zip={null}
      />
      {isFrozen ? (
        <>
          <p className="field-head">{words.order}</p>
          <ul className="order-list">
            {signers.map(({ role, position, name }, at) => (
              // The place is the identity of a signer.
              <li key={at}>
                <Icon of={Square} />
                <span>{`${signerWords.role(signerWords.roles[role], at + 1)} · ${position || name}`}</span>
                {name === '' || position === '' ? null : <span className="hint">{name}</span>}
              </li>
            ))}
          </ul>
          <p className="approval-next">{words.next[way]}</p>
        </>
      ) : null}
    </Dialog>
  );
}
