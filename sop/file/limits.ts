import { sizes } from '../model/sizes.ts';

/** Hard limits on what comes in from outside (interfaces, section 2). */
export const limits = {
  /** Bytes of one plain JSON file. */
  fileBytes: 10 * 1024 * 1024,
  /** Bytes of one stored SOP: whatever the editor lets through must come back, however long. */
  storedBytes: 512 * 1024 * 1024,
  /** Nested arrays and objects. */
  depth: 64,
  steps: sizes.steps,
  lanes: sizes.lanes,
  skipped: sizes.skipped,
  unitLines: sizes.unitLines,
  marker: sizes.marker,
  textLength: sizes.text,
  /** Entries of one list. */
  listItems: sizes.listItems,
  /** Batches within batches. */
  batchDepth: 6,
} as const;
