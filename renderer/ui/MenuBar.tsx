import { memo } from 'react';
import { Toolbar } from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { Menu } from './Menu.tsx';
import type { MenuEntries, MenuProps } from './Menu.tsx';

export interface MenuBarMenu {
  readonly label: string;
  readonly entries: MenuEntries;
}

export interface MenuBarProps extends Pick<MenuProps, 'onDone'> {
  readonly menus: readonly MenuBarMenu[];
}

/** The menus of the title bar; the arrow keys walk between them. */
export const MenuBar = memo(function MenuBar({ menus, onDone }: MenuBarProps) {
  return (
    <Toolbar className="menu-bar" aria-label={frameWords.menuBar}>
      {menus.map(({ label, entries }) => (
        <Menu
          key={label}
          label={label}
          entries={entries}
          triggerClass="menu-bar-button"
          {...(onDone === undefined ? {} : { onDone })}
        >
          {label}
        </Menu>
      ))}
    </Toolbar>
  );
});
