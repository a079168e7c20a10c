import { FileCheck2, FileText, ScanLine } from 'lucide-react';
import type { FrozenExport } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { overviewWords as words } from '../words/handover.ts';
import { momentText } from './momentText.ts';

export interface FiledFilesProps {
  readonly frozen: FrozenExport;
  /** Hands out a file again; null = what was exported, with its checklist. */
  readonly onTake: (file: string | null) => void;
}

/** What was exported and what was filed with it; each can be taken again at any time. */
export function FiledFiles({ frozen, onTake }: FiledFilesProps) {
  return (
    <ul className="filed-files">
      <li>
        <Icon of={FileText} />
        <span className="grow">
          <strong>{frozen.name}</strong>
          <span className="hint">{words.frozenAt(frozen.revision, momentText(frozen.frozenAt), frozen.by.name)}</span>
          <span className="hint file-hash">{words.hash(frozen.sha256.slice(0, 16))}</span>
        </span>
        <Button small aria-label={words.takeKitOf(frozen.name)} onPress={() => onTake(null)}>
          {words.takeKit}
        </Button>
      </li>
      {frozen.files.map((file) => (
        <li key={file.id}>
          <Icon of={file.kind === 'scan' ? ScanLine : FileCheck2} />
          <span className="grow">
            <strong>{file.name}</strong>
            <span className="hint">
              {words.filedAt(words.kinds[file.kind], momentText(file.filedAt), file.by.name)}
            </span>
            {file.signatures.map(({ name, sentence }, at) => (
              // Signatures stand in the order of signing.
              <span key={at} className="hint">
                {words.signature(name, sentence)}
              </span>
            ))}
            {file.reason === '' ? null : <span className="hint">{words.reason(file.reason)}</span>}
          </span>
          <Button small aria-label={words.takeFile(file.name)} onPress={() => onTake(file.id)}>
            {words.take}
          </Button>
        </li>
      ))}
    </ul>
  );
}
