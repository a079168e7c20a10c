import { randomUUID } from 'node:crypto';
import { P12Signer, PDF } from '@libpdf/core';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder, openWorkspace, valueOf } from '../workspaceFixture.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';
import { approvedSop, moveTo, secretary } from './approved.ts';
import { containerOf } from './container.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace(newFolder(), { ids: () => randomUUID(), now: () => new Date() });
});
afterEach(() => workspace.close());

const passphrase = 'rahasia uji';

async function freeze(id: string, way: 'wet' | 'qrBox' | 'local') {
  const { revision, suggested } = valueOf(await workspace.call('handover.open', { sop: id }));
  const signers = [{ role: 'paraf', position: 'Kasubag', name: '', nip: '' } as const, ...suggested.signers.slice(-1)];
  const frozen = valueOf(await workspace.call('handover.freeze', { id, revision, ...suggested, way, signers }));
  const kit = valueOf(await workspace.call('handover.files', { export: frozen.export, file: null }));
  return { export: frozen.export, pdf: Buffer.from(kit.files[0]?.base64 ?? '', 'base64') };
}

function returned(bytes: Uint8Array, more: object = {}, name = 'kembali.pdf') {
  const file = { name, base64: Buffer.from(bytes).toString('base64') };
  return workspace.call('handover.return', { file, export: null, origin: 'returned', filing: null, ...more });
}

const enacting = { effective: null, enact: true, reason: 'Sudah diperiksa di BSrE.' };

async function signedElsewhere(pdf: Uint8Array, name: string): Promise<Uint8Array> {
  const document = await PDF.load(new Uint8Array(pdf));
  const signer = await P12Signer.create(new Uint8Array(containerOf(name, passphrase)), passphrase);
  return (await document.sign({ signer, reason: 'Pengesahan' })).bytes;
}

test('two local certificates sign in order; the last signature puts the SOP in force', async () => {
  const id = await approvedSop(workspace);
  const frozen = await freeze(id, 'local');
  const sign = (signer: number, name: string, word = passphrase) =>
    workspace.call('handover.sign', {
      export: frozen.export,
      signer,
      container: {
        name: 'a.p12',
        base64: containerOf(name, passphrase, signer === 0 ? 'rsa' : 'ec').toString('base64'),
      },
      passphrase: word,
    });
  expect(await sign(1, secretary.name)).toMatchObject({ error: { code: 'notSignersTurn' } });
  expect(await sign(0, 'Wulan Anggraini', 'salah')).toMatchObject({ error: { code: 'wrongPassphrase', detail: '4' } });
  const first = valueOf(await sign(0, 'Wulan Anggraini'));
  expect(first.look).toMatchObject({ kind: 'signed', match: 'exact', decision: { may: 'yes', enacts: false } });
  const filed = valueOf(
    await returned(
      Buffer.from(first.base64, 'base64'),
      { origin: 'local', filing: { ...enacting, reason: '' } },
      first.name,
    ),
  );
  expect(filed.filed).toMatchObject({ status: 'awaitingApproval' });
  const { standing } = valueOf(await workspace.call('handover.open', { sop: id }));
  expect(standing).toMatchObject({ at: 'waiting', signed: 1, of: 2, next: { position: secretary.position } });
  const second = valueOf(await sign(1, secretary.name));
  expect(second.look.decision).toEqual({ may: 'yes', enacts: true, needsReason: true });
  expect(second.look.signatures.map(({ field }) => field)).toEqual(['Paraf1', 'TandaTangan']);
  const last = Buffer.from(second.base64, 'base64');
  expect(last.subarray(0, frozen.pdf.length).equals(frozen.pdf)).toBe(true);
  const noReason = { origin: 'local', filing: { ...enacting, reason: '' } };
  expect(await returned(last, noReason)).toMatchObject({ error: { code: 'reasonMissing' } });
  const enacted = valueOf(await returned(last, { origin: 'local', filing: enacting }, second.name));
  expect(enacted.filed).toMatchObject({ sop: id, status: 'inForce' });
  const opened = valueOf(await workspace.call('handover.open', { sop: id }));
  expect(opened.standing).toEqual({ at: 'inForce', signatures: 2, hasScan: false });
  const [kept] = opened.exports;
  const file = kept?.files.at(-1)?.id ?? '';
  const { files } = valueOf(await workspace.call('handover.files', { export: frozen.export, file }));
  expect(Buffer.from(files[0]?.base64 ?? '', 'base64').equals(last)).toBe(true);
  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  const change = { kind: 'setText', field: 'title', text: 'Lain' } as const;
  expect(await workspace.call('sop.change', { id, revision, changes: [change] })).toMatchObject({
    error: { code: 'sopLocked' },
  });
});

test('a file that another tool signed is known by its first bytes, whatever it is called', async () => {
  const id = await approvedSop(workspace);
  const other = await approvedSop(workspace);
  await freeze(other, 'qrBox');
  const frozen = await freeze(id, 'qrBox');
  const bytes = await signedElsewhere(frozen.pdf, 'Ratna Dewi');
  const { look } = valueOf(await returned(bytes, {}, 'scan0001.pdf'));
  expect(look).toMatchObject({
    kind: 'signed',
    match: 'exact',
    of: { export: frozen.export, sop: id, signedBy: [null, 0] },
    decision: { may: 'yes', enacts: true, needsReason: true },
    printed: true,
  });
  const { filed } = valueOf(await returned(bytes, { filing: enacting }));
  expect(filed).toMatchObject({ sop: id, status: 'inForce' });
  expect(valueOf(await returned(bytes)).look.decision).toEqual({ may: 'no', because: 'filedAlready' });
});

