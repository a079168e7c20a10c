/** ASN.1 of containers, as node-forge reads it: BER with pieces and open lengths, which programs really write. */
import forge from 'node-forge';

export type Asn1 = forge.asn1.Asn1;

/** What stands at a place is of another form; thrown. */
export class MalformedBer extends Error {}

/** What forge has, its type declarations leave out, and we build on. Its version is pinned; the tests see a change. */
interface ForgeParts {
  readonly asn1: {
    fromDer(
      bytes: string,
      options: { readonly strict: boolean; readonly parseAllBytes: boolean; readonly decodeBitStrings: boolean },
    ): Asn1;
  };
  readonly rc2: {
    createDecryptionCipher(
      key: string,
      bits: number,
    ): {
      start(vector: string): void;
      update(input: forge.util.ByteStringBuffer): void;
      finish(): boolean;
      readonly output: forge.util.ByteStringBuffer;
    };
  };
}

export const forgeParts = forge as unknown as ForgeParts;

/** One value that takes all of the bytes, given as a string of bytes. */
export function readBer(bytes: string): Asn1 {
  // Bit strings that happen to read as ASN.1 stay bytes.
  return forgeParts.asn1.fromDer(bytes, { strict: false, parseAllBytes: true, decodeBitStrings: false });
}

export function derOf(value: Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), 'latin1');
}

/** The parts of a value made of parts, at least so many. */
export function children(value: Asn1, atLeast: number): readonly Asn1[] {
  if (!Array.isArray(value.value) || value.value.length < atLeast) throw new MalformedBer('parts');
  return value.value;
}

/** The bytes of an octet string, joined where it comes in pieces; also of one with a tag of its context. */
export function octetsOf(value: Asn1): string {
  const isString = value.tagClass === forge.asn1.Class.UNIVERSAL && value.type === forge.asn1.Type.OCTETSTRING;
  if (!isString && value.tagClass !== forge.asn1.Class.CONTEXT_SPECIFIC) throw new MalformedBer('octets');
  return typeof value.value === 'string' ? value.value : value.value.map(octetsOf).join('');
}

export function oidOf(value: Asn1): string {
  if (value.type !== forge.asn1.Type.OID || typeof value.value !== 'string') throw new MalformedBer('oid');
  return forge.asn1.derToOid(value.value);
}

/** A small integer; one of more than four bytes is as good as endless. */
export function integerOf(value: Asn1): number {
  if (value.type !== forge.asn1.Type.INTEGER || typeof value.value !== 'string') throw new MalformedBer('integer');
  if (value.value.length > 4) return Number.MAX_SAFE_INTEGER;
  return forge.asn1.derToInteger(value.value);
}

export function isContext(value: Asn1, tag: Asn1['type']): boolean {
  return value.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && value.type === tag;
}
