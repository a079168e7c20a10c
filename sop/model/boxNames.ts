/** The six boxes of the identity part, in the order of the regulation's figure. */
export const boxNames = ['legalBasis', 'qualifications', 'relatedSops', 'equipment', 'warnings', 'records'] as const;
export type BoxName = (typeof boxNames)[number];
