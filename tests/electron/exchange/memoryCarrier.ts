import type { Carrier } from '../../../electron/services/exchange/carrier.ts';

/** A carrier that lies nowhere: envelopes in the order in which they were put. The cursor counts them. */
export function memoryCarrier(): Carrier {
  const envelopes = new Map<string, Uint8Array>();
  return {
    put: async ({ id, bytes }) => {
      if (!envelopes.has(id)) envelopes.set(id, Uint8Array.from(bytes));
    },
    list: async (after) => {
      const found = [...envelopes.keys()];
      return { found: found.slice(after === null ? 0 : Number(after)), after: String(found.length) };
    },
    get: async (found) => envelopes.get(found) ?? null,
  };
}
