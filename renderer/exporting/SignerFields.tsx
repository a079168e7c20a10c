import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { mostSigners } from '../../sop/handover/signers.ts';
import type { HandoverSigner } from '../../sop/handover/signers.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { signerWords as words } from '../words/handover.ts';

export interface SignerFieldsProps {
  readonly signers: readonly HandoverSigner[];
  readonly onChange: (signers: readonly HandoverSigner[]) => void;
}

/** Most characters of a field (contract). */
const longest = 200;

/** Who signs, in order. Parafs are moved, added and taken out; whoever approves the SOP stays last. */
export function SignerFields({ signers, onChange }: SignerFieldsProps) {
  const change = (at: number, patch: Partial<HandoverSigner>): void =>
    onChange(signers.map((signer, index) => (index === at ? { ...signer, ...patch } : signer)));
  const move = (at: number, by: -1 | 1): void => {
    const [moved] = signers.slice(at, at + 1);
    if (moved !== undefined) onChange(signers.toSpliced(at, 1).toSpliced(at + by, 0, moved));
  };
  const last = signers.length - 1;
  const add = (): void => onChange(signers.toSpliced(last, 0, { role: 'paraf', position: '', name: '', nip: '' }));
  return (
    <div className="signer-fields">
      <ol>
        {signers.map((signer, at) => {
          const who = signer.position || signer.name || words.someone;
          return (
            // The place is the identity: signers of one order are told apart by nothing else.
            <li key={at} aria-label={words.role(words.roles[signer.role], at + 1)}>
              <div className="signer-head">
                <strong>{words.role(words.roles[signer.role], at + 1)}</strong>
                <span className="grow" />
                {signer.role === 'paraf' ? (
                  <>
                    <IconButton
                      icon={ArrowUp}
                      label={words.up(who)}
                      small
                      isDisabled={at === 0}
                      onPress={() => move(at, -1)}
                    />
                    <IconButton
                      icon={ArrowDown}
                      label={words.down(who)}
                      small
                      isDisabled={at >= last - 1}
                      onPress={() => move(at, 1)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={words.remove(who)}
                      small
                      onPress={() => onChange(signers.toSpliced(at, 1))}
                    />
                  </>
                ) : null}
              </div>
              <div className="signer-row">
                <TextField
                  label={words.position}
                  value={signer.position}
                  maxLength={longest}
                  onChange={(position) => change(at, { position })}
                />
                <TextField
                  label={words.name}
                  value={signer.name}
                  maxLength={longest}
                  onChange={(name) => change(at, { name })}
                />
                <TextField
                  label={words.nip}
                  value={signer.nip}
                  maxLength={longest}
                  onChange={(nip) => change(at, { nip })}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="hint">{words.lastHint}</p>
      <Button small isDisabled={signers.length >= mostSigners} onPress={add}>
        <Icon of={Plus} small />
        {words.add}
      </Button>
    </div>
  );
}
