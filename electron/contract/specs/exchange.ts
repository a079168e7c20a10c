import { z } from 'zod';
import { parcelKinds, relations } from '../../../sop/file/parcelSchema.ts';
import { profileSchema, sopSchema } from '../../../sop/file/sopSchema.ts';
import { statusSchema } from '../../../sop/file/valueSchema.ts';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes, id } from './values.ts';

/**
 * What we know of the key that signed a parcel. `own`: this workspace's; `known`: enrolled, under this name; `otherName`: enrolled, but
 * the sender calls himself otherwise now; `changed`: not enrolled, though another key is enrolled under this name; `unknown`:
 * neither.
 */
export const keyStatuses = ['own', 'known', 'otherName', 'changed', 'unknown'] as const;

/** What became of a parcel. A `broken` one was kept for its reason only. */
export const parcelStates = ['waiting', 'accepted', 'refused', 'broken'] as const;

/** Why a file is no parcel that can be opened; `newer` asks for a newer Lajur. */
export const brokenReasons = ['foreign', 'damaged', 'tooLarge', 'newer', 'altered'] as const;

/**
 * What taking a version in does with the SOP here. `begins`: it begins it, with the status of its sender; `takes`: its text takes the place of
 * ours, the status was the same; `follows`: so it does, and our status goes the way that the sender tells of; `moves`: only our status
 * does, because the text is the same; `passes`: the same in all, or ours was edited since and stays; `stays`: our status stays,
 * because no allowed way was told; `beside`: that too, and the text is another, so that it is kept beside ours;
 * `nothing`: it is no newer version.
 */
export const arrivals = ['begins', 'takes', 'follows', 'moves', 'passes', 'stays', 'beside', 'nothing'] as const;

/** Twelve hexadecimal digits, shown in three groups: "7F2A91C4D08E". */
const fingerprint = z.string().regex(/^[0-9A-F]{12}$/);

const keyFacts = z.strictObject({
  fingerprint,
  status: z.enum(keyStatuses),
  /** Under which name it was enrolled, or, for `changed`, the name that another key has; null = no key is enrolled for this. */
  name: z.string().nullable(),
  enrolledAt: z.string().nullable(),
});

const sender = z.strictObject({
  unit: z.string(),
  government: z.string(),
  name: z.string(),
  position: z.string(),
  role: z.enum(['writer', 'head', 'organisation']),
});

/** A line of the inbox. */
const parcelRow = z.strictObject({
  id,
  state: z.enum(parcelStates),
  receivedAt: z.string(),
  /** Name of the file it came as. */
  file: z.string(),
  /** Came through the watched folder. */
  fromFolder: z.boolean(),
  /** Set for a broken parcel only, which then has none of what follows. */
  broken: z.strictObject({ reason: z.enum(brokenReasons), detail: z.string() }).nullable(),
  kind: z.enum(parcelKinds).nullable(),
  sender: sender.nullable(),
  key: keyFacts.nullable(),
  /** When it was made, by the sender's clock. */
  madeAt: z.string().nullable(),
  note: z.string(),
  round: z.int().nullable(),
  sops: z.int(),
  /** While it waits: how many of its SOPs went another way here. */
  forked: z.int(),
  /** Of its review events, those that are not here yet: findings, and answers to findings. */
  findings: z.int(),
  answers: z.int(),
  /** Why it was refused, in the words of who refused it. */
  refusal: z.string(),
});

const sopInside = z.strictObject({
  id,
  title: z.string(),
  number: z.string(),
  unit: z.string(),
  /** What its sender says. */
  status: statusSchema,
  relation: z.enum(relations),
  arrival: z.enum(arrivals),
  /** Status of ours; null when there is none. */
  statusHere: statusSchema.nullable(),
  /** Name of the version that came, and its number: "Versi 3". */
  version: z.string(),
  versionNumber: z.int(),
  /** When the sender kept it, by his clock. */
  keptAt: z.string(),
  /** Number of the newest version that both sides have; null = none. */
  common: z.int().nullable(),
  /** Our own: the number of the version it stands on (null = none was ever kept), and whether it was edited since. */
  mine: z.strictObject({ versionNumber: z.int().nullable(), edited: z.boolean(), changedAt: z.string() }).nullable(),
  /** Places that differ from ours. */
  changes: z.int(),
  /** Printed with a profile of the sender's office that is another one here under the same name: the sheet looks otherwise here. */
  printsOtherwise: z.boolean(),
  findings: z.int(),
  answers: z.int(),
  /** A forked version that was accepted lies beside ours until both are merged. */
  beside: z.boolean(),
});

