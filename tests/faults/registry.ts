import { killWhileEditing } from './cases/f01KillWhileEditing.ts';
import { powerCut } from './cases/f02PowerCut.ts';
import { pragmaDrift } from './cases/f03PragmaDrift.ts';
import { killWhileRecovering } from './cases/f05KillWhileRecovering.ts';
import { killWhileClosing } from './cases/f06KillWhileClosing.ts';
import { failingDisk } from './cases/f07FailingDisk.ts';
import { fullDisk } from './cases/f08FullDisk.ts';
import { readOnlyMedia } from './cases/f09ReadOnlyMedia.ts';
import { twoInstances } from './cases/f10TwoInstances.ts';
import { copiedWhileOpen } from './cases/f12CopiedWhileOpen.ts';
import { bitFlip } from './cases/f13BitFlip.ts';
import { brokenDatabase } from './cases/f14BrokenDatabase.ts';
import { backupOfDamage } from './cases/f15BackupOfDamage.ts';
import { searchIndexDamage } from './cases/f16SearchIndexDamage.ts';
import { killWhileMigrating } from './cases/f17KillWhileMigrating.ts';
import { failingMigration } from './cases/f18FailingMigration.ts';
import { downgrade } from './cases/f19Downgrade.ts';
import { tornParcel } from './cases/f22TornParcel.ts';
import { clockSkew } from './cases/f24ClockSkew.ts';
import { twoAuthors } from './cases/f25TwoAuthors.ts';
import { repeatedParcels } from './cases/f26RepeatedParcels.ts';
import { outOfMemory } from './cases/f27OutOfMemory.ts';
import { fuzz } from './cases/f30Fuzz.ts';
import { restoreDrill } from './cases/f32RestoreDrill.ts';
import type { Fault } from './fault.ts';

/** Every fault that is tested, in the order of the table. */
export const faults: readonly Fault[] = [
  killWhileEditing,
  powerCut,
  pragmaDrift,
  killWhileRecovering,
  killWhileClosing,
  failingDisk,
  fullDisk,
  readOnlyMedia,
  twoInstances,
  copiedWhileOpen,
  bitFlip,
  brokenDatabase,
  backupOfDamage,
  searchIndexDamage,
  killWhileMigrating,
  failingMigration,
  downgrade,
  tornParcel,
  clockSkew,
  twoAuthors,
  repeatedParcels,
  outOfMemory,
  fuzz,
  restoreDrill,
];
