import { readFileSync } from 'node:fs';
import { hashBytes } from '../../electron/services/store/hash.ts';
import { readPlainText } from '../../sop/file/readPlain.ts';
import { layoutSop } from '../../sop/layout/layoutSop.ts';
import type { SopLayout } from '../../sop/layout/layoutSop.ts';
import { styleOf } from '../../sop/model/profileFor.ts';
import type { Sop } from '../../sop/model/sop.ts';
import type { Style, StyleOverrides } from '../../sop/model/style.ts';
import { countingIds } from './builders.ts';
import { valueOf } from './laws.ts';
import { shippedFiles, shippedProfiles } from './shipped.ts';

export interface ShippedTemplate {
  readonly id: string;
  readonly text: string;
  readonly sop: Sop;
  /** What reading had to remark; a template gives no cause. */
  readonly notes: readonly unknown[];
}

/** The made-up crest that the templates show. */
export const sampleCrest = readFileSync(new URL('../../resources/templates/lambang-contoh.png', import.meta.url));
export const sampleCrestName = hashBytes(sampleCrest);

const profiles = shippedProfiles();

/** Every template that ships, as its file has it. */
export const shippedTemplates: readonly ShippedTemplate[] = shippedFiles('templates').map(({ name, text }) => ({
  id: name.replace('.json', ''),
  text,
  ...valueOf(readPlainText(text, { ids: countingIds(), profiles })),
}));

/** Groups of the chooser with the ids of their templates. */
export const shippedCatalogue: {
  readonly groups: readonly {
    readonly title: string;
    readonly templates: readonly { readonly id: string; readonly about: string }[];
  }[];
} = JSON.parse(readFileSync(new URL('../../resources/template-catalogue.json', import.meta.url), 'utf8'));

/** A template laid out with the crest, as it is or on other paper. */
export function laidOut(sop: Sop, overrides: StyleOverrides = {}): SopLayout & { readonly style: Style } {
  const style = styleOf(profiles, { ...sop, style: { ...sop.style, ...overrides } });
  const images = (asset: string) => (asset === sampleCrestName ? { width: 220, height: 260 } : null);
  return { style, ...layoutSop(sop, style, { images }) };
}
