import { FileDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { orderFault } from '../../sop/handover/signers.ts';
import { printedFor } from '../../sop/handover/printing.ts';
import { isTag } from '../../sop/handover/tag.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import { layoutDocument } from '../../sop/paper/layoutDocument.ts';
import type { Failure } from '../desk/contract.ts';
import { fontNow } from '../state/fonts.ts';
import { sizeOfPicture, usePictures } from '../state/pictures.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { failureText } from '../words/failures.ts';
import { approvalExportWords as words } from '../words/handover.ts';
import { registerWords } from '../words/register.ts';
import { ApprovalChecks } from './ApprovalChecks.tsx';
import { ApprovalChoices } from './ApprovalChoices.tsx';
import { ApprovalPreview } from './ApprovalPreview.tsx';
import { ApprovalResult } from './ApprovalResult.tsx';
import { SignerFields } from './SignerFields.tsx';
import { exportDraft, exportForSigning, useApprovedSop } from './useApprovalExport.ts';
import type { ApprovalChoice, ApprovalFormats, ApprovalMade, ApprovedSop } from './useApprovalExport.ts';
import './approval.css';

export interface ApprovalExportDialogProps {
  readonly sop: string;
  /** Shows the problems of the SOP; null where they cannot be shown from here. */
  readonly onShowProblems: (() => void) | null;
  readonly onClose: () => void;
}

/** Exports an approved SOP for its signatures: how it is signed, by whom, in force since when; what is exported is frozen. */
export function ApprovalExportDialog({ sop, onShowProblems, onClose }: ApprovalExportDialogProps) {
  const { opened, failure } = useApprovedSop(sop);
  if (opened !== null) return <Open opened={opened} onShowProblems={onShowProblems} onClose={onClose} />;
  return (
    <Dialog
      title={words.title}
      width={960}
      onClose={onClose}
      footer={<Button onPress={onClose}>{words.cancel}</Button>}
    >
      {failure === null ? (
        <p className="hint">{words.loading}</p>
      ) : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
    </Dialog>
  );
}

interface OpenProps extends Omit<ApprovalExportDialogProps, 'sop'> {
  readonly opened: ApprovedSop;
}

function Open({ opened, onShowProblems, onClose }: OpenProps) {
  const { handover, sop, profiles } = opened;
  const [choice, setChoice] = useState<ApprovalChoice>(handover.suggested);
  const [formats, setFormats] = useState<ApprovalFormats>('pdf');
  const [isOrdering, setOrdering] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<ApprovalMade | null>(null);
  const pictures = usePictures((state) => state.pictures);
  const { way, effective, footerBand, signers, tag } = choice;
  const pages = useMemo(() => {
    const printed = printedFor(sop, profiles, { way, effective, footerBand }) ?? sop;
    const images = (asset: string) => sizeOfPicture(pictures, asset);
    return layoutDocument(printed, styleOf(profiles, printed), { images, fonts: fontNow }).pages.pages;
  }, [sop, profiles, pictures, way, effective, footerBand]);

  const isSigned = handover.exports.some(({ isCurrent, files }) => isCurrent && files.length > 0);
  const isReady =
    handover.errors === 0 &&
    !isSigned &&
    orderFault(signers) === null &&
    (effective.text.trim() === '' || effective.iso !== null) &&
    (way !== 'qrBox' || tag === null || isTag(tag));
  const run = async (asDraft: boolean): Promise<void> => {
    setBusy(true);
    const { id } = sop;
    const done = asDraft
      ? await exportDraft(id, formats)
      : await exportForSigning(opened, { ...choice, tag: way === 'qrBox' ? tag : null }, formats);
    setBusy(false);
    setFailure(done.ok ? null : done.error);
    if (done.ok) setMade(done.value);
  };
  const title = handover.title === '' ? registerWords.untitled : handover.title;
  if (made !== null) return <ApprovalResult sop={sop.id} title={title} choice={choice} made={made} onClose={onClose} />;
  const isWord = formats === 'docx';
  const reason = handover.errors > 0 ? words.errors(handover.errors) : isSigned ? words.signedAlready : words.freezes;
  return (
    <Dialog
      title={words.title}
      subtitle={title}
      width={960}
      isPinned={isBusy}
      onClose={onClose}
      footer={
        <>
          <div className="grow">
            {isBusy ? (
              <Progress label={words.busy} done={0} all={1} />
            ) : (
              <output className="hint">{isWord ? words.wordOnly : reason}</output>
            )}
          </div>
          <Button onPress={onClose}>{words.cancel}</Button>
          {isWord ? null : (
            <Button isDisabled={isBusy} onPress={() => void run(true)}>
              {words.asDraft}
            </Button>
          )}
          <Button look="primary" isDisabled={isBusy || (!isWord && !isReady)} onPress={() => void run(isWord)}>
            <Icon of={FileDown} />
            {isWord ? words.exportWord : formats === 'both' ? words.exportBoth : words.exportPdf}
          </Button>
        </>
      }
    >
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      <div className="approval-export">
        <ApprovalChoices
          choice={choice}
          formats={formats}
          isDisabled={isBusy}
          isOrdering={isOrdering}
          onChange={setChoice}
          onFormats={setFormats}
          onOrdering={setOrdering}
        />
        {isOrdering ? (
          <SignerFields signers={signers} onChange={(next) => setChoice({ ...choice, signers: next })} />
        ) : (
          <div className="approval-side">
            <ApprovalPreview pages={pages} way={way} />
            <ApprovalChecks
              errors={handover.errors}
              warnings={handover.warnings}
              pages={pages.length}
              footerBand={way === 'qrBox' ? footerBand : null}
              onShow={onShowProblems}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
