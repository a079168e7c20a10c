import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDispatcher } from '../../electron/contract/dispatcher.ts';
import { inProcess } from '../../electron/contract/inProcess.ts';
import { printing } from '../../electron/main/printing.ts';
import type { ServicePorts } from '../../electron/services/ports.ts';
import { openServices } from '../../electron/services/services.ts';
import { newFolder, openWorkspace, testPorts, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

async function draft(): Promise<string> {
  return valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } })).sop.id;
}

test('a draft is printed as the very bytes that an export gives', async () => {
  const id = await draft();
  const { file } = valueOf(await workspace.call('sop.print', { id }));
  const exported = valueOf(await workspace.call('sop.export', { id, formats: ['pdf'], edition: 'editable' }));
  expect(file).toEqual(exported.files[0]);
  expect(await workspace.call('sop.print', { id: 'x' })).toMatchObject({ error: { code: 'notFound' } });
});

test('where the host prints, the screen gets no file, and hears when no program took it', async () => {
  const printed: { name: string; bytes: Uint8Array }[] = [];
  let takes = true;
  const ports: ServicePorts = {
    ...testPorts(newFolder(), []),
    print: async (name, bytes) => {
      printed.push({ name, bytes });
      return takes;
    },
  };
  const opened = openServices(ports);
  if (!opened.ok) throw new Error(opened.error.code);
  const call = inProcess(
    createDispatcher(opened.value.handlers, { log: ports.log, reference: () => 'R', checkOutput: true }),
  );
  const { id } = valueOf(await call('sop.create', { from: { kind: 'blank' } })).sop;
  expect(valueOf(await call('sop.print', { id }))).toEqual({ file: null });
  const exported = valueOf(await call('sop.export', { id, formats: ['pdf'], edition: 'editable' })).files[0];
  expect(printed.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')])).toEqual([
    [exported?.name, exported?.base64],
  ]);
  takes = false;
  expect(await call('sop.print', { id })).toMatchObject({ error: { code: 'printFailed' } });
  opened.value.close();
});

test('the desktop hands a file with the name of the export to the PDF program, and takes it away at the end', async () => {
  const opened: string[] = [];
  const printer = printing({
    openPath: async (file) => {
      opened.push(file);
      return opened.length === 1 ? '' : 'no program';
    },
  });
  const bytes = new Uint8Array([37, 80, 68, 70]);
  expect(await printer.print('SOP Surat.pdf', bytes)).toBe(true);
  expect(await printer.print('../../SOP.pdf', bytes)).toBe(false);
  expect(opened.map((file) => path.basename(file))).toEqual(['SOP Surat.pdf', 'SOP.pdf']);
  expect(opened.map((file) => [...readFileSync(file)])).toEqual([[...bytes], [...bytes]]);
  printer.clear();
  expect(opened.map((file) => existsSync(path.dirname(file)))).toEqual([false, false]);
});
