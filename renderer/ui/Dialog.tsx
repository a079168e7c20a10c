import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { IconButton } from './IconButton.tsx';

export interface DialogProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, in one row at the bottom; a `<span className="grow" />` pushes what follows to the right. */
  readonly footer: ReactNode;
  /** Width in px; never wider than 95 % of the window. */
  readonly width?: number;
  /** A press beside it does not close it: something was done in it that would be lost. */
  readonly isPinned?: boolean;
}

/** A dialog over the screen. Escape closes it; the focus returns to where it came from. */
export function Dialog({ title, subtitle, onClose, children, footer, width = 560, isPinned = false }: DialogProps) {
  return (
    <ModalOverlay
      className="scrim"
      isOpen
      isDismissable={!isPinned}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-frame" style={{ width }}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <div className="grow">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              {subtitle === undefined ? null : <p>{subtitle}</p>}
            </div>
            <IconButton icon={X} label={frameWords.close} small onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          <footer className="dialog-foot">{footer}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
