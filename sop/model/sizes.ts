/**
 * How large a SOP may grow (interfaces, section 2). `apply` refuses what goes beyond, so that whatever it made can be stored and read.
 * `text` and `marker` in UTF-16 units.
 */
export const sizes = {
  steps: 500,
  lanes: 40,
  listItems: 1000,
  skipped: 500,
  unitLines: 20,
  text: 20_000,
  marker: 40,
} as const;

/** Whether a text anywhere in these data is longer than a SOP may hold. */
export function holdsTooLongText(data: unknown): boolean {
  if (typeof data === 'string') return data.length > sizes.text;
  return typeof data === 'object' && data !== null && Object.values(data).some(holdsTooLongText);
}
