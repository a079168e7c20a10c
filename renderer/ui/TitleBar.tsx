import { MenuBar } from './MenuBar.tsx';
import type { MenuBarProps } from './MenuBar.tsx';

export interface TitleBarProps extends MenuBarProps {
  readonly title: string;
  /** The number of the SOP beside its name. */
  readonly aside?: string;
  /** The title is the heading of the screen, because nothing below it is one. */
  readonly isHeading?: boolean;
}

/** The 36 px bar on top of every screen: mark, menus, what is open. */
export function TitleBar({ title, aside = '', isHeading = false, ...menus }: TitleBarProps) {
  const Name = isHeading ? 'h1' : 'span';
  return (
    <header className="title-bar">
      <svg
        className="mark"
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden
      >
        <path d="M1 3h4M5 1v4h5v6h5M10 9v4M13.2 9.2 15 11l-1.8 1.8" />
      </svg>
      <MenuBar {...menus} />
      <div className="document-name">
        <Name title={title}>{title}</Name>
        {aside === '' ? null : <small title={aside}>{aside}</small>}
      </div>
    </header>
  );
}