/** Where a version that was taken is now, told by what was made from what. */
export const takenPlaces = ['ours', 'continued', 'beside', 'gone'] as const;

const takenSop = z.strictObject({
  id,
  title: z.string(),
  version: z.string(),
  versionNumber: z.int(),
  /**
   * `ours`: ours is this version, or was made from it; `beside`: it lies beside ours, to be merged; `continued`: a version that is here went on
   * from it; `gone`: it was left out, or the SOP is not here any more.
   */
  place: z.enum(takenPlaces),
  /** What its sender says (null = its document is not here), and what it is here (null = it is not here). */
  statusThere: statusSchema.nullable(),
  statusHere: statusSchema.nullable(),
});

const receiptInside = z.strictObject({
  parcel: z.string(),
  accepted: z.boolean(),
  reason: z.string(),
  sops: z.array(z.strictObject({ id, title: z.string(), relation: z.enum(relations) })),
});

const knownKey = z.strictObject({ fingerprint, name: z.string(), enrolledAt: z.string(), parcels: z.int() });

/** A file for the user; null when it went into the watched folder instead. */
const madeFile = z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.string(), sha256: z.string() });

const folder = z.strictObject({
  /** Whether this host can ask for a folder at all. */
  available: z.boolean(),
  /** Last part of the folder's path; null = none is watched. */
  name: z.string().nullable(),
});

