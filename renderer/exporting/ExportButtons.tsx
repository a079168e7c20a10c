import { FileDown } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { exportWords as words } from '../words/exporting.ts';
import type { Exporting } from './useExport.ts';

export interface ExportButtonsProps {
  readonly exporting: Exporting;
  readonly canStart: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** What can be pressed while choosing, while files are made, and when they are made. */
export function ExportButtons({ exporting: { phase, stop, again }, canStart, onStart, onClose }: ExportButtonsProps) {
  if (phase.at === 'done')
    return (
      <>
        <Button key="again" onPress={again}>
          {words.again}
        </Button>
        <Button key="close" look="primary" onPress={onClose}>
          {words.close}
        </Button>
      </>
    );
  // The button stays on while files are made: a button that goes off takes the keyboard from the dialog.
  return (
    <>
      <Button key="cancel" onPress={phase.at === 'working' ? stop : onClose}>
        {phase.at === 'working' ? words.stop : words.cancel}
      </Button>
      <Button key="start" look="primary" isDisabled={!canStart} onPress={onStart}>
        <Icon of={FileDown} />
        {words.action}
      </Button>
    </>
  );
}
