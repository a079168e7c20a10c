import { GitCompare } from 'lucide-react';
import { useDocument } from '../../state/document.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { historyWords } from '../../words/history.ts';
import { compareOpen } from './comparing.ts';

/** "Banding versi" in the tool bar; off while there is only one state. */
export function CompareButton() {
  const isNew = useDocument((state) => state.savedRevision <= 1);
  return <IconButton icon={GitCompare} label={historyWords.compare} isDisabled={isNew} onPress={compareOpen} />;
}
