import { Toolbar } from 'react-aria-components';
import { frameWords } from '../words/frame.ts';
import { Menu } from './Menu.tsx';
import type { MenuEntry } from './Menu.tsx';

export interface MenuBarMenu {
  readonly label: string;
  readonly entries: readonly (MenuEntry | null)[];
}

/** The menus of the title bar; the arrow keys walk between them. */
export function MenuBar({ menus }: { readonly menus: readonly MenuBarMenu[] }) {
  return (
    <Toolbar className="menu-bar" aria-label={frameWords.menuBar}>
      {menus.map(({ label, entries }) => (
        <Menu key={label} label={label} entries={entries} triggerClass="menu-bar-button">
          {label}
        </Menu>
      ))}
    </Toolbar>
  );
}
