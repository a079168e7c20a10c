import { useState } from 'react';
import { call, saveFiles } from '../../desk/call.ts';
import type { Failure, OfficialList } from '../../desk/contract.ts';
import { knowsSavedFiles, showSavedFile } from '../../desk/savedFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failureText } from '../../words/failures.ts';
import { ledgerWords } from '../../words/ledger.ts';
import { noFilter, useRegisterView } from '../view.ts';

const words = ledgerWords.list;
const formats = ['xlsx', 'pdf', 'docx'] as const;
type Format = (typeof formats)[number];
type Scope = 'all' | 'found' | 'ticked';

/** Makes "Daftar SOP": of all SOPs, of those that the filters find, or of the ticked ones. */
export function ListTab({ found }: { readonly found: number | null }) {
  const filter = useRegisterView((state) => state.filter);
  const ticked = useRegisterView((state) => state.ticked.ids);
  const isFiltered = JSON.stringify({ ...filter, sort: null }) !== JSON.stringify({ ...noFilter, sort: null });
  const [scope, setScope] = useState<Scope>(ticked.size > 0 ? 'ticked' : 'all');
  const [chosen, setChosen] = useState<readonly Format[]>(['xlsx', 'pdf']);
  const [withNumbers, setWithNumbers] = useState(true);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [made, setMade] = useState<OfficialList['files'] | null>(null);
  const make = async (): Promise<void> => {
    setMaking(true);
    setMade(null);
    const reply = await call('ledger.export', {
      ids: scope === 'ticked' ? [...ticked] : null,
      filter: { ...(scope === 'found' ? filter : noFilter), offset: 0 },
      scope: words.printed[scope],
      formats: [...chosen],
      withNumbers,
    });
    setMaking(false);
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    saveFiles(reply.value.files);
    setMade(reply.value.files);
  };
  return (
    <div className="ledger-pane">
      <p className="hint">{words.about}</p>
      <Choices
        label={words.scope}
        value={scope}
        options={[
          { id: 'all', label: words.all },
          ...(isFiltered ? [{ id: 'found', label: words.found(found ?? 0) }] : []),
          ...(ticked.size > 0 ? [{ id: 'ticked', label: words.ticked(ticked.size) }] : []),
        ]}
        onChange={(next) => setScope(next as Scope)}
      />
      <fieldset className="ledger-formats">
        <legend className="field-head">{words.formats}</legend>
        {formats.map((format) => (
          <Checkbox
            key={format}
            isSelected={chosen.includes(format)}
            onChange={(isChosen) =>
              setChosen(formats.filter((one) => (one === format ? isChosen : chosen.includes(one))))
            }
          >
            {words.format[format]}
          </Checkbox>
        ))}
      </fieldset>
      <Checkbox isSelected={withNumbers} onChange={setWithNumbers}>
        {words.withNumbers}
      </Checkbox>
      <div className="ledger-make">
        <Button look="primary" isDisabled={isMaking || chosen.length === 0} onPress={() => void make()}>
          {isMaking ? words.making : words.make}
        </Button>
      </div>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}
        </Notice>
      )}
      {made === null ? null : (
        <Notice tone="ok">
          <output>{words.made(made.length)}</output>
          <ul className="ledger-files">
            {made.map(({ name }) => (
              <li key={name}>
                {name}{' '}
                {knowsSavedFiles() ? (
                  <button type="button" className="link" onClick={() => void showSavedFile(name).then(setFailure)}>
                    {words.openFolder}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
          {knowsSavedFiles() ? null : words.downloads}
        </Notice>
      )}
    </div>
  );
}
