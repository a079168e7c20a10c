import { useState } from 'react';
import { emptyDate } from '../../sop/model/create.ts';
import { parseDate } from '../../sop/model/dates.ts';
import type { DateField } from '../../sop/model/sop.ts';
import { dateInWords } from '../../sop/vocabulary/typedDates.ts';
import type { Failure } from '../desk/contract.ts';
import { endMoving } from '../state/moving.ts';
import type { MoveRequest } from '../state/moving.ts';
import { today } from '../state/today.ts';
import { noRevocation, RevocationFields, SuccessorField } from './EndFields.tsx';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { moveWords as words } from '../words/moves.ts';
import { statusWords } from '../words/status.ts';
import { moveAll, titleOf } from './moves.ts';
import type { MoveOutcome, OfferedMove } from './moves.ts';

/** Most characters of a reason (contract). */
const reasonLength = 4000;

export interface MoveFormProps {
  readonly request: MoveRequest;
  readonly offered: readonly OfferedMove[];
  readonly current: OfferedMove;
  readonly onChoose: (id: string) => void;
  readonly onDone: (came: MoveOutcome) => void;
}

/** What a move asks for and what it will do; a SOP that is refused alone may be put right here. */
export function MoveForm({ request, offered, current, onChoose, onDone }: MoveFormProps) {
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [effective, setEffective] = useState('');
  const [revocation, setRevocation] = useState(noRevocation);
  const [successor, setSuccessor] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const [isUnsaved, setUnsaved] = useState(false);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const { move, sops } = current;
  const [single] = sops.length === 1 ? sops : [];
  const act = words.acts[move.act];
  const asksNumber = move.needsNumber && single !== undefined && single.number.trim() === '';
  const day = typedDay(effective);
  const revokedDay = typedDay(revocation.date);
  const isRevocationUnread = revokedDay !== null && revokedDay.iso === null;
  const lacks =
    (move.needsReason && reason.trim() === '' && successor === '') ||
    isRevocationUnread ||
    (asksNumber && number.trim() === '') ||
    (day !== null && day.iso === null);
  const start = async (): Promise<void> => {
    setUnsaved(false);
    setDone(0);
    let moving = sops;
    if (request.saveFirst !== null) {
      const revision = await request.saveFirst();
      if (revision === null) {
        setDone(null);
        setUnsaved(true);
        return;
      }
      moving = sops.map((sop) => ({ ...sop, revision }));
    }
    const fields = {
      reason: reason.trim().slice(0, reasonLength),
      number: asksNumber ? number.trim() : null,
      effective: move.needsEffective ? day : null,
      revocation: Object.values(revocation).some((text) => text.trim() !== '')
        ? { ...revocation, date: revokedDay ?? emptyDate }
        : null,
      successor: successor === '' ? null : successor,
    };
    const came = await moveAll(moving, move, fields, setDone);
    const [refused] = came.refused;
    // A single SOP that was refused may be put right here.
    if (single !== undefined && refused !== undefined) {
      setDone(null);
      setRefusal(refused.failure);
    } else onDone(came);
  };
  const left = request.sops.length - sops.length;
  return (
    <Dialog
      title={current.label}
      subtitle={single === undefined ? words.several(sops.length) : titleOf(single.title)}
      width={560}
      isPinned={reason !== '' || done !== null}
      onClose={endMoving}
      footer={
        <>
          <div className="grow">
            {done === null ? null : <Progress label={words.moving(done, sops.length)} done={done} all={sops.length} />}
          </div>
          <Button onPress={endMoving}>{words.cancel}</Button>
          <Button look="primary" isDisabled={lacks || done !== null} onPress={() => void start()}>
            {current.label}
          </Button>
        </>
      }
    >
      {isUnsaved ? (
        <Notice tone="error" urgent>
          {words.notSaved}
        </Notice>
      ) : null}
      <FailureNotice failure={refusal} />
      {offered.length === 1 ? null : (
        <Choices
          label={words.menu}
          value={current.id}
          options={offered.map((one) => ({
            id: one.id,
            label: request.sops.length === 1 ? one.label : `${one.label} (${one.sops.length})`,
          }))}
          onChange={(id) => {
            // What was typed stays for the other move; what was refused of this one says nothing of that.
            setRefusal(null);
            setUnsaved(false);
            onChoose(id);
          }}
        />
      )}
      <p className="move-way">
        <strong>{words.fromTo(statusWords[move.from], statusWords[move.to])}</strong>
        <span>{act.happens}</span>
      </p>
      {left === 0 ? null : <Notice tone="note">{words.skipped(left)}</Notice>}
      {request.cautions.map((caution) => (
        <Notice key={caution} tone="warning">
          {caution}
        </Notice>
      ))}
      {asksNumber ? (
        <TextField label={words.number} value={number} maxLength={200} onChange={setNumber} hint={words.numberHint} />
      ) : null}
      {move.needsEffective ? (
        <TextField
          label={words.effective}
          value={effective}
          maxLength={100}
          onChange={setEffective}
          isInvalid={day !== null && day.iso === null}
          hint={day !== null && day.iso === null ? words.effectiveUnread : words.effectiveHint}
        />
      ) : null}
      {move.act === 'revoke' ? (
        <RevocationFields value={revocation} isUnread={isRevocationUnread} onChange={setRevocation} />
      ) : null}
      {move.act === 'replace' && single !== undefined ? (
        <SuccessorField of={single.id} value={successor} onChange={setSuccessor} />
      ) : null}
      <TextArea
        label={act.asks}
        value={reason}
        onChange={setReason}
        hint={move.needsReason && successor === '' ? words.reasonHint : words.mayBeEmpty}
      />
    </Dialog>
  );
}

/** A date as it was typed in a hurry; null while nothing was. */
function typedDay(text: string): DateField | null {
  return text.trim() === '' ? null : parseDate(dateInWords(text, today()) ?? text);
}
