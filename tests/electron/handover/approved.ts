import type { Change } from '../../../sop/model/change.ts';
import type { Status } from '../../../sop/model/sop.ts';
import type { TestWorkspace } from '../workspaceFixture.ts';
import { valueOf } from '../workspaceFixture.ts';

type Host = Pick<TestWorkspace, 'call'>;

/** Who approves in the office of these tests; a made-up official. */
export const secretary = {
  prefix: '',
  position: 'Sekretaris Daerah',
  name: 'Ratna Dewi, S.E., M.Si.',
  rank: 'Pembina Utama Madya',
  nip: '19700212 199503 2 001',
} as const;

let made = 0;

/** A filled SOP of a city secretariat without errors, as a reviewer judged it compliant; its id. */
export async function approvedSop({ call }: Host): Promise<string> {
  const unitLines = ['SEKRETARIAT DAERAH', 'BAGIAN ORGANISASI'];
  valueOf(
    await call('settings.set', { office: { government: 'PEMERINTAH KOTA CONTOH', unitLines, approval: secretary } }),
  );
  const from = { kind: 'template', template: 'contoh-sekretariat-daerah' } as const;
  const { sop } = valueOf(await call('sop.create', { from }));
  made += 1;
  const changes: readonly Change[] = [
    { kind: 'setText', field: 'number', text: `${String(made).padStart(3, '0')}/SOP/ORG/2026` },
    { kind: 'setDate', field: 'created', value: { text: '5 Januari 2026', iso: '2026-01-05' } },
  ];
  valueOf(await call('sop.change', { id: sop.id, revision: 1, changes }));
  for (const to of ['submitted', 'compliant'] as const) await moveTo({ call }, sop.id, to);
  return sop.id;
}

/** Moves a SOP at the revision that is the newest. */
export async function moveTo({ call }: Host, id: string, to: Status, reason = ''): Promise<void> {
  const { revision } = valueOf(await call('sop.open', { id }));
  valueOf(await call('sop.move', { id, revision, to, reason }));
}
