import { z } from 'zod';
import type { CommandSpec } from '../commandSpec.ts';
import { fileBytes } from './values.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What is told of a font before and after it is taken in. */
const font = z.strictObject({
  name: z.string(),
  hash,
  /** Signs that a SOP may hold and the font cannot draw. */
  lacking: z.string(),
  hasItalic: z.boolean(),
  /** Whether a Word file carries it. */
  inWord: z.boolean(),
});

const face = z.strictObject({
  table: z.strictObject({ unitsPerEm: z.int(), ascent: z.number(), descent: z.number(), advances: z.string() }),
  base64: z.string(),
});

const faces = z.strictObject({
  regular: face,
  bold: face,
  italic: face.optional(),
  boldItalic: face.optional(),
});

/** One family: upright, bold, and slanted ones as far as there are. */
const files = z.array(fileBytes).min(1).max(4);

const fileFailures = [
  'notAFont',
  'fontTooLarge',
  'fontKind',
  'fontForbidden',
  'fontIncomplete',
  'fontMixed',
  'fontLacksLetters',
] as const;

/** Fonts that the office brought itself. */
export const fontCommands = {
  'font.list': {
    input: z.strictObject({}),
    /** `sops` and `profiles`: how many are printed with it. */
    output: z.strictObject({ fonts: z.array(font.extend({ sops: z.int(), profiles: z.int() })) }),
    failures: [],
  },
  /** A font as it is measured and drawn; a removed one too, as long as something is printed with it. */
  'font.read': {
    input: z.strictObject({ hash }),
    output: z.strictObject({ name: z.string(), hash, faces }),
    failures: ['notFound'],
  },
  /** Checks the files of a font and answers what it would be; nothing is stored. */
  'font.check': {
    input: z.strictObject({ files }),
    output: z.strictObject({ font, faces }),
    failures: [...fileFailures],
  },
  /** Takes a font in; bringing the same files again changes nothing. */
  'font.add': {
    input: z.strictObject({ files }),
    output: z.strictObject({ font }),
    failures: [...fileFailures, 'diskFull', 'storeBroken'],
  },
  'font.remove': {
    input: z.strictObject({ hash }),
    output: z.strictObject({}),
    failures: ['notFound', 'fontInUse', 'diskFull', 'storeBroken'],
  },
} as const satisfies Record<string, CommandSpec>;
