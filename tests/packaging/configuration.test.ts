import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { Configuration } from 'electron-builder';
import { packaging } from '../../build/packaging/configuration.ts';

interface Validator {
  readonly validateConfiguration: (configuration: Configuration, log: unknown) => Promise<void>;
}

// An inner path of a pinned version: electron-builder offers its schema check nowhere else.
const load = createRequire(import.meta.url);
const { validateConfiguration } = load('app-builder-lib/out/util/config/config.js') as Validator;
const { DebugLogger } = load('builder-util') as { DebugLogger: new (enabled: boolean) => unknown };

test('the packaging configuration fits the schema of electron-builder', async () => {
  await expect(validateConfiguration(packaging(), new DebugLogger(false))).resolves.toBeUndefined();
});

test('the schema check notices a wrong key', async () => {
  const wrong = { ...packaging(), asarUnpak: [] };
  await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow('asarUnpak');
});

test('Windows gets an installer and a portable program, both in Indonesian', () => {
  expect(packaging().win?.target).toEqual([
    { target: 'nsis', arch: ['x64'] },
    { target: 'portable', arch: ['x64'] },
  ]);
  expect(packaging().nsis?.installerLanguages).toEqual(['id_ID']);
});
