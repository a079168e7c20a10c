/** Between which values the numbers of a style lie: what the form accepts is what a file may hold. */
export const styleLimits = {
  /** Sides of a sheet in mm: from A6 to A2, so that a typing slip is told instead of laid out. */
  sheetSideMm: { least: 100, most: 600 },
  marginMm: { least: 0, most: 80 },
  /** The band kept free for the stamp at the foot of a page (spec 16.4), from the paper's edge. */
  footerBandMm: { least: 0, most: 40 },
  /** Size of the table's letters in pt. */
  fontSize: { least: 5, most: 16 },
  /** Characters of the name of a font that an office brought. */
  fontNameLength: 100,
  /** Characters of one label of the form. */
  labelLength: 200,
} as const;
