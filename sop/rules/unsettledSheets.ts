import type { Status } from '../model/sop.ts';
import type { SetFinding, SetRule } from './setRule.ts';
import { quoted } from './words.ts';

/** What is said of a sheet that a decree should not set yet, or no longer. */
const said: Readonly<Partial<Record<Status, string>>> = {
  draft: 'masih draf',
  submitted: 'masih direviu',
  needsRevision: 'masih perlu perbaikan',
  superseded: 'sudah digantikan SOP lain',
  revoked: 'sudah dicabut',
};

/** LAJUR-LEMBAR: a sheet of the set is still being made, or is no longer followed. */
export const unsettledSheets: SetRule = {
  id: 'LAJUR-LEMBAR',
  severity: 'warning',
  page: {
    title: 'Lembar yang belum atau tidak lagi berlaku',
    why: 'Yang dibukukan dan ditetapkan adalah SOP yang sudah selesai direviu. Lembar yang masih draf dapat berubah sesudah ditetapkan, dan lembar yang sudah dicabut tidak boleh ditetapkan lagi.',
    wrong: 'Dokumen SOP dengan satu lembar yang masih draf.',
    right: 'Semua lembar sesuai, menunggu pengesahan, atau berlaku.',
    source: 'Aturan dokumen SOP Lajur.',
  },
  check: ({ sops }) =>
    sops.flatMap(({ id, status, identity }): SetFinding[] => {
      const state = said[status];
      return state === undefined
        ? []
        : [{ where: { at: 'sop', sop: id }, message: `Lembar ${quoted(identity.title)} ${state}.` }];
    }),
};
