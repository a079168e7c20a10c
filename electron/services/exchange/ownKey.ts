import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { hashSchema } from '../../../sop/file/versionSchema.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { makeFolder } from '../folders.ts';
import { writeSafely } from '../safeWrite.ts';

/** How the system of this host guards a secret; left out where it cannot. Both reject when the system refuses. */
export interface KeyVault {
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** The key that a workspace signs with. */
export interface OwnKey {
  /** Public part, 32 bytes in hex. */
  readonly key: string;
  /** `system`: only this user of this system can read it; `plain`: it lies readable, for the owner of the folder alone. */
  readonly protection: 'system' | 'plain';
  sign(bytes: Uint8Array): Buffer;
}

const folderName = 'kunci';
const fileName = 'kunci-ruang-kerja.json';

const keyFile = z.strictObject({
  format: z.literal('lajur-kunci'),
  version: z.literal(1),
  protection: z.enum(['system', 'plain']),
  key: hashSchema,
  secret: z.base64(),
});
type KeyFile = z.infer<typeof keyFile>;

/**
 * The key of a workspace, made when it is first needed. Refused when its file is there but cannot be read: a new key is made
 * then only when somebody asks for it, because everyone would have to enrol it anew. Throws what the disk reports.
 */
export async function ownKey(
  workspaceFolder: string,
  vault: KeyVault | undefined,
): Promise<Result<OwnKey, 'keyBroken'>> {
  const file = path.join(workspaceFolder, folderName, fileName);
  if (!existsSync(file)) return ok(await makeKey(file, vault));
  const read = await readKey(file, vault);
  return read === null ? refuse('keyBroken') : ok(read);
}

/** The public part of a workspace's key in hex; null before it was made, or when its file cannot be read. */
export function ownPublicKey(workspaceFolder: string): string | null {
  return readKeyFile(path.join(workspaceFolder, folderName, fileName))?.key ?? null;
}

/** Puts the key file of a workspace aside as `<name>.lama-<instant>` and makes a new key. Throws what the disk reports. */
export async function renewKey(workspaceFolder: string, vault: KeyVault | undefined, now: Date): Promise<OwnKey> {
  const file = path.join(workspaceFolder, folderName, fileName);
  if (existsSync(file)) renameSync(file, `${file}.lama-${now.toISOString().replace(/[:.]/g, '')}`);
  return makeKey(file, vault);
}

async function makeKey(file: string, vault: KeyVault | undefined): Promise<OwnKey> {
  const folder = path.dirname(file);
  makeFolder(path.dirname(folder));
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' });
  const protection = vault === undefined ? 'plain' : 'system';
  const key = publicPart(privateKey);
  const stored = vault === undefined ? secret : await vault.wrap(secret);
  const text = JSON.stringify({
    format: 'lajur-kunci',
    version: 1,
    protection,
    key,
    secret: Buffer.from(stored).toString('base64'),
  } satisfies KeyFile);
  writeSafely(file, Buffer.from(text));
  chmodSync(file, 0o600);
  secret.fill(0);
  return { key, protection, sign: (bytes) => sign(null, bytes, privateKey) };
}

/** Null when the file is damaged, belongs to another user of the system, or its parts do not belong together. */
async function readKey(file: string, vault: KeyVault | undefined): Promise<OwnKey | null> {
  const stored = readKeyFile(file);
  if (stored === null) return null;
  const { protection, key } = stored;
  try {
    const secret = await unwrapped(stored, vault);
    if (secret === null) return null;
    const privateKey = createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' });
    if (privateKey.asymmetricKeyType !== 'ed25519' || publicPart(privateKey) !== key) return null;
    return { key, protection, sign: (bytes) => sign(null, bytes, privateKey) };
  } catch {
    // Whatever unwrapping and reading a secret throw, there is no key to sign with; its file stays as it is.
    return null;
  }
}

async function unwrapped(stored: KeyFile, vault: KeyVault | undefined): Promise<Buffer | null> {
  const secret = Buffer.from(stored.secret, 'base64');
  if (stored.protection === 'plain') return secret;
  return vault === undefined ? null : Buffer.from(await vault.unwrap(secret));
}

function readKeyFile(file: string): KeyFile | null {
  if (!existsSync(file)) return null;
  try {
    return keyFile.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The 32 bytes of the public part in hex. */
function publicPart(privateKey: KeyObject): string {
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(jwk.x ?? '', 'base64url').toString('hex');
}
