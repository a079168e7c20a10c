/** Finds files that need each other in a circle: none of them can be read, moved or tested without the others. */
import path from 'node:path/posix';
import type { SourceFiles } from './sourceFiles.ts';
import { importsOf } from './syntax.ts';

/** At least one way round for every group of files in a circle. Imports of types count: whoever reads the code follows them too. */
export function importCircles(files: SourceFiles): string[] {
  const needs = new Map(
    [...files]
      .filter(([file]) => /\.(ts|tsx|mjs)$/.test(file))
      .map(([file, text]) => [
        file,
        importsOf(file, text)
          .filter(({ from }) => from.startsWith('.'))
          .map(({ from }) => path.join(path.dirname(file), from)),
      ]),
  );
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
    if (at >= 0 || finished.has(file)) return;
    for (const needed of needs.get(file) ?? []) walk(needed, [...way, file]);
    finished.add(file);
  };
  for (const file of needs.keys()) walk(file, []);
  return circles;
}
