import { ChevronDown } from 'lucide-react';
import { offeredProfiles } from '../../../sop/model/profileFor.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { useProfileUses } from '../../state/profiles.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { styleWords as words } from '../../words/styles.ts';
import type { ProfileWork } from './useProfileWork.ts';
import type { StyleDraft } from './useStyleDraft.ts';

export interface ProfileBarProps {
  readonly draft: StyleDraft;
  readonly profiles: readonly StyleProfile[];
  readonly work: ProfileWork;
}

/** Chooses the profile, says whose it is, and keeps the office's own. */
export function ProfileBar({ draft, profiles, work }: ProfileBarProps) {
  const { profile } = draft;
  const uses = useProfileUses((state) => state.uses.find(({ name }) => name === profile.name));
  const forNew = useSettings((settings) => settings.printing.profile === profile.name);
  const isOwn = profile.own !== undefined;
  return (
    <div className="profile-bar">
      <Select
        label={words.profile}
        value={profile.name}
        options={offeredProfiles(profiles).map(({ name, own }) => ({
          id: name,
          label: own === undefined ? name : words.own(name),
        }))}
        onChange={(name) => {
          const chosen = profiles.find((other) => other.name === name);
          if (chosen !== undefined) draft.begin(chosen);
        }}
      />
      <p className="hint">{isOwn ? words.ownHint(uses?.sops ?? 0, uses?.inForce ?? 0) : words.shippedHint}</p>
      <div className="profile-buttons">
        <Button small onPress={() => work.startNaming('saveAs')}>
          {words.saveAs}
        </Button>
        <Menu
          label={words.manage}
          triggerClass="button button-normal button-small"
          entries={() => [
            { id: 'rename', label: words.rename, isDisabled: !isOwn, onAction: () => work.startNaming('rename') },
            { id: 'remove', label: words.remove, isDisabled: !isOwn, onAction: work.remove },
            null,
            { id: 'export', label: words.exportFile, onAction: work.exportFile },
            { id: 'import', label: words.importFile, onAction: work.importFile },
          ]}
        >
          <span>{words.manage}</span>
          <Icon of={ChevronDown} small />
        </Menu>
      </div>
      <Checkbox
        isSelected={forNew}
        onChange={(selected) => changeSettings({ printing: { profile: selected ? profile.name : null } })}
      >
        {words.forNew}
      </Checkbox>
    </div>
  );
}
