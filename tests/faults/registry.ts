import { killWhileEditing } from './cases/f01KillWhileEditing.ts';
import { powerCut } from './cases/f02PowerCut.ts';
import { pragmaDrift } from './cases/f03PragmaDrift.ts';
import { killWhileRecovering } from './cases/f05KillWhileRecovering.ts';
import { killWhileClosing } from './cases/f06KillWhileClosing.ts';
import { failingDisk } from './cases/f07FailingDisk.ts';
import { twoInstances } from './cases/f10TwoInstances.ts';
import type { Fault } from './fault.ts';

/** Every fault that is tested, in the order of the table. */
export const faults: readonly Fault[] = [
  killWhileEditing,
  powerCut,
  pragmaDrift,
  killWhileRecovering,
  killWhileClosing,
  failingDisk,
  twoInstances,
];
