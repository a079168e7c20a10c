import { useEffect } from 'react';
import { closeManual, openManual, turnTo, useManual } from '../state/manual.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { frameWords } from '../words/frame.ts';
import { manualWords as words } from '../words/manual.ts';
import { ManualText } from './ManualText.tsx';
import './manual.css';

/** The user manual over the screen, opened by F1 wherever one is: the tasks on the left, one of them on the right. */
export function ManualDialog() {
  const isOpen = useManual((state) => state.isOpen);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.shiftKey || event.metaKey) return;
      event.preventDefault();
      openManual();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return isOpen ? <OpenManual /> : null;
}

/** A page begins at its top. */
function showTop(text: HTMLElement | null): void {
  text?.closest('.dialog-body')?.scrollTo(0, 0);
}

function OpenManual() {
  const pages = useManual((state) => state.pages) ?? [];
  const shown = useManual((state) => state.page);
  const at = Math.max(
    0,
    pages.findIndex(({ id }) => id === shown),
  );
  const page = pages[at];
  const before = pages[at - 1];
  const after = pages[at + 1];
  const footer = (
    <>
      <Button isDisabled={before === undefined} onPress={() => turnTo(before?.id ?? '')}>
        {words.previous}
      </Button>
      <Button isDisabled={after === undefined} onPress={() => turnTo(after?.id ?? '')}>
        {words.next}
      </Button>
      <span className="grow" />
      <Button look="primary" onPress={closeManual}>
        {frameWords.done}
      </Button>
    </>
  );
  return (
    <Dialog title={words.title} width={1100} onClose={closeManual} footer={footer}>
      <div className="manual">
        <nav aria-label={words.pages}>
          <ol>
            {pages.map(({ id, title }) => (
              <li key={id}>
                <button type="button" aria-current={id === page?.id ? 'page' : undefined} onClick={() => turnTo(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <article key={page?.id} ref={showTop} aria-busy={page === undefined} aria-label={page?.title ?? words.loading}>
          {page === undefined ? null : <ManualText page={page} />}
        </article>
      </div>
    </Dialog>
  );
}
