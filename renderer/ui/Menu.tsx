import { Check } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { Icon } from './Icon.tsx';

/** One line of a menu; `null` in a list of entries is a dividing line. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** The choice that holds now; it bears a tick. */
  readonly isChosen?: boolean;
  readonly onAction: () => void;
}

/** The lines of a menu, asked for when it opens: a closed menu costs nothing, an open one is never stale. */
export type MenuEntries = () => readonly (MenuEntry | null)[];

export interface MenuProps {
  /** What the trigger shows. */
  readonly children: ReactNode;
  /** Name of the trigger where it shows no words, and of the list. */
  readonly label: string;
  readonly entries: MenuEntries;
  readonly triggerClass?: string;
  readonly placement?: 'bottom start' | 'bottom end';
  /** After a command of the menu was carried out; the keyboard is on the trigger then, unless the command took it along. */
  readonly onDone?: () => void;
}

/** A button that opens a list of commands. */
export function Menu({
  children,
  label,
  entries,
  triggerClass = 'menu-trigger',
  placement = 'bottom start',
  onDone,
}: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={triggerClass} aria-label={typeof children === 'string' ? undefined : label}>
        {children}
      </AriaButton>
      <Popover className="popover" placement={placement} offset={2}>
        <OpenMenu label={label} entries={entries} onDone={onDone} />
      </Popover>
    </MenuTrigger>
  );
}

export interface PointMenuProps extends Pick<MenuProps, 'label' | 'entries'> {
  /** Where it opens, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/**
 * A list of commands at a point: what the right button and the menu key open. It stands beside the point, so that a long list
 * moves up where the window ends below, instead of being cut.
 */
export function PointMenu({ label, entries, at, onClose }: PointMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        key={`${at.x} ${at.y}`}
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        placement="right top"
        offset={0}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <OpenMenu label={label} entries={entries} onClose={onClose} />
      </Popover>
    </>
  );
}

/** The list itself; only an open menu has one. */
function OpenMenu({
  label,
  entries,
  onClose,
  onDone,
}: Pick<MenuProps, 'label' | 'entries'> & {
  readonly onClose?: () => void;
  readonly onDone?: (() => void) | undefined;
}) {
  // A trigger gives the keyboard to its menu by itself, and `false` would take it away again.
  const alone = onClose === undefined ? {} : { onClose, autoFocus: true };
  return (
    <AriaMenu {...alone} className="menu-list" aria-label={label}>
      {entries().map((entry, index) =>
        entry === null ? (
          <Separator key={`line-${index}`} className="menu-line" />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            textValue={entry.label}
            className="menu-item"
            isDisabled={entry.isDisabled === true}
            onAction={() =>
              whenClosed(() => {
                entry.onAction();
                onDone?.();
              })
            }
          >
            <span>{entry.label}</span>
            {entry.isChosen === true ? (
              <>
                <Icon of={Check} />
                <span className="visually-hidden">{frameWords.chosen}</span>
              </>
            ) : null}
            {entry.shortcut === undefined ? null : <kbd className="menu-key">{entry.shortcut}</kbd>}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}

/**
 * Runs a command of a menu once the menu is gone. Closing gives the keyboard back to the trigger a frame later; a command
 * that moves the caret must come after that.
 */
function whenClosed(command: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(command));
}
