import type { ExportFormat } from './exportSop.ts';

/** How each kind of file is named to browsers and mail programs. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  svg: 'image/svg+xml',
  json: 'application/json',
};
