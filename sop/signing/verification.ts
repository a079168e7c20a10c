import type { AdditionKind, Evidence, LaterFact, TimeSource } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** A certificate as it is shown to people. Texts are as the certificate says them: claims, unless the chain is trusted. */
export interface CertificateFacts {
  /** Common name, else the organisation, else the whole subject. */
  readonly name: string;
  readonly organisation: string | null;
  readonly issuer: string;
  /** Hexadecimal, lower case. */
  readonly serial: string;
  /** ISO instants. */
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256 of the certificate, 64 hexadecimal digits. */
  readonly fingerprint: string;
}

/** One signature or document time stamp of a file. */
export interface SignatureReport {
  /** Order in the file, from 1. */
  readonly order: number;
  readonly role: 'signature' | 'timeStamp';
  /** Name of the form field; in a Word document, of the part. */
  readonly field: string;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  /** Null when no certificate could be read. */
  readonly signer: CertificateFacts | null;
  /** From the signer's certificate up to the last one found. */
  readonly chain: readonly CertificateFacts[];
  /** The chain is trusted and one of its issuers is the Balai Besar Sertifikasi Elektronik. */
  readonly issuedByBsre: boolean;
  /** ISO instant, and where it comes from. */
  readonly instant: string | null;
  readonly time: TimeSource;
  /** What the signer wrote beside it; proven by nobody. */
  readonly reason: string | null;
  /** Bytes of the file from its start that make up the signed revision; null in a Word document. */
  readonly coveredBytes: number | null;
  readonly later: LaterFact;
  /** What was added after this signature, each kind once. */
  readonly additions: readonly AdditionKind[];
}

/** What was found out about one file. */
export interface Verification {
  readonly kind: 'pdf' | 'docx';
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
  /** Pages of a PDF; null where they could not be counted. */
  readonly pages: number | null;
  /** In the order of signing. */
  readonly signatures: readonly SignatureReport[];
  /** What was added after the last signature. */
  readonly additions: LaterFact;
  /** A sound signature covers the whole file to its last byte, or what follows is only data for checking signatures. */
  readonly wholeCovered: boolean;
  /** The file carries data for checking signatures later (DSS). */
  readonly hasCheckingData: boolean;
  /** The worst of the signatures; 'none' without one. */
  readonly verdict: Verdict;
}
