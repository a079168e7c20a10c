import { useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './TextField.tsx';
import { frameWords as words } from '../words/frame.ts';
import { keySheet, keyWords } from '../words/keys.ts';

/** The keys of the application, with a field to look one up. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const groups = keySheet
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter(({ keys, does }) => `${keys} ${does}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <Dialog title={words.keyList} width={920} onClose={onClose} footer={<CloseButton onClose={onClose} />}>
      <TextField label={keyWords.search} value={query} maxLength={60} onChange={setQuery} />
      {groups.length === 0 ? <p className="secondary">{keyWords.none}</p> : null}
      <div className="key-sheet">
        {groups.map(({ title, lines }) => (
          <section key={title} className="key-list">
            <h3>{title}</h3>
            <dl>
              {lines.map(({ on, keys, does }) => (
                <div key={`${on} ${keys}`}>
                  <dt>
                    <kbd className="key">{keys}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** What this program is. */
export function AboutDialog({ version, onClose }: { readonly version: string; readonly onClose: () => void }) {
  return (
    <Dialog
      title={words.about}
      subtitle={words.aboutText.version(version)}
      width={440}
      onClose={onClose}
      footer={<CloseButton onClose={onClose} />}
    >
      <p>{words.aboutText.purpose}</p>
      <p className="secondary">{words.aboutText.offline}</p>
    </Dialog>
  );
}

function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <span className="grow" />
      <Button look="primary" onPress={onClose}>
        {words.done}
      </Button>
    </>
  );
}
