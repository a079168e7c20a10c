import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';

/** One line of a menu; `null` in a list of entries is a dividing line. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
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
}

/** A button that opens a list of commands. */
export function Menu({
  children,
  label,
  entries,
  triggerClass = 'menu-trigger',
  placement = 'bottom start',
}: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={triggerClass} aria-label={typeof children === 'string' ? undefined : label}>
        {children}
      </AriaButton>
      <Popover className="popover" placement={placement} offset={2}>
        <OpenMenu label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

/** The list itself; only an open menu has one. */
function OpenMenu({ label, entries }: Pick<MenuProps, 'label' | 'entries'>) {
  return (
    <AriaMenu className="menu-list" aria-label={label}>
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
            onAction={() => whenClosed(entry.onAction)}
          >
            <Text slot="label">{entry.label}</Text>
            {entry.shortcut === undefined ? null : <Keyboard className="menu-key">{entry.shortcut}</Keyboard>}
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
