import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { frameWords } from '../../words/frame.ts';
import { sentenceWords as words } from '../../words/times.ts';
import { copySentences } from './copySentences.ts';
import { SentenceList } from './SentenceList.tsx';

/** The flow in sentences where the window has no room to keep it in sight. */
export function SentencesDialog({ onClose }: { readonly onClose: () => void }) {
  const [said, setSaid] = useState<string>(words.hint);
  return (
    <Dialog
      title={words.title}
      width={640}
      onClose={onClose}
      footer={
        <>
          <output className="hint grow">{said}</output>
          <Button onPress={() => setSaid(copySentences())}>
            <Icon of={Copy} />
            {words.copy}
          </Button>
          <Button look="primary" onPress={onClose}>
            {frameWords.close}
          </Button>
        </>
      }
    >
      <SentenceList onSelect={onClose} />
    </Dialog>
  );
}
