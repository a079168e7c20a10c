/** Hard limits on what comes in from outside (interfaces, section 2). */
export const limits = {
  /** Bytes of one plain JSON or stored SOP. */
  fileBytes: 10 * 1024 * 1024,
  /** Nested arrays and objects. */
  depth: 64,
  steps: 500,
  lanes: 40,
  /** UTF-16 units of one text. */
  textLength: 20_000,
  /** Entries of one list. */
  listItems: 1000,
  /** Batches within batches. */
  batchDepth: 6,
} as const;
