import { asDictionary } from '../../importing/pdf/pdfFile.ts';
import type { PdfFile } from '../../importing/pdf/pdfFile.ts';
import type { PdfValue } from '../../importing/pdf/syntax.ts';
import { differingKeys } from './equality.ts';

/** What programs write anew whenever they write: when, and by which program. */
const marksOfTime: ReadonlySet<string> = new Set(['ModDate', 'Producer']);
const mostBytes = 1 << 20;

/** Whether the description of a file (Info, or XMP) still says the same about title, author and subject. Throws `Unreadable`. */
export function describesSame(
  { before, after }: { readonly before: PdfFile; readonly after: PdfFile },
  id: number,
  isInfo: boolean,
): boolean {
  const reference: PdfValue = { kind: 'reference', id, generation: 0 };
  if (isInfo) {
    const [was, is] = [asDictionary(before.resolve(reference)), asDictionary(after.resolve(reference))];
    return differingKeys(was, is).every((key) => marksOfTime.has(key));
  }
  const [was, is] = [before.stream(reference, mostBytes).data, after.stream(reference, mostBytes).data];
  return withoutMarks(was) === withoutMarks(is);
}

/** XMP without the values that only tell when and by what it was written, and without the room that is kept behind it. */
function withoutMarks(bytes: Buffer): string {
  return bytes
    .toString('utf8')
    .replace(/<(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID)>[^<]*<\/\1>/g, '')
    .replace(/\b(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID)="[^"]*"/g, '')
    .replace(/\s+/g, ' ');
}
