import { profileOfOffice } from '../../sop/model/office.ts';
import { paperNames } from '../../sop/model/papers.ts';
import type { StyleProfile } from '../../sop/model/style.ts';
import { changeSettings, useSettings } from '../state/settings.ts';
import { Select } from '../ui/Select.tsx';
import { paperName, paperWords } from '../words/print.ts';
import { settingsWords } from '../words/settings.ts';

const words = settingsWords.printing;
/** Stands for "as it comes by itself"; no paper or profile is called so. */
const byItself = '';

/** How new SOPs are printed: the office's way, and its paper. */
export function PrintingFields({ profiles }: { readonly profiles: readonly StyleProfile[] }) {
  const office = useSettings((state) => state.office);
  const { paper, profile } = useSettings((state) => state.printing);
  const fitting = profileOfOffice(profiles, { ...office, paper, profile: null });
  const chosen = profileOfOffice(profiles, { ...office, paper, profile });
  return (
    <>
      <Select
        label={words.style}
        value={profile ?? byItself}
        options={[
          { id: byItself, label: words.fitting(fitting.name) },
          ...profiles.map(({ name }) => ({ id: name, label: name })),
        ]}
        onChange={(id) => changeSettings({ printing: { profile: id === byItself ? null : id } })}
      />
      <Select
        label={words.paper}
        value={paper ?? byItself}
        options={[
          { id: byItself, label: words.paperOfStyle(paperName(chosen.style.paper)) },
          ...paperNames.map((name) => ({ id: name, label: paperWords[name] })),
        ]}
        onChange={(id) => changeSettings({ printing: { paper: paperNames.find((name) => name === id) ?? null } })}
      />
    </>
  );
}
