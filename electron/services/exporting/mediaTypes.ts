/** The kinds of files that a SOP is written as. */
export type ExportFormat = 'pdf' | 'docx' | 'svg' | 'json' | 'bpmn';

/** How each kind of file is named to browsers and mail programs. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  svg: 'image/svg+xml',
  json: 'application/json',
  bpmn: 'application/xml',
};
