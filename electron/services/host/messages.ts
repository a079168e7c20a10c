import type { Command, Reply } from '../../contract/commands.ts';
import type { SigningQuestion } from '../signing/signingTypes.ts';
import type { FolderPurpose } from '../ports.ts';
import type { OpenRefused } from '../store/database.ts';

/**
 * What only the process with the window can do. The services ask for it by message; a carrier that cannot do a thing leaves
 * it out, and the services then do without.
 */
export interface ShellFunctions {
  /** Hands a PDF to the system for printing; false when no program took it. */
  readonly print: (name: string, bytes: Uint8Array) => Promise<boolean>;
  /** Opens a file that the user saved in this run; false when there is none of that name. */
  readonly openSaved: (name: string) => Promise<boolean>;
  /** Shows a file that the user saved in its folder. */
  readonly showSaved: (name: string) => Promise<boolean>;
  /** Asks for a folder; null when nobody chose one. */
  readonly chooseFolder: (purpose: FolderPurpose) => Promise<string | null>;
  /** Guards a secret with the store of the system, and gives it back to the same user of the same system. */
  readonly wrapSecret: (secret: Uint8Array) => Promise<Uint8Array>;
  readonly unwrapSecret: (wrapped: Uint8Array) => Promise<Uint8Array>;
  /** Asks where a file goes; null when nobody said. */
  readonly chooseTarget: (name: string) => Promise<string | null>;
  /** Asks the process that signs, where only the shell can start one; null when it ended without an answer. */
  readonly sign: (question: SigningQuestion) => Promise<unknown>;
}
export type ShellFunction = keyof ShellFunctions;

/** What the thread is started with. */
export interface HostPlan {
  readonly carrier: 'electron' | 'browser' | 'process';
  readonly workspaceFolder: string;
  /** Where backups are kept. */
  readonly backupFolder: string;
  /** The functions of the shell that there are. */
  readonly shell: readonly ShellFunction[];
}

/** What the carriers' process says to the thread. */
export type ToThread =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly command: string;
      readonly input: unknown;
      readonly trusted: boolean;
    }
  /** The answer of the shell to what was asked; null when it failed. */
  | { readonly kind: 'answered'; readonly id: number; readonly value: unknown }
  /** A file of the user, at a place that he chose. */
  | { readonly kind: 'write'; readonly id: number; readonly target: string; readonly bytes: Uint8Array }
  /** Everything written so far goes into the database file: the machine is about to sleep or to end. */
  | { readonly kind: 'checkpoint' }
  | { readonly kind: 'close' };

/** What the thread says. */
export type FromThread =
  | { readonly kind: 'opened'; readonly refused: OpenRefused | null }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<Command> }
  /** The file is there whole (null), or the code of the system why it is not. */
  | { readonly kind: 'written'; readonly id: number; readonly failed: string | null }
  | { readonly kind: 'ask'; readonly id: number; readonly name: ShellFunction; readonly args: readonly unknown[] };