test('a file that a portal wrote anew is known by the SOP inside; what was changed in it is told', async () => {
  const id = await approvedSop(workspace);
  const frozen = await freeze(id, 'qrBox');
  const document = await PDFDocument.load(frozen.pdf, { updateMetadata: true });
  const rewritten = await document.save({ useObjectStreams: true });
  expect(Buffer.from(rewritten).subarray(0, frozen.pdf.length).equals(frozen.pdf)).toBe(false);
  const bytes = await signedElsewhere(rewritten, 'Ratna Dewi');
  expect(valueOf(await returned(bytes)).look).toMatchObject({ match: 'rewritten', of: { export: frozen.export } });

  await moveTo(workspace, id, 'needsRevision', 'Perbaiki judul.');
  const { revision } = valueOf(await workspace.call('sop.open', { id }));
  const change = { kind: 'setText', field: 'title', text: 'Peminjaman Aula' } as const;
  valueOf(await workspace.call('sop.change', { id, revision, changes: [change] }));
  const stale = await signedElsewhere(frozen.pdf, 'Ratna Dewi');
  expect(valueOf(await returned(stale)).look.decision).toEqual({ may: 'no', because: 'notCurrent' });
  const draft = valueOf(await workspace.call('sop.export', { id, formats: ['pdf'], edition: 'editable' }));
  const edited = await signedElsewhere(Buffer.from(draft.files[0]?.base64 ?? '', 'base64'), 'Ratna Dewi');
  const { look } = valueOf(await returned(edited));
  expect(look).toMatchObject({ match: 'changed', decision: { may: 'no', because: 'contentDiffers' } });
  expect(look.differences.length).toBeGreaterThan(0);
  expect(await returned(edited, { filing: enacting })).toMatchObject({ error: { code: 'filingRefused' } });
});

test('an export that was drawn over before it was signed is no longer the export, though it begins with it', async () => {
  const id = await approvedSop(workspace);
  const frozen = await freeze(id, 'qrBox');
  const document = await PDFDocument.load(frozen.pdf, { forIncrementalUpdate: true, updateMetadata: false });
  document.getPage(0).drawText('Isi lain', { x: 100, y: 100 });
  const drawnOver = await document.save({ useObjectStreams: false });
  expect(Buffer.from(drawnOver).subarray(0, frozen.pdf.length).equals(frozen.pdf)).toBe(true);
  const bytes = await signedElsewhere(drawnOver, 'Ratna Dewi');
  const { look } = valueOf(await returned(bytes));
  expect(look).toMatchObject({ match: 'rewritten', decision: { may: 'yes', needsReason: true } });
});

test('an unsigned file, one that was changed after signing, and one of nobody are not filed', async () => {
  const id = await approvedSop(workspace);
  const frozen = await freeze(id, 'qrBox');
  expect(valueOf(await returned(frozen.pdf)).look).toMatchObject({
    kind: 'unsigned',
    decision: { may: 'no', because: 'unsigned' },
  });
  const bytes = Buffer.from(await signedElsewhere(frozen.pdf, 'Ratna Dewi'));
  const at = bytes.lastIndexOf('/Reason');
  bytes.writeUInt8(bytes.readUInt8(at + 10) ^ 1, at + 10);
  expect(valueOf(await returned(bytes)).look.decision).toEqual({ may: 'no', because: 'signatureFailed' });
  const alien = await PDFDocument.create();
  alien.addPage();
  const foreign = await signedElsewhere(await alien.save(), 'Orang Lain');
  const { look } = valueOf(await returned(foreign, {}, 'Pelayanan Peminjaman Ruang Rapat ttd.pdf'));
  expect(look).toMatchObject({ match: 'unknown', of: null, guesses: [{ export: frozen.export, sop: id }] });
  expect(look.decision).toEqual({ may: 'no', because: 'unmatched' });
  expect(await returned(Buffer.from('halo'))).toMatchObject({ error: { code: 'notSignable' } });
  // Somebody may vouch for it, with a reason.
  const chosen = { export: frozen.export, filing: { ...enacting, reason: '' } };
  expect(await returned(foreign, chosen)).toMatchObject({ error: { code: 'reasonMissing' } });
});

test('a scan is attached to what was signed by hand, and puts it in force', async () => {
  const id = await approvedSop(workspace);
  const wet = await freeze(id, 'wet');
  const scan = Buffer.from('ffd8ffe000104a464946', 'hex');
  expect(valueOf(await returned(scan)).look.decision).toEqual({ may: 'no', because: 'unmatched' });
  const filing = { ...enacting, reason: '' };
  const { filed } = valueOf(await returned(scan, { export: wet.export, filing }, 'pindai.jpg'));
  expect(filed).toMatchObject({ status: 'inForce' });
  const { standing } = valueOf(await workspace.call('handover.open', { sop: id }));
  expect(standing).toEqual({ at: 'inForce', signatures: 0, hasScan: true });
  const electronic = await freeze(await approvedSop(workspace), 'qrBox');
  expect(valueOf(await returned(scan, { export: electronic.export })).look.decision).toEqual({
    may: 'no',
    because: 'scanOfElectronic',
  });
});
