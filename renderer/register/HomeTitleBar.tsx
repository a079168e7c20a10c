import { TitleBar } from '../ui/TitleBar.tsx';
import { homeMenus } from './homeMenus.ts';
import type { HomeCommands } from './homeMenus.ts';

/** The title bar of the home screens with their menus. */
export function HomeTitleBar({ title, ...commands }: HomeCommands & { readonly title: string }) {
  return <TitleBar title={title} menus={homeMenus(commands)} />;
}
