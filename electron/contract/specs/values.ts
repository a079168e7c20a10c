import { z } from 'zod';
import { editRoles } from '../../../sop/model/history.ts';

/** Name of a stored thing. */
export const id = z.string().min(1).max(64);

/** A file of the user. Bytes travel as base64, because every carrier can hold a string. */
export const fileBytes = z.strictObject({ name: z.string().max(255), base64: z.string() });

/** What an edit is to the history of undoing, and the run it belongs to. */
export const editMark = z.strictObject({ role: z.enum(editRoles), group: z.string().max(300).nullable() });
