import { answering, makeHolder, timeStamping } from './authorities.ts';
import type { Holder } from './authorities.ts';
import { answerAbout, listOf, stampToken } from './cmsBuilder.ts';
import type { AnswerOptions } from './cmsBuilder.ts';
import { base, kasubag, one, sekda } from './signing.ts';
import { basePdf, issuing, root, signed, signer, stamped, withStore } from './signedPdfs.ts';

/** A file and what has to be said about it as a whole. Checked on 1 June 2026. */
export interface Case {
  readonly name: string;
  readonly code: string;
  readonly make: () => Buffer;
}

const stampTime = '2026-05-01T00:00:00Z';
const after = '2026-05-01T00:05:00Z';
const fresh = { thisUpdate: '2026-05-31T00:00:00Z', nextUpdate: '2026-06-07T00:00:00Z' };

const rsa = signer('Sekda RSA', { kind: 'rsa' });
const authority = signer('Stempel Uji', { purposes: [timeStamping] });
const rootList = listOf(root, { thisUpdate: '2026-04-01T00:00:00Z', nextUpdate: '2026-09-01T00:00:00Z' });

const stamp = (signature: Buffer): Buffer => stampToken([signature], authority, stampTime);
const good = (holder: Holder, options: Partial<AnswerOptions> = {}): Buffer =>
  answerAbout(holder, { thisUpdate: after, ...options });

function stampedWith(holder: Holder, answers: readonly Buffer[], lists: readonly Buffer[] = [rootList]): Buffer {
  return withStore(one({ holder, stamp }), { answers, lists }).bytes;
}

