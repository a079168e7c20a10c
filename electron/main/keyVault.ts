import type { SafeStorage } from 'electron';
import type { ShellFunctions } from '../services/host/messages.ts';

/** What of Electron keeps secrets: the system's own store, bound to the user. */
export type SecretStore = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/** Stores of Linux that keep nothing secret: what they write can be read by anybody. */
const openStores: readonly string[] = ['basic_text', 'unknown'];

/** Whether the system really guards what it is given. Pretending to would be worse than lying open and saying so. */
export function guardsSecrets(store: SecretStore, platform: NodeJS.Platform): boolean {
  if (!store.isEncryptionAvailable()) return false;
  return platform !== 'linux' || !openStores.includes(store.getSelectedStorageBackend());
}

/** The functions that guard the workspace's key; none where the system does not. */
export function keyVault(
  store: SecretStore,
  platform: NodeJS.Platform,
): Partial<Pick<ShellFunctions, 'wrapSecret' | 'unwrapSecret'>> {
  if (!guardsSecrets(store, platform)) return {};
  return {
    wrapSecret: async (secret) => store.encryptString(Buffer.from(secret).toString('base64')),
    unwrapSecret: async (wrapped) => Buffer.from(store.decryptString(Buffer.from(wrapped)), 'base64'),
  };
}
