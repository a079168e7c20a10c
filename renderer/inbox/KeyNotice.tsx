import { KeyRound, ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ParcelRow } from '../desk/contract.ts';
import { dayText } from '../register/when.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { dangerWords as words } from '../words/inbox.ts';
import { fingerprintText, senderName } from './parcelLook.ts';

export interface KeyNoticeProps {
  readonly row: ParcelRow;
  readonly keyFacts: NonNullable<ParcelRow['key']>;
  readonly onEnrol: () => void;
}

/** Whether the one who signed is the one he says he is: a sentence, the fingerprint, and what to do about it. */
export function KeyNotice({ row, keyFacts, onEnrol }: KeyNoticeProps) {
  const { status, fingerprint, name, enrolledAt } = keyFacts;
  const figure = (
    <span className="fingerprint">
      <span className="visually-hidden">{words.fingerprint} </span>
      {fingerprintText(fingerprint)}
    </span>
  );
  if (status === 'own' || status === 'known' || status === 'otherName') {
    const isSure = status !== 'otherName';
    const sentence =
      status === 'own'
        ? words.own
        : status === 'known'
          ? words.known(enrolledAt === null ? '' : dayText(enrolledAt))
          : words.otherName(name ?? '', senderName(row));
    return (
      <div className={`notice ${isSure ? 'notice-ok' : 'notice-warning'}`}>
        <Icon of={isSure ? ShieldCheck : KeyRound} />
        <div className="grow">{sentence}</div>
        {figure}
      </div>
    );
  }
  const isChanged = status === 'changed';
  return (
    <div className={`notice danger ${isChanged ? 'notice-error' : 'notice-warning'}`}>
      <Icon of={isChanged ? ShieldAlert : KeyRound} />
      <div className="grow">
        <h3>{isChanged ? words.changedTitle(name ?? '') : words.unknownTitle}</h3>
        <p>{isChanged ? words.changed : words.unknown}</p>
        <p className="danger-key">
          {words.fingerprint}: <strong className="fingerprint">{fingerprintText(fingerprint)}</strong>
        </p>
        <div className="actions">
          <Button look="primary" onPress={onEnrol}>
            <Icon of={KeyRound} small />
            {words.call}
          </Button>
        </div>
      </div>
    </div>
  );
}
