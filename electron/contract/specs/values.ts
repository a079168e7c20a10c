import { z } from 'zod';

/** Name of a stored thing. */
export const id = z.string().min(1).max(64);

/** A file of the user. Bytes travel as base64, because every carrier can hold a string. */
export const fileBytes = z.strictObject({ name: z.string().max(255), base64: z.string() });
