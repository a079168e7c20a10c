import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { frameWords as words } from '../words/frame.ts';
import { keySheet } from '../words/keys.ts';

/** The keys of the application. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.keyList} width={920} onClose={onClose} footer={<CloseButton onClose={onClose} />}>
      <div className="key-sheet">
        {keySheet.map(({ title, lines }) => (
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
