import { CircleCheck, CircleDashed, PenLine } from 'lucide-react';
import type { FrozenExport } from '../desk/contract.ts';
import { Icon } from '../ui/Icon.tsx';
import { overviewWords as words, signerWords } from '../words/handover.ts';
import { momentText } from './momentText.ts';

/** Who signs, in order, and who has signed when. */
export function SignerSteps({ frozen }: { readonly frozen: Pick<FrozenExport, 'signers' | 'files'> }) {
  const { signers, files } = frozen;
  const signed = new Set(files.flatMap((file) => file.signedBy));
  const next = signers.findIndex((_, at) => !signed.has(at));
  const hasScan = files.some(({ kind }) => kind === 'scan');
  return (
    <ol className="signer-steps" aria-label={words.order}>
      {signers.map(({ role, position, name, nip }, at) => {
        const isSigned = signed.has(at);
        const state = isSigned ? 'signed' : hasScan ? 'byHand' : at === next ? 'next' : 'later';
        const when = signedAt(files, at);
        return (
          // The place is the identity of a signer.
          <li key={at} data-state={state}>
            <Icon
              of={state === 'signed' || state === 'byHand' ? CircleCheck : state === 'next' ? PenLine : CircleDashed}
            />
            <span className="grow">
              <strong>{`${signerWords.role(signerWords.roles[role], at + 1)} · ${position || name}`}</strong>
              <span className="hint">
                {[position === '' ? '' : name, nip === '' ? '' : `NIP ${nip}`].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="signer-state">
              {words.states[state]}
              {when === null ? null : <span className="hint">{momentText(when)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** When a signer signed, by the file in which he was found first; null when that tells no time. */
function signedAt(files: FrozenExport['files'], signer: number): string | null {
  const file = files.find(({ signedBy }) => signedBy.includes(signer));
  if (file === undefined) return null;
  const place = file.signedBy.length === file.signatures.length ? file.signedBy.indexOf(signer) : -1;
  return file.signatures[place]?.at ?? null;
}
