import { createHash, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { OpenContainer } from '../container/openContainer.ts';
import type { SignerRole } from '../signingTypes.ts';
import { canonicalAttribute, canonicalText } from './canonical.ts';

/** A part or a list of relationships with its hash, as the manifest names it. */
export interface SignedPart {
  /** `/word/document.xml?ContentType=…` */
  readonly uri: string;
  readonly digest: string;
  /** Ids of the relationships covered; null for a part covered as it is. */
  readonly relationships: readonly string[] | null;
}

const names = {
  dsig: 'http://www.w3.org/2000/09/xmldsig#',
  packageSignature: 'http://schemas.openxmlformats.org/package/2006/digital-signature',
  office: 'http://schemas.microsoft.com/office/2006/digsig',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  c14n: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  relationships: 'http://schemas.openxmlformats.org/package/2006/RelationshipTransform',
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  object: 'http://www.w3.org/2000/09/xmldsig#Object',
  signedProperties: 'http://uri.etsi.org/01903#SignedProperties',
} as const;

const ids = {
  signature: 'idPackageSignature',
  parts: 'idPackageObject',
  office: 'idOfficeObject',
  properties: 'idSignedProperties',
} as const;

/** The signature part of a Word file: XML-DSig with the properties of XAdES-BES, every element in canonical form. */
export function signatureXml(
  parts: readonly SignedPart[],
  { privateKey, chain }: OpenContainer,
  { instant, role }: { readonly instant: Date; readonly role: SignerRole },
): string {
  const [certificate] = chain;
  if (certificate === undefined) throw new Error('A container without its certificate');
  const time = `${instant.toISOString().slice(0, 19)}Z`;
  const objects = {
    parts: element('Object', ` Id="${ids.parts}"`, manifest(parts) + signatureTime(time)),
    office: element('Object', ` Id="${ids.office}"`, officeDetails(role)),
    properties: signedProperties(certificate.raw, certificate.issuer, certificate.serialNumber, time),
  };
  const algorithm = `http://www.w3.org/2001/04/xmldsig-more#${privateKey.asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa'}-sha256`;
  const signedInfo = element(
    'SignedInfo',
    '',
    method('CanonicalizationMethod', names.c14n) +
      method('SignatureMethod', algorithm) +
      reference(ids.parts, names.object, digestOf(inNamespaces(objects.parts))) +
      reference(ids.office, names.object, digestOf(inNamespaces(objects.office))) +
      reference(ids.properties, names.signedProperties, digestOf(inNamespaces(objects.properties, 'xd')), true),
  );
  const value = signatureValue(inNamespaces(signedInfo), privateKey);
  const qualifying = `<xd:QualifyingProperties xmlns:xd="${names.xades}" Target="#${ids.signature}">${objects.properties}</xd:QualifyingProperties>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Signature xmlns="${names.dsig}" Id="${ids.signature}">` +
    signedInfo +
    element('SignatureValue', '', value) +
    element(
      'KeyInfo',
      '',
      element('X509Data', '', element('X509Certificate', '', certificate.raw.toString('base64'))),
    ) +
    objects.parts +
    objects.office +
    element('Object', '', qualifying) +
    '</Signature>'
  );
}

function element(name: string, attributes: string, content: string): string {
  return `<${name}${attributes}>${content}</${name}>`;
}

function method(name: string, algorithm: string): string {
  return element(name, ` Algorithm="${algorithm}"`, '');
}

/**
 * An element as it is hashed: cut out of its document, it takes the namespaces around it along (C14N 1.0). They come before its
 * attributes.
 */
function inNamespaces(xml: string, prefix?: 'xd'): string {
  const around = ` xmlns="${names.dsig}"${prefix === undefined ? '' : ` xmlns:xd="${names.xades}"`}`;
  return xml.replace(/^<[\w:]+/u, (start) => start + around);
}

function digestOf(xml: string): string {
  return createHash('sha256').update(xml, 'utf8').digest('base64');
}

function digestElements(digest: string): string {
  return method('DigestMethod', names.sha256) + element('DigestValue', '', digest);
}

