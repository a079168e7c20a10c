/** What verification found out about the signature on the exported PDF of this SOP (spec, section 16), and what set it in force. */
export interface SignatureFacts {
  /** Calendar day of signing, ISO yyyy-mm-dd; null = not signed, or the signature carries no time. */
  readonly signedOn: string | null;
  /** Calendar day of the decree that sets the SOP, ISO; null = there is none, or its day is not known. */
  readonly enactedOn: string | null;
  /** False when the content changed after signing. */
  readonly intact: boolean;
  /** Last day the signer's certificate is valid, ISO yyyy-mm-dd; null = unknown. */
  readonly certificateEnds: string | null;
  /** Whether a certificate issued by BSrE signed it. */
  readonly certified: boolean;
}

/** A SOP that nobody has signed yet. */
export const unsigned: SignatureFacts = {
  signedOn: null,
  enactedOn: null,
  intact: true,
  certificateEnds: null,
  certified: false,
};
