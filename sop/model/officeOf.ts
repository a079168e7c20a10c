/** Lines that name the house an office belongs to; offices write them above or below their own name. */
const parentLine = /^(sekretariat|setda|setwan)\b/i;

/** The office that a SOP belongs to: the last line of its issuer that does not name the house above it. */
export function officeOf(unitLines: readonly string[]): string {
  return unitLines.findLast((line) => !parentLine.test(line.trim())) ?? unitLines.at(-1) ?? '';
}
