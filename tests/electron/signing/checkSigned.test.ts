import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/cli/run.ts';
import { paintPdf } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { signPdf } from '../../../electron/services/signing/pdf/signPdf.ts';
import { writePlainText } from '../../../sop/file/writePlain.ts';
import { newFolder } from '../workspaceFixture.ts';
import { fonts, laidOut, request } from './exported.ts';
import { openOffice } from './office.ts';
import type { Office } from './office.ts';

let folder: string;
let office: Office;
beforeEach(() => {
  folder = newFolder();
  office = openOffice();
});
afterEach(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

async function rulesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = path.join(folder, 'a.pdf');
  writeFileSync(file, bytes);
  let out = '';
  await runCommandLine(['check', file], { out: (text) => void (out += text), err: () => undefined, progress: false });
  const [found] = JSON.parse(out) as { readonly problems: readonly { readonly rule: string }[] }[];
  return (found?.problems ?? []).map(({ rule }) => rule);
}

test('check compares the effective date of a signed PDF with its signature, of the bare export with nothing', async () => {
  const { sop, style, composition, pages } = laidOut('local');
  const effective = { text: '11 April 2022', iso: '2022-04-11' };
  const source = writePlainText({ ...sop, identity: { ...sop.identity, effective } }, style);
  const pdf = paintPdf({ sop, style, composition, pages, fonts, source, signing: { fields: [], tag: null } });
  expect(await rulesOf(pdf)).not.toContain('REG-005');
  const signed = await signPdf(request(pdf, office.container('Budi Santoso')), () => fonts);
  if (!signed.ok) throw new Error(signed.error.code);
  expect(await rulesOf(signed.value.bytes)).toContain('REG-005');
});
