import { useMemo } from 'react';
import { fullestPage } from '../../sop/layout/thumbnail.ts';
import type { TemplateSummary } from '../desk/contract.ts';
import { PageDrawing } from '../page/PageDrawing.tsx';
import { emptyWords as words } from '../words/register.ts';
import { usePreview } from './templates/usePreview.ts';

/** A page of a template, so that an empty register shows what it will hold. */
export function SampleTemplate({ template }: { readonly template: TemplateSummary }) {
  const { preview } = usePreview(template.id);
  const page = useMemo(() => (preview === null ? null : fullestPage(preview.pages)), [preview]);
  return (
    <figure className="sample">
      <span className="hint">{words.sample}</span>
      <div className="sample-page">
        {page === null || preview === null ? null : <PageDrawing page={page} pictures={preview.pictures} />}
      </div>
      <figcaption>
        <span className="name">{template.title}</span>
        <span className="number">{words.sampleFigures(template.steps, template.lanes)}</span>
      </figcaption>
    </figure>
  );
}
