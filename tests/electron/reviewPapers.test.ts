import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../electron/contract/commands.ts';
import { openWorkspace, valueOf } from './workspaceFixture.ts';
import type { TestWorkspace } from './workspaceFixture.ts';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = openWorkspace();
  valueOf(
    await workspace.call('settings.set', {
      user: { name: 'Dian Contoh', position: 'Analis Kebijakan', role: 'organisation' },
      office: { government: 'Pemerintah Kota Contoh', unitLines: ['Bagian Organisasi'], place: 'Contoh' },
    }),
  );
});
afterEach(() => workspace.close());

/** A submitted SOP with one Wajib, sent back. */
async function judged(title: string): Promise<string> {
  const { sop, revision } = valueOf(await workspace.call('sop.create', { from: { kind: 'blank' } }));
  const changes = [{ kind: 'setText', field: 'title', text: title }] as const;
  const changed = valueOf(await workspace.call('sop.change', { id: sop.id, revision, changes }));
  const moved = valueOf(await workspace.call('sop.move', { id: sop.id, revision: changed.revision, to: 'submitted' }));
  const anchor = { places: [{ at: 'field', field: 'title' }], text: title } as const;
  const act = { kind: 'opened', finding: title, anchor, severity: 'required', text: 'Sebutkan jenisnya.' } as const;
  valueOf(await workspace.call('review.record', { sop: sop.id, acts: [{ ...act, proposal: null }] }));
  valueOf(
    await workspace.call('sop.move', {
      id: sop.id,
      revision: moved.revision,
      to: 'needsRevision',
      reason: 'Satu temuan.',
    }),
  );
  return sop.id;
}

async function paper(more: Omit<Input<'review.paper'>, 'kind'>, kind: Input<'review.paper'>['kind'] = 'minutes') {
  return valueOf(await workspace.call('review.paper', { kind, ...more }));
}

/** The words of a DOCX. */
function wordsOf(base64: string): string {
  const parts = unzipSync(Buffer.from(base64, 'base64'));
  return Buffer.from(parts['word/document.xml'] ?? [])
    .toString()
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('both papers are filled from findings, verdicts and settings, and made of what a person changed in them', async () => {
  const sops = [await judged('Surat Masuk'), await judged('Surat Keluar')];
  const asked = await paper({ sops, formats: [] });
  expect(asked).toMatchObject({
    files: [],
    points: { length: 7 },
    sops: [{ title: 'Surat Masuk' }, { title: 'Surat Keluar' }],
    fields: {
      place: 'Contoh',
      date: '2026-01-05',
      sops: [
        { id: sops[0], verdict: 'needsRevision', note: '1 temuan wajib belum selesai' },
        { id: sops[1], verdict: 'needsRevision' },
      ],
      organisation: { name: 'Dian Contoh', position: 'Analis Kebijakan' },
    },
  });
  expect(asked.fields.points[1]).toEqual({ answer: 'no', note: 'Surat Masuk: temuan 1; Surat Keluar: temuan 1' });
  const fields = { ...asked.fields, teamDecree: 'Keputusan Wali Kota Nomor 7', place: 'Balai Kota' };
  for (const [kind, words] of [
    ['minutes', ['BERITA ACARA', 'Balai Kota', 'Keputusan Wali Kota Nomor 7', 'Surat Keluar', 'Perlu perbaikan']],
    ['worksheet', ['KERTAS KERJA REVIU SOP', 'Sebutkan jenisnya.', 'Nama SOP', 'Wajib', 'Balai Kota']],
  ] as const) {
    const { files } = await paper({ sops, formats: ['pdf', 'docx'], fields }, kind);
    const [pdf, docx] = files;
    expect(
      Buffer.from(pdf?.base64 ?? '', 'base64')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(pdf?.pages).toBe(docx?.pages);
    for (const word of words) expect(wordsOf(docx?.base64 ?? '')).toContain(word);
    expect((await paper({ sops, formats: ['pdf', 'docx'], fields }, kind)).files).toEqual(files);
  }
});

test('the decree of the team and who signs for it are typed once', async () => {
  const sops = [await judged('Surat Masuk')];
  const { fields } = await paper({ sops, formats: [] });
  const signer = { position: 'Kepala Bagian', name: 'Wati Contoh', rank: 'Pembina', nip: '' };
  await paper({
    sops,
    formats: ['docx'],
    fields: { ...fields, teamDecree: 'Keputusan Nomor 7', organisation: signer },
  });
  workspace = workspace.reopen();
  expect((await paper({ sops, formats: [] })).fields).toMatchObject({
    teamDecree: 'Keputusan Nomor 7',
    organisation: signer,
  });
});

test('no paper is made of a SOP that is not there', async () => {
  const asked = { kind: 'minutes', sops: ['unknown'], formats: ['pdf'] } as const;
  expect(await workspace.call('review.paper', asked)).toMatchObject({ error: { code: 'notFound' } });
});
