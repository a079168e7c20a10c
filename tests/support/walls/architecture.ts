/** Checks imports against the table of areas; every answer is one sentence per violation. */
import path from 'node:path/posix';
import { areas, type Area } from './areas.ts';
import type { SourceFiles } from './sourceFiles.ts';
import { impureCallsOf, importsOf, type Import } from './syntax.ts';

const preloadEntry = 'electron/preload/index.ts';

/** Imports that the table does not allow. `packages` are the names that package.json declares. */
export function importViolations(files: SourceFiles, packages: readonly string[]): string[] {
  return codeFiles(files).flatMap(([file, text]) => {
    const area = areas.find(({ name }) => name === areaName(file));
    if (area === undefined) return [`${file}: its folder is in no area`];
    return importsOf(file, text).flatMap((found) => judge(file, area, found, packages));
  });
}

/** Places where the domain looks at a clock or throws dice. */
export function purityViolations(files: SourceFiles): string[] {
  return codeFiles(files)
    .filter(([file]) => file.startsWith('sop/'))
    .flatMap(([file, text]) => impureCallsOf(file, text).map((call) => `${file}: ${call}`));
}

function codeFiles(files: SourceFiles): [file: string, text: string][] {
  return [...files].filter(([file]) => /\.(ts|tsx|mjs)$/.test(file));
}

/** The folder below sop/, electron/ or renderer/; for files directly in those, the folder itself. */
function areaName(file: string): string {
  return path.dirname(file).split('/').slice(0, 2).join('/');
}

function judge(file: string, area: Area, found: Import, packages: readonly string[]): string[] {
  const complaint = (reason: string): string[] => [`${file}: ${found.from} ${reason}`];
  if (found.from === '(computed)') return complaint('is an import that nobody can check');
  if (found.from.startsWith('.')) {
    const target = path.join(path.dirname(file), found.from.replace(/\?.*$/, ''));
    return mayUse(area, target, found.typeOnly) ? [] : complaint(`is outside what ${area.name} may use`);
  }
  const name = packageName(found.from);
  if (name === 'electron' && !file.startsWith('electron/main/') && file !== preloadEntry) {
    return complaint('belongs to electron/main and the preload script');
  }
  if (!area.packages(name)) return complaint(`is no package for ${area.name}`);
  return name.startsWith('node:') || packages.includes(name) ? [] : complaint('is not declared in package.json');
}

function mayUse(area: Area, target: string, typeOnly: boolean): boolean {
  if (areaName(target) === area.name) return true;
  if (isData(target)) return !area.name.startsWith('sop/');
  const allowed = typeOnly ? [...area.uses, ...area.usesTypesOf] : area.uses;
  return allowed.some((folder) => target.startsWith(`${folder}/`));
}

/** The version and the shipped resources are data, not code; only the domain takes even those as arguments. */
function isData(target: string): boolean {
  return target === 'package.json' || target.startsWith('resources/');
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
