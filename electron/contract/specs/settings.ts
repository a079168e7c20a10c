import { z } from 'zod';
import { paperNames } from '../../../sop/model/papers.ts';
import { signerSchema } from '../../../sop/file/handoverSchema.ts';
import { mostSigners } from '../../../sop/handover/signers.ts';
import { assetSchema, officialSchema, unitLinesSchema } from '../../../sop/file/valueSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';

/** Penulis, Kasubag, Organisasi: what somebody does here. It keeps nobody out of anything. */
export const roles = ['writer', 'head', 'organisation'] as const;
export const themes = ['light', 'dark', 'contrast', 'system'] as const;
const interfaceSizes = [100, 115, 130] as const;
/** What the guide of the first minutes asks for, in its order. */
export const guideSteps = ['title', 'step', 'performer', 'target', 'export'] as const;

const line = z.string().max(200);

/**
 * Everything that can be set, in groups. A new field needs its line here and its value in `defaultSettings.ts`; what was
 * stored before stays as it is.
 */
export const settingsGroups = {
  /** Who sits here; written into every journal entry. */
  user: z.strictObject({ name: line, position: line, role: z.enum(roles) }),
  /** What new SOPs begin with. `approval` is who signs them. */
  office: z.strictObject({
    government: line,
    unitLines: unitLinesSchema,
    /** As it stands in numbers of SOPs: "Kel.BLBG". */
    unitCode: z.string().max(60),
    /** Where letters are dated: "Bontang". */
    place: line,
    logo: assetSchema.nullable(),
    approval: officialSchema,
  }),
  /** `paper` null = as the profile says; `profile` null = the one that fits the office. */
  printing: z.strictObject({ paper: z.enum(paperNames).nullable(), profile: line.nullable() }),
  /** What a day, a week and a month of working time stand for, in sums of time. */
  workTime: z.strictObject({
    hoursPerDay: z.number().min(1).max(24),
    daysPerWeek: z.number().min(1).max(7),
    daysPerMonth: z.number().min(1).max(31),
  }),
  /** `interfaceSize` in per cent of the usual size of letters and controls. */
  appearance: z.strictObject({ theme: z.enum(themes), interfaceSize: z.literal(interfaceSizes) }),
  /** How pages are looked at: `pages` = whether small pages stand beside the desk, null = where there is room. */
  view: z.strictObject({
    zoom: z.union([z.literal('width'), z.literal('page'), z.number().min(50).max(200)]),
    pages: z.boolean().nullable(),
  }),
  /** What was done of the guide, and whether its strip is put away. */
  guide: z.strictObject({ done: z.array(z.enum(guideSteps)).max(guideSteps.length), closed: z.boolean() }),
  /** What papers of a review last said, so that it is typed once: the decree of the team, and who signs for it. */
  review: z.strictObject({ teamDecree: z.string().max(500), signer: officialSchema }),
  /** Who gives a paraf before a SOP is signed, in order, as it was last written. */
  handover: z.strictObject({ parafs: z.array(signerSchema).max(mostSigners) }),
  /** Whether the questions of the first start were answered or put aside. */
  firstStart: z.strictObject({ done: z.boolean() }),
} as const;

export const settingsSchema = z.strictObject(settingsGroups);

/** Some fields of some groups; the others keep what they have. */
const settingsPatchSchema = z
  .strictObject({
    user: settingsGroups.user.partial(),
    office: settingsGroups.office.partial(),
    printing: settingsGroups.printing.partial(),
    workTime: settingsGroups.workTime.partial(),
    appearance: settingsGroups.appearance.partial(),
    view: settingsGroups.view.partial(),
    guide: settingsGroups.guide.partial(),
    review: settingsGroups.review.partial(),
    handover: settingsGroups.handover.partial(),
    firstStart: settingsGroups.firstStart.partial(),
  })
  .partial();

/** What the people of this workspace chose. */
export const settingsCommands = {
  'settings.get': { input: z.strictObject({}), output: settingsSchema, failures: [] },
  /** Changes the fields that are named, and answers with everything. */
  'settings.set': { input: settingsPatchSchema, output: settingsSchema, failures: ['diskFull', 'storeBroken'] },
} as const satisfies Record<string, CommandSpec>;
