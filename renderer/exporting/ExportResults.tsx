import { Notice } from '../ui/Notice.tsx';
import { exportWords as words } from '../words/exporting.ts';
import { failureText } from '../words/failures.ts';
import type { ExportResult } from './exportSops.ts';
import { LostCharacters } from './LostCharacters.tsx';

/** Names, sizes and page counts of the files that were made, and why others were not. */
export function ExportResults({ results }: { readonly results: readonly ExportResult[] }) {
  const files = results.flatMap((result) => result.files);
  const failed = results.filter((result) => result.failure !== null);
  return (
    <div className="export-results">
      {files.length === 0 ? null : <Notice tone="ok">{words.done(files.length)}</Notice>}
      {failed.map(({ sop, failure }) => (
        <Notice key={sop.id} tone="error" urgent>
          <strong>{sop.title}</strong>. {failureText(failure?.code ?? 'unexpected', failure?.detail)}
        </Notice>
      ))}
      {results.map(({ sop, lost }) => (
        <LostCharacters key={sop.id} title={results.length === 1 ? null : sop.title} lost={lost} />
      ))}
      <ul>
        {files.map(({ name, size, pages }, index) => (
          <li key={`${index} ${name}`}>
            <span className="file-name">{name}</span>
            <span className="hint">{`${words.pages(pages)} · ${words.kilobytes(size)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
