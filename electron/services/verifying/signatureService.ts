import { ok, refuse } from '../../../sop/model/result.ts';
import type { Output } from '../../contract/commands.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { listTrustedRoots, putTrustedRoot, removeTrustedRoot } from '../store/trustedRoots.ts';
import { write } from '../writing.ts';
import { readCertificate } from '../certificates/certificate.ts';
import type { Certificate } from '../certificates/certificate.ts';
import { certificateFacts } from './names.ts';
import { readRoot, readShippedRoots } from './roots.ts';
import { verifyFile } from './verifyFile.ts';
import { zoneOf } from './wordedTime.ts';

type SignatureHandlers = Pick<Handlers, Extract<keyof Handlers, `signature.${string}`>>;
type Root = Output<'signature.roots'>['roots'][number];

/** Certificates in DER that chains may end at: those that come with Lajur, and those that the user added. */
export function trustedRoots({ ports, db }: Workspace): readonly Uint8Array[] {
  return [
    ...readShippedRoots(ports.resourcesFolder).map(({ der }) => der),
    ...listTrustedRoots(db).map(({ der }) => der),
  ];
}

/** Checking signed files, and whom to trust. */
export function signatureService(workspace: Workspace): SignatureHandlers {
  const { ports, db } = workspace;
  const added = (): readonly Root[] =>
    listTrustedRoots(db).flatMap(({ der, addedAt }) => {
      const certificate = readCertificate(der);
      return certificate === null ? [] : [{ certificate: certificateFacts(certificate), addedAt }];
    });
  return {
    'signature.verify': async ({ files }) => {
      const now = ports.now();
      const options = { roots: trustedRoots(workspace), now, zone: zoneOf(-now.getTimezoneOffset()) };
      const results: Output<'signature.verify'>['results'][number][] = [];
      for (const { name, base64 } of files) {
        const found = await verifyFile(Buffer.from(base64, 'base64'), options);
        results.push(
          typeof found === 'string'
            ? { name, verification: null, refusal: found }
            : { name, verification: found, refusal: null },
        );
      }
      return ok({ checkedAt: now.toISOString(), results });
    },
    'signature.roots': () => ok({ roots: [...readShippedRoots(ports.resourcesFolder).map(shipped), ...added()] }),
    'signature.trust': ({ file, fingerprint }) => {
      const read = readRoot(Buffer.from(file.base64, 'base64'));
      if (!read.ok) return refuse({ code: read.error, detail: file.name });
      const certificate = read.value;
      const known = listTrustedRoots(db).find((row) => row.fingerprint === certificate.fingerprint);
      const addedAt = known?.addedAt ?? ports.now().toISOString();
      const root: Root = { certificate: certificateFacts(certificate), addedAt };
      if (fingerprint === null) return ok({ root, isTrusted: known !== undefined });
      if (fingerprint !== certificate.fingerprint) return refuse({ code: 'otherFingerprint', detail: file.name });
      return write<Output<'signature.trust'>, never>(workspace, () => {
        putTrustedRoot(db, { fingerprint, der: certificate.der, addedAt });
        return ok({ root, isTrusted: true });
      });
    },
    'signature.distrust': ({ fingerprint }) =>
      write(workspace, () =>
        removeTrustedRoot(db, fingerprint) ? ok({}) : refuse({ code: 'notFound' as const, detail: fingerprint }),
      ),
  };
}

function shipped(certificate: Certificate): Root {
  return { certificate: certificateFacts(certificate), addedAt: null };
}
