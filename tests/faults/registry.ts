import type { Fault } from './fault.ts';

/** Every fault that is tested, in the order of the table. Each is loaded when it is tried: they use very different parts of the app. */
export const faults: Readonly<Record<string, () => Promise<Fault>>> = {
  'F-01': async () => (await import('./cases/f01KillWhileEditing.ts')).killWhileEditing,
  'F-02': async () => (await import('./cases/f02PowerCut.ts')).powerCut,
  'F-03': async () => (await import('./cases/f03PragmaDrift.ts')).pragmaDrift,
  'F-05': async () => (await import('./cases/f05KillWhileRecovering.ts')).killWhileRecovering,
  'F-06': async () => (await import('./cases/f06KillWhileClosing.ts')).killWhileClosing,
  'F-07': async () => (await import('./cases/f07FailingDisk.ts')).failingDisk,
  'F-08': async () => (await import('./cases/f08FullDisk.ts')).fullDisk,
  'F-09': async () => (await import('./cases/f09ReadOnlyMedia.ts')).readOnlyMedia,
  'F-10': async () => (await import('./cases/f10TwoInstances.ts')).twoInstances,
  'F-12': async () => (await import('./cases/f12CopiedWhileOpen.ts')).copiedWhileOpen,
  'F-13': async () => (await import('./cases/f13BitFlip.ts')).bitFlip,
  'F-14': async () => (await import('./cases/f14BrokenDatabase.ts')).brokenDatabase,
  'F-15': async () => (await import('./cases/f15BackupOfDamage.ts')).backupOfDamage,
  'F-16': async () => (await import('./cases/f16SearchIndexDamage.ts')).searchIndexDamage,
  'F-17': async () => (await import('./cases/f17KillWhileMigrating.ts')).killWhileMigrating,
  'F-18': async () => (await import('./cases/f18FailingMigration.ts')).failingMigration,
  'F-19': async () => (await import('./cases/f19Downgrade.ts')).downgrade,
  'F-22': async () => (await import('./cases/f22TornParcel.ts')).tornParcel,
  'F-24': async () => (await import('./cases/f24ClockSkew.ts')).clockSkew,
  'F-25': async () => (await import('./cases/f25TwoAuthors.ts')).twoAuthors,
  'F-26': async () => (await import('./cases/f26RepeatedParcels.ts')).repeatedParcels,
  'F-27': async () => (await import('./cases/f27OutOfMemory.ts')).outOfMemory,
  'F-30': async () => (await import('./cases/f30Fuzz.ts')).fuzz,
  'F-32': async () => (await import('./cases/f32RestoreDrill.ts')).restoreDrill,
};
