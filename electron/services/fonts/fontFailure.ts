import type { Failure } from '../../contract/commands.ts';

/**
 * Why a font is not taken. The detail is the name of the file, except for `fontIncomplete` (the face that lacks) and
 * `fontLacksLetters` (the characters).
 */
export type FontFailure = Failure<
  'notAFont' | 'fontTooLarge' | 'fontKind' | 'fontForbidden' | 'fontIncomplete' | 'fontMixed' | 'fontLacksLetters'
>;
