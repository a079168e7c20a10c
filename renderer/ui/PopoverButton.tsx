import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { IconButton } from './IconButton.tsx';

export interface PopoverButtonProps {
  /** What the button shows. */
  readonly label: string;
  readonly className: string;
  /** Heading of what opens. */
  readonly title: string;
  /** What opens; drawn only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens something to read beside it. Escape and a press elsewhere close it. */
export function PopoverButton({ label, className, title, children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <AriaButton className={className}>{label}</AriaButton>
      <Popover className="popover popover-wide" placement="top start" offset={8}>
        <Dialog className="popover-dialog">
          {({ close }) => (
            <>
              <header className="popover-head">
                <Heading slot="title" className="popover-title">
                  {title}
                </Heading>
                <IconButton icon={X} label={frameWords.close} small onPress={close} />
              </header>
              {children(close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
