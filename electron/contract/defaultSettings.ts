import type { z } from 'zod';
import { emptyOfficial } from '../../sop/model/create.ts';
import { standardWorkTime } from '../../sop/model/duration.ts';
import type { settingsSchema } from './specs/settings.ts';

/** What holds until somebody sets it. */
export const defaultSettings: z.output<typeof settingsSchema> = {
  user: { name: '', position: '', role: 'writer' },
  office: { government: '', unitLines: [], unitCode: '', place: '', logo: null, approval: emptyOfficial },
  printing: { paper: null, profile: null },
  workTime: { ...standardWorkTime },
  appearance: { theme: 'light', interfaceSize: 100 },
  view: { zoom: 'width', pages: null },
  guide: { done: [], closed: false },
  review: { teamDecree: '', signer: emptyOfficial },
  handover: { parafs: [] },
  firstStart: { done: false },
};
