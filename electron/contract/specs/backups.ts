import { z } from 'zod';
import { statusSchema } from '../../../sop/file/valueSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes, id } from './values.ts';

/** Why a backup was made. */
const reason = z.enum(['daily', 'closing', 'manual', 'migration', 'import', 'restore', 'file']);

/** Name of a backup. */
const name = z.string().min(1).max(120);

const backupRow = z.strictObject({
  name,
  /** ISO instant at which it was made. */
  instant: z.string(),
  reason,
  /** How many SOPs it holds; null = it was never checked to its end. */
  sops: z.int().nullable(),
  bytes: z.int().nullable(),
  /** ISO instant of the newest save in it. */
  savedAt: z.string().nullable(),
});

/** One state of a SOP. */
const state = z.strictObject({
  revision: z.int(),
  savedAt: z.string(),
  title: z.string(),
  number: z.string(),
  status: statusSchema.nullable(),
});

/**
 * A SOP of the workspace or of a backup. `older`: what is here was made from what the backup has; `newer`: the other way round;
 * `forked`: both went on from something they share.
 */
const previewRow = z.strictObject({
  id,
  relation: z.enum(['same', 'older', 'newer', 'forked', 'missingHere', 'missingThere', 'damagedHere', 'damagedThere']),
  here: state.nullable(),
  there: state.nullable(),
  /** Its status keeps it from being edited here. */
  isLocked: z.boolean(),
});

const notice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('crashed'), savedAt: z.string().nullable() }),
  z.strictObject({ kind: z.literal('setAside'), backupAt: z.string().nullable(), saved: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('restored'), backupAt: z.string() }),
  z.strictObject({ kind: z.literal('mended'), title: z.string(), savedAt: z.string().nullable(), lost: z.int() }),
  z.strictObject({
    kind: z.literal('broughtBack'),
    title: z.string(),
    savedAt: z.string(),
    backupAt: z.string(),
    lost: z.int(),
  }),
  z.strictObject({ kind: z.literal('sopSetAside'), title: z.string(), savedAt: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('rows'),
    place: z.enum([
      'settings',
      'people',
      'people_forgotten',
      'number_templates',
      'profiles',
      'known_keys',
      'fonts',
      'asset_names',
      'parcels',
      'sent_parcels',
    ]),
    outcome: z.enum(['whole', 'restored', 'doubtful', 'givenUp']),
    names: z.array(z.string()),
    backupAt: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('behindAnchor'), at: z.string(), titles: z.array(z.string()), more: z.int() }),
  z.strictObject({ kind: z.literal('brokenHistory'), title: z.string(), revision: z.int() }),
  z.strictObject({ kind: z.literal('noBackup'), code: z.string() }),
]);

/** Backups of the workspace, and what there is to tell of its health. */
export const backupCommands = {
  /** Newest first. */
  'backup.list': { input: z.strictObject({}), output: z.strictObject({ backups: z.array(backupRow) }), failures: [] },
  'backup.make': {
    input: z.strictObject({}),
    output: backupRow,
    failures: ['backupFailed', 'diskFull', 'sourceDamaged'],
  },
  /**
   * A new backup for a second place. Where the host writes it itself (`isWritten`), it was read back and compared; elsewhere the bytes are
   * handed out, and `sha256` tells whether what was stored reads the same.
   */
  'backup.copy': {
    input: z.strictObject({}),
    output: z.strictObject({
      file: z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.string() }).nullable(),
      isWritten: z.boolean(),
      sha256: z.string(),
      bytes: z.int(),
    }),
    failures: ['backupFailed', 'diskFull', 'sourceDamaged', 'copyFailed'],
  },
  /** Takes a backup that lay in another place; it is checked and then listed with the others. */
  'backup.take': {
    input: z.strictObject({ file: fileBytes }),
    output: backupRow,
    failures: ['notABackup', 'newerBackup', 'backupFailed', 'diskFull'],
  },
  /** What would differ. Nothing is changed. */
  'backup.preview': {
    input: z.strictObject({ name }),
    output: z.strictObject({ backup: backupRow, sops: z.array(previewRow) }),
    failures: ['notFound', 'notABackup', 'newerBackup'],
  },
  /**
   * Brings SOPs back, all that are named or none; null = the whole workspace becomes what it was, and the host opens it anew right after
   * the reply. Either way what is here now is backed up first.
   */
  'backup.restore': {
    input: z.strictObject({ name, sops: z.array(id).min(1).max(100_000).nullable() }),
    output: z.strictObject({ added: z.int(), changed: z.int(), reopens: z.boolean() }),
    failures: [
      'notFound',
      'notABackup',
      'newerBackup',
      'backupFailed',
      'sopLocked',
      'changeRefused',
      'diskFull',
      'storeBroken',
    ],
  },
  /**
   * Every SOP as PDF, Word and data in one folder at a place that the host asks for: begun, filled SOP by SOP, finished with a list of what
   * is in it. `noDialog`: this host cannot; `notChosen`: nobody said where. Until it is finished the name of the folder says so; `stop` takes
   * it away. A SOP that cannot be exported is refused and leaves the folder as it was; a disk that refuses ends it (`copyFailed`).
   */
  'backup.folder': {
    input: z.discriminatedUnion('step', [
      z.strictObject({ step: z.literal('begin'), name: z.string().min(1).max(100) }),
      z.strictObject({ step: z.literal('add'), sop: id }),
      z.strictObject({
        step: z.literal('finish'),
        list: z.strictObject({ name: z.enum(['Daftar SOP.csv']), text: z.string().max(20_000_000) }),
      }),
      z.strictObject({ step: z.literal('stop') }),
    ]),
    output: z.strictObject({
      state: z.enum(['noDialog', 'notChosen', 'begun', 'added', 'finished', 'stopped']),
      name: z.string(),
      files: z.array(z.string()),
    }),
    failures: ['notFound', 'damaged', 'exportFailed', 'copyFailed'],
  },
  /** What there is to tell since the last time, and where things stand. */
  'app.condition': {
    input: z.strictObject({}),
    output: z.strictObject({
      notices: z.array(z.strictObject({ seq: z.int(), happenedAt: z.string(), notice })),
      /** ISO instant of the newest backup of this workspace; null = there is none. */
      lastBackup: z.string().nullable(),
      place: z.enum(['local', 'removable', 'network']),
      /** Where the user was when the app ended by itself; null after a proper end. `step` counts from 1. */
      resume: z.strictObject({ sop: id, step: z.int().nullable() }).nullable(),
    }),
    failures: [],
  },
  /** The user has read these notices. */
  'app.acknowledge': {
    input: z.strictObject({ seqs: z.array(z.int()).max(1000) }),
    output: z.strictObject({}),
    failures: ['diskFull', 'storeBroken'],
  },
  /** Where the user is: the SOP and the number of the step; null = nowhere in particular. */
  'app.stand': {
    input: z.strictObject({ at: z.strictObject({ sop: id, step: z.int().nullable() }).nullable() }),
    output: z.strictObject({}),
    failures: ['diskFull', 'storeBroken'],
  },
  /** Makes a damaged SOP again what it was at the newest revision that is whole. `lost` revisions are gone from its history. */
  'sop.mend': {
    input: z.strictObject({ id }),
    output: z.strictObject({ revision: z.int(), savedAt: z.string(), lost: z.int() }),
    failures: ['notFound', 'damaged', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
