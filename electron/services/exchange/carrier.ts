/** A parcel on its way: bytes under the name that they prove themselves (`openParcel`). `label` = its name for people, safe as a file's. */
export interface Envelope {
  readonly id: string;
  readonly label: string;
  readonly bytes: Uint8Array;
}

/** What a carrier has. `after` goes into the next question. */
export interface Listing {
  /** What to ask for with `get`; two contents never have the same. */
  readonly found: readonly string[];
  readonly after: string;
}

/**
 * What takes parcels from workspace to workspace: a folder, later a register. It knows nothing of what is inside, and nobody
 * trusts it: whoever takes a parcel out checks it.
 *
 * What every carrier promises: `put` twice leaves one; what was put is found by every later `list` whose `after` is null or older, in any
 * order, perhaps more than once, and `get` gives exactly the bytes that were put. Nothing is ever changed. All three reject
 * when the carrier cannot be reached.
 */
export interface Carrier {
  put(envelope: Envelope): Promise<void>;
  list(after: string | null): Promise<Listing>;
  /** Null when it is not there any more. */
  get(found: string): Promise<Uint8Array | null>;
}
