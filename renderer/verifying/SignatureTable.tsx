import { Check, CircleHelp, OctagonX, TriangleAlert } from 'lucide-react';
import type { SignatureReport } from '../desk/contract.ts';
import { fullWhen } from '../register/when.ts';
import { Status } from '../ui/Status.tsx';
import type { StatusProps } from '../ui/Status.tsx';
import { verifyingWords as words } from '../words/verifying.ts';

type Look = Pick<StatusProps, 'icon' | 'tone'>;

const good: Look = { icon: Check, tone: 'ok' };
const unknown: Look = { icon: CircleHelp, tone: 'warning' };
const doubtful: Look = { icon: TriangleAlert, tone: 'warning' };
const bad: Look = { icon: OctagonX, tone: 'error' };

/** One row for each signature: content, signature, issuer and revocation, each for itself. */
export function SignatureTable({ signatures }: { readonly signatures: readonly SignatureReport[] }) {
  return (
    <table className="check-signatures" aria-label={words.signatures}>
      <thead>
        <tr>
          {Object.values(words.columns).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signatures.map((signature) => (
          <tr key={signature.order}>
            <th scope="row">
              <span className="name">{signerName(signature)}</span>
              <span className="secondary">{secondLine(signature)}</span>
            </th>
            <Cell {...contentOf(signature)} />
            <Cell {...matchOf(signature)} />
            <Cell {...issuerOf(signature)} />
            <Cell {...revocationOf(signature)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Fact extends Look {
  readonly text: string;
}

function Cell({ icon, tone, text }: Fact) {
  return (
    <td>
      <Status icon={icon} {...(tone === undefined ? {} : { tone })} small>
        {text}
      </Status>
    </td>
  );
}

export function signerName({ signer }: SignatureReport): string {
  return signer?.name ?? words.unknownSigner;
}

function secondLine(signature: SignatureReport): string {
  const when = timeText(signature);
  return signature.role === 'timeStamp' ? `${words.stampRole} · ${when}` : when;
}

export function timeText({ time, instant }: SignatureReport): string {
  return time === 'none' || instant === null ? words.times.none : words.times[time](fullWhen(instant));
}

function contentOf({ evidence: { content, form } }: SignatureReport): Fact {
  if (form !== null) return { ...unknown, text: words.content.unknown };
  const look = content === 'intact' ? good : content === 'changed' ? bad : unknown;
  return { ...look, text: words.content[content] };
}

function matchOf({ evidence: { match, form, isWeak } }: SignatureReport): Fact {
  if (form !== null) return { ...bad, text: words.faulty };
  const look = match === 'matches' ? (isWeak ? doubtful : good) : match === 'wrong' ? bad : unknown;
  return { ...look, text: words.match[match] };
}

function issuerOf({ evidence: { chain }, issuedByBsre, chain: path }: SignatureReport): Fact {
  if (chain !== 'trusted') return { ...doubtful, text: words.chain[chain] };
  return { ...good, text: issuedByBsre ? words.bsre : (path[1]?.name ?? words.chain.trusted) };
}

function revocationOf({ evidence: { revocation } }: SignatureReport): Fact {
  const look = revocation === 'good' ? good : revocation === 'revoked' ? bad : unknown;
  return { ...look, text: words.revocation[revocation] };
}