/** Signatures that match: by method, by certificate, by what proves time and revocation. */
export const soundCases: readonly Case[] = [
  { name: 'no signature', code: 'unsigned', make: () => basePdf().bytes },
  { name: 'empty fields only', code: 'unsigned', make: () => base().bytes },
  { name: 'EC', code: 'revocationUnknown', make: () => one().bytes },
  { name: 'RSA', code: 'revocationUnknown', make: () => one({ holder: rsa }).bytes },
  {
    name: 'P-384 with SHA-512',
    code: 'revocationUnknown',
    make: () => one({ holder: signer('P-384', { kind: 'p384' }), digest: 'sha512' }).bytes,
  },
  {
    name: 'Ed25519',
    code: 'revocationUnknown',
    make: () => one({ holder: signer('Edwards', { kind: 'ed25519' }) }).bytes,
  },
  { name: 'field of its own', code: 'revocationUnknown', make: () => signed(base(), { holder: sekda }).bytes },
  {
    name: 'two signers',
    code: 'revocationUnknown',
    make: () => signed(one({ holder: kasubag }), { holder: sekda, field: 21, name: 'Sekda' }).bytes,
  },
  {
    name: 'three signers, the last with a field of its own',
    code: 'revocationUnknown',
    make: () =>
      signed(signed(one({ holder: kasubag }), { holder: rsa, field: 21, name: 'Sekda' }), { holder: sekda }).bytes,
  },
  {
    name: 'PKCS #7 with signing time',
    code: 'revocationUnknown',
    make: () => one({ subFilter: 'adbe.pkcs7.detached', bound: null, signingTime: '2026-05-01T03:00:00Z' }).bytes,
  },
  {
    name: 'PKCS #7 without signed attributes',
    code: 'revocationUnknown',
    make: () => one({ subFilter: 'adbe.pkcs7.detached', withoutAttributes: true }).bytes,
  },
  { name: 'CAdES without binding', code: 'signerNotBound', make: () => one({ bound: null }).bytes },
  { name: 'MD5', code: 'weakMethod', make: () => one({ holder: rsa, digest: 'md5' }).bytes },
  { name: 'SHA-1', code: 'weakMethod', make: () => one({ digest: 'sha1' }).bytes },
  {
    name: 'RSA of 1024 bits',
    code: 'weakMethod',
    make: () => one({ holder: signer('Pendek', { kind: 'rsa1024' }) }).bytes,
  },
  {
    name: 'certificate made with SHA-1',
    code: 'weakMethod',
    make: () => one({ holder: signer('Lemah', { digest: 'sha1' }) }).bytes,
  },
  {
    name: 'self-signed',
    code: 'issuerUnknown',
    make: () => one({ holder: makeHolder({ name: 'Sendiri', issuer: null }) }).bytes,
  },
  {
    name: 'of an authority that nobody trusts',
    code: 'issuerUnknown',
    make: () => {
      const other = makeHolder({ name: 'Induk Lain', issuer: null, isCa: true });
      return one({ holder: makeHolder({ name: 'Orang Lain', issuer: other }) }).bytes;
    },
  },
  {
    name: 'of an authority with the name and not the key of a trusted one',
    code: 'issuerUnknown',
    make: () => {
      const fake = makeHolder({
        name: 'Induk Uji',
        organisation: 'Otoritas Uji',
        issuer: null,
        isCa: true,
        kind: 'p384',
      });
      return one({ holder: makeHolder({ name: 'Penyamar', issuer: fake }) }).bytes;
    },
  },
  { name: 'without the certificate between', code: 'issuerUnknown', make: () => one({ certificates: [sekda] }).bytes },
  {
    name: 'certificate between in the data for checking',
    code: 'revocationUnknown',
    make: () => withStore(one({ certificates: [sekda] }), { certificates: [issuing] }).bytes,
  },
  {
    name: 'issued by somebody who is no authority',
    code: 'certificateMisused',
    make: () => one({ holder: makeHolder({ name: 'Anak', issuer: signer('Bukan Otoritas') }) }).bytes,
  },
  {
    name: 'path longer than its authority allows',
    code: 'certificateMisused',
    make: () => {
      const below = makeHolder({ name: 'Otoritas Bawah', issuer: issuing, isCa: true });
      return one({ holder: makeHolder({ name: 'Terlalu Jauh', issuer: below }) }).bytes;
    },
  },
  {
    name: 'certificate of a server',
    code: 'certificateMisused',
    make: () => one({ holder: signer('Server', { purposes: ['1.3.6.1.5.5.7.3.1'] }) }).bytes,
  },
  {
    name: 'key for encryption',
    code: 'certificateMisused',
    make: () => one({ holder: signer('Sandi', { keyUsage: 0b0010_0000 }) }).bytes,
  },
  {
    name: 'critical extension that nobody knows',
    code: 'certificateMisused',
    make: () => one({ holder: signer('Aneh', { hasStrange: true }) }).bytes,
  },
  {
    name: 'expired',
    code: 'expiredUnproven',
    make: () => one({ holder: signer('Lewat', { to: '2026-01-01T00:00:00Z' }) }).bytes,
  },
  {
    name: 'not yet valid',
    code: 'notYetValid',
    make: () => one({ holder: signer('Belum', { from: '2027-01-01T00:00:00Z' }) }).bytes,
  },
  {
    name: 'expired since a proven stamp',
    code: 'revocationUnknown',
    make: () => one({ holder: signer('Lewat', { to: '2026-05-15T00:00:00Z' }), stamp }).bytes,
  },
  {
    name: 'expired, stamp of somebody unknown',
    code: 'issuerUnknown',
    make: () => {
      const lone = makeHolder({ name: 'Stempel Sendiri', issuer: null, purposes: [timeStamping] });
      const holder = makeHolder({ name: 'Lewat', issuer: null, to: '2026-05-15T00:00:00Z' });
      return one({ holder, stamp: (value) => stampToken([value], lone, stampTime) }).bytes;
    },
  },
  {
    name: 'expired, stamp by a certificate for signing',
    code: 'expiredStampUnproven',
    make: () =>
      one({
        holder: signer('Lewat', { to: '2026-05-15T00:00:00Z' }),
        stamp: (value) => stampToken([value], kasubag, stampTime),
      }).bytes,
  },
  {
    name: 'stamp and data for checking',
    code: 'valid',
    make: () => stampedWith(sekda, [good(sekda), good(authority)]),
  },
  {
    name: 'stamp, lists instead of answers',
    code: 'valid',
    make: () =>
      stampedWith(sekda, [], [rootList, listOf(issuing, { thisUpdate: after, nextUpdate: '2026-05-08T00:00:00Z' })]),
  },
  {
    name: 'no stamp, data that hold today',
    code: 'valid',
    make: () => withStore(one(), { answers: [answerAbout(sekda, fresh)], lists: [rootList] }).bytes,
  },
  {
    name: 'no stamp, data of last month',
    code: 'revocationUnknown',
    make: () =>
      withStore(one(), {
        answers: [answerAbout(sekda, { thisUpdate: '2026-05-01T00:00:00Z', nextUpdate: '2026-05-08T00:00:00Z' })],
        lists: [rootList],
      }).bytes,
  },
  {
    name: 'data about the signer only',
    code: 'revocationUnknown',
    make: () => stampedWith(sekda, [good(sekda), good(authority)], []),
  },
  {
    name: 'data without the stamping authority',
    code: 'revocationUnknown',
    make: () => stampedWith(sekda, [good(sekda)]),
  },
  {
    name: 'data older than the stamp',
    code: 'revocationUnknown',
    make: () =>
      stampedWith(sekda, [
        good(sekda, { thisUpdate: '2026-04-01T00:00:00Z', nextUpdate: '2026-04-08T00:00:00Z' }),
        good(authority),
      ]),
  },
  {
    name: 'data from the future',
    code: 'revocationUnknown',
    make: () => stampedWith(sekda, [good(sekda, { thisUpdate: '2026-07-01T00:00:00Z' }), good(authority)]),
  },
  {
    name: 'answer without a status',
    code: 'revocationUnknown',
    make: () => stampedWith(sekda, [good(sekda, { isUnknown: true }), good(authority)]),
  },
  {
    name: 'forged answer',
    code: 'revocationUnknown',
    make: () => stampedWith(sekda, [good(sekda, { alter: flipped }), good(authority)]),
  },
  {
    name: 'answer by somebody who was not appointed',
    code: 'revocationUnknown',
    make: () => stampedWith(sekda, [good(sekda, { responder: kasubag }), good(authority)]),
  },
  {
    name: 'answer by an appointed responder',
    code: 'valid',
    make: () => {
      const responder = signer('Penjawab', { purposes: [answering], noCheck: true });
      return stampedWith(sekda, [good(sekda, { responder }), good(authority, { responder })]);
    },
  },
  {
    name: 'forged list',
    code: 'revocationUnknown',
    make: () =>
      stampedWith(
        sekda,
        [],
        [rootList, listOf(issuing, { thisUpdate: after, nextUpdate: '2026-05-08T00:00:00Z', alter: flipped })],
      ),
  },
  {
    name: 'revoked before the stamp',
    code: 'revoked',
    make: () => stampedWith(sekda, [good(sekda, { revokedAt: '2026-04-01T00:00:00Z' }), good(authority)]),
  },
  {
    name: 'revoked after the stamp',
    code: 'valid',
    make: () =>
      stampedWith(sekda, [
        good(sekda, { revokedAt: '2026-05-20T00:00:00Z', thisUpdate: '2026-05-21T00:00:00Z' }),
        good(authority),
      ]),
  },
  {
    name: 'revoked, and no stamp',
    code: 'revoked',
    make: () =>
      withStore(one(), {
        answers: [answerAbout(sekda, { ...fresh, revokedAt: '2026-05-20T00:00:00Z' })],
        lists: [rootList],
      }).bytes,
  },
  {
    name: 'authority revoked by list',
    code: 'revoked',
    make: () =>
      stampedWith(
        sekda,
        [good(sekda), good(authority)],
        [
          listOf(root, {
            thisUpdate: after,
            nextUpdate: '2026-09-01T00:00:00Z',
            revoked: [{ holder: issuing, at: '2026-01-01T00:00:00Z' }],
          }),
        ],
      ),
  },
  {
    name: 'document stamp after the signature',
    code: 'revocationUnknown',
    make: () => stamped(one(), authority, stampTime).bytes,
  },
  {
    name: 'expired, kept by a document stamp',
    code: 'revocationUnknown',
    make: () => stamped(one({ holder: signer('Lewat', { to: '2026-05-15T00:00:00Z' }) }), authority, stampTime).bytes,
  },
  {
    name: 'document stamp with all data',
    code: 'valid',
    make: () =>
      withStore(stamped(one(), authority, stampTime), { answers: [good(sekda), good(authority)], lists: [rootList] })
        .bytes,
  },
];

export function flipped(signature: Buffer): Buffer {
  const bytes = Buffer.from(signature);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes;
}
