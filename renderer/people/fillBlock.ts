import { signChange } from '../../sop/vocabulary/signing.ts';
import type { Official } from '../../sop/model/sop.ts';
import { dispatch, useDocument } from '../state/document.ts';

/** Fills a signature block of the open SOP with an official: one change, undone by itself. */
export function fillBlock(block: 'approval' | 'proposer', person: Official, group: string | null = null): boolean {
  const { sop } = useDocument.getState();
  return sop !== null && dispatch(signChange(sop, block, person), group);
}
