/** Certificates of a made-up office, made by openssl: an authority, and containers of every kind that people bring. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../agreement/tools.ts';

export const passphrase = 'Kata sandi ké-7!';

export interface PersonOptions {
  readonly key?: 'rsa' | 'P-256' | 'P-384' | 'P-521' | 'secp256k1' | 'rsa1024' | 'ed25519';
  /** Extensions of the certificate, as openssl writes them. */
  readonly extensions?: string;
  /** More words for `openssl pkcs12 -export`. */
  readonly container?: readonly string[];
}

export interface Office {
  /** The authority's certificate, for programs that judge. */
  readonly authority: string;
  /** A container of a person, under `passphrase`. */
  container(name: string, options?: PersonOptions): Buffer;
  /** Writes a file into the folder of the office. */
  file(name: string, bytes: Uint8Array | string): string;
  close(): void;
}

const signs = 'keyUsage=critical,digitalSignature,nonRepudiation';

const keyWords: Readonly<Record<NonNullable<PersonOptions['key']>, readonly string[]>> = {
  rsa: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  rsa1024: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
  'P-256': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'P-521': ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  secp256k1: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
  ed25519: ['-algorithm', 'ED25519'],
};

/** Certificates hold for a year from now. `issuer` names the authority. */
export function openOffice(issuer = 'CA Kota Contoh'): Office {
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-signing-'));
  const at = (name: string): string => path.join(folder, name);
  const openssl = (...words: readonly string[]): string => run('openssl', words);
  openssl('genpkey', ...keyWords['P-256'], '-out', at('ca.key'));
  const subject = `/C=ID/O=Pemerintah Kota Contoh/CN=${issuer}`;
  openssl('req', '-x509', '-new', '-key', at('ca.key'), '-subj', subject, '-days', '365', '-out', at('ca.pem'));
  let serial = 4096;
  return {
    authority: at('ca.pem'),
    container: (name, { key = 'P-256', extensions = signs, container = [] } = {}) => {
      serial += 1;
      const [keyFile, request, certificate, p12] = ['key', 'csr', 'pem', 'p12'].map((ending) =>
        at(`${serial}.${ending}`),
      );
      if (keyFile === undefined || request === undefined || certificate === undefined || p12 === undefined)
        throw new Error('No names');
      openssl('genpkey', ...keyWords[key], '-out', keyFile);
      openssl(
        'req',
        '-new',
        '-utf8',
        '-key',
        keyFile,
        '-subj',
        `/C=ID/O=Pemerintah Kota Contoh/CN=${name}`,
        '-out',
        request,
      );
      writeFileSync(at('extensions'), extensions);
      const signed = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-extfile', at('extensions')];
      openssl(
        'x509',
        '-req',
        '-in',
        request,
        ...signed,
        '-set_serial',
        String(serial),
        '-days',
        '365',
        '-out',
        certificate,
      );
      const secret = ['-passout', `pass:${passphrase}`];
      const parts = ['-inkey', keyFile, '-in', certificate, '-certfile', at('ca.pem')];
      openssl('pkcs12', '-export', ...parts, ...secret, ...container, '-out', p12);
      return readFileSync(p12);
    },
    file: (name, bytes) => {
      writeFileSync(at(name), bytes);
      return at(name);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
