import type { ReactNode } from 'react';
import { paperNames } from '../../../sop/model/papers.ts';
import { styleLimits } from '../../../sop/model/styleLimits.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { paperWords, printWords as words } from '../../words/print.ts';
import { FontChoice, OwnFontsButton } from './fonts/FontChoice.tsx';
import { StyleCheckbox, StyleSelect } from './StyleFields.tsx';
import { useStyling } from './styling.ts';

const ownSize = 'own';
const startingSize = { widthMm: 210, heightMm: 330 } as const;
const sides = ['top', 'bottom', 'left', 'right'] as const;

export interface PageStyleProps {
  /** Shown under the switch for one page while the pages do not follow it. */
  readonly notOnePage: ReactNode;
  /** The key that changes the paper, where there is one. */
  readonly paperKey?: string;
}

/** Switches of paper and pages. */
export function PageStyle({ notOnePage, paperKey }: PageStyleProps) {
  const { style, change } = useStyling();
  const { paper, margins, fontSize, footerBandMm, fitOnePage } = style;
  const own = typeof paper === 'string' ? null : paper;
  return (
    <>
      <Select
        label={words.paper}
        {...(paperKey === undefined ? {} : { aside: paperKey })}
        value={typeof paper === 'string' ? paper : ownSize}
        options={[...paperNames.map((id) => ({ id, label: paperWords[id] })), { id: ownSize, label: words.ownPaper }]}
        onChange={(id) => change({ paper: paperNames.find((name) => name === id) ?? startingSize })}
      />
      {own === null ? null : (
        <div className="pair">
          <NumberField
            label={words.width}
            value={own.widthMm}
            {...styleLimits.sheetSideMm}
            onChange={(widthMm) => change({ paper: { ...own, widthMm } }, 'paper')}
          />
          <NumberField
            label={words.height}
            value={own.heightMm}
            {...styleLimits.sheetSideMm}
            onChange={(heightMm) => change({ paper: { ...own, heightMm } }, 'paper')}
          />
        </div>
      )}
      <StyleSelect name="orientation" label={words.orientation} words={words.orientations} />
      <StyleCheckbox name="fitOnePage">{words.fitOnePage}</StyleCheckbox>
      {fitOnePage ? notOnePage : null}
      <div className="pair">
        {sides.map((side) => (
          <NumberField
            key={side}
            label={words.margins[side]}
            value={margins[side]}
            {...styleLimits.marginMm}
            onChange={(value) => change({ margins: { ...margins, [side]: value } }, `margin:${side}`)}
          />
        ))}
      </div>
      <NumberField
        label={words.footerBand}
        value={footerBandMm}
        {...styleLimits.footerBandMm}
        onChange={(value) => change({ footerBandMm: value }, 'footerBand')}
      />
      <div className="pair">
        <FontChoice />
        <NumberField
          label={words.fontSize}
          value={fontSize}
          {...styleLimits.fontSize}
          onChange={(value) => change({ fontSize: value }, 'fontSize')}
        />
      </div>
      <OwnFontsButton />
      <StyleCheckbox name="headerRepeat">{words.headerRepeat}</StyleCheckbox>
      <StyleSelect name="identityPlacement" label={words.identityPlacement} words={words.placements} />
      <StyleSelect name="pageNumber" label={words.pageNumber} words={words.pageNumbers} />
    </>
  );
}
