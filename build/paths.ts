/** Places in the checkout that the build scripts share. */
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
export const distFolder = path.join(root, 'dist');
export const pagesFolder = path.join(distFolder, 'renderer');
export const modulesFolder = path.join(root, 'node_modules');

/** The script behind a package's command. Started with our own Node: the shims in .bin are not portable to Windows. */
export function toolScript(...parts: string[]): string {
  return path.join(modulesFolder, ...parts);
}
