import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { frameWords as words, keyLists } from '../words/frame.ts';

/** The keys of the application. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={words.keyList} width={560} onClose={onClose} footer={<CloseButton onClose={onClose} />}>
      {keyLists.map(({ title, keys }) => (
        <section key={title} className="key-list">
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd className="key">{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
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
