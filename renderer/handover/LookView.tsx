import { CircleCheck, CircleHelp, OctagonX } from 'lucide-react';
import type { ReturnLook } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { overviewWords, returnWords as words, signerWords } from '../words/handover.ts';
import { momentText } from './momentText.ts';

export interface LookViewProps {
  readonly look: ReturnLook;
  /** Says which export the file is meant for; null where that cannot be said. */
  readonly onChoose: ((id: string) => void) | null;
}

const tones = { green: 'ok', yellow: 'warning', red: 'error', grey: 'note' } as const;
const signs = { passed: CircleCheck, undetermined: CircleHelp, failed: OctagonX, none: CircleHelp } as const;

/** What a file is, which SOP it belongs to, and what its signatures are worth. */
export function LookView({ look, onChoose }: LookViewProps) {
  const { of, verdict, decision, differences, guesses } = look;
  return (
    <div className="look">
      {decision.may === 'no' ? (
        <Notice tone={decision.because === 'filedAlready' ? 'note' : 'error'} urgent>
          {words.because[decision.because]}
        </Notice>
      ) : null}
      {verdict === null || look.kind === 'scan' ? null : (
        <Notice tone={tones[verdict.colour]}>
          <strong>{verdict.title}.</strong> {verdict.sentence}
          {verdict.further.map((sentence) => (
            <span key={sentence} className="hint">
              {sentence}
            </span>
          ))}
        </Notice>
      )}
      <dl className="look-facts">
        {of === null ? null : (
          <>
            <dt>{words.belongs}</dt>
            <dd>
              <strong>{words.guess(of.title, of.number)}</strong>
            </dd>
            <dt>{words.export}</dt>
            <dd>{words.exported(of.revision, momentText(of.frozenAt))}</dd>
          </>
        )}
        <dt>{words.content}</dt>
        <dd>{look.kind === 'scan' ? words.scan : words.matches[look.match]}</dd>
      </dl>
      {differences.length === 0 ? null : (
        <>
          <h3 className="field-head">{words.differs}</h3>
          <ul className="look-differences">
            {differences.map(({ title, detail }, at) => (
              // Titles may repeat; the order is that of the paper.
              <li key={at}>
                {title}
                {detail === null ? null : <span className="hint">{detail}</span>}
              </li>
            ))}
            {look.moreDifferences > 0 ? <li>{words.moreDiffers(look.moreDifferences)}</li> : null}
          </ul>
        </>
      )}
      {look.kind === 'signed' ? <Signatures look={look} /> : null}
      {of === null || look.kind !== 'signed' ? null : <Order of={of} />}
      {guesses.length === 0 || onChoose === null ? null : (
        <>
          <h3 className="field-head">{words.guesses}</h3>
          <ul className="filed-files">
            {guesses.map((guess) => (
              <li key={guess.export}>
                <span className="grow">{words.guess(guess.title, guess.number)}</span>
                <Button small onPress={() => onChoose(guess.export)}>
                  {words.choose}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Signatures({ look: { signatures } }: { readonly look: ReturnLook }) {
  return (
    <>
      <h3 className="field-head">{words.signatures}</h3>
      <table className="look-table">
        <thead>
          <tr>
            <th scope="col">{words.columns.signer}</th>
            <th scope="col">{words.columns.issuer}</th>
            <th scope="col">{words.columns.result}</th>
          </tr>
        </thead>
        <tbody>
          {signatures.map((signature, at) => (
            // Signatures stand in the order of signing.
            <tr key={at}>
              <td>
                <strong>{signature.name}</strong>
                <span className="hint">
                  {signature.at === null
                    ? words.noTime
                    : `${momentText(signature.at)}, ${signature.isStamped ? words.stamped : words.claimed}`}
                </span>
              </td>
              <td>{signature.issuer}</td>
              <td>
                <span className={`look-result look-${signature.colour}`}>
                  <Icon of={signs[signature.outcome]} />
                  {signature.title}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Order({ of: { signers, signedBy } }: { readonly of: NonNullable<ReturnLook['of']> }) {
  return (
    <>
      <h3 className="field-head">{words.order}</h3>
      <ul className="look-order">
        {signers.map(({ role, position, name }, at) => (
          // The place is the identity of a signer.
          <li key={at}>
            <span>{`${signerWords.role(signerWords.roles[role], at + 1)} · ${position || name}`}</span>
            <span className="hint">
              {(signedBy[at] ?? null) === null ? words.missing : overviewWords.states.signed}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
