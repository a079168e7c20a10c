import { z } from 'zod';
import { signingRoles } from '../handover/signers.ts';
import type { HandoverSigner } from '../handover/signers.ts';
import type { Agrees, Proven } from './schemaAgreement.ts';

const line = z.string().max(200);

/** One of those who sign a SOP, as it crosses a border. */
export const signerSchema = z.strictObject({ role: z.enum(signingRoles), position: line, name: line, nip: line });

export type SignerAgrees = Proven<Agrees<z.output<typeof signerSchema>, HandoverSigner>>;
