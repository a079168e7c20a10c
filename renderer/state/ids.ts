import type { IdSource } from '../../sop/model/create.ts';

/** New identities for what the author adds. */
export const newId: IdSource = () => crypto.randomUUID();
