import type { Manifest } from '../../../sop/file/parcelSchema.ts';
import { fileBaseName } from '../exporting/fileName.ts';
import { senderName } from './keyStatus.ts';

/** What each kind is called in the name of its file. */
const kindNames: Readonly<Record<Manifest['kind'], string>> = {
  draft: 'SOP',
  findings: 'Temuan',
  decision: 'Keputusan',
  receipt: 'Tanda terima',
  key: 'Kunci',
};

/**
 * What the file of a parcel is called, without its ending, safe on every system: kind, sender, day, and the beginning of its own name,
 * so that no two are alike.
 */
export function parcelLabel({ kind, sender, made }: Pick<Manifest, 'kind' | 'sender' | 'made'>, id: string): string {
  const title = `${kindNames[kind]} ${senderName(sender).slice(0, 60)} ${made.slice(0, 10)} ${id.slice(0, 8)}`;
  return fileBaseName({ number: '', title });
}
