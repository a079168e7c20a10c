import { lookAt } from '../../../electron/services/exchange/receive.ts';
import type { Look } from '../../../electron/services/exchange/receive.ts';
import { openParcel } from '../../../electron/services/exchange/openParcel.ts';
import type { Parcel } from '../../../electron/services/exchange/parcel.ts';
import { hashBytes } from '../../../electron/services/store/hash.ts';

/** What the same bytes are, told once for all offices of a process: each office hashes what it got, in full. */
export interface Opening {
  look(bytes: Uint8Array): Look;
  /** Throws when it does not open: what a carrier made of a parcel never gets this far. */
  parcel(bytes: Uint8Array): Parcel;
}

/** Opening is most of the work of a schedule: 65 offices open the same parcel three times each, with the same outcome. */
export function openingOnce(): Opening {
  const looks = new Map<string, Look>();
  const parcels = new Map<string, Parcel>();
  return {
    look: (bytes) => {
      const hash = hashBytes(bytes);
      const look = looks.get(hash) ?? lookAt(bytes);
      looks.set(hash, look);
      return look;
    },
    parcel: (bytes) => {
      const hash = hashBytes(bytes);
      const parcel = parcels.get(hash) ?? soundParcel(bytes);
      parcels.set(hash, parcel);
      return parcel;
    },
  };
}

function soundParcel(bytes: Uint8Array): Parcel {
  const opened = openParcel(bytes);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}