/** Parcels: SOPs, findings and decisions that go from workspace to workspace as signed files. */
export const exchangeCommands = {
  /**
   * Makes a parcel. A draft keeps what it sends as a version; findings and decisions go with the version they are about; a
   * receipt tells the sender what became of his parcels. `into`: a file for the user, or the watched folder.
   */
  'parcel.make': {
    input: z.strictObject({
      content: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.enum(['draft', 'findings', 'decision']),
          sops: z.array(id).min(1).max(200),
        }),
        z.strictObject({ kind: z.literal('receipt'), parcels: z.array(id).min(1).max(200) }),
        z.strictObject({ kind: z.literal('key') }),
      ]),
      note: z.string().max(2000),
      into: z.enum(['file', 'folder']).default('file'),
    }),
    output: z.strictObject({
      parcel: z.string(),
      name: z.string(),
      file: madeFile.nullable(),
      contents: z.array(z.strictObject({ id, title: z.string(), versionNumber: z.int(), events: z.int() })),
    }),
    failures: [
      'notFound',
      'damaged',
      'newerVersion',
      'senderUnnamed',
      'parcelTooLarge',
      'keyBroken',
      'folderUnreachable',
      'diskFull',
      'storeBroken',
    ],
  },
  /** Looks at files and keeps them in the inbox. Nothing is imported. */
  'parcel.receive': {
    input: z.strictObject({ files: z.array(fileBytes).min(1).max(200) }),
    output: z.strictObject({
      /** In the order of the files; `again`: it was here before. */
      parcels: z.array(z.strictObject({ id, file: z.string(), state: z.enum(parcelStates), again: z.boolean() })),
    }),
    failures: ['diskFull', 'storeBroken'],
  },
  /** Looks into the watched folder for parcels that are not here yet. */
  'parcel.collect': {
    input: z.strictObject({}),
    output: z.strictObject({ arrived: z.int() }),
    failures: ['folderUnreachable', 'diskFull', 'storeBroken'],
  },
  /** The inbox, newest first. */
  'parcel.list': {
    input: z.strictObject({}),
    output: z.strictObject({ parcels: z.array(parcelRow), waiting: z.int() }),
    failures: [],
  },
  /** What is inside, and how it stands to what is here. */
  'parcel.open': {
    input: z.strictObject({ id }),
    output: z.strictObject({
      row: parcelRow,
      /** `ahead`: made after now by our clock; `behind`: made before something it builds on. Order never rests on it. */
      clock: z.enum(['consistent', 'ahead', 'behind']),
      /** While it waits. */
      sops: z.array(sopInside),
      /** Once it was taken. */
      taken: z.array(takenSop),
      receipts: z.array(receiptInside),
    }),
    failures: ['notFound', 'parcelBroken'],
  },
  /** One SOP inside, to look at and to compare with ours. */
  'parcel.document': {
    input: z.strictObject({ id, sop: id }),
    output: z.strictObject({
      sop: sopSchema,
      mine: sopSchema.nullable(),
      /** The sender's own way of printing it, which taking it would bring along; null = printed by what is here. */
      profile: profileSchema.nullable(),
      /** The logo the SOP names, when it is not here yet. */
      logo: z.strictObject({ asset: z.string(), mediaType: z.string(), base64: z.string() }).nullable(),
    }),
    failures: ['notFound', 'parcelBroken'],
  },
  /**
   * Takes the SOPs of a parcel in (all when `sops` is left out), in one transaction. New and newer ones become the stored SOP, whose status
   * goes allowed ways only; forked ones, and newer ones that no allowed way leads to, are kept beside ours, the same and older ones change nothing. Taking a parcel twice changes nothing either.
   * A parcel of which something is left out that would bring more goes on waiting. `evenUnknown`: somebody looked at the key and wants it although it is not enrolled.
   */
  'parcel.accept': {
    input: z.strictObject({ id, sops: z.array(id).max(1000).optional(), evenUnknown: z.boolean().default(false) }),
    output: z.strictObject({
      sops: z.array(
        z.strictObject({
          id,
          title: z.string(),
          relation: z.enum(relations),
          arrival: z.enum(arrivals),
          /** The status its sender gives it, and the one it has here now (null = there is none that can be read). */
          statusThere: statusSchema,
          statusHere: statusSchema.nullable(),
          events: z.int(),
        }),
      ),
    }),
    failures: ['notFound', 'parcelBroken', 'keyUnknown', 'backupFailed', 'diskFull', 'storeBroken'],
  },
  /** Puts a parcel away without taking it; a broken one too. */
  'parcel.refuse': {
    input: z.strictObject({ id, reason: z.string().max(2000) }),
    output: z.strictObject({}),
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
  /** This workspace's own key. `protection`: how it lies on the disk; `plain` = readable for every program of this user. */
  'key.own': {
    input: z.strictObject({}),
    output: z.strictObject({ fingerprint, name: z.string(), protection: z.enum(['system', 'plain']) }),
    failures: ['keyBroken', 'diskFull', 'storeBroken'],
  },
  /** Puts a key that cannot be read any more aside and makes a new one. Others must enrol it anew. */
  'key.renew': {
    input: z.strictObject({}),
    output: z.strictObject({ fingerprint }),
    failures: ['keyInUse', 'diskFull', 'storeBroken'],
  },
  'key.list': {
    input: z.strictObject({}),
    output: z.strictObject({ keys: z.array(knownKey) }),
    failures: [],
  },
  /**
   * Enrols the key of a parcel in the inbox, after its fingerprint was compared outside the computer; under `name`, else under what its sender
   * calls himself. A key that is enrolled gets the name.
   */
  'key.enrol': {
    input: z.strictObject({ fingerprint, name: z.string().trim().min(1).max(200).optional() }),
    output: z.strictObject({ name: z.string() }),
    failures: ['notFound', 'keyAmbiguous', 'diskFull', 'storeBroken'],
  },
  'key.forget': {
    input: z.strictObject({ fingerprint }),
    output: z.strictObject({}),
    failures: ['notFound', 'diskFull', 'storeBroken'],
  },
  /** The folder that parcels come and go through, chosen in a dialog of the system; `forget` = none any more. */
  'folder.choose': {
    input: z.strictObject({ forget: z.boolean() }),
    output: folder,
    failures: ['folderUnreachable', 'diskFull', 'storeBroken'],
  },
  'folder.watched': { input: z.strictObject({}), output: folder, failures: [] },
} as const satisfies Record<string, CommandSpec>;
