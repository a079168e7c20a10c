import { useState } from 'react';
import type { Failure } from '../desk/contract.ts';
import { knowsSavedFiles, openSavedFile, showSavedFile } from '../desk/savedFiles.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { exportWords as words } from '../words/exporting.ts';
import { failureText } from '../words/failures.ts';
import type { Exported } from './exportSops.ts';
import { LostCharacters } from './LostCharacters.tsx';

/** Names, sizes and page counts of the files that were made, with ways to open them, and why others were not made. */
export function ExportResults({ results, zip }: Exported) {
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const files = results.flatMap((result) => result.files);
  const failed = results.filter((result) => result.failure !== null);
  return (
    <div className="export-results">
      {files.length === 0 ? null : (
        <Notice tone="ok">
          {zip === null ? words.done(files.length) : words.doneZip(files.length, zip.name, words.kilobytes(zip.size))}{' '}
          {zip !== null && knowsSavedFiles() ? (
            <Button small look="ghost" onPress={() => void showSavedFile(zip.name).then(setRefusal)}>
              {words.openFolder}
            </Button>
          ) : null}
        </Notice>
      )}
      {refusal === null ? null : (
        <Notice tone="error" urgent>
          {failureText(refusal.code, refusal.detail)}
        </Notice>
      )}
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
            {zip === null && knowsSavedFiles() ? (
              <>
                <Button
                  small
                  aria-label={words.openFileNamed(name)}
                  onPress={() => void openSavedFile(name).then(setRefusal)}
                >
                  {words.openFile}
                </Button>
                <Button
                  small
                  look="ghost"
                  aria-label={words.openFolderNamed(name)}
                  onPress={() => void showSavedFile(name).then(setRefusal)}
                >
                  {words.openFolder}
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
