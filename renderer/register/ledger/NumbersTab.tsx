import { useState } from 'react';
import type { Ledger } from '../../desk/contract.ts';
import { writeLedger } from '../../state/ledger.ts';
import { useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ledgerWords } from '../../words/ledger.ts';
import { dayText } from '../when.ts';

const words = ledgerWords.numbers;

/** Reserving a number, the numbers that are reserved, and those that units skipped. */
export function NumbersTab({ ledger, onOpen }: { readonly ledger: Ledger; readonly onOpen: (id: string) => void }) {
  return (
    <div className="ledger-pane">
      <Reserving ledger={ledger} />
      <h3>{words.reserved}</h3>
      {ledger.reserved.length === 0 ? (
        <p className="secondary">{words.none}</p>
      ) : (
        <table className="ledger-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.purpose}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.since}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">
                <span className="visually-hidden">{words.columns.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {ledger.reserved.map((one) => (
              <ReservedRow key={one.id} one={one} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
      <h3>{words.gaps}</h3>
      {ledger.gaps.length === 0 ? <p className="secondary">{words.noGaps}</p> : null}
      <ul className="ledger-gaps">
        {ledger.gaps.map(({ unit, year, numbers, isCut }) => (
          <li key={`${unit} ${year}`}>
            <strong>{words.year(unit, year)}</strong>
            <span>
              {numbers.join(', ')}
              {isCut ? ` ${words.andMore}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The number that comes next in the chosen unit stands ready; any other may be written. */
function Reserving({ ledger: { units } }: { readonly ledger: Ledger }) {
  const me = useSettings(({ user }) => user.name);
  const own = useSettings(({ office }) => office.unitLines.findLast((line) => line.trim() !== '') ?? '');
  const offered = units.some(({ unit }) => unit === own) || own === '' ? units : [{ unit: own, next: '' }, ...units];
  const [unit, setUnit] = useState(offered.find((one) => one.unit === own)?.unit ?? offered[0]?.unit ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const [purpose, setPurpose] = useState('');
  const [typedName, setName] = useState<string | null>(null);
  const number = typed ?? offered.find((one) => one.unit === unit)?.next ?? '';
  const name = typedName ?? me;
  const lacks = [number, purpose, name].some((text) => text.trim() === '');
  const reserve = async (): Promise<void> => {
    if (!(await writeLedger({ kind: 'reserve', number, unit, purpose, name }))) return;
    setTyped(null);
    setPurpose('');
  };
  return (
    <>
      <p className="hint">{words.hint}</p>
      <div className="ledger-fields">
        {offered.length === 0 ? null : (
          <Select
            label={words.unit}
            value={unit}
            options={offered.map((one) => ({ id: one.unit, label: one.unit }))}
            onChange={(chosen) => {
              setUnit(chosen);
              setTyped(null);
            }}
          />
        )}
        <TextField label={words.number} value={number} maxLength={200} onChange={setTyped} />
        <TextField label={words.purpose} value={purpose} maxLength={500} onChange={setPurpose} />
        <TextField label={words.name} value={name} maxLength={200} onChange={setName} />
        <Button look="primary" isDisabled={lacks} onPress={() => void reserve()}>
          {words.reserve}
        </Button>
      </div>
    </>
  );
}

interface ReservedRowProps {
  readonly one: Ledger['reserved'][number];
  readonly onOpen: (id: string) => void;
}

function ReservedRow({ one: { id, number, purpose, name, reservedAt, usedBy }, onOpen }: ReservedRowProps) {
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{purpose}</td>
      <td>{name}</td>
      <td>{dayText(reservedAt)}</td>
      <td>
        {usedBy === null ? (
          words.free
        ) : (
          <button type="button" className="link" aria-label={words.openUser(number)} onClick={() => onOpen(usedBy)}>
            {words.used}
          </button>
        )}
      </td>
      <td>
        <Button
          small
          look="ghost"
          aria-label={words.releaseOf(number)}
          onPress={() => void writeLedger({ kind: 'release', id })}
        >
          {words.release}
        </Button>
      </td>
    </tr>
  );
}
