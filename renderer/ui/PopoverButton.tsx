import { X } from 'lucide-react';
import { use, useId } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton, DialogTrigger, OverlayTriggerStateContext, Popover } from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { IconButton } from './IconButton.tsx';

export interface PopoverButtonProps {
  /** What the button shows. */
  readonly label: string;
  readonly className: string;
  /** Heading and name of what opens. */
  readonly title: string;
  /** What opens; drawn only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens something to read beside it. Escape and a press elsewhere close it. */
export function PopoverButton({ label, className, title, children }: PopoverButtonProps) {
  const heading = useId();
  return (
    <DialogTrigger>
      <AriaButton className={className}>{label}</AriaButton>
      <Popover className="popover popover-wide" placement="top start" offset={8} aria-labelledby={heading}>
        <PopoverContent title={title} heading={heading}>
          {children}
        </PopoverContent>
      </Popover>
    </DialogTrigger>
  );
}

function PopoverContent({
  title,
  heading,
  children,
}: Pick<PopoverButtonProps, 'title' | 'children'> & { readonly heading: string }) {
  const state = use(OverlayTriggerStateContext);
  const close = (): void => state?.close();
  return (
    <>
      <header className="popover-head">
        <h2 id={heading} className="popover-title">
          {title}
        </h2>
        <IconButton icon={X} label={frameWords.close} small onPress={close} />
      </header>
      {children(close)}
    </>
  );
}
