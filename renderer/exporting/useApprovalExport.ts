import { useEffect, useState } from 'react';
import type { HandoverSigner, HandoverWay } from '../../sop/handover/signers.ts';
import type { DateField, Sop } from '../../sop/model/sop.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { call, saveFiles } from '../desk/call.ts';
import type { Failure, OpenedHandover } from '../desk/contract.ts';
import { handoverChanged } from '../state/handover.ts';
import { loadPicture } from '../state/pictures.ts';
import { tickGuide } from '../state/guide.ts';
import { decodedSize } from './exportSops.ts';
import type { ResultFile } from './exportSops.ts';

/** Which files are asked for. */
export type ApprovalFormats = 'pdf' | 'docx' | 'both';

/** How the SOP is to be exported. */
export interface ApprovalChoice {
  readonly way: HandoverWay;
  readonly signers: readonly HandoverSigner[];
  readonly effective: DateField;
  readonly footerBand: boolean;
  readonly tag: string | null;
}

/** A SOP that is about to be exported for its signatures. */
export interface ApprovedSop {
  readonly handover: OpenedHandover;
  readonly sop: Sop;
  readonly profiles: readonly StyleProfile[];
}

/** What was made. */
export interface ApprovalMade {
  readonly files: readonly ResultFile[];
  /** The export that was frozen; null for a draft. */
  readonly export: string | null;
}

/** Opens what the dialog needs; null until it is there. */
export function useApprovedSop(id: string): { readonly opened: ApprovedSop | null; readonly failure: Failure | null } {
  const [opened, setOpened] = useState<ApprovedSop | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const [handover, sop, listed] = await Promise.all([
        call('handover.open', { sop: id }),
        call('sop.open', { id }),
        call('profile.list', {}),
      ]);
      if (!isWanted) return;
      if (!handover.ok) setFailure(handover.error);
      else if (!sop.ok) setFailure(sop.error);
      else if (!listed.ok) setFailure(listed.error);
      else {
        setOpened({ handover: handover.value, sop: sop.value.sop, profiles: listed.value.profiles });
        const { logo } = sop.value.sop.identity.issuer;
        if (logo !== null) void loadPicture(logo);
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [id]);
  return { opened, failure };
}

type Made = { readonly ok: true; readonly value: ApprovalMade } | { readonly ok: false; readonly error: Failure };

/** Freezes the SOP and hands out its kit: the PDF to be signed and the checklist; with it the Word file where it was asked for. */
export async function exportForSigning(
  { handover, sop }: ApprovedSop,
  choice: ApprovalChoice,
  formats: ApprovalFormats,
): Promise<Made> {
  const { id } = sop;
  const frozen = await call('handover.freeze', { id, revision: handover.revision, ...choice });
  if (!frozen.ok) return frozen;
  const kit = await call('handover.files', { export: frozen.value.export, file: null });
  // It is frozen whatever becomes of the files: they can be taken again at any time.
  await handoverChanged(id);
  if (!kit.ok) return kit;
  const files = [...kit.value.files];
  if (formats === 'both') {
    const word = await call('sop.export', { id, formats: ['docx'], edition: 'locked' });
    if (!word.ok) return word;
    files.push(...word.value.files);
  }
  saveFiles(files);
  tickGuide(['export']);
  return { ok: true, value: { files: files.map(resultFile), export: frozen.value.export } };
}

/** Hands out files of the SOP as it is, without freezing it. */
export async function exportDraft(id: string, formats: ApprovalFormats): Promise<Made> {
  const asked = formats === 'both' ? (['pdf', 'docx'] as const) : ([formats] as const);
  const made = await call('sop.export', { id, formats: [...asked], edition: 'editable' });
  if (!made.ok) return made;
  saveFiles(made.value.files);
  return { ok: true, value: { files: made.value.files.map(resultFile), export: null } };
}

function resultFile({
  name,
  base64,
  pages,
}: {
  readonly name: string;
  readonly base64: string;
  readonly pages: number;
}) {
  return { name, pages, size: decodedSize(base64) };
}
