/** The checkout's own files as the wall tests see them: path (with forward slashes) → text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceFiles = ReadonlyMap<string, string>;

const root = path.resolve(import.meta.dirname, '../../..');
const sourceEndings = ['.ts', '.tsx', '.mjs', '.css'];

export function readSources(folders: readonly string[]): SourceFiles {
  const files = folders.flatMap(listFolder).filter((file) => sourceEndings.some((ending) => file.endsWith(ending)));
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

function listFolder(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
