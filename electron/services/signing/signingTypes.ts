import type { Result } from '../../../sop/model/result.ts';

/** Why nothing was signed. Nothing has been written when one of these is given. */
export type SigningRefusalCode =
  // The container with key and certificate.
  | 'notAContainer'
  | 'containerTooLarge'
  /** Its key derivation would take longer than anybody waits: made wrongly, or made to stop us. */
  | 'containerTooCostly'
  | 'wrongPassphrase'
  | 'noKeyInContainer'
  /** Neither RSA of 2048 bits and more nor an elliptic curve of the standards. */
  | 'keyNotSupported'
  // The certificate.
  | 'expired'
  | 'notYetValid'
  | 'noSigningUse'
  // The document.
  | 'notAPdf'
  | 'notADocx'
  | 'documentTooLarge'
  | 'damagedPdf'
  | 'damagedDocx'
  | 'encryptedPdf'
  /** Its author or a former signer allows no further signatures (DocMDP, FieldMDP). */
  | 'certifiedNoChanges'
  | 'fieldMissing'
  | 'fieldTaken'
  /** The place is off the page, or too small for what is shown in it. */
  | 'placeUnfit'
  | 'reserveTooSmall'
  // The process that signs.
  /** It took too long, or ended before it answered. */
  | 'signingStopped';

export interface SigningRefusal {
  readonly code: SigningRefusalCode;
  /** One Indonesian sentence, for the command line and the log; it names no secret. */
  readonly detail: string;
}

/** Who a container belongs to; the private key is not among it. */
export interface SigningIdentity {
  /** Common name of the certificate's subject, else the whole subject. */
  readonly name: string;
  readonly organisation: string | null;
  /** Common name of the issuer, else the whole issuer. */
  readonly issuer: string;
  /** The certificate is one of Balai Besar Sertifikasi Elektronik, as its issuer says. */
  readonly isBsre: boolean;
  readonly isSelfSigned: boolean;
  /** Hexadecimal, capital. */
  readonly serial: string;
  /** ISO instants in UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly key: { readonly kind: 'rsa'; readonly bits: number } | { readonly kind: 'ec'; readonly curve: string };
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  readonly fingerprint: string;
}

/** A paraf goes before the signature: it confirms a draft, and does not put it in force. */
export type SignerRole = 'paraf' | 'signature';

/** Time zones of Indonesia: UTC+7, +8, +9. */
export const timeZones = ['WIB', 'WITA', 'WIT'] as const;
export type TimeZone = (typeof timeZones)[number];

/** A rectangle on a page: points from the bottom left corner of the page as it is shown. */
export interface PageRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a field stands. */
export interface FieldPlace {
  /** From 0. */
  readonly page: number;
  readonly rect: PageRect;
}

/** An empty signature field in the first revision of an export. */
export interface SignatureField extends FieldPlace {
  /** ASCII letters, digits, `_` and `-`; once in a file. */
  readonly name: string;
  readonly role: SignerRole;
}

/** What is shown of a signature. */
export interface SignatureAppearance {
  /** As it should be printed, with titles; empty = name of the certificate. */
  readonly name: string;
  /** Jabatan; empty = left out. */
  readonly position: string;
  /** Digits only or grouped; empty = left out. */
  readonly nip: string;
  /** What the QR code says; null = signer, time, certificate and document as text. */
  readonly qrText: string | null;
}

export interface SignPdfRequest {
  readonly pdf: Uint8Array;
  readonly container: Uint8Array;
  readonly passphrase: string;
  readonly instant: Date;
  readonly zone: TimeZone;
  /**
   * A field of the file by its name; null = the first empty field prepared for the role, else a field of its own, shown at
   * `place` or, without one, not shown at all.
   */
  readonly field: string | null;
  readonly place?: FieldPlace;
  readonly role: SignerRole;
  /** Null = nothing is drawn, as for a paraf without a place. */
  readonly appearance: SignatureAppearance | null;
}

export interface SignedPdf {
  readonly bytes: Uint8Array;
  /** The field that was filled. */
  readonly field: string;
  readonly signer: SigningIdentity;
}

export interface SignDocxRequest {
  readonly docx: Uint8Array;
  readonly container: Uint8Array;
  readonly passphrase: string;
  readonly instant: Date;
  readonly role: SignerRole;
}

export interface SignedDocx {
  readonly bytes: Uint8Array;
  readonly signer: SigningIdentity;
}

/** A signature field found in a PDF. */
export interface FoundField {
  readonly name: string;
  readonly isTaken: boolean;
  /** By the name an export of ours gave it; null for fields of others. */
  readonly role: SignerRole | null;
  /** Page from 0; null for one that is not shown. */
  readonly page: number | null;
}

/** What the process that signs is asked, one question a process. */
export type SigningQuestion =
  | { readonly kind: 'pdf'; readonly request: SignPdfRequest }
  | { readonly kind: 'docx'; readonly request: SignDocxRequest }
  /** Whose container it is, to show before signing. */
  | { readonly kind: 'identity'; readonly container: Uint8Array; readonly passphrase: string; readonly instant: Date };

/** The signing process as the services ask it; each call is a process of its own that ends after its answer. */
export interface SignApart {
  pdf(request: SignPdfRequest): Promise<Result<SignedPdf, SigningRefusal>>;
  docx(request: SignDocxRequest): Promise<Result<SignedDocx, SigningRefusal>>;
  identity(
    question: Omit<Extract<SigningQuestion, { kind: 'identity' }>, 'kind'>,
  ): Promise<Result<SigningIdentity, SigningRefusal>>;
}
