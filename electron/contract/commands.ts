import type { z } from 'zod';
import { appCommands } from './specs/app.ts';
import { assetCommands } from './specs/assets.ts';
import { backupCommands } from './specs/backups.ts';
import { copyCommands } from './specs/copies.ts';
import { exchangeCommands } from './specs/exchange.ts';
import { fontCommands } from './specs/fonts.ts';
import { formCommands } from './specs/forms.ts';
import { handoverCommands } from './specs/handover.ts';
import { ledgerCommands } from './specs/ledger.ts';
import { manualCommands } from './specs/manual.ts';
import { momentCommands } from './specs/moments.ts';
import { numberCommands } from './specs/numbers.ts';
import { peopleCommands } from './specs/people.ts';
import { fileCommands } from './specs/files.ts';
import { profileCommands } from './specs/profiles.ts';
import { registerCommands } from './specs/register.ts';
import { reviewCommands } from './specs/review.ts';
import { setCommands } from './specs/sets.ts';
import { settingsCommands } from './specs/settings.ts';
import { signatureCommands } from './specs/signatures.ts';
import { sopCommands } from './specs/sops.ts';
import { surroundingsCommands } from './specs/surroundings.ts';
import { surveyCommands } from './specs/survey.ts';
import { templateCommands } from './specs/templates.ts';
import { timesCommands } from './specs/times.ts';
import { vocabularyCommands } from './specs/vocabulary.ts';

/**
 * Every command of the host, by aggregate (architecture, section 7). The renderer never names a path: ids and bytes cross,
 * paths do not.
 */
export const commands = {
  ...appCommands,
  ...registerCommands,
  ...surveyCommands,
  ...ledgerCommands,
  ...sopCommands,
  ...reviewCommands,
  ...momentCommands,
  ...copyCommands,
  ...exchangeCommands,
  ...surroundingsCommands,
  ...templateCommands,
  ...profileCommands,
  ...timesCommands,
  ...assetCommands,
  ...fontCommands,
  ...formCommands,
  ...setCommands,
  ...handoverCommands,
  ...vocabularyCommands,
  ...peopleCommands,
  ...numberCommands,
  ...settingsCommands,
  ...fileCommands,
  ...backupCommands,
  ...signatureCommands,
  ...manualCommands,
} as const;

export type Command = keyof typeof commands;
/** What crosses is data: nobody changes it on the other side, and readonly values of the domain fit without copies. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
export type Input<C extends Command> = Frozen<z.input<(typeof commands)[C]['input']>>;
export type Output<C extends Command> = Frozen<z.output<(typeof commands)[C]['output']>>;
/** What a handler receives: the input after its schema accepted it. */
export type ParsedInput<C extends Command> = Frozen<z.output<(typeof commands)[C]['input']>>;
/** The refusals that a handler of this command may answer with. */
export type Listed<C extends Command> = (typeof commands)[C]['failures'][number];

/**
 * Any command may also be refused as malformed, from a foreign sender, be cut off when the services end in the middle of it, or
 * fail by a bug (`reference` stands in the log).
 */
export type FailureCode<C extends Command> = Listed<C> | 'badRequest' | 'forbidden' | 'interrupted' | 'unexpected';
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly detail: string;
}
export type Reply<C extends Command> =
  | { readonly ok: true; readonly value: Output<C> }
  | { readonly ok: false; readonly error: Failure<FailureCode<C>> };

/** What the renderer holds: one method for the whole contract, typed per command. */
export type Call = <C extends Command>(command: C, input: Input<C>) => Promise<Reply<C>>;
