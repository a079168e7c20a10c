/** Facts of one electronic signature, as far as they could be established without a network. What was not looked at is never 'good'. */

/** Why the form of a signature makes it worthless: what it claims to cover is not what it covers. */
export type FormFault =
  /** Not exactly two ranges of non-negative whole numbers that start at the first byte. */
  | 'ranges'
  /** What the ranges leave out is not exactly the value of this signature. */
  | 'hole'
  /** The ranges end in the middle of a revision, or beyond the file. */
  | 'partial'
  /** Another signature stands at the same place, or one is used twice. */
  | 'overlap'
  /** The value of the signature is no such structure, or holds another number of signers than one. */
  | 'container'
  /** The certificate that the signature names is missing, or is another one. */
  | 'certificate'
  /** Of a Word document: references that leave out parts of the text, or that point elsewhere. */
  | 'references'
  /** The time stamp belongs to other bytes. */
  | 'stampOfOther';

/** Whether the signed bytes are those that were signed. 'unknown': what was signed could not be found out. */
export type ContentFact = 'intact' | 'changed' | 'unknown';

/** Whether the key of the named certificate made the signature. 'unsupported': by a method that cannot be checked here. */
export type MatchFact = 'matches' | 'wrong' | 'unsupported' | 'unknown';

/** How far the certificate leads. 'misused': the certificate, or one above it, is not meant for this. */
export type ChainFact = 'trusted' | 'selfSigned' | 'unknown' | 'misused';

/** Whether the certificates were valid at the time that counts: that of a proven time stamp, else now. */
export type ValidityFact = 'valid' | 'expired' | 'notYetValid' | 'unknown';

/** What the revocation data inside the file proves of all certificates that count. */
export type RevocationFact = 'good' | 'revoked' | 'unknown';

/** What was added to the file after this signature. 'signatures': nothing but signatures, time stamps and data for checking them. */
export type LaterFact = 'none' | 'signatures' | 'other';

/** What a later revision changed, named as far as it could be told. */
export type AdditionKind =
  | 'signature'
  | 'timeStamp'
  | 'checkingData'
  | 'signatureField'
  | 'page'
  | 'pageContent'
  | 'annotation'
  | 'formField'
  | 'metadata'
  | 'catalogue'
  | 'attachment'
  | 'unreadable';

/** Where the time of a signature comes from. 'unprovenStamp': a time stamp of somebody unknown; 'claimed': the signer's own clock. */
export type TimeSource = 'timeStamp' | 'unprovenStamp' | 'claimed' | 'none';

export interface Evidence {
  readonly form: FormFault | null;
  readonly content: ContentFact;
  readonly match: MatchFact;
  /** The method is too weak to prove anything today (MD5, SHA-1, short keys). */
  readonly isWeak: boolean;
  /** The signature binds the signer's certificate (signing-certificate attribute) where its kind asks for that. */
  readonly isBound: boolean;
  readonly chain: ChainFact;
  readonly validity: ValidityFact;
  readonly revocation: RevocationFact;
  readonly time: TimeSource;
  readonly later: LaterFact;
  /** The first signature allowed fewer changes than were made later (certified document). */
  readonly breaksCertification: boolean;
}
