import { Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '../desk/call.ts';
import { chooseFiles, readFile } from '../desk/readFiles.ts';
import { loadPicture, usePictures } from '../state/pictures.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { settingsWords } from '../words/settings.ts';

const words = settingsWords.office;

/** The emblem of new SOPs: chosen as a file, drawn anew by the host, shown beside its buttons. */
export function LogoChoice() {
  const logo = useSettings((state) => state.office.logo);
  const picture = usePictures(({ pictures }) => (logo === null ? undefined : pictures.get(logo)));
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    if (logo !== null) void loadPicture(logo);
  }, [logo]);
  const choose = async (): Promise<void> => {
    const [file] = await chooseFiles('image/png,image/jpeg', false);
    if (file === undefined) return;
    const read = await readFile(file);
    const reply = read.ok ? await call('asset.put', { file: read.value }) : read;
    setRefusal(reply.ok ? null : failureText(reply.error.code, reply.error.detail));
    if (reply.ok) changeSettings({ office: { logo: reply.value.asset } });
  };
  return (
    <fieldset className="logo-choice">
      <legend className="field-head">{words.logo}</legend>
      <span className="logo-picture">
        {picture === undefined ? (
          <span className="hint">{words.noLogo}</span>
        ) : (
          <img src={picture.href} alt={words.logoPicture} />
        )}
      </span>
      <div className="grow">
        <div className="logo-buttons">
          <Button small onPress={() => void choose()}>
            <Icon of={Upload} />
            {logo === null ? words.chooseLogo : words.changeLogo}
          </Button>
          {logo === null ? null : (
            <Button small look="ghost" onPress={() => changeSettings({ office: { logo: null } })}>
              {words.removeLogo}
            </Button>
          )}
        </div>
        <p className="hint">{words.logoHint}</p>
        {refusal === null ? null : <Notice tone="error">{refusal}</Notice>}
      </div>
    </fieldset>
  );
}
