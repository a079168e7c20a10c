import { Notice } from '../ui/Notice.tsx';
import { exportWords as words } from '../words/exporting.ts';
import type { ExportedSop } from './exportSops.ts';

/** What the checks say about the SOPs before anything is made. */
export function ProblemNote({ sops }: { readonly sops: readonly ExportedSop[] }) {
  const errors = sops.reduce((sum, sop) => sum + sop.errors, 0);
  const warnings = sops.reduce((sum, sop) => sum + sop.warnings, 0);
  if (errors > 0) {
    const faulty = sops.filter((sop) => sop.errors > 0).length;
    return <Notice tone="warning">{sops.length === 1 ? words.errors(errors) : words.errorsOf(errors, faulty)}</Notice>;
  }
  return (
    <Notice tone={warnings > 0 ? 'note' : 'ok'}>
      {warnings > 0 ? `${words.clean} ${words.warnings(warnings)}` : words.clean}
    </Notice>
  );
}
