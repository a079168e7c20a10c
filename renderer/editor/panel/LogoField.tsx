import { useState } from 'react';
import { call } from '../../desk/call.ts';
import { chooseFiles, readFile } from '../../desk/readFiles.ts';
import { dispatch, useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { failureText } from '../../words/failures.ts';
import { fieldWords } from '../../words/fields.ts';
import { mirror } from '../../state/session.ts';

/** The office's emblem: chosen as a PNG or JPEG file, kept in the workspace, shown above the letterhead. */
export function LogoField() {
  const [refusal, setRefusal] = useState<string | null>(null);
  const hasLogo = useDocument(({ sop }) => sop !== null && sop.identity.issuer.logo !== null);
  const choose = async (): Promise<void> => {
    const [file] = await chooseFiles('image/png,image/jpeg', false);
    if (file === undefined) return;
    const read = await readFile(file);
    const reply = read.ok ? await call('asset.put', { file: read.value }) : read;
    setRefusal(reply.ok ? null : failureText(reply.error.code, reply.error.detail));
    if (reply.ok) dispatch({ kind: 'setLogo', asset: reply.value.asset });
  };
  return (
    <div className="field">
      <div className="field-head">{fieldWords.logo}</div>
      <div className="logo-buttons">
        <Button small onPress={() => void choose()} onFocus={() => mirror({ at: 'issuer', line: 'logo' })}>
          {hasLogo ? fieldWords.changeLogo : fieldWords.chooseLogo}
        </Button>
        {hasLogo ? (
          <Button small look="ghost" onPress={() => dispatch({ kind: 'setLogo', asset: null })}>
            {fieldWords.removeLogo}
          </Button>
        ) : null}
      </div>
      {refusal === null ? null : <Notice tone="error">{refusal}</Notice>}
    </div>
  );
}
