/** What verification found out about the signature on the exported PDF of this SOP (spec, section 16). */
export interface SignatureFacts {
  /** Calendar day of signing, ISO yyyy-mm-dd; null = the signature carries no time. */
  readonly signedOn: string | null;
  /** False when the content changed after signing. */
  readonly intact: boolean;
  /** Last day the signer's certificate is valid, ISO yyyy-mm-dd; null = unknown. */
  readonly certificateEnds: string | null;
}
