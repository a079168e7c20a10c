import { FolderOpen, Inbox } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { inboxWords } from '../words/inbox.ts';

const words = inboxWords.empty;

/** Nothing came yet: what comes here, and the ways in. */
export function EmptyInbox({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <div className="inbox-empty">
      <Icon of={Inbox} />
      <h2>{words.title}</h2>
      <p className="secondary">{words.body}</p>
      <ol>
        {words.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <div>
        <Button look="primary" onPress={onOpen}>
          <Icon of={FolderOpen} />
          {inboxWords.openFile}
        </Button>
      </div>
      <p className="hint">{words.own}</p>
    </div>
  );
}
