import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../electron/cli/run.ts';
import { readImage } from '../../electron/services/images/readImage.ts';
import { inspectSop } from '../../electron/services/inspection.ts';
import { emptyOfficial } from '../../sop/model/create.ts';
import { sampleCrest, shippedTemplates } from '../support/templates.ts';
import { newFolder, openWorkspace, resourcesFolder, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.close());

const office = {
  government: 'PEMERINTAH KOTA LAIN',
  unitLines: ['KECAMATAN LAIN', 'KELURAHAN LAIN'],
  approval: { ...emptyOfficial, position: 'Lurah Lain', name: 'Wati Contoh, S.E.', nip: '19000101 192001 2 009' },
};

describe('template.list', () => {
  test('gives every shipped template once, those of a group together, common ones before examples', async () => {
    const { templates } = valueOf(await workspace.call('template.list', {}));
    expect(templates.map(({ id }) => id).toSorted()).toEqual(shippedTemplates.map(({ id }) => id));
    const changes = templates.filter(({ group }, index) => group !== templates[index - 1]?.group);
    expect(changes.map(({ group }) => group)).toEqual([
      'Pelayanan kelurahan',
      'Administrasi',
      'Keuangan dan pengadaan',
      'Kepegawaian',
      'Organisasi dan kinerja',
      'Belajar dari contoh',
    ]);
    for (const { activities, steps } of templates) expect(activities).toHaveLength(steps);
  });
});

test('the crest of the templates is a picture that the app takes', () => {
  expect(readImage(sampleCrest)).toMatchObject({ value: { mediaType: 'image/png', width: 220, height: 260 } });
});

describe('template.open', () => {
  test('shows what the template would begin, and stores nothing', async () => {
    for (const { id, sop } of shippedTemplates) {
      const opened = valueOf(await workspace.call('template.open', { id })).sop;
      expect(opened.steps.map((step) => step.activity)).toEqual(sop.steps.map((step) => step.activity));
    }
    const all = { query: '', unit: null, status: null, archived: false, offset: 0, limit: 10 } as const;
    expect(valueOf(await workspace.call('register.list', all)).total).toBe(0);
  });

  test('leaves out what is made up: number, dates, crest and the names of officials', async () => {
    for (const { id } of shippedTemplates) {
      const { identity, proposer } = valueOf(await workspace.call('template.open', { id })).sop;
      expect([identity.number, identity.created.text, identity.effective.text, identity.issuer.logo]).toEqual([
        '',
        '',
        '',
        null,
      ]);
      for (const official of [identity.approval, ...(proposer === null ? [] : [proposer])]) {
        expect(official.position).not.toBe('');
        expect([official.name, official.rank, official.nip]).toEqual(['', '', '']);
      }
    }
  });

  test('leaves nothing to mend but what was left out', async () => {
    const { profiles } = workspace.services.workspace;
    for (const { id } of shippedTemplates) {
      const { sop } = valueOf(await workspace.call('template.open', { id }));
      const problems = inspectSop(sop, profiles, () => null).problems.filter(({ severity }) => severity !== 'note');
      expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['REG-001', 'REG-002', 'REG-003', 'REG-006']));
    }
  });

  test('fills in the office of the settings', async () => {
    valueOf(await workspace.call('settings.set', { office }));
    const { identity } = valueOf(await workspace.call('template.open', { id: 'penyelenggaraan-rapat' })).sop;
    expect(identity.issuer).toMatchObject({ government: office.government, unitLines: office.unitLines });
    expect(identity.approval).toEqual(office.approval);
  });

  test.each(['tidak-ada', '../profiles/lajur-standar', 'SOURCES'])('does not know %j', async (id) => {
    expect(await workspace.call('template.open', { id })).toMatchObject({ error: { code: 'notFound' } });
  });
});

describe('on the command line', () => {
  const folder = path.join(resourcesFolder, 'templates');
  const run = async (...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> => {
    const out: string[] = [];
    const code = await runCommandLine(args, { out: (text) => out.push(text), err: () => undefined, progress: false });
    return { code, out: out.join('') };
  };

  test('check finds no error and no warning in any of them', async () => {
    const { code, out } = await run('check', folder);
    const inputs: readonly { readonly problems?: readonly { readonly severity: string }[] }[] = JSON.parse(out);
    const checked = inputs.flatMap(({ problems }) => (problems === undefined ? [] : [problems]));
    expect(code).toBe(0);
    expect(checked).toHaveLength(shippedTemplates.length);
    expect(checked.flat().filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('export makes a PDF and a Word file of each', { timeout: 120_000 }, async () => {
    const target = newFolder();
    try {
      const { code } = await run('export', folder, '--format', 'pdf,docx', '-o', target);
      expect(code).toBe(0);
      const files = readdirSync(target, { recursive: true, encoding: 'utf8' });
      for (const ending of ['.pdf', '.docx'])
        expect(files.filter((name) => name.endsWith(ending))).toHaveLength(shippedTemplates.length);
    } finally {
      rmSync(target, { recursive: true, force: true });
    }
  });
});
