import * as asn1js from 'asn1js';

const oids = { keyUsage: '2.5.29.15', extendedKeyUsage: '2.5.29.37' } as const;

/** Purposes that say a certificate is for something else than documents, when it names no other. */
const otherPurposes: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1', // server of a web site
  '1.3.6.1.5.5.7.3.3', // code
  '1.3.6.1.5.5.7.3.8', // time stamps
  '1.3.6.1.5.5.7.3.9', // OCSP
]);

/**
 * Whether a certificate (DER) may sign documents: where it restricts its key, to digital signatures or to content commitment
 * (RFC 5280, 4.2.1.3), and not only to web sites, programs or services of authorities (4.2.1.12).
 */
export function maySignDocuments(der: Uint8Array): boolean {
  const usage = extensionOf(der, oids.keyUsage);
  if (usage !== null) {
    if (!(usage instanceof asn1js.BitString)) return false;
    const [bits = 0] = new Uint8Array(usage.valueBlock.valueHexView);
    // Bit 0 is digitalSignature, bit 1 contentCommitment, from the left.
    if ((bits & 0b1100_0000) === 0) return false;
  }
  const purposes = extensionOf(der, oids.extendedKeyUsage);
  if (purposes === null) return true;
  if (!(purposes instanceof asn1js.Sequence)) return false;
  return purposes.valueBlock.value.some(
    (purpose) => purpose instanceof asn1js.ObjectIdentifier && !otherPurposes.has(purpose.valueBlock.toString()),
  );
}

/** The value of an extension; null when the certificate has none of that kind. */
function extensionOf(der: Uint8Array, oid: string): asn1js.BaseBlock | null {
  const certificate = asn1js.fromBER(der).result;
  const body = partsOf(certificate)[0];
  const tagged = body === undefined ? undefined : partsOf(body).find(({ idBlock }) => isContext(idBlock, 3));
  const list = tagged === undefined ? undefined : partsOf(tagged)[0];
  for (const extension of list === undefined ? [] : partsOf(list)) {
    const parts = partsOf(extension);
    const [kind] = parts;
    const value = parts.at(-1);
    if (!(kind instanceof asn1js.ObjectIdentifier) || kind.valueBlock.toString() !== oid) continue;
    if (!(value instanceof asn1js.OctetString)) continue;
    return asn1js.fromBER(value.valueBlock.valueHexView).result;
  }
  return null;
}

function isContext(id: asn1js.BaseBlock['idBlock'], tag: number): boolean {
  return id.tagClass === 3 && id.tagNumber === tag;
}

function partsOf(block: asn1js.BaseBlock): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Constructed ? block.valueBlock.value : [];
}
