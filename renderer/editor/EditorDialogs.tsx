import { useTools } from '../state/tools.ts';
import { NumberDialog } from './numbers/NumberDialog.tsx';
import { PasteDialog } from './paste/PasteDialog.tsx';
import { SentencesDialog } from './sentences/SentencesDialog.tsx';
import { StyleDialog } from './style/StyleDialog.tsx';
import { TimesDialog } from './times/TimesDialog.tsx';

/** The dialogs that look at the whole SOP. */
export function EditorDialogs() {
  const dialog = useTools((state) => state.dialog);
  const close = (): void => useTools.setState({ dialog: null });
  if (dialog === 'style') return <StyleDialog onClose={close} />;
  if (dialog === 'times') return <TimesDialog onClose={close} />;
  if (dialog === 'sentences') return <SentencesDialog onClose={close} />;
  if (dialog === 'numbers') return <NumberDialog onClose={close} />;
  return <PasteDialog />;
}
