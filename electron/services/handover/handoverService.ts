import { ok, refuse } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import type { Command, Failure } from '../../contract/commands.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { openDocument } from '../documents.ts';
import { sopOfVersion } from '../exchange/workingCopy.ts';
import { fontsOnDemand } from '../exportService.ts';
import type { Workspace } from '../ports.ts';
import { bytesOfFile, filedOf, readExport } from '../store/handovers.ts';
import type { FrozenExport } from '../store/handovers.ts';
import { trustedRoots } from '../verifying/signatureService.ts';
import { countAttempts } from './attempts.ts';
import { freezeSop } from './freeze.ts';
import { checklistFile } from './kit.ts';
import { exportsWithFiles, standingOfSop } from './openExports.ts';
import { openHandover } from './openHandover.ts';
import { lookAtFile } from './lookAtFile.ts';
import { lookOf, returnFile } from './returnFile.ts';
import { signNext, withPassphrase } from './signNext.ts';

type Mine = Extract<Command, `handover.${string}`>;

/** SOPs on their way to be signed. */
export function handoverService(workspace: Workspace): Pick<Handlers, Mine> {
  const { db, ports } = workspace;
  const fonts = fontsOnDemand(ports.resourcesFolder);
  const attempts = countAttempts();
  const roots = (): readonly Uint8Array[] => trustedRoots(workspace);
  return {
    'handover.open': ({ sop }) => {
      const opened = openDocument(db, sop);
      return opened.ok ? ok(openHandover(workspace, opened.value)) : opened;
    },
    'handover.list': ({ ids }) => {
      const standings = ids.flatMap((id) => {
        const opened = openDocument(db, id);
        if (!opened.ok) return [];
        const standing = standingOfSop(opened.value.sop, exportsWithFiles(db, opened.value.sop));
        return standing.at === 'none' ? [] : [{ sop: id, standing }];
      });
      return ok({ standings });
    },
    'handover.freeze': (asked) => freezeSop(workspace, fonts(), asked),
    'handover.certificate': async ({ container, passphrase }) => {
      const bytes = Buffer.from(container.base64, 'base64');
      const question = { container: bytes, passphrase, instant: ports.now() };
      const found = await withPassphrase(attempts, ports.now, () => ports.signApart.identity(question));
      if (!found.ok) return found;
      const { name, organisation, issuer, isBsre, isSelfSigned, validFrom, validTo, fingerprint } = found.value;
      return ok({ name, organisation, issuer, isBsre, isSelfSigned, validFrom, validTo, fingerprint });
    },
    'handover.sign': async (asked) => {
      const signed = await signNext(workspace, attempts, asked);
      if (!signed.ok) return signed;
      const { name, base64, bytes } = signed.value;
      const looked = await lookAtFile(workspace, { name, bytes, intended: asked.export }, roots());
      return looked.ok ? ok({ name, base64, look: lookOf(workspace, looked.value) }) : looked;
    },
    'handover.return': (asked) => returnFile(workspace, asked, roots()),
    'handover.files': async ({ export: id, file }) => {
      const frozen = readExport(db, id);
      if (frozen === null) return refuse({ code: 'notFound', detail: id });
      if (frozen === 'damaged') return refuse({ code: 'keptFileDamaged', detail: id });
      return file === null ? kitOf(frozen) : filedFile(frozen, file);
    },
  };

  async function kitOf(frozen: FrozenExport): Promise<Result<{ files: OutFile[] }, Failure<'keptFileDamaged'>>> {
    const bytes = bytesOfFile(db, 'frozen_exports', frozen.id);
    const sop = sopOfVersion(db, frozen.version);
    if (bytes === null || bytes === 'damaged' || sop === null)
      return refuse({ code: 'keptFileDamaged', detail: frozen.id });
    const { name, fileHash, pages } = frozen;
    const pdf = { name, mediaType: 'application/pdf', bytes, sha256: fileHash, pages };
    const checklist = await checklistFile(workspace, fonts(), frozen, sop);
    return ok({ files: [pdf, ...checklist].map(outFile) });
  }

  function filedFile(
    frozen: FrozenExport,
    id: string,
  ): Result<{ files: OutFile[] }, Failure<'notFound' | 'keptFileDamaged'>> {
    const file = filedOf(db, [frozen.sop]).files.find((one) => one.id === id && one.export === frozen.id);
    if (file === undefined) return refuse({ code: 'notFound', detail: id });
    const bytes = bytesOfFile(db, 'filed_files', id);
    if (bytes === null || bytes === 'damaged') return refuse({ code: 'keptFileDamaged', detail: id });
    const { name, mediaType, fileHash } = file;
    return ok({ files: [outFile({ name, mediaType, bytes, sha256: fileHash, pages: frozen.pages })] });
  }
}

interface OutFile {
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
  readonly sha256: string;
  readonly pages: number;
}

function outFile(file: Omit<OutFile, 'base64'> & { readonly bytes: Uint8Array }): OutFile {
  const { name, mediaType, bytes, sha256, pages } = file;
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64'), sha256, pages };
}