function reference(id: string, type: string, digest: string, isCanonical = false): string {
  const transforms = isCanonical ? element('Transforms', '', method('Transform', names.c14n)) : '';
  return element('Reference', ` Type="${type}" URI="#${id}"`, transforms + digestElements(digest));
}

function manifest(parts: readonly SignedPart[]): string {
  const references = parts.map(({ uri, digest, relationships }) => {
    const transforms = relationships === null ? '' : relationshipTransforms(relationships);
    return element('Reference', ` URI="${canonicalAttribute(uri)}"`, transforms + digestElements(digest));
  });
  return element('Manifest', '', references.join(''));
}

function relationshipTransforms(sources: readonly string[]): string {
  const named = sources.map(
    (id) =>
      `<mdssi:RelationshipReference xmlns:mdssi="${names.packageSignature}" SourceId="${canonicalAttribute(id)}"></mdssi:RelationshipReference>`,
  );
  const transform = element('Transform', ` Algorithm="${names.relationships}"`, named.join(''));
  return element('Transforms', '', transform + method('Transform', names.c14n));
}

function signatureTime(time: string): string {
  const value =
    `<mdssi:SignatureTime xmlns:mdssi="${names.packageSignature}"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>` +
    `<mdssi:Value>${time}</mdssi:Value></mdssi:SignatureTime>`;
  return property('idSignatureTime', value);
}

function property(id: string, content: string): string {
  const one = element('SignatureProperty', ` Id="${id}" Target="#${ids.signature}"`, content);
  return element('SignatureProperties', '', one);
}

/** What Word shows of a signature; it wants each of these elements, in this order ([MS-OFFCRYPTO] 2.5.2.5). */
function officeDetails(role: SignerRole): string {
  const details: readonly (readonly [string, string])[] = [
    ['SetupID', ''],
    ['SignatureText', ''],
    ['SignatureImage', ''],
    ['SignatureComments', role === 'paraf' ? 'Paraf' : 'Tanda tangan'],
    ['WindowsVersion', '10.0'],
    ['OfficeVersion', '16.0'],
    ['ApplicationVersion', '16.0'],
    ['Monitors', '1'],
    ['HorizontalResolution', '1366'],
    ['VerticalResolution', '768'],
    ['ColorDepth', '32'],
    ['SignatureProviderId', '{00000000-0000-0000-0000-000000000000}'],
    ['SignatureProviderUrl', ''],
    ['SignatureProviderDetails', '9'],
    ['SignatureType', '1'],
  ];
  const content = details.map(([name, value]) => element(name, '', value)).join('');
  return property('idOfficeV1Details', element('SignatureInfoV1', ` xmlns="${names.office}"`, content));
}

function signedProperties(certificate: Buffer, issuer: string, serial: string, time: string): string {
  const digest = createHash('sha256').update(certificate).digest('base64');
  const issuerName = canonicalText(issuer.split('\n').toReversed().join(', '));
  const certificateElement =
    `<xd:Cert><xd:CertDigest>${digestElements(digest)}</xd:CertDigest><xd:IssuerSerial>` +
    element('X509IssuerName', '', issuerName) +
    element('X509SerialNumber', '', BigInt(`0x${serial}`).toString()) +
    '</xd:IssuerSerial></xd:Cert>';
  return (
    `<xd:SignedProperties Id="${ids.properties}"><xd:SignedSignatureProperties><xd:SigningTime>${time}</xd:SigningTime>` +
    `<xd:SigningCertificate>${certificateElement}</xd:SigningCertificate><xd:SignaturePolicyIdentifier>` +
    '<xd:SignaturePolicyImplied></xd:SignaturePolicyImplied></xd:SignaturePolicyIdentifier>' +
    '</xd:SignedSignatureProperties></xd:SignedProperties>'
  );
}

/** XML-DSig writes the two numbers of an elliptic curve side by side, not as ASN.1. */
function signatureValue(signedInfo: string, key: KeyObject): string {
  return sign('sha256', Buffer.from(signedInfo, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
}
