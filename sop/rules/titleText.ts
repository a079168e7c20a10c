const sopPrefix =
  /^\s*(?:s\.?o\.?p\.?(?:\s*ap)?|standar(?:d)?\s+operasional\s+prosedur(?:\s+administrasi\s+pemerintahan)?)(?=[\s:–-]|$)[\s:–-]*/i;

/** The title without a leading "SOP" or "Standar Operasional Prosedur". */
export function withoutSopPrefix(title: string): string {
  return title.replace(sopPrefix, '');
}
